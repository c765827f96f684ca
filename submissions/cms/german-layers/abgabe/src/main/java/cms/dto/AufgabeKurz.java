package cms.dto;

import cms.Assignment;

public record AufgabeKurz(long id, String title, long dueDate) {

    public static AufgabeKurz von(Assignment aufgabe) {
        return new AufgabeKurz(aufgabe.getId(), aufgabe.getTitle(), aufgabe.getDueDate());
    }
}
