package org.bothways.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bothways.specification.Observation.Answered;
import org.bothways.specification.Observation.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTests {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Houses, version: "1"}
            paths:
              /houses/{id}/:
                get:
                  responses:
                    "200": {$ref: "#/components/responses/House"}
                    4XX: {$ref: "#/components/responses/Refused"}
              /houses/:
                get:
                  responses:
                    "200":
                      description: All.
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: "#/components/schemas/House"}}
                post:
                  requestBody:
                    content:
                      application/json: {schema: {type: object}}
                  responses:
                    "201": {$ref: "#/components/responses/House"}
                    "400": {$ref: "#/components/responses/Refused"}
              /houses/first/:
                get:
                  responses:
                    default: {description: Anything.}
            components:
              responses:
                House:
                  description: A house.
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/House"}
                Refused:
                  description: Why not.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [error]
                        properties: {error: {type: string, minLength: 1}}
              schemas:
                House:
                  type: object
                  required: [number, rooms, built]
                  properties:
                    number: {type: integer}
                    built: {type: string, format: date-time}
                    owner: {type: [string, "null"]}
                    rooms: {type: array, items: {$ref: "#/components/schemas/Room"}}
                Room:
                  type: object
                  additionalProperties: false
                  required: [size]
                  properties: {size: {type: number}}
            """;

    private static final String HOUSE = """
            {"number": 7, "rooms": [{"size": 1.5}], "built": "2026-11-27T20:00:00Z"}""";

    private final Specification specification = Specification.read(DOCUMENT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON ;charset=UTF-8",
            })
    void answerAsDeclaredDiffersInNothing(String type) {
        assertThat(differences(get("/houses/7/"), new Answered(200, type, HOUSE)))
                .isEmpty();
        assertThat(differences(post("/houses/"), new Answered(201, type, HOUSE)))
                .isEmpty();
        assertThat(differences(get("/houses/"), new Answered(200, type, "[" + HOUSE + "]")))
                .isEmpty();
    }

    @Test
    void whatIsFreeDiffersInNothing() {
        assertThat(differences(get("/houses/7/"), new Answered(200, null, HOUSE)))
                .isEmpty();
        assertThat(differences(get("/houses/7/"), json(200, """
                {"number": 7.0, "rooms": [], "built": "2026-11-27T20:00:00Z", "owner": null, "more": {}}"""))).isEmpty();
        assertThat(differences(get("/houses/x/?y=z"), json(404, "{\"error\": \"No such house\", \"path\": \"/\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /garages/, ",
        "GET, /houses/7, ",
        "GET, /houses/7/rooms/, ",
        "PUT, /houses/7/, ",
        "POST, /houses/, text/plain",
        "POST, /houses/, ",
    })
    void requestsThatAreNotDescribedHaveNoAnswerThatIs(String method, String path, String contentType) {
        Asked asked = new Asked(method, path, contentType, method.equals("POST"));

        assertThat(differences(asked, new Answered(500, "text/html", "<html>"))).isEmpty();
        assertThat(specification.operation(asked)).isEmpty();
    }

    @Test
    void pathWithoutParametersIsMeantBeforeOneWith() {
        assertThat(specification.operation(get("/houses/first/"))).contains("GET /houses/first/");
        assertThat(specification.operation(get("/houses/second/"))).contains("GET /houses/{id}/");
        assertThat(differences(get("/houses/first/"), json(599, "-"))).isEmpty();
    }

    @Test
    void statusThatIsNotDeclaredIsADifference() {
        assertThat(differences(post("/houses/"), json(200, HOUSE)))
                .containsExactly(new Difference(
                        "status 200 for 201", "POST /houses/ answered 200, not 201", "201", "200 " + HOUSE));
        assertThat(differences(post("/houses/"), json(409, "{}")))
                .containsExactly(new Difference(
                        "status 409 of POST /houses/",
                        "POST /houses/ answered 409, not 201 or 400",
                        "201 or 400",
                        "409 {}"));
    }

    @Test
    void serverErrorIsCalledOne() {
        assertThat(differences(get("/houses/7/"), new Answered(500, "text/html", "<h1>Oops</h1>")))
                .containsExactly(new Difference(
                        "status 500 of GET /houses/{id}/",
                        "GET /houses/{id}/ answered 500, a server error: the program failed over the request",
                        "200 or 4XX",
                        "500 <h1>Oops</h1>"));
    }

    @Test
    void bodyUnderAnotherSuccessIsComparedAsWell() {
        assertThat(differences(post("/houses/"), json(200, "{\"number\": 7, \"rooms\": []}")))
                .extracting(Difference::sentence)
                .containsExactly(
                        "POST /houses/ answered 200, not 201",
                        "POST /houses/ answered 200, but the answer lacks \"built\"");
    }

    @Test
    void otherMediaTypeIsADifferenceAndTheBodyIsStillCompared() {
        assertThat(differences(get("/houses/7/"), new Answered(200, "text/plain", HOUSE)))
                .containsExactly(new Difference(
                        "media type text/plain",
                        "GET /houses/{id}/ answered 200 as text/plain, not application/json",
                        "application/json",
                        "text/plain"));
        assertThat(differences(get("/houses/7/"), new Answered(404, "text/html", "<h1>404</h1>")))
                .extracting(Difference::sentence)
                .containsExactly(
                        "GET /houses/{id}/ answered 404 as text/html, not application/json",
                        "GET /houses/{id}/ answered 404 with a body that is no JSON");
    }

    @Test
    void bodyThatIsNoJsonIsADifference() {
        assertThat(differences(get("/houses/7/"), json(200, "")))
                .containsExactly(
                        new Difference("no JSON", "GET /houses/{id}/ answered 200 without a body", "JSON", "nothing"));
        assertThat(differences(get("/houses/7/"), json(400, HOUSE + HOUSE)))
                .extracting(Difference::cause)
                .containsExactly("no JSON in a 400");
        assertThat(differences(get("/houses/7/"), json(200, "[".repeat(5_000))))
                .extracting(Difference::sentence)
                .containsExactly("GET /houses/{id}/ answered 200 with objects in objects without end");
    }

    @Test
    void missingKeyIsNamedWithItsPlace() {
        assertThat(differences(get("/houses/7/"), json(200, """
                {"number": 7, "rooms": [{}], "built": "2026-11-27T20:00:00Z"}""")))
                .containsExactly(new Difference(
                        "/components/schemas/Room/required size",
                        "GET /houses/{id}/ answered 200, but /rooms/0 lacks \"size\"",
                        "[size]",
                        "[]"));
    }

    @Test
    void keysTooManyInNestedObjectsAreOneCause() {
        assertThat(differences(get("/houses/"), json(200, """
                [{"number": 7, "rooms": [{"size": 1, "house": {}, "door": 1}, {"size": 1, "house": {}}], "built": "2026-11-27T20:00:00Z"}]""")))
                .containsExactly(new Difference(
                        "/components/schemas/Room/additionalProperties",
                        "GET /houses/ answered 200, but /0/rooms/0 has \"house\", which does not belong there",
                        "[size]",
                        "[door, house, size]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\": \"7\", \"rooms\": [], \"built\": \"2026-11-27T20:00:00Z\"} | /number | type: \"integer\" | \"7\"",
                "{\"number\": 7.5, \"rooms\": [], \"built\": \"2026-11-27T20:00:00Z\"} | /number | type: \"integer\" | 7.5",
                "{\"number\": 7, \"rooms\": null, \"built\": \"2026-11-27T20:00:00Z\"} | /rooms | type: \"array\" | null",
                "{\"number\": 7, \"rooms\": [], \"built\": \"yesterday\"} | /built | format: \"date-time\" | \"yesterday\"",
                "[] | the answer | type: \"object\" | []",
            })
    void valueOfAnotherTypeOrFormatIsADifference(String body, String place, String declared, String came) {
        assertThat(differences(get("/houses/7/"), json(200, body)))
                .singleElement()
                .returns(declared, Difference::declared)
                .returns(came, Difference::came)
                .satisfies(each -> assertThat(each.sentence())
                        .startsWith("GET /houses/{id}/ answered 200, but " + place + " is not what is declared: "));
    }

    @Test
    void sameShapeAnsweredElsewhereHasTheSameCause() {
        List<Difference> one = differences(get("/houses/7/"), json(200, "{\"number\": 7, \"rooms\": []}"));
        List<Difference> inList = differences(get("/houses/"), json(200, "[{\"number\": 7, \"rooms\": []}]"));
        List<Difference> made = differences(post("/houses/"), json(201, "{\"number\": 7, \"rooms\": []}"));

        assertThat(inList).extracting(Difference::cause).isEqualTo(causes(one));
        assertThat(made).extracting(Difference::cause).isEqualTo(causes(one));
    }

    @Test
    void errorsOfOneStatusHaveOneCause() {
        List<Difference> missing = differences(get("/houses/7/"), json(404, "{}"));
        List<Difference> refused = differences(get("/houses/x/"), json(400, "{}"));
        List<Difference> refusedElsewhere = differences(post("/houses/"), json(400, "{}"));

        assertThat(causes(missing)).isNotEqualTo(causes(refused));
        assertThat(causes(refused)).isEqualTo(causes(refusedElsewhere)).hasSize(1);
    }

    @Test
    void hugeAnswerDiffersInFewPlaces() {
        String manyRooms = "{\"number\": 7, \"rooms\": [" + "{\"a\": 1},".repeat(100_000) + "{}], \"built\": \"\"}";
        StringBuilder manyKeys = new StringBuilder("{\"number\": 7, \"built\": \"2026-11-27T20:00:00Z\"");
        for (int i = 0; i < 50_000; i++) {
            manyKeys.append(", \"k").append(i).append("\": 0");
        }

        assertThat(differences(get("/houses/7/"), json(200, manyRooms))).hasSize(3);
        assertThat(differences(get("/houses/7/"), json(200, manyKeys + ", \"rooms\": []}")))
                .isEmpty();
    }

    @Test
    void documentThatCanNotBeUsedIsRefusedWithASentence() {
        assertThatThrownBy(() -> Specification.read("openapi: 3.0.1"))
                .isInstanceOf(SpecificationException.class)
                .hasMessage("The specification is no OpenAPI 3.1 document: its first key is openapi");
        assertThatThrownBy(() -> Specification.read("openapi: 3.1.0\npaths: {}"))
                .hasMessage("The specification has no paths");
        assertThatThrownBy(() -> Specification.read("openapi: 3.1.0\npaths: {/x/: {get: {}}}"))
                .hasMessage("The specification declares no answers for GET /x/");
        assertThatThrownBy(() -> Specification.read("a: ["))
                .hasMessageStartingWith("The specification is no YAML: line ");
        assertThatThrownBy(() -> Specification.read(DOCUMENT.replace("schemas/House\"", "schemas/Hut\"")))
                .hasMessage("The specification refers to #/components/schemas/Hut, which is not in it");
        assertThatThrownBy(() -> Specification.read(DOCUMENT.replace("responses/House\"", "responses/Hut\"")))
                .hasMessage("The specification refers to #/components/responses/Hut, which is not in it");
    }

    private List<Difference> differences(Asked asked, Answered answered) {
        return specification.differences(new Observation(asked, answered));
    }

    private static List<String> causes(List<Difference> differences) {
        return differences.stream().map(Difference::cause).toList();
    }

    private static Asked get(String path) {
        return new Asked("GET", path, "application/json", false);
    }

    private static Asked post(String path) {
        return new Asked("POST", path, "application/json; charset=utf-8", true);
    }

    private static Answered json(int status, String body) {
        return new Answered(status, "application/json", body);
    }
}
