package cms;

import cms.http.Reply;
import cms.http.Request;
import cms.http.Router;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

public class App {

    private static final int TRIES = 20;

    private final EntityManagerFactory database;

    private App(EntityManagerFactory database) {
        this.database = database;
    }

    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        return new Router()
                .on("GET", "/api/courses/", app::courses)
                .on("POST", "/api/courses/", app::newCourse)
                .on("GET", "/api/courses/{id}/", app::course)
                .on("DELETE", "/api/courses/{id}/", app::deleteCourse)
                .on("POST", "/api/courses/{id}/add/", app::add)
                .on("POST", "/api/courses/{id}/assignment/", app::newAssignment)
                .on("POST", "/api/users/", app::newUser)
                .on("GET", "/api/users/{id}/", app::user)
                .listen(port);
    }

    private Reply courses(Request request) {
        return transaction(em -> new Reply(200, Map.of("courses",
                em.createQuery("select c from Course c", Course.class)
                        .getResultList().stream().map(App::full).toList())));
    }

    private Reply newCourse(Request request) {
        String code = request.string("code");
        String name = request.string("name");
        return transaction(em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return new Reply(201, full(course));
        });
    }

    private Reply course(Request request) {
        return transaction(em -> new Reply(200, full(find(em, Course.class, request.id()))));
    }

    private Reply deleteCourse(Request request) {
        return transaction(em -> {
            Course course = find(em, Course.class, request.id());
            Reply reply = new Reply(200, full(course));
            course.getStudents().forEach(course::removeStudent);
            course.getInstructors().forEach(course::removeInstructor);
            em.remove(course);
            return reply;
        });
    }

    private Reply add(Request request) {
        long userId = request.integer("user_id");
        String type = request.string("type");
        Link link = switch (type) {
            case "student" -> Link.STUDENTS;
            case "instructor" -> Link.INSTRUCTORS;
            default -> throw Reply.error(400, "\"type\" must be student or instructor");
        };
        return transaction(em -> {
            Course course = find(em, Course.class, request.id());
            link.connect(course, find(em, User.class, userId));
            return new Reply(200, full(course));
        });
    }

    private Reply newAssignment(Request request) {
        String title = request.string("title");
        long dueDate = request.integer("due_date");
        return transaction(em -> {
            Course course = find(em, Course.class, request.id());
            Assignment assignment = new Assignment(title, dueDate);
            course.addAssignment(assignment);
            em.persist(assignment);
            Map<String, Object> json = brief(assignment);
            json.put("course", brief(course));
            return new Reply(201, json);
        });
    }

    private Reply newUser(Request request) {
        String name = request.string("name");
        String netid = request.string("netid");
        return transaction(em -> {
            User user = new User(name, netid);
            em.persist(user);
            return new Reply(201, full(user));
        });
    }

    private Reply user(Request request) {
        return transaction(em -> new Reply(200, full(find(em, User.class, request.id()))));
    }

    /**
     * The versions (or a broken foreign key) tell us at the commit when somebody else was faster. Then everything is
     * rolled back, so it can simply be done again with what is in the database now.
     */
    private Reply transaction(Function<EntityManager, Reply> work) {
        PersistenceException conflict = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return database.callInTransaction(work);
            } catch (PersistenceException e) {
                conflict = e;
            }
        }
        throw conflict;
    }

    private static <T extends BaseEntity> T find(EntityManager em, Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw Reply.error(404, "there is no " + type.getSimpleName().toLowerCase() + " " + id);
        }
        return found;
    }

    // -------------------------------------------------------------------- JSON

    private static Map<String, Object> full(Course course) {
        Map<String, Object> json = brief(course);
        json.put("assignments", course.getAssignments().stream().map(App::brief).toList());
        json.put("instructors", course.getInstructors().stream().map(App::brief).toList());
        json.put("students", course.getStudents().stream().map(App::brief).toList());
        return json;
    }

    private static Map<String, Object> full(User user) {
        Set<Course> courses = new HashSet<>(user.getCoursesTaken());
        courses.addAll(user.getCoursesTaught());
        Map<String, Object> json = brief(user);
        json.put("courses", courses.stream().map(App::brief).toList());
        return json;
    }

    private static Map<String, Object> brief(Course course) {
        return object("id", course.getId(), "code", course.getCode(), "name", course.getName());
    }

    private static Map<String, Object> brief(User user) {
        return object("id", user.getId(), "name", user.getName(), "netid", user.getNetid());
    }

    private static Map<String, Object> brief(Assignment assignment) {
        return object(
                "id", assignment.getId(), "title", assignment.getTitle(), "due_date", assignment.getDueDate());
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }
}
