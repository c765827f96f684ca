package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.report.ReportFixture.points;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class DocumentSchemaTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema REPORT = SCHEMAS.getSchema(DocumentSchema.REPORT.text(), InputFormat.JSON);
    private static final Schema SUMMARY = SCHEMAS.getSchema(DocumentSchema.SUMMARY.text(), InputFormat.JSON);

    @ParameterizedTest
    @EnumSource
    void theSchemaIsOneByTheMetaSchema(DocumentSchema schema) {
        Schema meta =
                SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

        assertThat(meta.validate(schema.text(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectIsClosedAndNeedsAllOfItsKeys(DocumentSchema schema) {
        List<JsonNode> objects = nodes(MAPPER.readTree(schema.text())).stream()
                .filter(node -> node.has("properties") && node.has("type"))
                .toList();

        assertThat(objects).hasSizeGreaterThan(3).allSatisfy(object -> {
            assertThat(object.path("additionalProperties").isBoolean()).isTrue();
            assertThat(object.path("additionalProperties").booleanValue()).isFalse();
            assertThat(object.path("required").valueStream().map(JsonNode::stringValue))
                    .containsExactlyElementsOf(object.path("properties").propertyNames());
        });
    }

    @Test
    void reportsOfEveryOutcomeAreValid() {
        assertThat(errors(ReportFixture.graded())).isEmpty();
        assertThat(errors(StudentView.of(ReportFixture.graded(), false))).isEmpty();
        for (SubmissionOutcome outcome : SubmissionOutcome.values()) {
            if (outcome != SubmissionOutcome.GRADED) {
                assertThat(errors(ReportFixture.ungraded(outcome, "Why."))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseIsValid(Cause cause) {
        assertThat(errors(withCheck(ReportFixture.failed("consistency.a", Visibility.VISIBLE, cause, "x"))))
                .isEmpty();
    }

    @Test
    void hostileTextsAreValid() {
        Report report = ReportFixture.graded(
                "\u0000\uD83D\u202E",
                List.of(),
                List.of(),
                new Console("\u001B\uDE00".repeat(200_000), Long.MAX_VALUE));

        assertThat(errors(report)).isEmpty();
    }

    @Test
    void everyNumberOfPointsIsValid() {
        Stream<SummaryRow> rows = IntStream.rangeClosed(0, 10_000)
                .mapToObj(hundredths -> BigDecimal.valueOf(hundredths, 2))
                .map(points -> new SummaryRow(
                        "s" + points, null, SubmissionOutcome.GRADED, points, points("100"), points, List.of(), null));

        assertThat(SUMMARY.validate(summary(rows), InputFormat.JSON)).isEmpty();
    }

    /** What the schema refuses, the reader refuses too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/schemaVersion        | 2",
                "/host                 | `\"name\"`",
                "/outcome              | `\"GRADED\"`",
                "/outcome              | 0",
                "/outcome              | null",
                "/outcome              | `\"rejected\"`",
                "/outcome              | `\"harness_error\"`",
                "/message              | `\"Why.\"`",
                "/score                | null",
                "/score                | -1",
                "/score                | `\"87.5\"`",
                "/score                | true",
                "/maxScore             | 1e300",
                "/extraCredit          | null",
                "/isolation            | `\"\"`",
                "/seed                 | 1.5",
                "/seed                 | 9223372036854775808",
                "/seed                 | `\"42\"`",
                "/groups               | null",
                "/groups/0             | null",
                "/groups/0/id          | `\"\"`",
                "/groups/0/more        | 1",
                "/assignment/suiteDigest | `\"sha256:ABC\"`",
                "/submission/files     | -1",
                "/submission/digest    | `\"md5:0\"`",
                "/submission/notes/0   | null",
                "/checks/0/visibility  | `\"secret\"`",
                "/checks/0/outcome     | `\"skipped\"`",
                "/checks/0/cause       | `\"assertion\"`",
                "/checks/0/blockedBy   | `\"api.create\"`",
                "/checks/1/cause       | `\"bad_luck\"`",
                "/checks/1/counterexample | `\"x\"`",
                "/checks/1/source/line | 0",
                "/checks/1/source/excerpt/from | 0",
                "/checks/1/source/excerpt/lines | []",
                "/checks/1/source/excerpt/lines/0 | null",
                "/submission/submittedAt | true",
                "/checks/5/earned      | 1",
                "/checks/5/cause       | `\"exit\"`",
                "/diagnoses/0/confidence | `\"sure\"`",
                "/diagnoses/0/lesson   | null",
                "/compilation/ok       | `\"yes\"`",
                "/compilation/messages/0/kind | `\"note\"`",
                "/compilation/messages/0/line | 0",
                "/screening/missing/0/member | null",
                "/screening/flagged/0/line | -3",
                "/console/truncatedBytes | -1",
                "/console/text         | null",
                "/timing/totalMillis   | -1",
                "/timing/date          | `\"2026-11-22\"`"
            })
    void aWrongValueIsRefused(String pointer, String value) {
        ObjectNode document = document(ReportFixture.graded());
        assertThat(set(document, JsonPointer.compile(pointer), MAPPER.readTree(value)))
                .isTrue();

        assertRefused(document, pointer);
    }

    @Test
    void aMissingKeyIsRefusedWhereverItIs() {
        ObjectNode whole = document(ReportFixture.graded());
        List<JsonPointer> keys = keys(whole, JsonPointer.empty());

        assertThat(keys).hasSizeGreaterThan(100).allSatisfy(key -> {
            ObjectNode document = whole.deepCopy();
            ((ObjectNode) document.at(key.head())).remove(key.last().getMatchingProperty());
            assertRefused(document, key.toString());
        });
    }

    @Test
    void aSummaryWithAWrongValueIsRefused() {
        String valid = summary(Stream.of(
                SummaryRow.of(ReportFixture.graded()),
                SummaryRow.of(ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "Why."))));

        assertThat(SUMMARY.validate(valid, InputFormat.JSON)).isEmpty();
        assertSummaryRefused(valid.replace("\"score\": null", "\"score\": 0"));
        assertSummaryRefused(valid.replace("\"score\": 87.5", "\"score\": null"));
        assertSummaryRefused(valid.replace("\"graded\": 1", "\"graded\": -1"));
        assertSummaryRefused(valid.replace("\"mean\"", "\"average\""));
        assertSummaryRefused(valid.replace("\"harness_error\": 1", "\"harnessError\": 1"));
    }

    private static void assertSummaryRefused(String json) {
        assertThat(SUMMARY.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThatExceptionOfType(Json.Malformed.class)
                .isThrownBy(() -> Json.parse(json.getBytes(StandardCharsets.UTF_8), Summary.class));
    }

    private static void assertRefused(JsonNode document, String what) {
        assertThat(REPORT.validate(document))
                .as("errors of the schema for %s", what)
                .isNotEmpty();
        assertThatExceptionOfType(Json.Malformed.class)
                .as("the reader on %s", what)
                .isThrownBy(() -> Json.parse(MAPPER.writeValueAsBytes(document), Report.class));
    }

    private static List<Error> errors(Report report) {
        return REPORT.validate(ReportFixture.json(report), InputFormat.JSON);
    }

    private static String summary(Stream<SummaryRow> rows) {
        Summary summary = Summary.of(ReportFixture.CMS, "process", 42, rows, new Timing(1));
        return new String(ReportWriter.bytes(summary), StandardCharsets.UTF_8);
    }

    private static Report withCheck(Report.Check check) {
        return ReportFixture.graded("s", List.of(check), List.of(), Console.EMPTY);
    }

    private static ObjectNode document(Report report) {
        return (ObjectNode) MAPPER.readTree(ReportWriter.bytes(report));
    }

    private static boolean set(JsonNode document, JsonPointer pointer, JsonNode value) {
        JsonNode parent = document.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
            return true;
        }
        return parent instanceof ObjectNode object
                && !value.equals(object.replace(pointer.last().getMatchingProperty(), value));
    }

    private static List<JsonPointer> keys(JsonNode node, JsonPointer here) {
        List<JsonPointer> keys = new ArrayList<>();
        node.propertyStream().forEach(entry -> {
            JsonPointer key = here.appendProperty(entry.getKey());
            keys.add(key);
            keys.addAll(keys(entry.getValue(), key));
        });
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                keys.addAll(keys(node.get(index), here.appendIndex(index)));
            }
        }
        return keys;
    }

    private static List<JsonNode> nodes(JsonNode root) {
        List<JsonNode> nodes = new ArrayList<>();
        Deque<JsonNode> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            JsonNode node = left.pop();
            nodes.add(node);
            node.valueStream().forEach(left::push);
        }
        return nodes;
    }
}
