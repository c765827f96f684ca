package cms.dto;

import cms.Course;
import java.util.List;

public record Kurs(
        long id,
        String code,
        String name,
        List<AufgabeKurz> assignments,
        List<PersonKurz> instructors,
        List<PersonKurz> students) {

    public static Kurs von(Course kurs) {
        return new Kurs(
                kurs.getId(),
                kurs.getCode(),
                kurs.getName(),
                kurs.getAssignments().stream().map(AufgabeKurz::von).toList(),
                kurs.getInstructors().stream().map(PersonKurz::von).toList(),
                kurs.getStudents().stream().map(PersonKurz::von).toList());
    }
}
