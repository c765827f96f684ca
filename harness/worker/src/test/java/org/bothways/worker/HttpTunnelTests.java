package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Reply.HttpAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpTunnelTests {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stopServer() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void requestGoesAndAnswerComesAsTheyAre() {
        serve(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("X-Got", exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().add("X-Got", "second");
            exchange.getResponseHeaders()
                    .add("X-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.getResponseHeaders().remove("Date");
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
        });

        HttpAnswer answer = exchange(
                        LONG,
                        new HttpRequest(
                                "POST",
                                "/api/courses/?x=%20y",
                                Map.of("Content-Type", "application/json"),
                                "{\"ü\": 1}".getBytes(StandardCharsets.UTF_8)))
                .get(0);

        assertThat(answer)
                .returns(201, HttpAnswer::status)
                .returns(null, HttpAnswer::failure)
                .satisfies(each ->
                        assertThat(each.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"ü\": 1}"))
                .satisfies(each -> assertThat(each.headers())
                        .containsEntry("x-got", "POST /api/courses/?x=%20y")
                        .containsEntry("x-type", "application/json"));
    }

    @Test
    void redirectIsAnAnswerLikeAnyOther() {
        serve(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://192.0.2.1/");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(exchange(LONG, get("/")).get(0)).returns(302, HttpAnswer::status);
    }

    @Test
    void requestsAreUnderWayAtOnce() {
        CyclicBarrier all = new CyclicBarrier(8);
        serve(exchange -> {
            try {
                all.await();
            } catch (Exception e) {
                throw new IOException(e);
            }
            byte[] path = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, path.length);
            exchange.getResponseBody().write(path);
        });

        List<HttpAnswer> answers =
                exchange(LONG, get("/0"), get("/1"), get("/2"), get("/3"), get("/4"), get("/5"), get("/6"), get("/7"));

        assertThat(answers)
                .extracting(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                .containsExactly("/0", "/1", "/2", "/3", "/4", "/5", "/6", "/7");
    }

    @Test
    void answerThatNeverComesOrNeverEndsIsAFailure() {
        serve(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/endless")) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
            waitForTheEnd();
        });

        assertThat(exchange(SHORT, get("/never"), get("/endless")))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        failed("there was no whole answer in time"), failed("there was no whole answer in time"));
    }

    @Test
    void bodyOverTheLimitIsAFailure() {
        serve(exchange -> {
            int size = exchange.getRequestURI().getPath().equals("/most") ? 1 << 20 : (1 << 20) + 1;
            exchange.sendResponseHeaders(200, size);
            exchange.getResponseBody().write(new byte[size]);
        });

        assertThat(exchange(LONG, get("/most")).get(0).body()).hasSize(1 << 20);
        assertThat(exchange(LONG, get("/more")))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(failed("the answer's body is larger than 1048576 bytes"));
    }

    @Test
    void bodyWithoutEndIsAFailureAtOnce() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(new byte[1 << 16]);
            }
        });

        assertThat(exchange(LONG, get("/")))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(failed("the answer's body is larger than 1048576 bytes"));
    }

    @Test
    void brokenConnectionIsAFailure() {
        serve(exchange -> {
            throw new IOException("The handler fails");
        });

        assertThat(exchange(LONG, get("/")))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(failed("the connection broke before there was a whole answer"));
    }

    @Test
    void headersOverTheLimitsAreAFailure() {
        serve(exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/long")) {
                exchange.getResponseHeaders().add("X-Long", "x".repeat(1 << 16));
            }
            for (int i = 0; path.equals("/many") && i < 101; i++) {
                exchange.getResponseHeaders().add("X-Many", "x");
            }
            exchange.getResponseHeaders().add("X-Short", "x".repeat(1 << 15));
            exchange.sendResponseHeaders(204, -1);
        });

        assertThat(exchange(LONG, get("/")).get(0).headers()).containsKey("x-short");
        assertThat(exchange(LONG, get("/long"), get("/many")))
                .extracting(HttpAnswer::failure)
                .containsOnly("the answer has more than 100 headers, or more than 65536 characters of them");
    }

    @Test
    void serverThatIsGoneIsAFailure() {
        server.stop(0);

        assertThat(exchange(LONG, get("/")).get(0).failure())
                .isEqualTo("the server does not accept connections any more");
    }

    @Test
    void answerThatIsNotHttpIsAFailure() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.submit(() -> {
                try (Socket socket = other.accept()) {
                    socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    waitForTheEnd();
                }
                return null;
            });

            assertThat(new HttpTunnel(other.getLocalPort(), LONG).exchange(List.of(get("/"))))
                    .extracting(HttpAnswer::failure)
                    .containsExactly("what came is not HTTP, or its headers are far too large");
        }
    }

    @Test
    void requestThatHttpDoesNotKnowIsTheSuitesFault() {
        serve(exchange -> exchange.sendResponseHeaders(204, -1));

        assertThatThrownBy(() -> exchange(LONG, get("/"), get("/no blanks")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The request can't be sent: ");
        assertThatThrownBy(() -> exchange(LONG, new HttpRequest("GET", "/", Map.of("Host", "elsewhere"), null)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The request can't be sent: ");
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", (HttpExchange exchange) -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private List<HttpAnswer> exchange(Duration within, HttpRequest... requests) {
        return new HttpTunnel(server.getAddress().getPort(), within).exchange(List.of(requests));
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest get(String path) {
        return new HttpRequest("GET", path, Map.of(), null);
    }

    private static HttpAnswer failed(String why) {
        return new HttpAnswer(0, Map.of(), new byte[0], why);
    }
}
