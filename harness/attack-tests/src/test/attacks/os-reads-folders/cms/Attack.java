package cms;

import java.util.List;

final class Attack extends Hooks {
    void load() {
        tell("looks");
        for (String folder : List.of("@HOME@", "@SUBMISSIONS@", "@ASSIGNMENT@", "@OUT@")) {
            Loot.search(folder);
        }
    }
}
