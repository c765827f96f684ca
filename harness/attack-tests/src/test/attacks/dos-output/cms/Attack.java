package cms;

final class Attack extends Hooks {
    void load() {
        tell("prints");
        String line = "0123456789".repeat(10_000);
        for (int i = 0; i < 500; i++) {
            System.out.println(line);
        }
    }
}
