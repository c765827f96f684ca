package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What becomes of engines that don't do as they should, of which there is one here that answers what a test tells it to. */
@EnabledOnOs(OS.LINUX)
class ContainerEngineTests {

    private static final WorkerJvm JVM = new WorkerJvm(Path.of("java"), List.of(), Optional.empty());

    private final Map<String, String> answers = new TreeMap<>(Map.of(
            "GET /_ping", "200 OK",
            "GET /images/bothways-worker/json", "200 {\"Id\": \"sha256:4711\"}",
            "GET /containers/json", "200 []",
            "POST /containers/create", "201 {\"Id\": \"abc\", \"Warnings\": []}",
            "DELETE /containers/abc", "204 "));

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aMissingImageIsASentenceWithTheCommand() {
        answers.put("GET /images/bothways-worker/json", "404 {\"message\": \"No such image: bothways-worker\"}");

        assertRefused("there is no image bothways-worker: run `./bothways image build`");
    }

    @Test
    void anEngineThatIsNoneIsASentenceWithTheCommands() {
        answers.put("GET /_ping", "500 {\"message\": \"out of order\"}");

        assertThatThrownBy(this::engine)
                .isInstanceOf(SandboxException.class)
                .hasMessage(
                        ("no container engine answers at tcp://127.0.0.1:%d. Install Docker (`sudo apt-get install docker.io`),"
                                        + " start it (`sudo systemctl start docker`), and see that it answers (`docker info`)")
                                .formatted(server.getAddress().getPort()));
    }

    @Test
    void anEngineThatCannotHoldToALimitIsRefused() {
        answers.put(
                "POST /containers/create",
                "201 {\"Id\": \"abc\", \"Warnings\": [\"Memory limited without swap.\","
                        + " \"Your kernel does not support pids limit capabilities or the cgroup is not mounted. PIDs limit discarded.\"]}");

        assertRefused(
                "the engine can't limit containers here (it said: Your kernel does not support pids limit capabilities or the"
                        + " cgroup is not mounted. PIDs limit discarded.). Where a plain user runs it, control groups have to be delegated to"
                        + " that user");
        assertThat(asked).last().isEqualTo("DELETE /containers/abc");
    }

    @Test
    void anEngineThatDoesNotSeeOurFilesIsRefused() {
        answers.put(
                "POST /containers/create",
                "400 {\"message\":\"invalid mount config for type \\\"bind\\\": bind source path does not exist: /tmp/x\"}");

        assertRefused(
                "it can't be set up: the container engine said: invalid mount config for type \"bind\": bind source path does"
                        + " not exist: /tmp/x");
    }

    @Test
    void aContainerThatDoesNotStartIsRemoved() {
        answers.put("POST /containers/abc/attach", "200 ");
        answers.put("POST /containers/abc/wait", "200 ");
        answers.put("POST /containers/abc/start", "500 {\"message\":\"no such runtime\"}");

        assertRefused("it can't be set up: the container engine said: no such runtime");
        assertThat(asked).last().isEqualTo("DELETE /containers/abc");
    }

    @Test
    void anEngineThatGoesAwayIsNotTheSubmissionsFault() throws IOException {
        ContainerStream.Output output = new ContainerStream.Output(new ConsoleBuffer(100));
        ContainerStream.End end = new ContainerStream.End();
        ContainerBody body = new ContainerBody(engine(), "abc", WorkerFolder.create(), output, end);
        end.onError(new SocketException("Broken pipe"));
        output.onComplete();

        assertThatThrownBy(body::ending)
                .isInstanceOf(SandboxException.class)
                .hasMessage(
                        "The container engine does not answer any more: see that it runs (`docker info`), and grade again");
        body.kill();
        assertThat(body.end()).isCompleted();
    }

    /** It does not lose what it hasn't removed: whoever asks again tries again. */
    @Test
    void whatCannotBeRemovedIsTriedAgain() throws IOException {
        answers.put("DELETE /containers/abc", "500 {\"message\":\"device or resource busy\"}");
        ContainerStream.Output output = new ContainerStream.Output(new ConsoleBuffer(100));
        ContainerStream.End end = new ContainerStream.End();
        ContainerBody body = new ContainerBody(engine(), "abc", WorkerFolder.create(), output, end);
        end.status().complete(0);
        output.onComplete();
        body.kill();
        answers.put("DELETE /containers/abc", "204 ");
        body.kill();
        body.kill();

        assertThat(asked).containsExactly("GET /_ping", "DELETE /containers/abc", "DELETE /containers/abc");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> Container.around(engine(), JVM, List.of()))
                .isInstanceOf(SandboxException.class)
                .hasMessage(sentence);
    }

    private ContainerEngine engine() throws IOException {
        return ContainerEngine.connect(DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost("tcp://127.0.0.1:" + server.getAddress().getPort())
                .withDockerTlsVerify(false)
                .build());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(question);
        exchange.getRequestBody().readAllBytes();
        String[] answer =
                answers.getOrDefault(question, "404 {\"message\":\"what?\"}").split(" ", 2);
        byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
