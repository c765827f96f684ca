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

    List<Course> allCourses() {
        return transaction(em -> em.createQuery("select c from Course c", Course.class).getResultList());
    }

    Course createCourse(String code, String name) {
        return transaction(em -> {
            Course course = new Course(code, name);
            em.persist(course);
            return course;
        });
    }

    Course course(long id) {
        return transaction(em -> find(em, Course.class, id));
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

    User createUser(String name, String netid) {
        return transaction(em -> {
            User user = new User(name, netid);
            em.persist(user);
            return user;
        });
    }

    User user(long id) {
        return transaction(em -> find(em, User.class, id));
    }

    Course add(long courseId, long userId, String type) {
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
            return course;
        });
    }

    Assignment createAssignment(long courseId, String title, long dueDate) {
        return transaction(em -> {
            Course course = find(em, Course.class, courseId);
            Assignment assignment = new Assignment(title, dueDate);
            em.persist(assignment);
            course.addAssignment(assignment);
            return assignment;
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
