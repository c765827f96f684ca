package cms.dto;

import cms.User;
import java.util.List;
import java.util.stream.Stream;

public record Person(long id, String name, String netid, List<KursKurz> courses) {

    public static Person von(User person) {
        return new Person(
                person.getId(),
                person.getName(),
                person.getNetid(),
                // Records sind gleich, wenn ihre Teile gleich sind: jeder Kurs nur einmal
                Stream.concat(person.getCoursesTaken().stream(), person.getCoursesTaught().stream())
                        .map(KursKurz::von)
                        .distinct()
                        .toList());
    }
}
