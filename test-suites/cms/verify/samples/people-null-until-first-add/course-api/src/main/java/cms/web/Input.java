package cms.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** The checked body of a request. */
class Input {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

    private final JsonNode node;

    private Input(JsonNode node) {
        this.node = node;
    }

    static Input of(Context ctx) {
        try {
            JsonNode node = MAPPER.readTree(ctx.body());
            if (node != null && node.isObject()) {
                return new Input(node);
            }
        } catch (JsonProcessingException e) {
            // falls through
        }
        throw ApiException.badRequest("expected a JSON object");
    }

    String string(String key) {
        JsonNode value = node.get(key);
        if (value != null && value.isTextual()) {
            return value.textValue();
        }
        throw ApiException.badRequest(key + " must be a string");
    }

    long integer(String key) {
        JsonNode value = node.get(key);
        if (value != null && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        throw ApiException.badRequest(key + " must be an integer");
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw ApiException.badRequest("the id in the path is not a number");
        }
    }
}
