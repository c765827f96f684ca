package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.report.Report;
import org.bothways.report.Verification;
import org.bothways.report.Verification.Bar;
import org.bothways.report.Verification.BarOutcome;
import org.bothways.report.Verification.Confusion;
import org.bothways.report.Verification.Fate;
import org.bothways.report.Verification.Mutant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FairnessPageTests {

    private static final Verification VERIFICATION = new Verification(
            Report.SCHEMA_VERSION,
            new Report.Assignment("lab", "A lab", "sha256:" + "0".repeat(64)),
            "process",
            42,
            1,
            List.of(new Bar("mutants", "Mutants are killed", BarOutcome.MET, "2 of 2 | all", List.of())),
            List.of(),
            List.of(
                    new Mutant("lab.Box", "m()", "Math", 1, 3, "changed", Fate.KILLED, null, 2, null),
                    new Mutant("lab.Box", "m()", "Math", 2, 4, "changed", Fate.EQUIVALENT, "It is.", 0, null)),
            List.of(),
            List.of(new Confusion("plain-setter", "plain-setter", 3), new Confusion("plain-setter", null, 1)),
            new Report.Timing(1));

    @TempDir
    private Path folder;

    @Test
    void onlyTheGeneratedPartOfThePageIsWrittenAnew() throws IOException {
        Path page = Files.writeString(folder.resolve("fairness.md"), """
                # Fairness
                <!-- bothways verify: begin -->
                old
                <!-- bothways verify: end -->
                The end.
                """);

        FairnessPage.update(page, VERIFICATION);
        FairnessPage.update(page, VERIFICATION);

        assertThat(page).hasContent("""
                # Fairness
                <!-- bothways verify: begin -->

                | bar | | figure |
                |---|---|---|
                | Mutants are killed | met | 2 of 2 \\| all |

                | mutants by operator | all | killed | equivalent | survived |
                |---|--:|--:|--:|--:|
                | Math | 2 | 1 | 1 | 0 |

                | recorded cause | submissions | first diagnosis is right | others |
                |---|--:|--:|---|
                | plain-setter | 4 | 3 | none × 1 |

                <!-- bothways verify: end -->
                The end.
                """);
    }

    @Test
    void aPageWithoutAPlaceForItIsLeftAlone() throws IOException {
        Path page = Files.writeString(folder.resolve("fairness.md"), "# Fairness\n");

        assertThatExceptionOfType(AssignmentException.class)
                .isThrownBy(() -> FairnessPage.update(page, VERIFICATION))
                .withMessageContaining("has no place for figures");
        assertThat(page).hasContent("# Fairness\n");
    }
}
