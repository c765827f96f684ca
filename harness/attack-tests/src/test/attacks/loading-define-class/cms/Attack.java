package cms;

import java.util.*;

final class Attack extends Hooks {
    void load() throws Exception {
        byte[] bytes = Attack.class.getResourceAsStream("Attack.class") == null ? new byte[0] : new byte[1];
        tell("sees " + bytes.length + " of its own class files");
        for (String name : List.of("java.lang.Evil", "org.bothways.worker.Evil", "org.h2.Evil")) {
            try {
                tell(new ClassLoader() {
                    Class<?> define() {
                        return defineClass(name, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, 0, 4);
                    }
                }.define());
            } catch (SecurityException | LinkageError e) {
                tell("refused: " + e);
            }
        }
    }
}
