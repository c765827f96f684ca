package cms;

final class Attack extends Hooks {
    void load() { tell("here"); }
}
