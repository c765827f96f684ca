package cms.web;

import cms.dienst.Kursverwaltung;
import cms.dienst.Kursverwaltung.Rolle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** Die Wege (Routen) der Schnittstelle. */
public final class Wege {

    private final Kursverwaltung verwaltung;

    public Wege(Kursverwaltung verwaltung) {
        this.verwaltung = verwaltung;
    }

    public void eintragen(RoutesConfig wege) {
        wege.get("/api/courses/", a -> a.json(Map.of("courses", verwaltung.alleKurse())));
        wege.get("/api/courses/{id}/", a -> a.json(verwaltung.kurs(nummer(a))));
        wege.delete("/api/courses/{id}/", a -> a.json(verwaltung.löscheKurs(nummer(a))));
        wege.get("/api/users/{id}/", a -> a.json(verwaltung.person(nummer(a))));
        wege.post("/api/courses/", a -> {
            Eingabe ein = new Eingabe(a);
            neu(a, verwaltung.neuerKurs(ein.text("code"), ein.text("name")));
        });
        wege.post("/api/courses/{id}/add/", a -> {
            Eingabe ein = new Eingabe(a);
            a.json(verwaltung.nimmAuf(nummer(a), ein.ganzzahl("user_id"), rolle(ein.text("type"))));
        });
        wege.post("/api/courses/{id}/assignment/", a -> {
            Eingabe ein = new Eingabe(a);
            neu(a, verwaltung.neueAufgabe(nummer(a), ein.text("title"), ein.ganzzahl("due_date")));
        });
        wege.post("/api/users/", a -> {
            Eingabe ein = new Eingabe(a);
            neu(a, verwaltung.neuePerson(ein.text("name"), ein.text("netid")));
        });
    }

    private static void neu(Context anfrage, Object ergebnis) {
        anfrage.status(HttpStatus.CREATED).json(ergebnis);
    }

    private static Rolle rolle(String text) {
        return switch (text) {
            case "student" -> Rolle.STUDENT;
            case "instructor" -> Rolle.INSTRUCTOR;
            default -> throw new BadRequestResponse("unbekannte Rolle: " + text);
        };
    }

    private static long nummer(Context anfrage) {
        try {
            return Long.parseLong(anfrage.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new BadRequestResponse("keine Nummer: " + anfrage.pathParam("id"));
        }
    }
}
