package cms;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON by hand. */
final class Json {

    private Json() {}

    static String course(Course c) {
        return "{" + simple(c).substring(1, simple(c).length() - 1)
                + ", \"assignments\": " + list(c.getAssignments(), Json::simple)
                + ", \"instructors\": " + list(c.getInstructors(), Json::simple)
                + ", \"students\": " + list(c.getStudents(), Json::simple) + "}";
    }

    static String user(User u) {
        Collection<Course> courses = Stream.concat(u.getCoursesTaken().stream(), u.getCoursesTaught().stream())
                .distinct()
                .toList();
        return simple(u).replaceFirst("}$", "") + ", \"courses\": " + list(courses, Json::simple) + "}";
    }

    static String assignment(Assignment a) {
        return simple(a).replaceFirst("}$", "") + ", \"course\": " + simple(a.getCourse()) + "}";
    }

    static String simple(Course c) {
        return "{\"id\": " + c.getId() + ", \"code\": " + text(c.getCode()) + ", \"name\": " + text(c.getName()) + "}";
    }

    static String simple(User u) {
        return "{\"id\": " + u.getId() + ", \"name\": " + text(u.getName()) + ", \"netid\": " + text(u.getNetid()) + "}";
    }

    static String simple(Assignment a) {
        return "{\"id\": " + a.getId() + ", \"title\": " + text(a.getTitle()) + ", \"due_date\": " + a.getDueDate() + "}";
    }

    static String error(String message) {
        return "{\"error\": " + text(message) + "}";
    }

    static <T> String list(Collection<T> all, Function<T, String> each) {
        return all.stream().map(each).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
