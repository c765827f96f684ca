package org.bothways.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the {@code expected.json} of a sample says.
 *
 * @param cause what is wrong with it; null where nothing is
 * @param outcome null where somebody has yet to see what comes out
 * @param groups what each group earns
 * @param failed by the id of each check that doesn't pass its cause, or {@code blocked}
 * @param diagnoses in the report's order; null where nothing is recorded of them
 */
record Recorded(
        String kind,
        @Nullable String cause,
        @Nullable String outcome,
        BigDecimal score,
        Map<String, BigDecimal> groups,
        Map<String, String> failed,
        @Nullable List<String> diagnoses) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Recorded read(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            JsonNode causeNode = json.required("cause");
            String kind = json.required("kind").stringValue();
            String cause = causeNode.isNull() ? null : causeNode.stringValue();
            if (!json.has("outcome")) {
                return new Recorded(kind, cause, null, BigDecimal.ZERO, Map.of(), Map.of(), null);
            }
            JsonNode diagnoses = json.path("diagnoses");
            return new Recorded(
                    kind,
                    cause,
                    json.required("outcome").stringValue(),
                    points(json.required("score")),
                    points(json.required("groups").properties()),
                    words(json.required("failed")),
                    diagnoses.isArray()
                            ? diagnoses.valueStream().map(JsonNode::stringValue).toList()
                            : null);
        } catch (JacksonException e) {
            throw new AssignmentException(file + " can't be used: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new AssignmentException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** {@return what would have to be recorded for the report to be right} */
    static Recorded of(Report report) {
        return new Recorded(
                "",
                null,
                report.outcome().word(),
                report.score() == null ? BigDecimal.ZERO : plain(report.score()),
                earned(report),
                failed(report),
                report.diagnoses().stream().map(Report.Diagnosis::id).toList());
    }

    private static BigDecimal points(JsonNode number) {
        return plain(new BigDecimal(number.asString()));
    }

    private static Map<String, BigDecimal> points(Iterable<Map.Entry<String, JsonNode>> groups) {
        Map<String, BigDecimal> points = new TreeMap<>();
        groups.forEach(group -> points.put(group.getKey(), points(group.getValue())));
        return points;
    }

    private static Map<String, String> words(JsonNode failed) {
        Map<String, String> words = new TreeMap<>();
        failed.properties()
                .forEach(check -> words.put(check.getKey(), check.getValue().stringValue()));
        return words;
    }

    /** {@return how a report differs from what is recorded, a sentence each} */
    List<String> differences(Report report) {
        List<String> differences = new ArrayList<>();
        if (outcome == null) {
            return List.of("Nothing is recorded yet of what it deserves");
        }
        compare(differences, "The outcome", outcome, report.outcome().word());
        compare(differences, "The score", score, report.score() == null ? report.message() : plain(report.score()));
        compare(differences, "What the groups earn", groups, earned(report));
        compareFailed(differences, report);
        if (diagnoses != null) {
            compare(
                    differences,
                    "The diagnoses",
                    diagnoses,
                    report.diagnoses().stream().map(Report.Diagnosis::id).toList());
        }
        return differences;
    }

    private static Map<String, BigDecimal> earned(Report report) {
        Map<String, BigDecimal> earned = new TreeMap<>();
        report.groups().forEach(group -> earned.put(group.id(), plain(group.earned())));
        return earned;
    }

    private void compareFailed(List<String> differences, Report report) {
        Map<String, String> came = failed(report);
        TreeSet<String> checks = new TreeSet<>(failed.keySet());
        checks.addAll(came.keySet());
        for (String check : checks) {
            compare(differences, check, failed.getOrDefault(check, "passed"), came.getOrDefault(check, "passed"));
        }
    }

    private static Map<String, String> failed(Report report) {
        Map<String, String> failed = new TreeMap<>();
        if (report.outcome() == SubmissionOutcome.GRADED) {
            report.checks().stream()
                    .filter(check -> check.outcome() != CheckOutcome.PASSED)
                    .forEach(check -> failed.put(
                            check.id(),
                            check.cause() == null
                                    ? check.outcome().word()
                                    : check.cause().word()));
        }
        return failed;
    }

    private static void compare(List<String> differences, String what, Object recorded, @Nullable Object came) {
        if (!Objects.equals(recorded, came)) {
            differences.add("%s: recorded is %s, came %s".formatted(what, recorded, came));
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
