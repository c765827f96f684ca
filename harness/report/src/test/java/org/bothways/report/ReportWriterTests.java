package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.bothways.report.ReportFixture.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bothways.report.Report.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTests {

    @TempDir
    private Path directory;

    @Test
    void aGradedReportIsThisDocument() {
        assertThat(json(ReportFixture.graded())).isEqualTo(ReportFixture.resource("graded.json"));
    }

    @Test
    void aHarnessErrorIsThisDocument() {
        Report report = ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "The worker did not start.");

        assertThat(json(report)).isEqualTo(ReportFixture.resource("harness-error.json"));
    }

    @Test
    void everyCharacterComesBack() throws IOException {
        String all = IntStream.rangeClosed(0, 0x2FFFF)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Report report = printing(all);
        Path file = directory.resolve("report.json");

        ReportWriter.write(report, file);

        assertThat(ReportReader.read(file)).isEqualTo(report);
    }

    @Test
    void loneSurrogatesBecomeReplacementCharactersInTextsAndLists() throws CharacterCodingException {
        Report report = withHostileText("a\uD83Db\uDE00");

        String json = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(ReportWriter.bytes(report)))
                .toString();

        assertThat(json)
                .contains("\"message\": \"Message: a\uFFFDb\uFFFD\"")
                .contains("\"var course = new Course(\\\"a\uFFFDb\uFFFD\\\", \\\"Backend\\\");\"");
    }

    @Test
    void whatCouldDriveATerminalOrTurnTheTextStandsEscaped() {
        assertThat(json(printing("\u001B[31m\u007F\u009B\u202E\u2066\u2028\u0000é\uD83D\uDE00</script>")))
                .contains("\"text\": \"\\u001B[31m\\u007F\\u009B\\u202E\\u2066\\u2028\\u0000é\uD83D\uDE00</script>\"");
    }

    @Test
    void hugeTextsAreCut() throws IOException {
        Path file = directory.resolve("report.json");

        ReportWriter.write(printing("😀".repeat(3_000_000)), file);

        assertThat(ReportReader.read(file).console().text()).isEqualTo("😀".repeat(262_144) + "… (2737856 more)");
    }

    @Test
    void aFailedWriteNamesThePath() throws IOException {
        Path file = Files.createFile(directory.resolve("reports")).resolve("report.json");

        assertThatIOException()
                .isThrownBy(() -> ReportWriter.write(ReportFixture.graded(), file))
                .withMessageStartingWith("Can't write " + file + ": ");
    }

    private static Report printing(String text) {
        return ReportFixture.graded("s", ReportFixture.checks(), List.of(), new Console(text, 0));
    }

    private static Report withHostileText(String text) {
        return ReportFixture.graded(
                "s",
                List.of(ReportFixture.failed("consistency.add", Visibility.VISIBLE, Cause.PROTOCOL, text)),
                List.of(),
                Console.EMPTY);
    }
}
