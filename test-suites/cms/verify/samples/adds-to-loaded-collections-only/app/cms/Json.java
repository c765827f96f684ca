package cms;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What we answer. */
final class Json {
  private Json() {}

  record ErrorJson(String error) {}

  record CourseListJson(List<CourseJson> courses) {}

  record CourseJson(
      Long id,
      String code,
      String name,
      List<SimpleAssignment> assignments,
      List<SimpleUser> instructors,
      List<SimpleUser> students) {}

  record SimpleCourse(Long id, String code, String name) {}

  record UserJson(Long id, String name, String netid, List<SimpleCourse> courses) {}

  record SimpleUser(Long id, String name, String netid) {}

  record AssignmentJson(Long id, String title, long dueDate, SimpleCourse course) {}

  record SimpleAssignment(Long id, String title, long dueDate) {}

  static CourseJson course(Course c) {
    return new CourseJson(
        c.getId(),
        c.getCode(),
        c.getName(),
        c.getAssignments().stream()
            .map(a -> new SimpleAssignment(a.getId(), a.getTitle(), a.getDueDate()))
            .toList(),
        users(c.getInstructors()),
        users(c.getStudents()));
  }

  static SimpleCourse simple(Course c) {
    return new SimpleCourse(c.getId(), c.getCode(), c.getName());
  }

  static UserJson user(User u) {
    Set<Course> both = new LinkedHashSet<>(u.getCoursesTaken());
    both.addAll(u.getCoursesTaught());
    return new UserJson(
        u.getId(), u.getName(), u.getNetid(), both.stream().map(Json::simple).toList());
  }

  static AssignmentJson assignment(Assignment a) {
    return new AssignmentJson(a.getId(), a.getTitle(), a.getDueDate(), simple(a.getCourse()));
  }

  private static List<SimpleUser> users(Collection<User> users) {
    return users.stream().map(u -> new SimpleUser(u.getId(), u.getName(), u.getNetid())).toList();
  }
}
