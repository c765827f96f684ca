package org.bothways.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Gradescope tells an autograder of a submission.
 *
 * @param id of the submission
 * @param createdAt when it was handed in; by this, and not by the time of grading, it is late or not
 */
@API(status = API.Status.STABLE)
public record GradescopeMetadata(String id, OffsetDateTime createdAt, List<Roster.Person> people) {

    /** Copies the people. */
    public GradescopeMetadata {
        people = List.copyOf(people);
    }

    /** {@return what {@code submission_metadata.json} says} */
    public static GradescopeMetadata read(Path file) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            List<Roster.Person> people = new ArrayList<>();
            for (JsonNode user : root.path("users")) {
                people.add(new Roster.Person(
                        user.path("name").asString(null),
                        user.path("id").asString(null),
                        user.path("email").asString(null)));
            }
            return new GradescopeMetadata(
                    root.path("id").asString(""),
                    OffsetDateTime.parse(root.path("created_at").asString("")),
                    people);
        } catch (JacksonException | DateTimeException unreadable) {
            throw new GradesException(
                    file + " doesn't say when something was handed in: it has no created_at with an offset");
        }
    }
}
