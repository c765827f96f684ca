package cms.suite.hidden;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.api.ApiModel;

/** What the API answers, by what was done before: courses, users, assignments, and who is what in which course. */
final class CmsModel implements ApiModel<CmsModel.Facts> {

    private static final String COURSE = "course";
    private static final String USER = "user";
    private static final String ASSIGNMENT = "assignment";
    private static final String STUDENT = "student";
    private static final String INSTRUCTOR = "instructor";

    private static final List<String> CODES = List.of("CS 1998", "CS 2110", "CS 3110", "CS 4780");
    private static final List<String> COURSES =
            List.of("Backend Development", "Data Structures", "Functional Programming", "Machine Learning");
    private static final List<String> NAMES = List.of("Ann", "Bob", "Cleo", "Dan");
    private static final List<String> TITLES = List.of("Essay", "Quiz", "Project", "Exam");

    private final List<Operation<Facts>> operations = List.of(
            Operation.<Facts>change("create course", List.of(), CmsModel::createCourse)
                    .making(COURSE),
            Operation.<Facts>change("create user", List.of(), CmsModel::createUser)
                    .making(USER),
            Operation.change("add student", List.of(COURSE, USER), (facts, both) -> add(facts, both, STUDENT)),
            Operation.change("add instructor", List.of(COURSE, USER), (facts, both) -> add(facts, both, INSTRUCTOR)),
            Operation.<Facts>change("create assignment", List.of(COURSE), CmsModel::createAssignment)
                    .making(ASSIGNMENT),
            Operation.change("delete course", List.of(COURSE), CmsModel::deleteCourse),
            Operation.read("read course", List.of(COURSE), CmsModel::readCourse),
            Operation.read("read user", List.of(USER), CmsModel::readUser),
            Operation.read("list courses", List.of(), CmsModel::listCourses));

    /**
     * What is the case.
     *
     * @param present courses, users and assignments that are there
     * @param courses the course of each assignment
     * @param people who is in a course
     */
    record Facts(Set<Resource> present, Map<Resource, Resource> courses, Set<Membership> people) {

        Facts {
            present = Set.copyOf(present);
            courses = Map.copyOf(courses);
            people = Set.copyOf(people);
        }

        Facts with(Resource made) {
            Set<Resource> more = new HashSet<>(present);
            more.add(made);
            return new Facts(more, courses, people);
        }

        Facts with(Resource assignment, Resource course) {
            Map<Resource, Resource> more = new HashMap<>(courses);
            more.put(assignment, course);
            return new Facts(with(assignment).present(), more, people);
        }

        Facts with(Membership membership) {
            Set<Membership> more = new HashSet<>(people);
            more.add(membership);
            return new Facts(present, courses, more);
        }

        Facts without(Resource course) {
            Set<Resource> left = new HashSet<>(present);
            left.remove(course);
            left.removeIf(each -> course.equals(courses.get(each)));
            Set<Membership> others = new HashSet<>(people);
            others.removeIf(each -> each.course().equals(course));
            return new Facts(left, courses, others);
        }

        Stream<Resource> all(String kind) {
            return present.stream().filter(each -> each.kind().equals(kind));
        }
    }

    /** That a user is in a course. */
    record Membership(Resource course, Resource user, String role) {}

    @Override
    public Facts start() {
        return new Facts(Set.of(), Map.of(), Set.of());
    }

    @Override
    public Set<Resource> present(Facts facts) {
        return facts.present();
    }

    @Override
    public List<Operation<Facts>> operations() {
        return operations;
    }

    private static Turn<Facts> createCourse(Facts facts, List<Resource> made) {
        Resource course = made.get(0);
        Facts after = facts.with(course);
        Call call = Call.post(Map.of("code", code(course), "name", text(COURSES, course, "Course")), "/api/courses/");
        return new Turn<>(call, course(after, course), after);
    }

    private static Turn<Facts> createUser(Facts facts, List<Resource> made) {
        Resource user = made.get(0);
        Facts after = facts.with(user);
        Call call = Call.post(Map.of("name", text(NAMES, user, "User"), "netid", netid(user)), "/api/users/");
        return new Turn<>(call, user(after, user), after);
    }

