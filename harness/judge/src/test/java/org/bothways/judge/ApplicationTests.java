package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bothways.judge.Verdict.Exchanged;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.suite.Assignment.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Applications that do not do their part: each ends as a sentence about the true cause, and costs the checks that need the API. */
@Timeout(400)
class ApplicationTests {

    private static final String COURSE =
            "@Entity public class Course { @Id Long id; public String name() { return \"n\"; } }";

    /** The first start of a database takes its time on a busy machine. */
    private static final Limits PATIENT = new Limits(120, 120, 480, 256, 192, 64, 1_024, 64);

    private static final String SUITE = """
            @Checks(group = "g", visibility = Visibility.VISIBLE) class Some {
                @Check(points = "1") @DisplayName("a") void answers(Api api) {
                    api.post("/rooms/", Map.of("size", 1)).expectStatus(201);
                }
                @Check(points = "1") @DisplayName("b") void restarts(Api api) {
                    api.get("/rooms/").expectStatus(200);
                    api.restart();
                    api.get("/rooms/").expectStatus(200);
                }
                @Check(points = "1") @DisplayName("c") void needsNoApi() {
                    assertEquals("n", new Course().name());
                }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(COURSE).suite(SUITE).limits(PATIENT);

    @Test
    void applicationThatKeepsToTheContractPasses() {
        assertThat(judge.run(
                        COURSE,
                        app(
                                server(
                                        "exchange -> answer(exchange, exchange.getRequestMethod().equals(\"POST\") ? 201 : 200)"),
                                "server.stop(0)")))
                .isEqualTo(Map.of("g.answers", new Passed(), "g.restarts", new Passed(), "g.needsNoApi", new Passed()));
    }

    @Test
    void failedCheckShowsWhatItAskedAndWhatCameBack() {
        Map<String, Verdict> verdicts =
                judge.run(COURSE, app(server("exchange -> answer(exchange, 500)"), "server.stop(0)"));

        assertThat(verdicts.get("g.answers")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.finding().message()).isEqualTo("POST /rooms/ answered 500, a server error, not 201");
            assertThat(failed.finding().exchanges())
                    .isEqualTo(List.of(new Exchanged("POST /rooms/", "{\"size\":1}", 500, "text/plain", "answer")));
        });
        assertThat(verdicts.get("g.needsNoApi")).isEqualTo(new Passed());
    }

    @Test
    void closeThatKeepsThePortIsSaid() {
        Map<String, Verdict> verdicts =
                judge.run(COURSE, app(server("exchange -> answer(exchange, 200)"), "System.gc()"));

        assertThat(message(verdicts, "g.restarts", Cause.ASSERTION))
                .isEqualTo("`close()` returned, and the server's port is still taken: it has to stop the server");
        assertThat(verdicts.get("g.needsNoApi")).isEqualTo(new Passed());
    }

    @Test
    void answerWithoutEndIsSaid() {
        String endless = """
                exchange -> {
                    exchange.sendResponseHeaders(201, 0);
                    while (true) exchange.getResponseBody().write(new byte[1 << 16]);
                }""";

        Map<String, Verdict> verdicts = judge.run(COURSE, app(server(endless), "server.stop(0)"));

        assertThat(message(verdicts, "g.answers", Cause.ASSERTION))
                .isEqualTo("POST /rooms/ got no answer: the answer's body is larger than 1048576 bytes");
    }

    @Test
    void hugeHeadersAreSaid() {
        String huge = """
                exchange -> {
                    for (int i = 0; i < 101; i++) exchange.getResponseHeaders().add("X-" + i, "x");
                    answer(exchange, 201);
                }""";

        Map<String, Verdict> verdicts = judge.run(COURSE, app(server(huge), "server.stop(0)"));

        assertThat(message(verdicts, "g.answers", Cause.ASSERTION))
                .isEqualTo(
                        "POST /rooms/ got no answer: the answer has more than 100 headers, or more than 65536 characters"
                                + " of them");
    }

    @Test
    void portThatIsTakenForTheApplicationAloneIsSaid() {
        Map<String, Verdict> verdicts = judge.run(
                COURSE, app("if (port > 0) throw new java.net.BindException(\"Address already in use\");", ""));

        assertThat(message(verdicts, "g.answers", Cause.EXCEPTION))
                .isEqualTo("The call threw BindException: Address already in use. The port that it was given was free:"
                        + " does the server listen on that one, and once?");
        assertThat(verdicts.get("g.needsNoApi")).isEqualTo(new Passed());
    }

    /** The worker isn't asked: its word that it can't be done might be the submission's. */
    @Test
    void requestThatHttpDoesNotKnowIsTheSuitesFault() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Some {
                    @Check(points = "1") @DisplayName("a") void asks(Api api) { api.get("/no blanks"); }
                }
                """);

        assertThatThrownBy(() -> judge.run(COURSE, app(server("exchange -> answer(exchange, 200)"), "server.stop(0)")))
                .isInstanceOf(HarnessFault.class)
                .hasMessageStartingWith(
                        "The check g.asks is at fault: The suite's request GET /no blanks can't be sent: Illegal character");
    }

    @Test
    void startThatDoesNotReturnIsSaid() {
        judge.inProcesses().limits(new Limits(4, 60, 240, 128, 128, 64, 1_024, 64));

        Map<String, Verdict> verdicts = judge.run(COURSE, app("while (port > 0) Thread.onSpinWait();", ""));

        assertThat(message(verdicts, "g.answers", Cause.TIMEOUT))
                .isEqualTo("`App.start(database, port)` did not end within 4 s");
        assertThat(verdicts.get("g.needsNoApi")).isEqualTo(new Passed());
    }

    @Test
    void startThatEndsTheProgramIsSaid() {
        Map<String, Verdict> verdicts = judge.inProcesses().run(COURSE, app("if (port > 0) System.exit(3);", ""));

        assertThat(message(verdicts, "g.answers", Cause.EXIT))
                .isEqualTo("`App.start(database, port)` ended the whole program, with exit status 3");
        assertThat(verdicts.get("g.needsNoApi")).isEqualTo(new Passed());
    }

    private static String message(Map<String, Verdict> verdicts, String check, Cause cause) {
        assertThat(verdicts.get(check)).isInstanceOf(Failed.class);
        Failed failed = (Failed) verdicts.get(check);
        assertThat(failed.cause()).as(failed.toString()).isEqualTo(cause);
        return failed.finding().message();
    }

    private static String app(String start, String close) {
        return """
                public class App {
                    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
                        %s
                        return () -> { %s; };
                    }
                    static void answer(com.sun.net.httpserver.HttpExchange exchange, int status) throws java.io.IOException {
                        byte[] body = "answer".getBytes();
                        exchange.getResponseHeaders().add("Content-Type", "text/plain");
                        exchange.sendResponseHeaders(status, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    }
                }
                """.formatted(start, close);
    }

    private static String server(String handler) {
        return """
                var server = com.sun.net.httpserver.HttpServer.create(
                    new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port), 0);
                server.createContext("/", %s);
                server.start();
                """.formatted(handler);
    }
}
