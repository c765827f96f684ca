package cms;

import cms.Shapes.AssignmentShape;
import cms.Shapes.CourseShape;
import cms.Shapes.Courses;
import cms.Shapes.SubmissionShape;
import cms.Shapes.UserShape;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.json.JavalinJackson;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP API.
 *
 * <p>Every handler has three steps: read the request, do the work in one transaction, answer with a shape.
 * {@code callInTransaction} commits when the work returns and rolls back when it throws. The answer is sent after that, so
 * that what a client was told is really stored.
 *
 * <p><b>Requests come in parallel.</b> Two of them that load the same course, change it and save it don't see each other. So
 * whoever changes a course, or something in it, loads it with a lock ({@link #lock}) and the second one waits until the first
 * one's transaction has ended. Reading needs no lock.
 */
public final class App {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final EntityManagerFactory database;

    private App(EntityManagerFactory database) {
        this.database = database;
    }

    /**
     * Starts to serve.
     *
     * @param database holds the three entities; the caller closes it, after the server
     * @param port to listen on, at {@code 127.0.0.1} only
     * @return the running server, which already answers; closing it frees the port
     * @throws Exception when the port is taken
     */
    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
        App app = new App(database);
        Javalin server = Javalin.create(app::configure).start("127.0.0.1", port);
        return server::stop;
    }

    /**
     * Serves from an empty database in memory, for trying things out: needs H2 on the class path.
     *
     * @param arguments the port, or nothing for 8000
     */
    public static void main(String[] arguments) throws Exception {
        EntityManagerFactory database = new PersistenceConfiguration("cms")
                .managedClass(Course.class)
                .managedClass(User.class)
                .managedClass(Assignment.class)
                .managedClass(Submission.class)
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:cms")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
        start(database, arguments.length == 0 ? 8000 : Integer.parseInt(arguments[0]));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = Texts.MAX_LENGTH;
        // No more requests at a time than there are connections: Hibernate's own pool has 20, and refuses the next one.
        config.jetty.threadPool = new QueuedThreadPool(20);
        config.jsonMapper(new JavalinJackson(
                new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), false));

        config.routes
                .get("/api/courses/", this::listCourses)
                .post("/api/courses/", this::createCourse)
                .get("/api/courses/{id}/", this::showCourse)
                .delete("/api/courses/{id}/", this::deleteCourse)
                .post("/api/courses/{id}/add/", this::addToCourse)
                .post("/api/courses/{id}/drop/", this::dropFromCourse)
                .post("/api/courses/{id}/assignment/", this::createAssignment)
                .post("/api/users/", this::createUser)
                .get("/api/users/{id}/", this::showUser)
                .post("/api/assignments/{id}/", this::updateAssignment)
                .post("/api/assignments/{id}/submit/", this::submit)
                .post("/api/assignments/{id}/grade/", this::grade)
                .exception(HttpResponseException.class, App::refuse)
                .exception(Exception.class, App::fail);
    }

    private void listCourses(Context request) {
        request.json(database.callInTransaction(entities ->
                new Courses(allCourses(entities).stream().map(CourseShape::of).toList())));
    }

    private void createCourse(Context request) {
        Body body = Body.of(request);
        String code = body.text("code");
        String name = body.text("name");

        created(request, database.callInTransaction(entities -> {
            Course course = new Course(code, name);
            entities.persist(course);
            return CourseShape.of(course);
        }));
    }

    private void showCourse(Context request) {
        long id = id(request);

        request.json(database.callInTransaction(entities -> CourseShape.of(find(entities, Course.class, id))));
    }

    private void deleteCourse(Context request) {
        long id = id(request);

        request.json(database.callInTransaction(entities -> {
            Course course = lock(entities, Course.class, id);
            CourseShape deleted = CourseShape.of(course);
            // The cascade takes the assignments along. The rows of both join tables go, too: they belong to the owning
            // side.
            entities.remove(course);
            return deleted;
        }));
    }

    private void addToCourse(Context request) {
        long id = id(request);
        Body body = Body.of(request);
        long userId = body.integer("user_id");
        String type = body.text("type");
        if (!type.equals("student") && !type.equals("instructor")) {
            throw new BadRequestResponse("The field 'type' must be \"student\" or \"instructor\".");
        }

        request.json(database.callInTransaction(entities -> {
            Course course = lock(entities, Course.class, id);
            User user = find(entities, User.class, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return CourseShape.of(course);
        }));
    }

    private void dropFromCourse(Context request) {
        long id = id(request);
        long userId = Body.of(request).integer("user_id");

        request.json(database.callInTransaction(entities -> {
            Course course = lock(entities, Course.class, id);
            User user = find(entities, User.class, userId);
            if (!Ends.has(course.getStudents(), user) && !Ends.has(course.getInstructors(), user)) {
                throw new NotFoundResponse("User " + userId + " is not in course " + id + ".");
            }
            course.removeStudent(user);
            course.removeInstructor(user);
            return UserShape.of(user);
        }));
    }

    private void createUser(Context request) {
        Body body = Body.of(request);
        String name = body.text("name");
        String netid = body.text("netid");

        created(request, database.callInTransaction(entities -> {
            User user = new User(name, netid);
            entities.persist(user);
            return UserShape.of(user);
        }));
    }

    private void showUser(Context request) {
        long id = id(request);

        request.json(database.callInTransaction(entities -> UserShape.of(find(entities, User.class, id))));
    }

    private void createAssignment(Context request) {
        long id = id(request);
        Body body = Body.of(request);
        String title = body.text("title");
        long dueDate = body.integer("due_date");

        created(request, database.callInTransaction(entities -> {
            Course course = lock(entities, Course.class, id);
            Assignment assignment = new Assignment(title, dueDate);
            course.addAssignment(assignment);
            // The cascade would save it at the commit; its shape needs the id now.
            entities.persist(assignment);
            return AssignmentShape.of(assignment);
        }));
    }

    private void updateAssignment(Context request) {
        long id = id(request);
        Body body = Body.of(request);
        var title = body.optionalText("title");
        var dueDate = body.optionalInteger("due_date");

        request.json(database.callInTransaction(entities -> {
            Assignment assignment = lock(entities, Assignment.class, id);
            title.ifPresent(assignment::setTitle);
            dueDate.ifPresent(assignment::setDueDate);
            return AssignmentShape.of(assignment);
        }));
    }

    private void submit(Context request) {
        long id = id(request);
        Body body = Body.of(request);
        long userId = body.integer("user_id");
        String content = body.text("content");

        created(request, database.callInTransaction(entities -> {
            Assignment assignment = lock(entities, Assignment.class, id);
            User author = find(entities, User.class, userId);
            Course course = assignment.getCourse();
            if (course == null || !Ends.has(course.getStudents(), author)) {
                throw new NotFoundResponse("User " + userId + " is no student of this assignment's course.");
            }
            Submission submission = new Submission(author, assignment, content);
            entities.persist(submission);
            return SubmissionShape.of(submission);
        }));
    }

    private void grade(Context request) {
        long id = id(request);
        Body body = Body.of(request);
        long submissionId = body.integer("submission_id");
        long score = body.integer("score");

        request.json(database.callInTransaction(entities -> {
            Assignment assignment = lock(entities, Assignment.class, id);
            Submission submission = find(entities, Submission.class, submissionId);
            if (!Ends.same(submission.getAssignment(), assignment)) {
                throw new NotFoundResponse("Submission " + submissionId + " is not of assignment " + id + ".");
            }
            submission.setScore(score);
            return SubmissionShape.of(submission);
        }));
    }

    /**
     * Loads all courses with everything that their shape shows, in three queries. Without them each course would cost three
     * more: one for each of its lazy ends (the "N+1 selects" problem). Three and not one, since a single query would combine
     * every assignment with every student and every instructor.
     */
    private static List<Course> allCourses(EntityManager entities) {
        List<Course> courses = fetchWith(entities, "assignments");
        fetchWith(entities, "students");
        fetchWith(entities, "instructors");
        return courses;
    }

    private static List<Course> fetchWith(EntityManager entities, String end) {
        return entities.createQuery("select c from Course c left join fetch c." + end + " order by c.id", Course.class)
                .getResultList();
    }

    private static <T> T find(EntityManager entities, Class<T> type, long id) {
        return existing(entities.find(type, id), type, id);
    }

    /** Finds an entity to change it; until our transaction ends, whoever else wants to change it waits. */
    private static <T> T lock(EntityManager entities, Class<T> type, long id) {
        return existing(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE), type, id);
    }

    private static <T> T existing(T entity, Class<T> type, long id) {
        if (entity == null) {
            throw new NotFoundResponse("There is no " + type.getSimpleName() + " with the id " + id + ".");
        }
        return entity;
    }

    private static long id(Context request) {
        try {
            return Long.parseLong(request.pathParam("id"));
        } catch (NumberFormatException notANumber) {
            throw new NotFoundResponse("An id is a number.");
        }
    }

    private static void created(Context request, Object shape) {
        request.status(HttpStatus.CREATED).json(shape);
    }

    private static void refuse(HttpResponseException refusal, Context request) {
        request.status(refusal.getStatus()).json(Map.of("error", refusal.getMessage()));
    }

    private static void fail(Exception failure, Context request) {
        LOG.error("{} {} failed", request.method(), request.path(), failure);
        request.status(HttpStatus.INTERNAL_SERVER_ERROR).json(Map.of("error", "Something went wrong on our side."));
    }
}
