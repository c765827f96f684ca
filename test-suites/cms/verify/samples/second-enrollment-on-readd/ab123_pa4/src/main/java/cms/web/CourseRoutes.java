package cms.web;

import cms.Assignment;
import cms.Course;
import cms.User;
import cms.web.Views.FullAssignment;
import cms.web.Views.FullCourse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

public class CourseRoutes {

    private final Db db;

    public CourseRoutes(Db db) {
        this.db = db;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/courses/", this::all);
        routes.post("/api/courses/", this::create);
        routes.get("/api/courses/{id}/", this::one);
        routes.delete("/api/courses/{id}/", this::delete);
        routes.post("/api/courses/{id}/add/", this::add);
        routes.post("/api/courses/{id}/assignment/", this::assignment);
    }

    private void all(Context ctx) {
        List<FullCourse> courses = db.inTransaction(em -> {
            // fetch the people first, otherwise every user is a query of its own
            em.createQuery("from Enrollment e join fetch e.user", cms.Enrollment.class).getResultList();
            return em.createQuery("select distinct c from Course c left join fetch c.enrollments", Course.class)
                    .getResultList().stream().map(FullCourse::of).toList();
        });
        ctx.json(Map.of("courses", courses));
    }

    private void create(Context ctx) {
        Input in = new Input(ctx);
        Course course = new Course(in.string("code"), in.string("name"));
        ctx.status(201).json(db.inTransaction(em -> {
            em.persist(course);
            return FullCourse.of(course);
        }));
    }

    private void one(Context ctx) {
        long id = Input.id(ctx);
        ctx.json(db.inTransaction(em -> FullCourse.of(Db.get(em, Course.class, id))));
    }

    private void delete(Context ctx) {
        long id = Input.id(ctx);
        ctx.json(db.inTransaction(em -> {
            Course course = Db.getForUpdate(em, Course.class, id);
            FullCourse full = FullCourse.of(course);
            course.getStudents().forEach(course::removeStudent);
            course.getInstructors().forEach(course::removeInstructor);
            em.remove(course);
            return full;
        }));
    }

    private void add(Context ctx) {
        long id = Input.id(ctx);
        Input in = new Input(ctx);
        long userId = in.number("user_id");
        String type = in.string("type");
        ctx.json(db.inTransaction(em -> {
            Course course = Db.getForUpdate(em, Course.class, id);
            User user = Db.get(em, User.class, userId);
            switch (type) {
                case "student":
                    course.addStudent(user);
                    break;
                case "instructor":
                    course.addInstructor(user);
                    break;
                default:
                    throw new HttpError(400, "Unknown type: " + type);
            }
            return FullCourse.of(course);
        }));
    }

    private void assignment(Context ctx) {
        long id = Input.id(ctx);
        Input in = new Input(ctx);
        Assignment assignment = new Assignment(in.string("title"), in.number("due_date"));
        ctx.status(201).json(db.inTransaction(em -> {
            Db.getForUpdate(em, Course.class, id).addAssignment(assignment);
            em.persist(assignment);
            return FullAssignment.of(assignment);
        }));
    }
}
