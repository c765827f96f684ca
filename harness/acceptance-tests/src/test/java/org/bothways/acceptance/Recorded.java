package org.bothways.acceptance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the {@code expected.json} of a sample says.
 *
 * @param about what the sample does, for people
 * @param kind correct, mistake, broken or unfinished
 * @param cause what is wrong with it, by a name of ours; null where nothing is
 * @param result null where nothing is recorded yet
 */
record Recorded(
        String about,
        String kind,
        @Nullable String cause,
        @Nullable Result result) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Refuses what nobody described. */
    Recorded {
        if (about.isBlank() || kind.equals("correct") != (cause == null)) {
            throw new IllegalArgumentException("A sample needs an about, and a cause exactly where it is not correct");
        }
    }

    /**
     * What comes out of a submission.
     *
     * @param failed by the id of each check that did not pass its cause, or {@code blocked}; empty where none was run
     */
    record Result(String outcome, BigDecimal score, Map<String, BigDecimal> groups, Map<String, String> failed) {

        static Result of(Report report) {
            Map<String, BigDecimal> groups = new TreeMap<>();
            report.groups().forEach(group -> groups.put(group.id(), plain(group.earned())));
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
            BigDecimal score = Objects.requireNonNull(report.score(), () -> "the harness failed: " + report.message());
            return new Result(report.outcome().word(), plain(score), groups, failed);
        }

        /** {@return the keys of expected.json, to be copied once somebody has looked at them} */
        @Override
        public String toString() {
            return """
                      "outcome": "%s",
                      "score": %s,
                      "groups": {%s},
                      "failed": {
                    %s
                      }""".formatted(
                    outcome, score, entries(groups, "\"%s\": %s", ", "), entries(failed, "    \"%s\": \"%s\"", ",\n"));
        }

        private static String entries(Map<String, ?> map, String entry, String separator) {
            return map.entrySet().stream()
                    .map(each -> entry.formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(separator));
        }
    }

    static Recorded of(Path file) throws IOException {
        JsonNode json = MAPPER.readTree(Files.readString(file));
        return new Recorded(
                json.required("about").stringValue(),
                json.required("kind").stringValue(),
                json.required("cause").isNull() ? null : json.required("cause").stringValue(),
                json.required("score").isNull() ? null : result(json));
    }

    private static Result result(JsonNode json) {
        Map<String, BigDecimal> groups = new TreeMap<>();
        json.required("groups").forEachEntry((id, earned) -> groups.put(id, plain(new BigDecimal(earned.asString()))));
        Map<String, String> failed = new TreeMap<>();
        json.required("failed").forEachEntry((id, cause) -> failed.put(id, cause.stringValue()));
        return new Result(
                json.required("outcome").stringValue(),
                plain(new BigDecimal(json.required("score").asString())),
                groups,
                failed);
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