    private static Turn<Facts> add(Facts facts, List<Resource> both, String role) {
        Resource course = both.get(0);
        Resource user = both.get(1);
        Call call = Call.post(Map.of("user_id", user, "type", role), "/api/courses/", course, "/add/");
        if (!facts.present().containsAll(both)) {
            return Turn.refused(call, facts);
        }
        Facts after = facts.with(new Membership(course, user, role));
        return new Turn<>(call, course(after, course), after);
    }

    private static Turn<Facts> createAssignment(Facts facts, List<Resource> both) {
        Resource course = both.get(0);
        Resource assignment = both.get(1);
        Call call = Call.post(
                Map.of("title", text(TITLES, assignment, "Assignment"), "due_date", dueDate(assignment)),
                "/api/courses/",
                course,
                "/assignment/");
        if (!facts.present().contains(course)) {
            return Turn.refused(call, facts);
        }
        Map<String, Object> answer = new HashMap<>(assignmentRef(assignment));
        answer.put("course", courseRef(course));
        return new Turn<>(call, answer, facts.with(assignment, course));
    }

    private static Turn<Facts> deleteCourse(Facts facts, List<Resource> one) {
        Resource course = one.get(0);
        Call call = Call.delete("/api/courses/", course, "/");
        return facts.present().contains(course)
                ? new Turn<>(call, course(facts, course), facts.without(course))
                : Turn.refused(call, facts);
    }

    private static Turn<Facts> readCourse(Facts facts, List<Resource> one) {
        Call call = Call.get("/api/courses/", one.get(0), "/");
        return facts.present().contains(one.get(0))
                ? new Turn<>(call, course(facts, one.get(0)), facts)
                : Turn.refused(call, facts);
    }

    private static Turn<Facts> readUser(Facts facts, List<Resource> one) {
        Call call = Call.get("/api/users/", one.get(0), "/");
        return facts.present().contains(one.get(0))
                ? new Turn<>(call, user(facts, one.get(0)), facts)
                : Turn.refused(call, facts);
    }

    private static Turn<Facts> listCourses(Facts facts, List<Resource> none) {
        List<Map<String, Object>> courses =
                facts.all(COURSE).map(course -> course(facts, course)).toList();
        return new Turn<>(Call.get("/api/courses/"), Map.of("courses", courses), facts);
    }

    private static Map<String, Object> course(Facts facts, Resource course) {
        Map<String, Object> shape = new HashMap<>(courseRef(course));
        shape.put(
                "assignments",
                facts.all(ASSIGNMENT)
                        .filter(each -> course.equals(facts.courses().get(each)))
                        .map(CmsModel::assignmentRef)
                        .toList());
        shape.put("students", people(facts, course, STUDENT));
        shape.put("instructors", people(facts, course, INSTRUCTOR));
        return shape;
    }

    private static List<Map<String, Object>> people(Facts facts, Resource course, String role) {
        return facts.people().stream()
                .filter(each -> each.course().equals(course) && each.role().equals(role))
                .map(each -> userRef(each.user()))
                .toList();
    }

    private static Map<String, Object> user(Facts facts, Resource user) {
        Map<String, Object> shape = new HashMap<>(userRef(user));
        shape.put(
                "courses",
                facts.people().stream()
                        .filter(each -> each.user().equals(user))
                        .map(Membership::course)
                        .distinct()
                        .map(CmsModel::courseRef)
                        .toList());
        return shape;
    }

    private static Map<String, Object> courseRef(Resource course) {
        return Map.of("id", course, "code", code(course), "name", text(COURSES, course, "Course"));
    }

    private static Map<String, Object> userRef(Resource user) {
        return Map.of("id", user, "name", text(NAMES, user, "User"), "netid", netid(user));
    }

    private static Map<String, Object> assignmentRef(Resource assignment) {
        return Map.of(
                "id", assignment, "title", text(TITLES, assignment, "Assignment"), "due_date", dueDate(assignment));
    }

    private static String code(Resource course) {
        return course.number() <= CODES.size() ? CODES.get(course.number() - 1) : "CS " + (5000 + course.number());
    }

    private static String netid(Resource user) {
        return text(NAMES, user, "user").toLowerCase(Locale.ROOT).replace(" ", "") + user.number();
    }

    private static long dueDate(Resource assignment) {
        return 1_554_076_799L + 604_800L * assignment.number();
    }

    private static String text(List<String> texts, Resource resource, String otherwise) {
        return resource.number() <= texts.size()
                ? texts.get(resource.number() - 1)
                : otherwise + " " + resource.number();
    }
}
