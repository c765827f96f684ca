package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.cli.ReportFixture.NOTHING;
import static org.bothways.cli.ReportFixture.check;
import static org.bothways.cli.ReportFixture.diagnosed;
import static org.bothways.cli.ReportFixture.error;
import static org.bothways.cli.ReportFixture.graded;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bothways.ci.Annotations;
import org.bothways.ci.Badge;
import org.bothways.ci.JobSummary;
import org.bothways.ci.JunitXml;
import org.bothways.ci.Sarif;
import org.bothways.gradebook.Feedback;
import org.bothways.gradebook.Grade;
import org.bothways.gradebook.GradescopeResults;
import org.bothways.report.Audience;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Confidence;
import org.bothways.report.Gradebook;
import org.bothways.report.Report;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Source;
import org.bothways.report.ReportReader;
import org.bothways.report.ReportWriter;
import org.bothways.report.StudentView;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.html.HtmlPages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;

/** One report whose every word is hostile, in every form that a report takes. */
final class HostileTextTests {

    private static final int MILLION = 1_000_000;

    /** What a page or a file for people may have at most, whatever a submission says. */
    private static final int READABLE = 2 * MILLION;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    static Stream<String> texts() {
        return Stream.of(
                "\u0000\u0007\u001B[31m\u001B]0;title\u0007\u009B2J\r\b\u007F",
                "\u202Eright\u2066\u2067\u200B\uFEFF to left",
                "]]></failure><x/><![CDATA[ & &amp; &#0; <!-- --> -->",
                "</script><script>alert(1)</script><img src=x onerror=alert(1)></style>",
                "=cmd|' /C calc'!A0",
                "@SUM(1)",
                "x\n::error file=a::forged\n::set-output name=score::100\n##[error]y\n::stop-commands::z",
                "```\n# Heading\n| a | b |\n![x](http://evil.example/x.png) [y](javascript:alert(1)) @everyone #1",
                "\uD800 and \uDC00 and \uFFFE\uFFFF",
                "%s %n {0} ${sys:user.home} @|red x|@ $(id) `id`",
                "x".repeat(MILLION),
                "\u001B\uD800<\n".repeat(MILLION / 10));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isWellFormedAndBounded(String text) {
        Map<String, String> forms = forms(report(text));
        forms.forEach((name, form) -> {
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(form))
                    .as("%s has a UTF-8 form", name)
                    .isTrue();
            if (!List.of("report.json", "bothways.sarif").contains(name)) {
                assertThat(form.length()).as("length of %s", name).isLessThan(READABLE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadByWhatReadsIt(String text) throws Exception {
        Report report = report(text);
        Map<String, String> forms = forms(report);

        Path file = folder.resolve("report.json");
        ReportWriter.write(report, file);
        assertThat(ReportReader.read(file).checks()).hasSameSizeAs(report.checks());
        for (String json : List.of("report.json", "bothways.sarif", "badge.json", "results.json")) {
            assertThat(JSON.readTree(forms.get(json)).isObject()).as(json).isTrue();
        }
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new ByteArrayInputStream(forms.get("junit.xml").getBytes(StandardCharsets.UTF_8))));
        assertThat(xml.getElementsByTagName("x").getLength()).isZero();
        assertThat(xml.getElementsByTagName("failure").getLength()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isNoMarkupNoFormulaAndNoCommand(String text) {
        Map<String, String> forms = forms(report(text));
        Map<String, String> harmless = forms(report("harmless"));

        for (String page : List.of("report.html", "instructor.html")) {
            assertThat(forms.get(page)).doesNotContain("<img", "<script>alert");
            assertThat(count(forms.get(page), "<script")).isEqualTo(count(harmless.get(page), "<script"));
            assertThat(count(forms.get(page), "</style")).isEqualTo(count(harmless.get(page), "</style"));
        }
        assertThat(forms.get("feedback")).doesNotContain("<img", "<script");
        assertThat(forms.get("gradebook.csv").split("[,\n\r]\"?"))
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
        assertThat(forms.get("annotations").lines()).allMatch(line -> line.startsWith("::"));
        assertThat(count(forms.get("annotations"), "\n")).isEqualTo(count(harmless.get("annotations"), "\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void leavesTheTerminalAlone(String text) {
        Map<String, String> forms = forms(report(text));

        for (String printed : List.of("check", "table", "annotations")) {
            assertThat(forms.get(printed).codePoints().filter(HostileTextTests::misleads))
                    .as(printed)
                    .isEmpty();
        }
    }

    private static boolean misleads(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint != '\n'
                && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE);
    }

    private static int count(String text, String what) {
        return text.split(java.util.regex.Pattern.quote(what), -1).length - 1;
    }

    private static Map<String, String> forms(Report report) {
        Report view = StudentView.of(report, false);
        Summary summary =
                Summary.of(report.assignment(), "process", 42, Stream.of(SummaryRow.of(report)), new Report.Timing(1));
        Grade grade = new Grade(BigDecimal.ONE, false, false, 0, BigDecimal.ZERO, null);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("report.json", text(ReportWriter.bytes(report)));
        forms.put("report.html", HtmlPages.html(report, Audience.STUDENT, null));
        forms.put("instructor.html", HtmlPages.html(report, Audience.INSTRUCTOR, null));
        forms.put("check", new CheckPage(Ansi.OFF, true).render(report));
        forms.put("table", SummaryTable.render(summary));
        forms.put("gradebook.csv", Gradebook.csv(summary));
        forms.put("junit.xml", text(JunitXml.bytes(view)));
        forms.put("bothways.sarif", text(Sarif.bytes(view, Optional::of, "1")));
        forms.put("badge.json", text(Badge.bytes(view)));
        forms.put("summary.md", JobSummary.of(view, JobSummary.MOST_BYTES));
        forms.put("annotations", String.join("\n", Annotations.of(view, Optional::of)));
        forms.put("results.json", text(GradescopeResults.bytes(view, grade)));
        forms.put("feedback", Feedback.html(view));
        return forms;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Report report(String text) {
        // No path is longer: intake sees to that.
        String path = "cms/" + text.substring(0, Math.min(text.length(), 300)) + ".java";
        Source source = new Source(path, 3, new Report.Excerpt(2, List.of(text, text)));
        Report report = graded(
                "1",
                List.of(
                        check("a.one", "One", CheckOutcome.FAILED, null, text, text, text, List.of(text, text), source),
                        check("a.two", "Two", CheckOutcome.BLOCKED, "a.one", null, null, null, null, null)),
                new Compilation(false, List.of(error(path, 4, text, text)), List.of(text)),
                NOTHING,
                new Console(text, 7));
        return diagnosed(
                report,
                new Report.Diagnosis(
                        "d",
                        null,
                        "Something is wrong",
                        text,
                        "A lesson.",
                        source,
                        List.of("a.one"),
                        BigDecimal.ONE,
                        Confidence.CERTAIN));
    }
}
