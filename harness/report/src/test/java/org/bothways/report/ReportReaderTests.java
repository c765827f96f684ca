package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.bothways.report.ReportFixture.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bothways.report.Report.Timing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportReaderTests {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("report.json");
    }

    @Test
    void aReportComesBack() throws IOException {
        ReportWriter.write(ReportFixture.graded(), file);

        assertThat(ReportReader.read(file)).isEqualTo(ReportFixture.graded());
    }

    @ParameterizedTest
    @EnumSource(value = SubmissionOutcome.class, names = "GRADED", mode = EnumSource.Mode.EXCLUDE)
    void aReportWithoutGradesComesBack(SubmissionOutcome outcome) throws IOException {
        Report report = ReportFixture.ungraded(outcome, "Why.");

        ReportWriter.write(report, file);

        assertThat(ReportReader.read(file)).isEqualTo(report);
    }

    @Test
    void aSummaryComesBack() throws IOException {
        Summary summary = Summary.of(
                ReportFixture.CMS,
                "process",
                Long.MIN_VALUE,
                Stream.of(SummaryRow.of(ReportFixture.graded())),
                new Timing(7));

        ReportWriter.write(summary, file);

        assertThat(ReportReader.readSummary(file)).isEqualTo(summary);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessage("Can't read " + file + ": there is no such file or directory.");
    }

    @Test
    void anotherVersionIsSaidSo() throws IOException {
        Files.writeString(file, "{\"schemaVersion\": 2, \"news\": 1}");

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessage(file + " is not a report: its schemaVersion is 2, and this version of Bothways reads 1.");
    }

    @Test
    void whatIsNoReportIsSaidSo() throws IOException {
        Files.writeString(file, "[]");

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessage(file + " is not a report: it has no schemaVersion.");
    }

    @Test
    void brokenJsonIsNamedByItsPlace() throws IOException {
        Files.writeString(file, "{\n  \"a\": }");

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessageMatching("\\Q" + file + " is not a report: \\E.+ \\(at .*line 2, column \\d+\\)\\.");
    }

    @Test
    void aWrongValueIsNamedByItsKey() throws IOException {
        Files.writeString(file, json(ReportFixture.graded()).replace("\"earned\": 31", "\"earned\": 41"));

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessage(file + " is not a report: group.earned must be at most 40 (at groups[0]).");
    }

    @Test
    void anUnknownKeyIsNamed() throws IOException {
        Files.writeString(file, json(ReportFixture.graded()).replace("\"seed\": 42", "\"seed\": 42, \"host\": 1"));

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessage(file + " is not a report: there is a key that this version does not know (at host).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"seed\": 42,`|``|seed",
                "`\"seed\": 42`|`\"seed\": \"42\"`|seed",
                "`\"confidence\": \"likely\"`|`\"confidence\": \"sure\"`|diagnoses[0].confidence",
                "`\"lesson\": \"Lesson of inverse-side-only\"`|`\"lesson\": null`|diagnoses[2]"
            })
    void whatIsMissingOrOfTheWrongKindIsNamed(String part, String replacement, String place) throws IOException {
        Files.writeString(file, json(ReportFixture.graded()).replace(part, replacement));

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessage(file + " is not a report: something is missing, or of the wrong kind (at " + place + ").");
    }

    @Test
    void aKeyThatComesTwiceIsRefused() throws IOException {
        Files.writeString(file, json(ReportFixture.graded()).replace("\"seed\": 42", "\"seed\": 42, \"seed\": 43"));

        assertThatIOException().isThrownBy(() -> ReportReader.read(file)).withMessageContaining("\"seed\"");
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        Files.writeString(file, "[".repeat(1_000_000));

        assertThatIOException()
                .isThrownBy(() -> ReportReader.read(file))
                .withMessageStartingWith(file + " is not a report: ")
                .withMessageContaining("nesting depth");
    }
}
