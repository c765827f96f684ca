package org.bothways.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.diagnosis.Catalogue;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentFolder;
import org.jspecify.annotations.Nullable;

/**
 * Where Bothways lies on this machine.
 *
 * @param home holds {@code lib/}, {@code worker/}, {@code assignments/} and {@code diagnoses/}
 * @param cache may be deleted at any time; need not exist
 */
public record Installation(Path home, Path cache) {

    /** What a worker's class path holds and submissions can't see, by how the jars' names begin. */
    private static final Set<String> NOT_FOR_SUBMISSIONS = Set.of("worker-", "wire-", "h2-");

    /**
     * {@return the assignment of that id, of those that are shipped, or in that folder} One without libraries gets those that every worker
     * has: Jakarta Persistence and its provider. Sources are compiled.
     */
    public AssignmentFolder assignment(String idOrFolder) {
        AssignmentFolder opened = open(idOrFolder);
        return opened.libraries().isEmpty() ? opened.withLibraries(standardLibraries()) : opened;
    }

    private AssignmentFolder open(String idOrFolder) {
        List<String> shipped = shipped();
        if (shipped.contains(idOrFolder)) {
            return AssignmentFolder.open(home.resolve("assignments").resolve(idOrFolder));
        }
        return folder(idOrFolder)
                .map(this::opened)
                .orElseThrow(() -> new UnknownAssignment(
                        "There is no assignment called %s, and no folder of that name. Shipped assignments: %s"
                                .formatted(idOrFolder, shipped.isEmpty() ? "none" : String.join(", ", shipped))));
    }

    private AssignmentFolder opened(Path folder) {
        List<Path> classPath = new ArrayList<>(jars(home.resolve("lib")));
        List<Path> libraries = jars(folder.resolve("libraries"));
        classPath.addAll(libraries.isEmpty() ? standardLibraries() : libraries);
        AssignmentSources sources = new AssignmentSources(folder, classPath);
        return !Files.isRegularFile(folder.resolve("assignment.yaml")) || sources.isEmpty()
                ? AssignmentFolder.open(folder)
                : AssignmentFolder.open(folder, List.of(folder, sources.compile(cache)));
    }

    private List<Path> standardLibraries() {
        return jars(home.resolve("worker")).stream()
                .filter(jar -> NOT_FOR_SUBMISSIONS.stream()
                        .noneMatch(name -> String.valueOf(jar.getFileName()).startsWith(name)))
                .toList();
    }

    /** Absolute, as compilers and workers work in folders of their own. */
    private static Optional<Path> folder(String name) {
        try {
            return name.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(name).toAbsolutePath()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** {@return the ids of the assignments that are shipped} */
    public List<String> shipped() {
        Path assignments = home.resolve("assignments");
        if (!Files.isDirectory(assignments)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(assignments)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("assignment.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new HarnessFault(assignments + " can't be read: " + e.getMessage(), e);
        }
    }

    /** {@return the class path of workers: the worker's own jars, then the assignment's libraries that aren't among them} */
    public List<Path> workerClassPath(AssignmentFolder assignment) {
        Path worker = home.resolve("worker");
        List<Path> jars = new ArrayList<>(jars(worker));
        if (jars.isEmpty()) {
            throw new HarnessFault(worker + " holds no jars: build Bothways again");
        }
        List<@Nullable Path> names =
                new ArrayList<>(jars.stream().map(Path::getFileName).toList());
        assignment.libraries().stream()
                .filter(library -> !names.contains(library.getFileName()))
                .forEach(jars::add);
        return jars;
    }

    /** {@return the diagnoses that are shipped, with what the assignment's own folder adds or rewords} */
    public Catalogue catalogue(AssignmentFolder assignment) {
        return Catalogue.open(
                List.of(home.resolve("diagnoses"), assignment.path().resolve("diagnoses")));
    }

    /** {@return the folder with the Dockerfile of the image that workers run in} */
    public Path image() {
        return home.resolve("image");
    }

    /**
     * {@return a digest of all that lies on this disk and decides about reports, and of the JDK, whose messages stand in them} Where things
     * lie doesn't count.
     */
    public String edition(AssignmentFolder assignment) {
        List<Path> files = new ArrayList<>();
        files.addAll(jars(home.resolve("lib")));
        files.addAll(jars(home.resolve("worker")));
        files.addAll(files(home.resolve("diagnoses")));
        files.add(assignment.path().resolve("assignment.yaml"));
        assignment.specification().ifPresent(files::add);
        files.addAll(assignment.reference());
        files.addAll(assignment.libraries());
        files.addAll(assignment.publicSuites());
        files.addAll(assignment.hiddenSuites());
        files.addAll(files(assignment.path().resolve("diagnoses")));
        try {
            return Digests.of(Digests.of(files) + "\n" + Runtime.version());
        } catch (IOException e) {
            throw new HarnessFault("Bothways can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> jars(Path folder) {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new HarnessFault(folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** An assignment was asked for that isn't there: a mistake of the person at the command line. */
    public static final class UnknownAssignment extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownAssignment(String message) {
            super(message);
        }
    }
}
