package cms.suite.hidden;

import cms.Course;
import cms.User;
import cms.suite.visible.Client;
import cms.suite.visible.Json;
import cms.suite.visible.Saved;
import java.util.List;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

/** One fact is looked up in every way there is: in the answer that made it, at both ends later, and in the database. */
@Checks(group = "api")
@DisplayName("The HTTP API and the database say the same")
final class MirrorApiChecks {

    private User ann;
    private Course course;

    @BeforeEach
    void makeObjects() {
        ann = new User("Ann", "ann1");
        course = new Course("CS 1998", "Backend Development");
    }

    @Check(
            points = "0.25",
            needs = {"api.getsCourse", "api.getsUser"})
    @DisplayName("The API shows what is in the database already")
    void whatIsStoredIsShown(Api api, Database database) {
        Saved.inOrder(database, ann, course);
        Client client = new Client(api);

        JsonNode shown = client.getCourse(id(database, course));
        Expect.value("The course's code", "CS 1998", Json.text(shown, "code"));
        Expect.value("The students", List.of(), Json.list(shown, "students"));
        Expect.value("The user's netid", "ann1", Json.text(client.getUser(id(database, ann)), "netid"));
    }

    @Check(
            points = "0.25",
            needs = {"whatIsStoredIsShown", "api.addedStudentIsAnswered", "api.studentListsTheCourse"})
    @DisplayName("A student who is added shows in the answer, at both ends and in the database")
    void addedStudentIsMirrored(Api api, Database database) {
        Saved.inOrder(database, ann, course);
        Client client = new Client(api);

        expectShown(client, id(database, course), id(database, ann), "student");

        expectStored(database);
    }

    @Check(
            points = "0.25",
            needs = {"whatIsStoredIsShown", "api.addedInstructorIsAnswered", "api.instructorListsTheCourse"})
    @DisplayName("An instructor who is added shows in the answer, at both ends and in the database")
    void addedInstructorIsMirrored(Api api, Database database) {
        Saved.inOrder(database, ann, course);
        Client client = new Client(api);

        expectShown(client, id(database, course), id(database, ann), "instructor");

        expectStored(database);
    }

    @Check(
            points = "0.25",
            needs = {"api.getsCourse", "api.deletesCourse"})
    @DisplayName("An id leads to the same course, also after another one is deleted")
    void idsStayTheSame(Api api) {
        Client client = new Client(api);
        long first = client.createCourse("CS 1998", "Backend Development");
        long second = client.createCourse("CS 2110", "Data Structures");
        long third = client.createCourse("CS 3110", "Functional Programming");

        client.deleteCourse(second);

        Expect.value("The first course's code", "CS 1998", Json.text(client.getCourse(first), "code"));
        Expect.value("The third course's code", "CS 3110", Json.text(client.getCourse(third), "code"));
        Expect.value("The third course's code, again", "CS 3110", Json.text(client.getCourse(third), "code"));
        Expect.that(
                "A new course has an id of its own",
                !List.of(first, third).contains(client.createCourse("CS 4780", "Machine Learning")));
    }

    private static void expectShown(Client client, long course, long user, String role) {
        String list = role + "s";
        Expect.value("The ids in the answer", List.of(user), Json.ids(client.add(course, user, role), list));
        Expect.value("The ids in the course", List.of(user), Json.ids(client.getCourse(course), list));
        Expect.value("The ids in the user", List.of(course), Json.ids(client.getUser(user), "courses"));
    }

    /** That there is a link, and no more: how entities load it is a matter of persistence, which has checks of its own. */
    private void expectStored(Database database) {
        Expect.that(
                "The database links the course and the user",
                !database.placesLinking(course, ann).isEmpty());
    }

    private static long id(Database database, Object entity) {
        Object id = database.idOf(entity);
        Expect.that("The id in the database is a number", id instanceof Number);
        return id instanceof Number number ? number.longValue() : 0;
    }
}
