package cms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;

/** One method per route, each in its own transaction. */
class CourseService {

    private final EntityManagerFactory database;

    CourseService(EntityManagerFactory database) {
        this.database = database;
    }

    Views.CourseList allCourses() {
        return transaction(em -> new Views.CourseList(em.createQuery("select c from Course c", Course.class)
                .getResultStream()
                .map(Views.CourseView::of)
                .toList()));
    }

    Views.CourseView createCourse(String code, String name) {
        return transaction(em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return Views.CourseView.of(course);
        });
    }

    Views.CourseView course(long id) {
        return transaction(em -> Views.CourseView.of(find(em, Course.class, id)));
    }

    Views.CourseView deleteCourse(long id) {
        return transaction(em -> {
            Course course = find(em, Course.class, id);
            Views.CourseView view = Views.CourseView.of(course);
            List.copyOf(course.getStudents()).forEach(course::removeStudent);
            List.copyOf(course.getInstructors()).forEach(course::removeInstructor);
            em.remove(course);
            return view;
        });
    }

    Views.UserView createUser(String name, String netid) {
        return transaction(em -> {
            User user = new User(name, netid);
            em.persist(user);
            return Views.UserView.of(user);
        });
    }

    Views.UserView user(long id) {
        return transaction(em -> Views.UserView.of(find(em, User.class, id)));
    }

    Views.CourseView add(long courseId, long userId, String type) {
        if (!type.equals("student") && !type.equals("instructor")) {
            throw new BadRequest("type is neither student nor instructor");
        }
        return transaction(em -> {
            Course course = find(em, Course.class, courseId);
            User user = find(em, User.class, userId);
            if (type.equals("student")) {
                course.addStudent(user);
            } else {
                course.addInstructor(user);
            }
            return Views.CourseView.of(course);
        });
    }

    Views.AssignmentView createAssignment(long courseId, String title, long dueDate) {
        return transaction(em -> {
            Course course = find(em, Course.class, courseId);
            Assignment assignment = new Assignment(title, dueDate);
            em.persist(assignment);
            course.addAssignment(assignment);
            return Views.AssignmentView.of(assignment);
        });
    }

    private static <T> T find(EntityManager em, Class<T> type, long id) {
        T found = em.find(type, id);
        if (found == null) {
            throw new NotFound(type.getSimpleName() + " not found");
        }
        return found;
    }

    private synchronized <T> T transaction(Function<EntityManager, T> work) {
        EntityManager em = database.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            throw e;
        } finally {
            em.close();
        }
    }
}
