package cms;

final class Attack extends Hooks {
    void load() {
        try {
            Class.forName("cms.Smuggled");
            tell("found the class");
        } catch (ClassNotFoundException e) {
            tell("there is no such class");
        }
    }
}
