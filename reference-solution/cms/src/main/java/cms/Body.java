package cms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The JSON object that a request carries.
 *
 * <p>Whoever asks it for a field gets a value of the right type; everything else ends with status 400. "Present" means "there
 * and not {@code null}": {@code 0} and {@code ""} are values.
 */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode fields;

    private Body(JsonNode fields) {
        this.fields = fields;
    }

    /** Reads the body whatever its {@code Content-Type} says: many a client sends none. */
    static Body of(Context request) {
        JsonNode fields = parse(request.bodyAsBytes());
        if (fields == null || !fields.isObject()) {
            throw new BadRequestResponse("The body must be a JSON object.");
        }
        return new Body(fields);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException malformed) {
            throw new BadRequestResponse("The body is not valid JSON.");
        }
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    long integer(String field) {
        return optionalInteger(field).orElseThrow(() -> missing(field));
    }

    Optional<String> optionalText(String field) {
        return present(field).map(value -> {
            if (!value.isTextual() || !isUnicode(value.textValue())) {
                throw new BadRequestResponse("The field '" + field + "' must be a string.");
            }
            return value.textValue();
        });
    }

    Optional<Long> optionalInteger(String field) {
        return present(field).map(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw new BadRequestResponse("The field '" + field + "' must be an integer of at most 64 bits.");
            }
            return value.longValue();
        });
    }

    private Optional<JsonNode> present(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isNull());
    }

    /** {@return whether UTF-8 can write the text} JSON's escapes can spell half a character, which no answer could repeat. */
    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static BadRequestResponse missing(String field) {
        return new BadRequestResponse("The field '" + field + "' is required.");
    }
}
