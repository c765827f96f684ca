package org.bothways.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Knows what is said in hidden suites alone.
 *
 * @param open whatever students are given, as text
 * @param hidden the hidden suites, as text
 */
record Secrets(String open, String hidden) {

    static Secrets of(Path assignment) throws IOException {
        String open = jars(assignment.resolve("public"));
        for (String name : List.of("assignment.yaml", "openapi.yaml", "HANDOUT.md")) {
            Path file = assignment.resolve(name);
            open += Files.exists(file) ? Files.readString(file) : "";
        }
        return new Secrets(open, jars(assignment.resolve("hidden")));
    }

    /** {@return whether somebody who says this has seen a hidden suite at work} */
    boolean areTold(String value) {
        return hidden.contains(value) && !open.contains(value);
    }

    private static String jars(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
        return text.toString();
    }
}
