package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Verification;
import org.bothways.report.Verification.Bar;
import org.bothways.report.Verification.BarOutcome;
import org.bothways.report.Verification.Confusion;
import org.bothways.report.Verification.Fate;
import org.bothways.report.Verification.Graded;
import org.bothways.report.Verification.Mutant;
import org.bothways.report.Verification.Origin;
import org.junit.jupiter.api.Test;

final class VerifyPageTests {

    @Test
    void thePageShowsBarsMissesOperatorsDiagnosesAndSurvivors() {
        Verification verification = new Verification(
                Report.SCHEMA_VERSION,
                new Report.Assignment("lab", "A lab", "sha256:" + "0".repeat(64)),
                "process",
                42,
                1,
                List.of(
                        new Bar("samples", "Each sample gets what is recorded", BarOutcome.MET, "1 of 1", List.of()),
                        new Bar(
                                "mutants",
                                "Mutants are killed",
                                BarOutcome.MISSED,
                                "1 of 2",
                                List.of(ReportFixture.HOSTILE)),
                        new Bar("repeats", "Reports agree", BarOutcome.SKIPPED, "0 of 0", List.of("not shown"))),
                List.of(new Graded(
                        "ann", Origin.SAMPLE, "neither", SubmissionOutcome.GRADED, BigDecimal.ONE, null, List.of())),
                List.of(
                        new Mutant("lab.Box", "add(int)", "Math", 1, 3, "changed", Fate.KILLED, null, 2, null),
                        new Mutant(
                                "lab.Box",
                                "add(int)",
                                "Math",
                                2,
                                4,
                                "replaced + with -",
                                Fate.SURVIVED,
                                null,
                                0,
                                List.of("-IADD", "+ISUB"))),
                List.of(),
                List.of(
                        new Confusion("neither", "neither", 2),
                        new Confusion("neither", "plain-setter", 3),
                        new Confusion("neither", null, 1)),
                new Report.Timing(1_500));

        assertThat(VerifyPage.render(verification)).isEqualTo("""
                          bar                                figure
                 met      Each sample gets what is recorded  1 of 1
                 missed   Mutants are killed                 1 of 2
                 skipped  Reports agree                      0 of 0

                Mutants are killed
                  - %s

                Mutants by operator
                 operator  mutants  killed  equivalent  survived
                 Math            2       1           0         1

                First diagnosis by recorded cause
                 cause    all  right  others
                 neither    6      2  plain-setter ×3, none

                Survivor: lab.Box.add(int) Math #2
                  line 4: replaced + with -
                  -IADD
                  +ISUB

                1 submissions, 2 mutants, 1.5 s at level process
                """.formatted(ReportFixture.HARMLESS));
    }
}
