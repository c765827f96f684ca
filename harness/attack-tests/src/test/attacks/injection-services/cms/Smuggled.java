package cms;

public final class Smuggled {
    static {
        Hooks.tell("smuggled");
    }
}
