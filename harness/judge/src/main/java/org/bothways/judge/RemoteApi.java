package org.bothways.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bothways.api.Api;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.conversation.Curl;
import org.bothways.conversation.Exchange;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.suite.Assignment.Application;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.opentest4j.AssertionFailedError;

/** The submission's server, reached through its worker. */
final class RemoteApi implements Api {

    private final Remote remote;
    private final Application application;
    private final Conformance conformance;
    private final RequestCode code = new RequestCode();
    private final ExchangeLog log = new ExchangeLog();

    private boolean started;

    /** Starts nothing yet: the first request does, so that what goes wrong then is the check's own failure and not JUnit's. */
    RemoteApi(Remote remote, Application application, Conformance conformance) {
        this.remote = remote;
        this.application = application;
        this.conformance = conformance;
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
        responses.forEach(requests.size() == 1 ? conformance::look : conformance::lookAtOneOfSeveral);
        return responses;
    }

    @Override
    public void expectConformance(List<Response> answers) {
        conformance.expect(answers);
    }

    @Override
    public void expectConformanceOfAll() {
        conformance.expectAll();
    }

    @Override
    public void restart() {
        remote.transcript().request(Code.of("api.restart()"), "# the server is stopped and started again");
        started = false;
        remote.ask(new Ask.StopApplication(), "server.close()", "stopping the server", void.class);
        startServer(Ask.StartApplication.SAME_PORT);
    }

    /** {@return the last requests, and what came back} */
    List<Verdict.Exchanged> exchanges() {
        return log.last();
    }

    void startServer() {
        startServer(Ask.StartApplication.ANY_PORT);
    }

    private void startServer(int port) {
        String call = application.className().substring(application.className().lastIndexOf('.') + 1) + "."
                + application.start();
        try {
            remote.ask(
                    new Ask.StartApplication(application.className(), application.start(), port),
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
        requests.subList(0, last)
                .forEach(request -> remote.transcript().requestTogether(code.of(request), Curl.command(request)));
        remote.transcript().request(code.of(requests.get(last)), Curl.command(requests.get(last)));
    }

    /** Tells of a request that was sent before. */
    void tell(Exchange exchange) {
        record(List.of(exchange.request()));
        remote.transcript()
                .answered(
                        exchange.isAnswered() ? exchange.status() + " " + exchange.body() : "no answer",
                        exchange.came(),
                        code.answered(exchange.request(), exchange.body()));
    }

    /** Sends a request of which nobody is told. */
    Exchange sendSilently(Request request) {
        Reply.HttpAnswer answer =
                remote.exchange(List.of(toWire(request)), request.toString()).get(0);
        Exchange exchange = exchange(request, answer);
        if (exchange.isAnswered()) {
            conformance.look(new Response(request, answer.status(), answer.headers(), exchange.body()));
        }
        return exchange;
    }

    private static Exchange exchange(Request request, Reply.HttpAnswer answer) {
        return answer.failure() == null
                ? new Exchange(request, answer.status(), new String(answer.body(), StandardCharsets.UTF_8))
                : new Exchange(request, Exchange.SILENCE, answer.failure());
    }

    private Response response(Request request, Reply.HttpAnswer answer) {
        if (answer.failure() != null) {
            remote.transcript().answered("no answer", "no answer", null);
            log.unanswered(request, answer.failure());
            String sentence = "%s got no answer: %s".formatted(request, answer.failure());
            throw answer.isLate()
                    ? new NoAnswer(sentence)
                    : new AssertionFailedError(sentence, "an answer", answer.failure());
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        remote.transcript()
                .answered(
                        answer.status() + " " + body, exchange(request, answer).came(), code.answered(request, body));
        Response response = new Response(request, answer.status(), answer.headers(), body);
        log.answered(response);
        return response;
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
