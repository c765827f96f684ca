package org.bothways.api;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The submission's HTTP API, started on an empty database before the check's first request and stopped after the check. Take
 * it as a parameter of a {@link Check} method. Requests carry {@code application/json}; redirects are not followed.
 */
@API(status = API.Status.STABLE)
public interface Api {

    /** Sends a request and waits for its answer. */
    Response send(Request request);

    /** Sends all requests at once. {@return their answers, in the order of the requests} */
    List<Response> sendTogether(List<Request> requests);

    /** Stops the application and starts it again on the same database. */
    void restart();

    /**
     * Fails where one of these answers differs from the assignment's OpenAPI document, by its status, its media type or its body. A
     * difference over which a check has failed before is none: one root cause costs once. What a request that the document doesn't
     * describe is answered with is never a difference.
     *
     * <p>All answers that checks get are compared; a check that passes without asking leaves its differences to
     * {@link #expectConformanceOfAll}.
     */
    void expectConformance(List<Response> answers);

    /** Fails where an answer that a check of this group got before differs, and no check has failed over that. */
    void expectConformanceOfAll();

    /** Fails where one of these answers differs. */
    default void expectConformance(Response... answers) {
        expectConformance(List.of(answers));
    }

    /** Sends a GET. */
    default Response get(String path) {
        return send(Request.get(path));
    }

    /** Sends a DELETE without a body. */
    default Response delete(String path) {
        return send(Request.delete(path));
    }

    /**
     * Sends a POST.
     *
     * @param body is written as JSON: maps, lists, strings, numbers, booleans, {@code null}
     */
    default Response post(String path, @Nullable Object body) {
        return send(Request.post(path, body));
    }
}
