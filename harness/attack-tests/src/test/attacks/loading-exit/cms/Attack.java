package cms;

final class Attack extends Hooks {
    void load() {
        tell("ends");
        System.exit(0);
    }
}
