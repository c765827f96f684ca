package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bothways.judge.suite.AssignmentException;

/**
 * What an assignment says about its own suites, in its folder {@code verify/}: the reference's sources in {@code reference/}, mistakes
 * in {@code mistakes/}, and {@code equivalent.yaml}. All of it may be absent.
 *
 * @param reference the reference's sources by path
 */
record VerifyFolder(Map<String, String> reference, List<Mistake> mistakes, Equivalents equivalents) {

    static VerifyFolder of(Path folder) {
        return new VerifyFolder(
                sources(folder.resolve("reference")),
                files(folder.resolve("mistakes"), ".diff").stream()
                        .map(Mistake::read)
                        .toList(),
                Equivalents.read(folder.resolve("equivalent.yaml")));
    }

    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files(folder, ".java")) {
            try {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new AssignmentException(file + " can't be read: " + e.getMessage(), e);
            }
        }
        return sources;
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new AssignmentException(folder + " can't be read: " + e.getMessage(), e);
        }
    }
}
