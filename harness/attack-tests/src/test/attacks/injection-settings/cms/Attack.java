package cms;

final class Attack extends Hooks {
    void load() {
        tell(Attack.class.getResource("/hibernate.properties"));
    }
}
