package cms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object from a request, and the JSON objects for the answers. */
class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> fields;

    private Json(Map<String, Object> fields) {
        this.fields = fields;
    }

    static Json of(Context ctx) {
        try {
            Map<String, Object> fields = MAPPER.readValue(ctx.body(), new TypeReference<Map<String, Object>>() {});
            if (fields != null) {
                return new Json(fields);
            }
        } catch (JacksonException e) {
            // broken JSON, or an array or whatever
        }
        throw new BadRequestResponse("The body must be a JSON object.");
    }

    String string(String key) {
        if (fields.get(key) instanceof String string) {
            return string;
        }
        throw new BadRequestResponse("The field " + key + " must be a string.");
    }

    long integer(String key) {
        Object value = fields.get(key);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new BadRequestResponse("The field " + key + " must be an integer.");
    }

    static Map<String, Object> course(Course c) {
        return Map.of(
                "id", c.getId(),
                "code", c.getCode(),
                "name", c.getName(),
                "assignments", c.getAssignments().stream().map(Json::assignmentInside).toList(),
                "instructors", usersInside(c.getInstructors()),
                "students", usersInside(c.getStudents()));
    }

    static Map<String, Object> user(User u) {
        Set<Course> courses = new LinkedHashSet<>(u.getCoursesTaken());
        courses.addAll(u.getCoursesTaught());
        return Map.of(
                "id", u.getId(),
                "name", u.getName(),
                "netid", u.getNetid(),
                "courses", courses.stream().map(Json::courseInside).toList());
    }

    static Map<String, Object> assignment(Assignment a) {
        return Map.of(
                "id", a.getId(),
                "title", a.getTitle(),
                "due_date", a.getDueDate(),
                "course", courseInside(a.getCourse()));
    }

    private static Map<String, Object> courseInside(Course c) {
        return Map.of("id", c.getId(), "code", c.getCode(), "name", c.getName());
    }

    private static List<Map<String, Object>> usersInside(Collection<User> users) {
        return users.stream()
                .map(u -> Map.<String, Object>of("id", u.getId(), "name", u.getName(), "netid", u.getNetid()))
                .toList();
    }

    private static Map<String, Object> assignmentInside(Assignment a) {
        return Map.of("id", a.getId(), "title", a.getTitle(), "due_date", a.getDueDate());
    }
}
