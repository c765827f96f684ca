package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.api.Visibility;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.specification.Specification;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Who pays for which difference. */
class ConformanceTests {

    private static final Specification SPECIFICATION = Specification.read("""
            openapi: 3.1.0
            paths:
              /rooms/:
                get:
                  responses:
                    "200":
                      content: {application/json: {schema: {type: object, required: [size, door]}}}
                    "404":
                      content: {application/json: {schema: {type: object, required: [error]}}}
              /halls/:
                get:
                  responses:
                    "200":
                      content: {application/json: {schema: {type: object, required: [size, door]}}}
            """);

    private static final Response GOOD = answer("/rooms/", 200, "{\"size\": 1, \"door\": 1}");
    private static final Response WITHOUT_SIZE = answer("/rooms/", 200, "{\"door\": 1}");
    private static final Response WITHOUT_DOOR = answer("/rooms/", 200, "{\"size\": 1}");
    private static final Response CREATED = answer("/rooms/", 201, "{\"size\": 1, \"door\": 1}");
    private static final Response CREATED_ELSEWHERE = answer("/halls/", 201, "{\"size\": 1, \"door\": 1}");
    private static final Response BROKEN = answer("/rooms/", 500, "");

    private static final Verdict FAILED = new Failed(Cause.ASSERTION, Finding.of("x"));

    private final Conformance conformance = new Conformance(SPECIFICATION);

    @Test
    void differenceByItselfFailsNothing() {
        begin("api");

        assertThatCode(() -> conformance.look(WITHOUT_SIZE)).doesNotThrowAnyException();
        assertThatCode(() -> conformance.expect(List.of(GOOD))).doesNotThrowAnyException();
    }

    @Test
    void whoAsksFailsOverADifference() {
        begin("api");
        conformance.look(WITHOUT_SIZE);

        assertThatThrownBy(() -> conformance.expect(List.of(GOOD, WITHOUT_SIZE, BROKEN)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("GET /rooms/ answered 200, but the answer lacks \"size\" (and 1 more)");
    }

    @Test
    void failedCheckHasPaidForAllThatItMet() {
        begin("api");
        conformance.look(WITHOUT_SIZE);
        conformance.look(BROKEN);
        conformance.end(FAILED);

        begin("api");
        assertThatCode(() -> conformance.expect(List.of(WITHOUT_SIZE, BROKEN))).doesNotThrowAnyException();
        assertFails(() -> conformance.expect(List.of(WITHOUT_DOOR)));
    }

    @Test
    void passedCheckLeavesItsDifferencesToTheLastOne() {
        begin("api");
        conformance.look(WITHOUT_SIZE);
        conformance.end(new Passed());

        begin("api");
        assertFails(conformance::expectAll);
        conformance.end(FAILED);

        begin("api");
        assertThatCode(conformance::expectAll).doesNotThrowAnyException();
    }

    @Test
    void whatALaterCheckFailsOverIsPaidForAsWell() {
        begin("api");
        conformance.look(BROKEN);
        conformance.end(new Passed());
        begin("api");
        conformance.look(BROKEN);
        conformance.end(FAILED);

        begin("api");
        assertThatCode(conformance::expectAll).doesNotThrowAnyException();
    }

    @Test
    void anotherGroupDoesNotPay() {
        begin("extra");
        conformance.look(WITHOUT_SIZE);
        conformance.end(new Passed());

        begin("api");
        assertThatCode(conformance::expectAll).doesNotThrowAnyException();
        conformance.end(new Passed());
        begin("extra");
        assertFails(conformance::expectAll);
    }

    @Test
    void oneWrongStatusOfSuccessesIsOneHabit() {
        begin("api");
        assertFails(() -> conformance.expect(List.of(CREATED)));
        conformance.end(FAILED);

        begin("api");
        assertThatCode(() -> conformance.expect(List.of(CREATED_ELSEWHERE))).doesNotThrowAnyException();
    }

    @Test
    void checkThatIsRunAnewForgetsItsFirstAttempt() {
        begin("api");
        conformance.look(WITHOUT_SIZE);
        begin("api");
        conformance.look(GOOD);
        conformance.end(new Passed());

        begin("api");
        assertThatCode(conformance::expectAll).doesNotThrowAnyException();
    }

    @Test
    void requestsAtOnceMayBeRefused() {
        begin("api");
        conformance.lookAtOneOfSeveral(answer("/rooms/", 409, ""));
        conformance.end(new Passed());

        begin("api");
        assertThatCode(conformance::expectAll).doesNotThrowAnyException();
    }

    @Test
    void successAmongRequestsAtOnceIsCompared() {
        begin("api");
        conformance.lookAtOneOfSeveral(WITHOUT_SIZE);
        conformance.end(new Passed());

        begin("api");
        assertFails(conformance::expectAll);
    }

    @Test
    void askingWithoutASpecificationIsTheSuitesFault() {
        Conformance none = new Conformance(null);

        none.look(WITHOUT_SIZE);
        assertThatThrownBy(() -> none.expect(List.of(GOOD)))
                .isInstanceOf(HarnessFault.class)
                .hasMessage("A check compares answers with a specification, but assignment.yaml names none");
        assertThatThrownBy(none::expectAll).isInstanceOf(HarnessFault.class);
    }

    private void begin(String group) {
        conformance.begin(new CheckSpec(
                group + ".x",
                "x",
                group,
                null,
                Visibility.HIDDEN,
                BigDecimal.ONE,
                List.of(),
                new CheckSpec.Place("X", "x")));
    }

    private static void assertFails(ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOf(AssertionFailedError.class);
    }

    private static Response answer(String path, int status, String body) {
        return new Response(Request.get(path), status, Map.of("Content-Type", "application/json"), body);
    }
}
