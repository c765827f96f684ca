package cms.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;

class Input {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode json;

    Input(Context ctx) {
        try {
            json = MAPPER.readTree(ctx.bodyAsBytes());
        } catch (JacksonException e) {
            throw new HttpError(400, "Invalid JSON");
        } catch (IOException e) {
            throw new HttpError(400, "Could not read the body");
        }
        if (json == null || !json.isObject()) {
            throw new HttpError(400, "Expected a JSON object");
        }
    }

    String string(String key) {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw new HttpError(400, "Expected a string: " + key);
        }
        return value.textValue();
    }

    long number(String key) {
        JsonNode value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new HttpError(400, "Expected an int: " + key);
        }
        return value.longValue();
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new HttpError(404, "Not an id: " + ctx.pathParam("id"));
        }
    }
}
