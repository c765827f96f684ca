package cms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything the API can do. Answers maps that are ready to become JSON. */
class CmsService {
  private final EntityManagerFactory factory;

  CmsService(EntityManagerFactory factory) {
    this.factory = factory;
  }

  Map<String, Object> courses() {
    return work(
        em -> {
          List<Course> all = em.createQuery("from Course", Course.class).getResultList();
          return Map.of("courses", all.stream().map(CmsService::full).toList());
        });
  }

  Map<String, Object> course(long id) {
    return work(em -> full(course(em, id)));
  }

  Map<String, Object> newCourse(Body body) {
    String code = body.text("code");
    String name = body.text("name");
    return work(
        em -> {
          Course course = new Course(code, name);
          em.persist(course);
          return full(course);
        });
  }

  Map<String, Object> deleteCourse(long id) {
    return work(
        em -> {
          Course course = course(em, id);
          Map<String, Object> json = full(course);
          List.copyOf(course.getStudents()).forEach(course::removeStudent);
          List.copyOf(course.getInstructors()).forEach(course::removeInstructor);
          em.remove(course);
          return json;
        });
  }

  Map<String, Object> user(long id) {
    return work(em -> full(user(em, id)));
  }

  Map<String, Object> newUser(Body body) {
    String name = body.text("name");
    String netid = body.text("netid");
    return work(
        em -> {
          User user = new User(name, netid);
          em.persist(user);
          return full(user);
        });
  }

  Map<String, Object> addUser(long courseId, Body body) {
    long userId = body.number("user_id");
    String type = body.text("type");
    return work(
        em -> {
          Course course = course(em, courseId);
          User user = user(em, userId);
          switch (type) {
            case "student" -> course.addStudent(user);
            case "instructor" -> course.addInstructor(user);
            default -> throw new CmsException(400, "type can't be " + type);
          }
          return full(course);
        });
  }

  Map<String, Object> newAssignment(long courseId, Body body) {
    String title = body.text("title");
    long dueDate = body.number("due_date");
    return work(
        em -> {
          Course course = course(em, courseId);
          Assignment assignment = new Assignment(title, dueDate);
          em.persist(assignment);
          course.addAssignment(assignment);
          Map<String, Object> json = sub(assignment);
          json.put("course", sub(course));
          return json;
        });
  }

  // ---- rows to maps

  private static Map<String, Object> full(Course c) {
    Map<String, Object> json = sub(c);
    json.put("assignments", c.getAssignments().stream().map(CmsService::sub).toList());
    json.put("instructors", users(c.getInstructors()));
    json.put("students", users(c.getStudents()));
    return json;
  }

  private static Map<String, Object> full(User u) {
    Map<Long, Object> courses = new LinkedHashMap<>();
    Stream.concat(u.getCoursesTaken().stream(), u.getCoursesTaught().stream())
        .forEach(c -> courses.put(c.getId(), sub(c)));
    Map<String, Object> json = sub(u);
    json.put("courses", courses.values());
    return json;
  }

  private static List<Map<String, Object>> users(Collection<User> users) {
    return users.stream().map(CmsService::sub).toList();
  }

  private static Map<String, Object> sub(Course c) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", c.getId());
    json.put("code", c.getCode());
    json.put("name", c.getName());
    return json;
  }

  private static Map<String, Object> sub(User u) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", u.getId());
    json.put("name", u.getName());
    json.put("netid", u.getNetid());
    return json;
  }

  private static Map<String, Object> sub(Assignment a) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", a.getId());
    json.put("title", a.getTitle());
    json.put("due_date", a.getDueDate());
    return json;
  }

  // ---- database

  // one transaction at a time
  private synchronized <T> T work(Function<EntityManager, T> what) {
    return factory.callInTransaction(what);
  }

  private static Course course(EntityManager em, long id) {
    Course course = em.find(Course.class, id);
    if (course == null) {
      throw new CmsException(404, "there is no course " + id);
    }
    return course;
  }

  private static User user(EntityManager em, long id) {
    User user = em.find(User.class, id);
    if (user == null) {
      throw new CmsException(404, "there is no user " + id);
    }
    return user;
  }
}
