package cms;

final class Attack extends Hooks {
    boolean stop() {
        tell("stays");
        return false;
    }
}
