package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of the system's files Java and a few programs need: shared libraries, and what the JDK's folder only links to. */
final class SystemFiles {

    /** How {@code ldd} names a library: {@code libz.so.1 => /lib/libz.so.1 (0x…)}, or {@code /lib64/ld-linux.so.2 (0x…)}. */
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\s+(?:\\S+ => )?(/\\S+) \\(0x");

    /** Those of the JDK's own libraries that need others of the system's, of what a worker loads. */
    private static final List<String> NATIVE =
            List.of("bin/java", "lib/server/libjvm.so", "lib/libzip.so", "lib/libnet.so");

    /** What the C library loads when it is asked for a user or a host, and when a thread ends. */
    private static final List<String> LOADED_LATER = List.of("libnss_files.so.2", "libgcc_s.so.1");

    private SystemFiles() {}

    /**
     * {@return where each file, or folder, of this machine has to be}
     *
     * @param jdk the JDK's folder
     * @param place where it is to be
     * @param programs that run beside it
     * @throws IOException when that can't be found out
     */
    static Map<Path, Path> of(Path jdk, Path place, List<Path> programs) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        Path real = jdk.toRealPath();
        files.put(real, place);
        addLinked(real, files);
        addLibraries(real, programs, files);
        return files;
    }

    /** Debian keeps a JDK's configuration in /etc, and its certificates elsewhere in /etc. */
    private static void addLinked(Path jdk, Map<Path, Path> files) throws IOException {
        for (String folder : List.of("conf", "lib")) {
            try (Stream<Path> all = Files.walk(jdk.resolve(folder))) {
                for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                    Path target = Files.readSymbolicLink(link);
                    if (target.isAbsolute() && Files.isRegularFile(target)) {
                        files.put(target.toRealPath(), target);
                    }
                }
            }
        }
    }

    private static void addLibraries(Path jdk, List<Path> programs, Map<Path, Path> files) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Programs.find("ldd")
                .orElseThrow(() -> new IOException("there is no program ldd, which says what Java needs"))
                .toString());
        programs.forEach(program -> command.add(program.toString()));
        NATIVE.stream()
                .map(jdk::resolve)
                .filter(Files::isRegularFile)
                .forEach(library -> command.add(library.toString()));
        Matcher libraries = LIBRARY.matcher(Programs.run(command).text());
        while (libraries.find()) {
            Path library = Path.of(libraries.group(1));
            if (!library.startsWith(jdk) && !library.toRealPath().startsWith(jdk)) {
                files.put(library.toRealPath(), library);
                addBeside(library, files);
            }
        }
    }

    private static void addBeside(Path library, Map<Path, Path> files) throws IOException {
        if (library.getFileName().toString().startsWith("libc.so")) {
            for (String name : LOADED_LATER) {
                Path later = library.resolveSibling(name);
                if (Files.isRegularFile(later)) {
                    files.put(later.toRealPath(), later);
                }
            }
        }
    }
}
