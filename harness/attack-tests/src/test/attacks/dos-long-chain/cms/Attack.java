package cms;

final class Attack extends Hooks {
    void link(Course course, User user) {
        tell("throws");
        RuntimeException thrown = new RuntimeException("x".repeat(5_000_000));
        for (int i = 0; i < 100_000; i++) {
            thrown = new RuntimeException("<b>" + i, thrown);
        }
        throw thrown;
    }
}
