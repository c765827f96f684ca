package cms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What clients send us. Jackson fills these in; {@code check} complains about what is missing. */
final class Requests {
  private Requests() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record NewCourse(String code, String name) {
    NewCourse {
      check(code, "code");
      check(name, "name");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record NewUser(String name, String netid) {
    NewUser {
      check(name, "name");
      check(netid, "netid");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record AddUser(Long userId, String type) {
    AddUser {
      check(userId, "user_id");
      check(type, "type");
      if (!type.equals("student") && !type.equals("instructor")) {
        throw new IllegalArgumentException("type has to be student or instructor");
      }
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record NewAssignment(String title, Long dueDate) {
    NewAssignment {
      check(title, "title");
      check(dueDate, "due_date");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record DropUser(Long userId) {
    DropUser {
      check(userId, "user_id");
    }
  }

  private static void check(Object value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is required");
    }
  }
}
