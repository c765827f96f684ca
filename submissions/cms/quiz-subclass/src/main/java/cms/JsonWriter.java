package cms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes entities token by token, so that what is inside of what can be read off the code. */
class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    static String object(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            content.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String error(String message) {
        return object(out -> out.writeStringField("error", message));
    }

    static String courses(List<Course> courses) {
        return object(out -> {
            out.writeArrayFieldStart("courses");
            for (Course course : courses) {
                out.writeStartObject();
                writeCourse(out, course);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static String course(Course course) {
        return object(out -> writeCourse(out, course));
    }

    static String user(User user) {
        Set<Course> courses = new LinkedHashSet<>();
        courses.addAll(user.getCoursesTaken());
        courses.addAll(user.getCoursesTaught());
        return object(out -> {
            writeUserFields(out, user);
            out.writeArrayFieldStart("courses");
            for (Course course : courses) {
                out.writeStartObject();
                writeCourseFields(out, course);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static String assignment(Assignment assignment) {
        return object(out -> {
            writeAssignmentFields(out, assignment);
            out.writeObjectFieldStart("course");
            writeCourseFields(out, assignment.getCourse());
            out.writeEndObject();
        });
    }

    private static void writeCourse(JsonGenerator out, Course course) throws IOException {
        writeCourseFields(out, course);
        out.writeArrayFieldStart("assignments");
        for (Assignment assignment : course.getAssignments()) {
            out.writeStartObject();
            writeAssignmentFields(out, assignment);
            out.writeEndObject();
        }
        out.writeEndArray();
        writeUsers(out, "instructors", course.getInstructors());
        writeUsers(out, "students", course.getStudents());
    }

    private static void writeUsers(JsonGenerator out, String key, Collection<User> users) throws IOException {
        out.writeArrayFieldStart(key);
        for (User user : users) {
            out.writeStartObject();
            writeUserFields(out, user);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeCourseFields(JsonGenerator out, Course course) throws IOException {
        out.writeNumberField("id", course.getId());
        out.writeStringField("code", course.getCode());
        out.writeStringField("name", course.getName());
    }

    private static void writeUserFields(JsonGenerator out, User user) throws IOException {
        out.writeNumberField("id", user.getId());
        out.writeStringField("name", user.getName());
        out.writeStringField("netid", user.getNetid());
    }

    private static void writeAssignmentFields(JsonGenerator out, Assignment assignment) throws IOException {
        out.writeNumberField("id", assignment.getId());
        out.writeStringField("title", assignment.getTitle());
        out.writeNumberField("due_date", assignment.getDueDate());
    }
}
