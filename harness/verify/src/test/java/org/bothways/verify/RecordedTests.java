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
    void whatNobodyHasRecordedYetDiffersFromWhateverComes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("expected.json"), "{\"about\": \"x\", \"kind\": \"mistake\", \"cause\": \"neither\"}");

        assertThat(Recorded.read(file).differences(report("ann", List.of())))
                .containsExactly("Nothing is recorded yet of what it deserves");
    }

    @Test
    void aProposalIsWhatCameAndKeepsTheRest() throws IOException {
        Path file = Files.writeString(folder.resolve("expected.json"), """
                {"about": "It is ü.", "kind": "mistake", "cause": "neither"}
                """);

        Proposal.write("ann", file, report("ann", List.of("plain-setter"), "g.second"), folder.resolve("new"));

        assertThat(folder.resolve("new/ann.json")).hasContent("""
                {
                  "about": "It is ü.",
                  "kind": "mistake",
                  "cause": "neither",
                  "outcome": "graded",
                  "score": 1,
                  "groups": {
                    "g": 1
                  },
                  "diagnoses": [
                    "plain-setter"
                  ],
                  "failed": {
                    "g.second": "assertion"
                  }
                }
                """);
        assertThat(Recorded.read(folder.resolve("new/ann.json"))
                        .differences(report("ann", List.of("plain-setter"), "g.second")))
                .isEmpty();
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
