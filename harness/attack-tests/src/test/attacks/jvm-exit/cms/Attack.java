package cms;

final class Attack extends Hooks {
    void link(Course course, User user) {
        tell("ends");
        System.exit(0);
    }
}
