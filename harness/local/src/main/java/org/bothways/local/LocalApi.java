package org.bothways.local;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.api.Api;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.conversation.Exchange;
import org.bothways.specification.Observation;
import org.bothways.specification.Specification;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.worker.Application;
import org.opentest4j.AssertionFailedError;

/** The application on a port of this process, reached through the worker's client. */
final class LocalApi implements Api {

    private final Method startMethod;
    private final EntityManagerFactory database;
    private final Optional<Specification> specification;
    private Application application;

    LocalApi(Method startMethod, EntityManagerFactory database, Optional<Specification> specification) {
        this.startMethod = startMethod;
        this.database = database;
        this.specification = specification;
        this.application = start();
    }

    @Override
    public Response send(Request request) {
        return sendTogether(List.of(request)).get(0);
    }

    @Override
    public List<Response> sendTogether(List<Request> requests) {
        List<Reply.HttpAnswer> answers =
                application.exchange(requests.stream().map(LocalApi::toWire).toList());
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            responses.add(fromWire(requests.get(i), answers.get(i)));
        }
        responses.forEach(this::expectConformance);
        return responses;
    }

    /** Sends a request. {@return what came back, if only silence} */
    Exchange exchange(Request request) {
        Reply.HttpAnswer answer = application.exchange(List.of(toWire(request))).get(0);
        return answer.failure() == null
                ? new Exchange(request, answer.status(), new String(answer.body(), StandardCharsets.UTF_8))
                : new Exchange(request, Exchange.SILENCE, answer.failure());
    }

    @Override
    public void expectConformance(List<Response> answers) {
        answers.forEach(this::expectConformance);
    }

    /** Here nobody's points are at stake: each check fails over whatever it meets. */
    @Override
    public void expectConformanceOfAll() {}

    private void expectConformance(Response answer) {
        specification.stream()
                .flatMap(document -> document.differences(observation(answer)).stream())
                .findFirst()
                .ifPresent(difference -> {
                    throw new AssertionFailedError(difference.sentence(), difference.declared(), difference.came());
                });
    }

    private static Observation observation(Response answer) {
        Request request = answer.request();
        return new Observation(
                new Observation.Asked(
                        request.method(),
                        request.path(),
                        request.headers().get("Content-Type"),
                        request.body() != null),
                new Observation.Answered(answer.status(), answer.header("Content-Type"), answer.body()));
    }

    @Override
    public void restart() {
        Application running = application;
        application = Unchecked.get(() -> {
            running.stop();
            return Application.start(startMethod, database, running.port());
        });
    }

    void close() {
        application.close();
    }

    private Application start() {
        return Unchecked.get(() -> Application.start(startMethod, database));
    }

    private static Ask.HttpRequest toWire(Request request) {
        String body = request.body();
        return new Ask.HttpRequest(
                request.method(),
                request.path(),
                request.headers(),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response fromWire(Request request, Reply.HttpAnswer answer) {
        if (answer.failure() != null) {
            throw new AssertionFailedError("%s got no answer: %s".formatted(request, answer.failure()));
        }
        return new Response(
                request, answer.status(), answer.headers(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}
