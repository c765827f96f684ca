package cms;

final class Attack extends Hooks {
    void rename(User user) {
        tell("halts");
        Runtime.getRuntime().halt(0);
    }
}
