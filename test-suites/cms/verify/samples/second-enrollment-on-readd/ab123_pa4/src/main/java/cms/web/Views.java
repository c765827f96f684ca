package cms.web;

import cms.Assignment;
import cms.Course;
import cms.User;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.TreeMap;

class Views {

    record CourseOnly(long id, String code, String name) {
        static CourseOnly of(Course c) {
            return new CourseOnly(c.getId(), c.getCode(), c.getName());
        }
    }

    record UserOnly(long id, String name, String netid) {
        static UserOnly of(User u) {
            return new UserOnly(u.getId(), u.getName(), u.getNetid());
        }
    }

    record AssignmentOnly(long id, String title, @JsonProperty("due_date") long dueDate) {
        static AssignmentOnly of(Assignment a) {
            return new AssignmentOnly(a.getId(), a.getTitle(), a.getDueDate());
        }
    }

    record FullCourse(long id, String code, String name, List<AssignmentOnly> assignments, List<UserOnly> instructors,
                      List<UserOnly> students) {
        static FullCourse of(Course c) {
            return new FullCourse(c.getId(), c.getCode(), c.getName(),
                    c.getAssignments().stream().map(AssignmentOnly::of).toList(),
                    c.getInstructors().stream().map(UserOnly::of).toList(),
                    c.getStudents().stream().map(UserOnly::of).toList());
        }
    }

    record FullUser(long id, String name, String netid, List<CourseOnly> courses) {
        static FullUser of(User u) {
            // by id, so that a course with both roles is in there once
            TreeMap<Long, CourseOnly> courses = new TreeMap<>();
            u.getCoursesTaken().forEach(c -> courses.put(c.getId(), CourseOnly.of(c)));
            u.getCoursesTaught().forEach(c -> courses.put(c.getId(), CourseOnly.of(c)));
            return new FullUser(u.getId(), u.getName(), u.getNetid(), List.copyOf(courses.values()));
        }
    }

    record FullAssignment(long id, String title, @JsonProperty("due_date") long dueDate, CourseOnly course) {
        static FullAssignment of(Assignment a) {
            return new FullAssignment(a.getId(), a.getTitle(), a.getDueDate(), CourseOnly.of(a.getCourse()));
        }
    }
}
