package cms;

final class Attack extends Hooks {
    void load() {
        tell("here");
    }

    void rename(User user) {
        java.lang.\u0053ystem.\u0065xit(0);
    }
}
