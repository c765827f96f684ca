package org.bothways.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bothways.ci.SourcePaths;

/**
 * The Java sources below a folder, by the ends of their paths. A report names {@code cms/User.java} by its package, wherever it
 * lay. Links are not followed, and build output, tests and what starts with a dot is passed over, as intake does.
 */
final class RepositoryFiles implements SourcePaths {

    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 40;
    private static final Set<String> NOISE = Set.of("target", "build", "out", "bin", "node_modules", "__MACOSX");

    private final Map<String, String> byName = new TreeMap<>();
    private final Path root;

    private RepositoryFiles(Path root) {
        this.root = root;
    }

    /**
     * {@return the sources in a submission, with paths below the repository that it is part of}
     *
     * @param root of the repository
     */
    static SourcePaths below(Path submission, Path root) {
        RepositoryFiles files = new RepositoryFiles(root.toAbsolutePath().normalize());
        try {
            files.read(submission.toAbsolutePath().normalize());
        } catch (IOException unreadable) {
            // Annotations without a place are better than none; what can't be read is said when it is graded.
            return source -> Optional.empty();
        }
        return files;
    }

    private void read(Path submission) throws IOException {
        Files.walkFileTree(submission, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(submission) && isPassedOver(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                    add(file);
                }
                return byName.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isPassedOver(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || NOISE.contains(name) || folder.endsWith(Path.of("src", "test"));
    }

    private void add(Path file) {
        if (file.startsWith(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            byName.merge(path, path, (one, other) -> one);
        }
    }

    @Override
    public Optional<String> inRepository(String source) {
        String end = "/" + source;
        return byName.keySet().stream()
                .filter(path -> path.equals(source) || path.endsWith(end))
                .findFirst();
    }
}
