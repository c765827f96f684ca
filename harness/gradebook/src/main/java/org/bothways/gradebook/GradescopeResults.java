package org.bothways.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.UntrustedText;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A student's view of a report as Gradescope's {@code results.json}. Texts are plain text. No test is hidden, as Gradescope then hides the
 * total too: of a check whose details are not for students, the view has the title and the points alone.
 */
@API(status = API.Status.STABLE)
public final class GradescopeResults {

    private static final int LONGEST_TEXT = 5_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private GradescopeResults() {}

    /**
     * {@return the document, UTF-8} Without a score where the harness failed: Gradescope then shows an error, and no 0.
     *
     * @param report a student's view
     * @param grade the score with the policy applied
     */
    public static byte[] bytes(Report report, Grade grade) {
        Map<String, Object> results = new LinkedHashMap<>();
        if (grade.points() != null) {
            results.put("score", number(grade.points()));
        }
        results.put("output", output(report, grade));
        results.put("output_format", "text");
        results.put("test_output_format", "text");
        results.put("test_name_format", "text");
        results.put("visibility", "visible");
        results.put("stdout_visibility", "hidden");
        List<Map<String, Object>> tests = new ArrayList<>();
        if (report.outcome() != SubmissionOutcome.HARNESS_ERROR) {
            for (Check check : report.checks()) {
                tests.add(test(check, report, tests.size() + 1));
            }
        }
        results.put("tests", tests);
        results.put("extra_data", Map.of("outcome", report.outcome().word()));
        return MAPPER.writeValueAsBytes(results);
    }

    private static Map<String, Object> test(Check check, Report report, int number) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("score", number(check.earned()));
        test.put("max_score", number(check.points()));
        test.put("status", check.outcome() == CheckOutcome.PASSED ? "passed" : "failed");
        test.put("name", text(check.title()));
        test.put("number", String.valueOf(number));
        test.put("output", output(check, report));
        return test;
    }

    private static String output(Check check, Report report) {
        List<String> lines = new ArrayList<>();
        if (check.blockedBy() != null) {
            lines.add("Not run before this is right: "
                    + report.checks().stream()
                            .filter(other -> other.id().equals(check.blockedBy()))
                            .map(Check::title)
                            .findFirst()
                            .orElse(check.blockedBy()));
        }
        add(lines, "", check.message());
        add(lines, "expected  ", check.expected());
        add(lines, "actual    ", check.actual());
        if (check.source() != null) {
            String line =
                    check.source().line() == null ? "" : ":" + check.source().line();
            lines.add("see       " + check.source().file() + line);
        }
        if (check.counterexample() != null) {
            lines.addAll(check.counterexample());
        }
        return paragraph(lines);
    }

    private static String output(Report report, Grade grade) {
        List<String> lines = new ArrayList<>();
        add(lines, "", report.message());
        report.compilation().messages().forEach(said -> {
            String line = said.line() == null ? "" : ":" + said.line();
            lines.add((said.file() == null ? "" : said.file() + line + ": ") + said.text());
        });
        report.screening().missing().forEach(missing -> lines.add(missing.sentence()));
        for (Diagnosis diagnosis : report.diagnoses()) {
            lines.add(diagnosis.title());
            add(lines, "  ", diagnosis.explanation());
            lines.add("  " + diagnosis.lesson());
        }
        if (grade.deduction().signum() > 0) {
            lines.add("Late by %d %s: %s points less."
                    .formatted(
                            grade.lateDays(),
                            grade.lateDays() == 1 ? "day" : "days",
                            grade.deduction().toPlainString()));
        }
        return paragraph(lines);
    }

    private static void add(List<String> lines, String label, @org.jspecify.annotations.Nullable String text) {
        if (text != null) {
            lines.add(label + text);
        }
    }

    private static String paragraph(List<String> lines) {
        return UntrustedText.cut(
                String.join("\n", lines.stream().map(GradescopeResults::text).toList()), LONGEST_TEXT);
    }

    private static String text(String untrusted) {
        return UntrustedText.onOneLine(UntrustedText.wellFormed(UntrustedText.cut(untrusted, LONGEST_TEXT)));
    }

    /** Without an exponent, and as short as it is. */
    private static BigDecimal number(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
