package cms;

final class Attack extends Hooks {
    void load() {
        tell("throws");
        throw new IllegalStateException("not today");
    }
}
