package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bothways.judge.suite.AssignmentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EquivalentsTests {

    private static final MutantKey FIRST = new MutantKey("lab.Box", "twice()", "NullReturnVals", 1);
    private static final MutantKey SECOND = new MutantKey("lab.Box", "twice()", "NullReturnVals", 2);

    @TempDir
    private Path folder;

    @Test
    void eachListedMutantHasItsReason() throws IOException {
        Equivalents equivalents = read("[1, 2]", "Nobody asks.");

        assertThat(equivalents.reason(FIRST)).contains("Nobody asks.");
        assertThat(equivalents.reason(SECOND)).contains("Nobody asks.");
        assertThat(equivalents.reason(new MutantKey("lab.Box", "twice()", "NullReturnVals", 3)))
                .isEmpty();
        assertThat(equivalents.errors(List.of(FIRST, SECOND), Set.of())).isEmpty();
    }

    @Test
    void aListedMutantThatIsNotThereIsAnError() throws IOException {
        assertThat(read("[1, 2]", "Nobody asks.").errors(List.of(FIRST), Set.of()))
                .containsExactly("There is no mutant lab.Box.twice() NullReturnVals #2");
    }

    @Test
    void aListedMutantThatIsKilledIsAnError() throws IOException {
        assertThat(read("[1]", "Nobody asks.").errors(List.of(FIRST), Set.of(FIRST)))
                .containsExactly("lab.Box.twice() NullReturnVals #1 is listed, and killed");
    }

    @Test
    void nothingIsListedWithoutAReasonOrTwice() {
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> read("[1]", " "))
                .withMessageEndingWith("gives no reason for lab.Box.twice()");
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> read("[1, 1]", "Nobody asks."))
                .withMessageEndingWith("lists lab.Box.twice() NullReturnVals #1 twice");
    }

    @Test
    void withoutAFileNothingIsListed() {
        assertThat(Equivalents.read(folder.resolve("none.yaml")).size()).isZero();
    }

    private Equivalents read(String nth, String reason) throws IOException {
        return Equivalents.read(Files.writeString(folder.resolve("equivalent.yaml"), """
                equivalent:
                  - className: lab.Box
                    method: twice()
                    operator: NullReturnVals
                    nth: %s
                    reason: "%s"
                """.formatted(nth, reason)));
    }
}
