package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.verify.ReportFixture.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bothways.judge.suite.AssignmentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedTests {

    @TempDir
    private Path folder;

    @Test
    void aReportThatIsWhatIsRecordedDoesNotDiffer() throws IOException {
        assertThat(read("").differences(report("ann", List.of("neither"), "g.first")))
                .isEmpty();
    }

    @Test
    void diagnosesCountOnlyWhereTheyAreRecorded() throws IOException {
        Recorded recorded = read(", \"diagnoses\": [\"plain-setter\"]");

        assertThat(recorded.differences(report("ann", List.of("plain-setter"), "g.first")))
                .isEmpty();
        assertThat(recorded.differences(report("ann", List.of(), "g.first")))
                .containsExactly("The diagnoses: recorded is [plain-setter], came []");
    }

    @Test
    void everyCheckThatDiffersIsNamed() throws IOException {
        assertThat(read("").differences(report("ann", List.of(), "g.second")))
                .containsExactly(
                        "g.first: recorded is assertion, came passed", "g.second: recorded is passed, came assertion");
    }

    @Test
    void aFileThatIsNotJsonIsRefused() {
        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> read("}"))
                .withMessageContaining("expected.json can't be used");
    }

    private Recorded read(String more) throws IOException {
        return Recorded.read(Files.writeString(folder.resolve("expected.json"), """
                {"about": "x", "kind": "mistake", "cause": "neither", "outcome": "graded", "score": 1.00,
                 "groups": {"g": 1}, "failed": {"g.first": "assertion"}%s}
                """.formatted(more)));
    }
}
