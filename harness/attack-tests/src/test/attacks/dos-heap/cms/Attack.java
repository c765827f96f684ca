package cms;

import java.util.*;

final class Attack extends Hooks {
    void rename(User user) {
        tell("fills");
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[1 << 16]);
        }
    }
}
