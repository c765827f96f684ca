package cms;

public enum Role {
    STUDENT,
    INSTRUCTOR
}
