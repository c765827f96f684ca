package cms;

import java.nio.ByteBuffer;
import java.util.*;

final class Attack extends Hooks {
    void rename(User user) {
        tell("takes");
        List<ByteBuffer> all = new ArrayList<>();
        while (true) {
            all.add(ByteBuffer.allocateDirect(1 << 20));
        }
    }
}
