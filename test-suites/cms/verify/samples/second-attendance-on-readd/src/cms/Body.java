package cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.javalin.http.Context;

/** A request body with required fields. */
record Body(JsonNode json) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static Body of(Context ctx) {
    try {
      JsonNode json = MAPPER.readTree(ctx.body());
      if (json.getNodeType() != JsonNodeType.OBJECT) {
        throw new CmsException(400, "the body must be an object");
      }
      return new Body(json);
    } catch (JsonProcessingException e) {
      throw new CmsException(400, "the body must be JSON");
    }
  }

  String text(String field) {
    JsonNode value = json.path(field);
    if (value.getNodeType() != JsonNodeType.STRING) {
      throw new CmsException(400, field + " must be a string");
    }
    return value.textValue();
  }

  long number(String field) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new CmsException(400, field + " must be an integer");
    }
    return value.longValue();
  }
}
