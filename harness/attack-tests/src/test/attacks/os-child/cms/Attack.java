package cms;

final class Attack extends Hooks {
    void load() throws Exception {
        for (int i = 0; i < 3; i++) {
            new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-Xmx16m", "-Dx=@TOKEN@", "--list-modules").start();
            new ProcessBuilder(System.getProperty("java.home") + "/bin/rmiregistry", "-J-Xmx16m", "-J-Dx=@TOKEN@", "@PORT@").start();
        }
        tell("started");
    }
}
