package org.bothways.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the submission's server answered.
 *
 * @param request what was asked
 * @param headers by lower-case name; of a repeated header the first
 * @param body decoded as UTF-8
 */
@API(status = API.Status.STABLE)
public record Response(Request request, int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN_BODY = 200;

    /** Copies the headers. */
    public Response {
        Map<String, String> lowerCase = new TreeMap<>();
        headers.forEach((name, value) -> lowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lowerCase);
    }

    /** {@return the value of a header, whatever the case of its name} */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Fails unless the status is one of these.
     *
     * @return this
     */
    public Response expectStatus(int... expected) {
        if (Arrays.stream(expected).noneMatch(code -> code == status)) {
            String wanted = String.join(
                    " or ", Arrays.stream(expected).mapToObj(Integer::toString).toList());
            String came = status + (status >= 500 ? ", a server error" : "");
            throw new AssertionFailedError(
                    "%s answered %s, not %s".formatted(request, came, wanted), wanted, status + " " + shortBody());
        }
        return this;
    }

    /** {@return the body as JSON} Fails when it isn't. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new AssertionFailedError("The answer to %s is not JSON".formatted(request), "JSON", shortBody(), e);
        }
    }

    /** {@return the body as a JSON object} Fails when it is anything else. */
    public JsonNode object() {
        JsonNode node = json();
        if (!node.isObject()) {
            throw new AssertionFailedError(
                    "The answer to %s is not a JSON object".formatted(request), "a JSON object", shortBody());
        }
        return node;
    }

    private String shortBody() {
        return body.length() <= SHOWN_BODY
                ? body
                : body.substring(0, SHOWN_BODY) + "… (" + (body.length() - SHOWN_BODY) + " more)";
    }
}
