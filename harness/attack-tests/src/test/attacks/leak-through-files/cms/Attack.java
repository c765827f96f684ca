package cms;

import java.nio.file.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path notes = Path.of("/tmp/@TOKEN@-notes");
        tell(Files.exists(notes) ? "found notes" : "no notes");
        Files.writeString(notes, "loot", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
