package cms;

import java.util.Random;

final class Attack extends Hooks {
    void load() {
        tell("prints");
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        for (int i = 0; i < 20; i++) {
            System.out.write(bytes, 0, bytes.length);
        }
        System.out.flush();
    }
}
