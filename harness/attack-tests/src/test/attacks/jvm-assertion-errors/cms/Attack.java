package cms;

final class Attack extends Hooks {
    void link(Course course, User user) {
        tell("throws");
        throw new AssertionError("expected: <passed> but was: <passed>");
    }
}
