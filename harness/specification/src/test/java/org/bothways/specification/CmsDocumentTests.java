package org.bothways.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bothways.specification.Observation.Answered;
import org.bothways.specification.Observation.Asked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that students of assignment cms read. */
class CmsDocumentTests {

    private static final Path FILE = Path.of("../../test-suites/cms/openapi.yaml");

    private final String text = text();
    private final JsonNode document = new YAMLMapper().readTree(text);
    private final Specification specification = Specification.read(text);

    @Test
    void everyRouteOfTheAssignmentIsThere() {
        assertThat(specification.operations())
                .containsExactlyInAnyOrder(
                        "GET /api/courses/",
                        "POST /api/courses/",
                        "GET /api/courses/{id}/",
                        "DELETE /api/courses/{id}/",
                        "POST /api/courses/{id}/add/",
                        "POST /api/courses/{id}/assignment/",
                        "POST /api/courses/{id}/drop/",
                        "POST /api/users/",
                        "GET /api/users/{id}/",
                        "POST /api/assignments/{id}/",
                        "POST /api/assignments/{id}/submit/",
                        "POST /api/assignments/{id}/grade/");
    }

    @Test
    void everyOperationHasANameASummaryAndDescribedAnswers() {
        List<String> names = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (Map.Entry<String, JsonNode> method : path.properties()) {
                JsonNode operation = method.getValue();
                if (!operation.has("responses")) {
                    continue;
                }
                names.add(operation.path("operationId").asString());
                assertThat(operation.path("summary").asString()).isNotBlank();
                assertThat(operation.path("responses"))
                        .allSatisfy(answer -> assertThat(
                                        resolved(answer).path("description").asString())
                                .isNotBlank());
            }
        }
        assertThat(names).hasSize(12).doesNotHaveDuplicates().doesNotContain("");
    }

    /** Whoever changes a schema notices that its example is another one now. */
    @Test
    void everyExampleIsAnAnswerThatConforms() {
        List<String> seen = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    method.getValue().path("responses").properties().forEach(answer -> {
                        JsonNode content =
                                resolved(answer.getValue()).path("content").path("application/json");
                        for (JsonNode example : examples(content)) {
                            Asked asked = new Asked(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replace("{id}", "1"),
                                    "application/json",
                                    method.getValue().has("requestBody"));
                            Answered answered = new Answered(
                                    Integer.parseInt(answer.getKey()), "application/json", example.toString());
                            seen.add(asked.method() + " " + asked.path() + " " + answer.getKey());
                            assertThat(specification.differences(new Observation(asked, answered)))
                                    .isEmpty();
                        }
                    });
                }));
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void nestedObjectsAreClosedAndTheOutermostIsOpen() {
        String body = """
                {"id": 1, "code": "", "name": "", "assignments": [], "instructors": [], "more": 1,
                 "students": [{"id": 2, "name": "", "netid": "", "courses": []}]}""";

        assertThat(specification.differences(new Observation(
                        new Asked("GET", "/api/courses/1/", "application/json", false),
                        new Answered(200, "application/json", body))))
                .extracting(Difference::sentence)
                .containsExactly("GET /api/courses/{id}/ answered 200, but /students/0 has \"courses\", which does"
                        + " not belong there");
    }

    private static List<JsonNode> examples(JsonNode content) {
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples").forEach(each -> examples.add(each.path("value")));
        if (content.has("example")) {
            examples.add(content.path("example"));
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private JsonNode resolved(JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.path("$ref").asString().substring(1)) : answer;
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
