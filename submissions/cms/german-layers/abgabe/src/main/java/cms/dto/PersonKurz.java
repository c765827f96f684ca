package cms.dto;

import cms.User;

public record PersonKurz(long id, String name, String netid) {

    public static PersonKurz von(User person) {
        return new PersonKurz(person.getId(), person.getName(), person.getNetid());
    }
}
