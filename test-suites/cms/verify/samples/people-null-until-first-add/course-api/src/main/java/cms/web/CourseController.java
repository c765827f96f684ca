package cms.web;

import cms.Assignment;
import cms.Course;
import cms.User;
import io.javalin.http.Context;
import jakarta.persistence.EntityManager;
import java.util.List;

public class CourseController {

    private final Database db;

    public CourseController(Database db) {
        this.db = db;
    }

    public void index(Context ctx) {
        ctx.json(db.transact(em -> {
            for (String end : List.of("students", "instructors", "assignments")) {
                em.createQuery("select c from Course c left join fetch c." + end, Course.class).getResultList();
            }
            List<Course> all = em.createQuery("select c from Course c order by c.id", Course.class).getResultList();
            return new Json.CourseList(all.stream().map(Json.CourseJson::of).toList());
        }));
    }

    public void create(Context ctx) {
        Input in = Input.of(ctx);
        Course course = new Course(in.string("code"), in.string("name"));
        Json.CourseJson answer = db.transact(em -> {
            em.persist(course);
            return Json.CourseJson.of(course);
        });
        ctx.status(201).json(answer);
    }

    public void show(Context ctx) {
        long id = Input.id(ctx);
        ctx.json(db.transact(em -> Json.CourseJson.of(course(em, id))));
    }

    public void delete(Context ctx) {
        long id = Input.id(ctx);
        ctx.json(db.transact(em -> {
            Course course = course(em, id);
            Json.CourseJson last = Json.CourseJson.of(course);
            em.remove(course);
            return last;
        }));
    }

    public void addMember(Context ctx) {
        long id = Input.id(ctx);
        Input in = Input.of(ctx);
        long userId = in.integer("user_id");
        String type = in.string("type");
        if (!List.of("student", "instructor").contains(type)) {
            throw ApiException.badRequest("type must be student or instructor");
        }
        db.transact(em -> {
            Course course = course(em, id);
            User user = UserController.user(em, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return null;
        });
        // show what is really in the database now
        show(ctx);
    }

    public void addAssignment(Context ctx) {
        long id = Input.id(ctx);
        Input in = Input.of(ctx);
        Assignment assignment = new Assignment(in.string("title"), in.integer("due_date"));
        Json.AssignmentJson answer = db.transact(em -> {
            Course course = course(em, id);
            em.persist(assignment);
            course.addAssignment(assignment);
            return Json.AssignmentJson.of(assignment);
        });
        ctx.status(201).json(answer);
    }

    private static Course course(EntityManager em, long id) {
        Course course = em.find(Course.class, id);
        if (course == null) {
            throw ApiException.notFound("course");
        }
        return course;
    }
}
