package cms.suite.hidden;

import cms.Assignment;
import cms.suite.visible.Client;
import cms.suite.visible.Json;
import java.util.List;
import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.junit.jupiter.api.DisplayName;
import tools.jackson.databind.JsonNode;

@Checks(group = "api")
@DisplayName("The HTTP API that deletes courses")
final class DeletionApiChecks {

    private static final String DELETES = "api.deletesCourse";
    private static final long UNKNOWN = 987_654_321L;

    @Check(points = "0.25", needs = DELETES)
    @DisplayName("DELETE /api/courses/{id}/ answers the course that it deleted")
    void deletionAnswersTheCourse(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");

        JsonNode answer = client.deleteCourse(course).object();

        Expect.value("The course's id", course, Json.number(answer, "id"));
        Expect.value("The course's code", "CS 1998", Json.text(answer, "code"));
        Expect.value("The course's name", "Backend Development", Json.text(answer, "name"));
    }

    @Check(points = "0.5", needs = DELETES)
    @DisplayName("DELETE /api/courses/{id}/ answers 404 for an id that does not exist")
    void unknownCourseIsNotDeleted(Api api) {
        api.delete(Client.course(UNKNOWN)).expectStatus(404);
    }

    @Check(
            points = "0.25",
            needs = {"unknownCourseIsNotDeleted", "api.unknownCourseIsNotFound"})
    @DisplayName("A deleted course answers 404 from then on")
    void deletedCourseIsNotFound(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        client.deleteCourse(course);

        api.get(Client.course(course)).expectStatus(404);
        api.delete(Client.course(course)).expectStatus(404);
    }

    @Check(
            points = "0.25",
            needs = {DELETES, "api.listsEveryCourse"})
    @DisplayName("Deleting a course keeps the others")
    void otherCoursesStay(Api api) {
        Client client = new Client(api);
        long first = client.createCourse("CS 1998", "Backend Development");
        long second = client.createCourse("CS 2110", "Data Structures");

        client.deleteCourse(first);

        Expect.value(
                "The ids of the courses",
                List.of(second),
                Json.ids(api.get("/api/courses/").object(), "courses"));
    }

    @Check(
            points = "0.25",
            needs = {DELETES, "api.addsStudent", "api.getsUser"})
    @DisplayName("Deleting a course with students in it works and leaves the users")
    void studentsStay(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "student");

        client.deleteCourse(course);

        Expect.that("The course is gone", api.get(Client.course(course)).status() != 200);
        Expect.value("The student's netid", "ann1", Json.text(client.getUser(ann), "netid"));
    }

    @Check(
            points = "0.25",
            needs = {DELETES, "api.addsInstructor", "api.getsUser"})
    @DisplayName("Deleting a course with instructors in it works and leaves the users")
    void instructorsStay(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "instructor");

        client.deleteCourse(course);

        Expect.that("The course is gone", api.get(Client.course(course)).status() != 200);
        Expect.value("The instructor's netid", "ann1", Json.text(client.getUser(ann), "netid"));
    }

    @Check(
            points = "0.25",
            needs = {"studentsStay", "api.studentListsTheCourse"})
    @DisplayName("After a course is deleted, its people do not list it any more")
    void usersDoNotListTheDeletedCourse(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long other = client.createCourse("CS 2110", "Data Structures");
        long ann = client.createUser("Ann", "ann1");
        client.add(course, ann, "student");
        client.add(other, ann, "student");

        client.deleteCourse(course);

        Expect.value("The ids of the user's courses", List.of(other), Json.ids(client.getUser(ann), "courses"));
    }

    @Check(
            points = "0.25",
            needs = {"studentsStay", "instructorsStay", "deletionAnswersTheCourse", "api.rolesAreKeptApart"})
    @DisplayName("DELETE /api/courses/{id}/ answers the people who were in the course")
    void deletionAnswersThePeople(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        long bob = client.createUser("Bob", "bob2");
        client.add(course, ann, "student");
        client.add(course, bob, "instructor");

        JsonNode answer = client.deleteCourse(course).object();

        Expect.value("The ids of the students", List.of(ann), Json.ids(answer, "students"));
        Expect.value("The ids of the instructors", List.of(bob), Json.ids(answer, "instructors"));
    }

    @Check(
            points = "0.25",
            needs = {"deletionAnswersTheCourse", "api.courseListsItsAssignments"})
    @DisplayName("DELETE /api/courses/{id}/ answers the assignments that were in the course")
    void deletionAnswersTheAssignments(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long essay = Json.number(client.createAssignment(course, "Essay", 1_554_076_799L), "id");

        JsonNode answer = client.deleteCourse(course).object();

        Expect.value("The ids of the assignments", List.of(essay), Json.ids(answer, "assignments"));
    }

    @Check(
            points = "0.25",
            needs = {DELETES, "api.createsAssignment"})
    @DisplayName("Deleting a course takes its assignments along, and no other")
    void assignmentsGoAlong(Api api, Database database) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long other = client.createCourse("CS 2110", "Data Structures");
        client.createAssignment(course, "Essay", 1_554_076_799L);
        client.createAssignment(course, "Quiz", 1_556_668_799L);
        client.createAssignment(other, "Project", 1_559_347_199L);

        client.deleteCourse(course);

        Expect.value("The assignments that are left", 1L, database.count(Assignment.class));
    }

    @Check(
            points = "0.25",
            needs = {"deletionAnswersThePeople", "deletionAnswersTheAssignments"})
    @DisplayName("A course with several people and assignments is deleted, and answered in full")
    void fullCourseIsDeleted(Api api) {
        Client client = new Client(api);
        long course = client.createCourse("CS 1998", "Backend Development");
        long ann = client.createUser("Ann", "ann1");
        long bob = client.createUser("Bob", "bob2");
        long cleo = client.createUser("Cleo", "cleo3");
        long dan = client.createUser("Dan", "dan4");
        client.add(course, ann, "student");
        client.add(course, bob, "student");
        client.add(course, cleo, "instructor");
        client.add(course, dan, "instructor");
        long essay = Json.number(client.createAssignment(course, "Essay", 1_554_076_799L), "id");
        long quiz = Json.number(client.createAssignment(course, "Quiz", 1_556_668_799L), "id");

        JsonNode answer = client.deleteCourse(course).object();

        Expect.value("The ids of the students", sorted(ann, bob), Json.ids(answer, "students"));
        Expect.value("The ids of the instructors", sorted(cleo, dan), Json.ids(answer, "instructors"));
        Expect.value("The ids of the assignments", sorted(essay, quiz), Json.ids(answer, "assignments"));
        Expect.that("The course is gone", api.get(Client.course(course)).status() != 200);
        for (long user : List.of(ann, bob, cleo, dan)) {
            Expect.value("The id of a user who is left", user, Json.number(client.getUser(user), "id"));
        }
    }

    private static List<Long> sorted(long one, long other) {
        return List.of(Math.min(one, other), Math.max(one, other));
    }
}
