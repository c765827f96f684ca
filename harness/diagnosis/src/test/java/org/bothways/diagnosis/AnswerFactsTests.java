package org.bothways.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerFactsTests {

    @Test
    void wrongStatusIsAFactWithoutIdsAndWithoutTheBody() {
        List<Fact> facts = facts(
                "GET /api/courses/987654321/ answered 500, not 404", "404", "500 <html>NullPointerException</html>");

        assertThat(facts).containsExactly(answer("GET /api/courses/{id}/", "500", "404", "html"));
    }

    @Test
    void everySentenceAboutAStatusIsOne() {
        assertThat(facts("POST /api/users/ answers 2xx, not 404"))
                .containsExactly(answer("POST /api/users/", "404", "2xx", ""));
        assertThat(facts("POST /api/courses/7/add/ is not refused with 400"))
                .containsExactly(answer("POST /api/courses/{id}/add/", "400", "2xx", ""));
        assertThat(facts("GET /api/users/-1/ got no answer: the connection broke"))
                .containsExactly(answer("GET /api/users/{id}/", "none", "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": 1}]           | list",
                "{ \"error\": \"no\"}    | error",
                "{\"id\": 1}             | object",
                "<!doctype html>         | html",
                "CourseShape[id=1]       | text",
                "''                      | empty"
            })
    void whatIsNotJsonIsToldByItsKind(String body, String kind) {
        assertThat(facts("The answer to GET /api/courses/ is not a JSON object", "a JSON object", body))
                .containsExactly(answer("GET /api/courses/", "", "a JSON object", kind));
    }

    @Test
    void keysAreComparedByName() {
        assertThat(facts("The keys of a person in a course", "[id, name, netid]", "[courses, id, name]"))
                .containsExactly(keys("netid", "courses"));
        assertThat(facts("The answer has \"error\"", "error", "[message, status]"))
                .containsExactly(keys("error", "message, status"));
    }

    @Test
    void whatDiffersFromTheSpecificationIsAFact() {
        assertThat(facts(
                        "GET /api/courses/{id}/ answered 500, a server error: the program failed over the request",
                        "200",
                        "500"))
                .containsExactly(answer("GET /api/courses/{id}/", "500", "", "empty"));
        assertThat(facts("GET /api/courses/7/ answered 500, a server error, not 404", "404", "500 <html>"))
                .containsExactly(answer("GET /api/courses/{id}/", "500", "404", "html"));
        assertThat(facts("POST /api/users/ answered 201, but the answer lacks \"courses\"", "[courses, id]", "[id]"))
                .containsExactly(keys("courses", ""));
        assertThat(facts(
                        "GET /api/users/{id}/ answered 200, but /courses/0 has \"students\", which does not belong there (and 2 more)",
                        "[code, id]",
                        "[code, id, students]"))
                .containsExactly(keys("", "students"));
    }

    @Test
    void otherSentencesSayNothing() {
        assertThat(facts("The course's code", "CS 1998", "500")).isEmpty();
    }

    /** What a submission says may look like anything: no sentence of ours is read into it. */
    @Test
    void valuesAreNotTakenForSentences() {
        assertThat(facts("The course's code", "x", "GET /api/courses/ answered 500, not 404"))
                .isEmpty();
    }

    private static List<Fact> facts(String... texts) {
        FailedCheck check = new FailedCheck(
                "api.check", "api", "assertion", Set.of(), Set.of(), List.of(texts), List.of(), BigDecimal.ONE, null);
        return new AnswerFacts(List.of(check)).list();
    }

    private static Fact answer(String request, String status, String expected, String body) {
        return new Fact(
                "answer",
                Map.of("check", "api.check", "request", request, "status", status, "expected", expected, "body", body),
                null);
    }

    private static Fact keys(String missing, String extra) {
        return new Fact("keys", Map.of("check", "api.check", "missing", missing, "extra", extra), null);
    }
}
