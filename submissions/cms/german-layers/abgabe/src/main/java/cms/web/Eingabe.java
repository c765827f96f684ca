package cms.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;

/** Der Rumpf einer Anfrage. Fehlt etwas oder passt es nicht, ist die Antwort 400. */
final class Eingabe {

    private static final ObjectMapper LESER = new ObjectMapper();

    private final JsonNode json;

    Eingabe(Context anfrage) {
        try {
            json = LESER.readTree(anfrage.body());
        } catch (JsonProcessingException e) {
            throw new BadRequestResponse("kein gültiges JSON");
        }
        if (!json.isObject()) {
            throw new BadRequestResponse("kein JSON-Objekt");
        }
    }

    String text(String feld) {
        JsonNode wert = json.path(feld);
        if (!wert.isTextual()) {
            throw new BadRequestResponse(feld + " muss ein Text sein");
        }
        return wert.textValue();
    }

    long ganzzahl(String feld) {
        JsonNode wert = json.path(feld);
        if (!wert.isIntegralNumber() || !wert.canConvertToLong()) {
            throw new BadRequestResponse(feld + " muss eine ganze Zahl sein");
        }
        return wert.longValue();
    }
}
