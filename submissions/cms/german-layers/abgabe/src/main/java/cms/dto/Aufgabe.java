package cms.dto;

import cms.Assignment;

public record Aufgabe(long id, String title, long dueDate, KursKurz course) {

    public static Aufgabe von(Assignment aufgabe) {
        return new Aufgabe(
                aufgabe.getId(), aufgabe.getTitle(), aufgabe.getDueDate(), KursKurz.von(aufgabe.getCourse()));
    }
}
