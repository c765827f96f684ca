package org.bothways.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bothways.api.Api;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.suite.Assignment.Application;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.opentest4j.AssertionFailedError;

/** The submission's server, reached through its worker. */
final class RemoteApi implements Api {

    private static final int SHOWN_BODY = 160;

    private final Remote remote;
    private final Application application;

    private boolean started;

    /** Starts nothing yet: the first request does, so that what goes wrong then is the check's own failure and not JUnit's. */
    RemoteApi(Remote remote, Application application) {
        this.remote = remote;
        this.application = application;
    }

    @Override
    public Response send(Request request) {
        return sendTogether(List.of(request)).get(0);
    }

    @Override
    public List<Response> sendTogether(List<Request> requests) {
        if (!started) {
            startServer();
        }
        record(requests);
        String during = requests.size() == 1 ? requests.get(0).toString() : requests.size() + " requests at once";
        List<Reply.HttpAnswer> answers =
                remote.exchange(requests.stream().map(RemoteApi::toWire).toList(), during);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            responses.add(response(requests.get(i), answers.get(i)));
        }
        return responses;
    }

    @Override
    public void restart() {
        remote.transcript().request(Code.of("api.restart()"));
        remote.ask(new Ask.StopApplication(), "stopping the server", "stopping the server", void.class);
        startServer();
    }

    private void startServer() {
        String call = application.className().substring(application.className().lastIndexOf('.') + 1) + "."
                + application.start();
        try {
            remote.ask(
                    new Ask.StartApplication(application.className(), application.start()),
                    call + "(database, port)",
                    "method `" + application.start() + "(EntityManagerFactory, int)`",
                    void.class);
        } catch (Throwable e) {
            remote.transcript().attempted(Code.of(call + "(database, 8080)"));
            throw e;
        }
        started = true;
    }

    private void record(List<Request> requests) {
        int last = requests.size() - 1;
        requests.subList(0, last).forEach(request -> remote.transcript().requestTogether(code(request)));
        remote.transcript().request(code(requests.get(last)));
    }

    /** {@return the request as a call of a small client} */
    private static Code code(Request request) {
        String method = request.method();
        String body = request.body();
        Code path = Code.quoted(request.path(), SHOWN_BODY);
        Code content = body == null ? Code.of("null") : Code.quoted(body, SHOWN_BODY);
        boolean isUsual = request.headers().equals(Request.get("/").headers());
        if (isUsual && body == null && (method.equals("GET") || method.equals("DELETE"))) {
            return Code.of("api." + method.toLowerCase(Locale.ROOT) + "(", path, ")");
        }
        if (isUsual && body != null && method.equals("POST")) {
            return Code.of("api.post(", path, ", ", content, ")");
        }
        List<Code> arguments = new ArrayList<>(List.of(Code.quoted(method), path, content));
        if (!isUsual) {
            request.headers().forEach((name, value) -> {
                arguments.add(Code.quoted(name));
                arguments.add(Code.quoted(value));
            });
        }
        return Code.of("api.send(", Code.joined(", ", arguments), ")");
    }

    private Response response(Request request, Reply.HttpAnswer answer) {
        if (answer.failure() != null) {
            remote.transcript().answered("no answer");
            throw new AssertionFailedError(
                    "%s got no answer: %s".formatted(request, answer.failure()), "an answer", answer.failure());
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        remote.transcript().answered(answer.status() + " " + body);
        return new Response(request, answer.status(), answer.headers(), body);
    }

    private static Ask.HttpRequest toWire(Request request) {
        String body = request.body();
        return new Ask.HttpRequest(
                request.method(),
                request.path(),
                request.headers(),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }
}
