package org.bothways.judge.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Uses of the platform that get an instructor's attention, by the beginning of their names. */
final class FlaggedApis {

    private static final Map<String, String> WHY = new LinkedHashMap<>();

    static {
        flag("ends the program", "java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");
        flag(
                "starts other programs",
                "java.lang.ProcessBuilder.",
                "java.lang.Runtime.exec",
                "java.lang.ProcessHandle.");
        flag("loads code outside of Java", "java.lang.System.load", "java.lang.Runtime.load", "java.lang.foreign.");
        flag(
                "makes or finds classes by itself",
                "java.lang.ClassLoader.",
                "java.net.URLClassLoader.",
                "java.lang.Class.forName");
        flag(
                "reaches into other classes",
                "java.lang.reflect.AccessibleObject.",
                "java.lang.reflect.Field.",
                "java.lang.reflect.Method.",
                "java.lang.reflect.Constructor.",
                "java.lang.invoke.MethodHandles.privateLookupIn",
                "sun.misc.Unsafe.",
                "java.lang.StackWalker.");
        flag(
                "reads or writes files",
                "java.io.File.",
                "java.io.FileInputStream.",
                "java.io.FileOutputStream.",
                "java.io.FileReader.",
                "java.io.FileWriter.",
                "java.io.RandomAccessFile.",
                "java.nio.file.Files.",
                "java.nio.channels.FileChannel.");
        flag(
                "opens network connections",
                "java.net.Socket.",
                "java.net.DatagramSocket.",
                "java.net.URL.open",
                "java.net.http.HttpClient.",
                "java.nio.channels.SocketChannel.");
        flag("looks at the environment", "java.lang.System.getenv", "java.lang.System.getProperties");
        flag(
                "replaces what everybody shares",
                "java.lang.System.setOut",
                "java.lang.System.setErr",
                "java.lang.System.setProperty");
        flag("opens database connections of its own", "java.sql.DriverManager.");
        flag("reads serialized objects", "java.io.ObjectInputStream.");
    }

    private FlaggedApis() {}

    static Optional<String> why(String api) {
        return WHY.entrySet().stream()
                .filter(flagged -> api.startsWith(flagged.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void flag(String why, String... prefixes) {
        for (String prefix : prefixes) {
            WHY.put(prefix, why);
        }
    }
}
