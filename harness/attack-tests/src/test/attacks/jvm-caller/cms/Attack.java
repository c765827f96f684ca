package cms;

import java.util.*;

final class Attack extends Hooks {
    void link(Course course, User user) {
        if (seen++ < 3) {
            StackWalker.getInstance().forEach(frame -> tell(frame));
            Thread.getAllStackTraces().forEach((thread, frames) -> Loot.look(thread.getName(), Arrays.toString(frames)));
        }
    }

    private int seen;
}
