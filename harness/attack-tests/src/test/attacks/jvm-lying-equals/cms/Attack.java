package cms;

final class Attack extends Hooks {
    void load() {
        tell(new User("a", "b").equals("anything"));
    }
}
