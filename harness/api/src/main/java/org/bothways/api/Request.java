package org.bothways.api;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP request.
 *
 * @param path begins with a slash
 * @param headers every header that is sent beside those that HTTP itself needs
 * @param body sent as UTF-8 as it is, or null for none
 */
@API(status = API.Status.STABLE)
public record Request(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    /** Keys in order: a map's own differs from one virtual machine to the next, and reports quote requests. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, String> JSON_HEADERS =
            Map.of("Content-Type", "application/json", "Accept", "application/json");

    /** Copies the headers. */
    public Request {
        Objects.requireNonNull(method, "method");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash: " + path);
        }
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** {@return a GET} */
    public static Request get(String path) {
        return new Request("GET", path, JSON_HEADERS, null);
    }

    /** {@return a DELETE without a body} */
    public static Request delete(String path) {
        return new Request("DELETE", path, JSON_HEADERS, null);
    }

    /** {@return a POST whose body is the value as JSON} */
    public static Request post(String path, @Nullable Object body) {
        return postText(path, JSON.writeValueAsString(body));
    }

    /** {@return a POST whose body is this text, be it JSON or not} */
    public static Request postText(String path, String body) {
        return new Request("POST", path, JSON_HEADERS, body);
    }

    /** {@return this request with another method} */
    public Request withMethod(String other) {
        return new Request(other, path, headers, body);
    }

    /** {@return this request without a header, whatever the case of its name} */
    public Request without(String header) {
        Map<String, String> others = new TreeMap<>(headers);
        others.keySet().removeIf(header::equalsIgnoreCase);
        return new Request(method, path, others, body);
    }

    /** {@return method and path, the way people write it: {@code POST /api/users/}} */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
