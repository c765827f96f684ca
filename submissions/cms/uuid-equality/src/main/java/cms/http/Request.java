package cms.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A request whose path has matched: the id in the path, and the body. */
public class Request {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String id;
    private final String text;

    Request(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public long id() {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Reply.error(404, "there is nothing with the id " + id);
        }
    }

    public String string(String key) {
        JsonNode value = body().path(key);
        if (!value.isTextual()) {
            throw Reply.error(400, "\"" + key + "\" must be a string");
        }
        return value.textValue();
    }

    public long integer(String key) {
        JsonNode value = body().path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Reply.error(400, "\"" + key + "\" must be an integer");
        }
        return value.longValue();
    }

    private JsonNode body() {
        try {
            JsonNode body = MAPPER.readTree(text);
            if (body.isObject()) {
                return body;
            }
            throw Reply.error(400, "the body must be an object");
        } catch (JsonProcessingException e) {
            throw Reply.error(400, "the body must be JSON");
        }
    }
}
