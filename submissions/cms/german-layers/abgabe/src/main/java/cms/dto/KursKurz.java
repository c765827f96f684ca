package cms.dto;

import cms.Course;

public record KursKurz(long id, String code, String name) {

    public static KursKurz von(Course kurs) {
        return new KursKurz(kurs.getId(), kurs.getCode(), kurs.getName());
    }
}
