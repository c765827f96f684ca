package org.bothways.grader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentException;

/**
 * The Java sources of an assignment's reference and suites, compiled when something has changed: whoever writes checks needs no build of
 * their own. They are the instructor's, and trusted as the suites are.
 *
 * <p>Each part sees the parts before it. Below {@code src/test} and {@code target} nothing is looked at, so that a Maven module's folder
 * serves as a part.
 */
final class AssignmentSources {

    private static final List<String> PARTS = List.of("reference", "public", "hidden");
    private static final List<String> OPTIONS =
            List.of("--release", "17", "-proc:none", "-implicit:none", "-g", "-parameters", "-nowarn");
    private static final int MOST_ERRORS = 5;

    private final Path folder;
    private final List<Path> classPath;

    /**
     * Looks at an assignment's folder.
     *
     * @param classPath what suites are written with, and what submissions are
     */
    AssignmentSources(Path folder, List<Path> classPath) {
        this.folder = folder;
        this.classPath = List.copyOf(classPath);
    }

    boolean isEmpty() {
        return PARTS.stream().allMatch(part -> sources(part).isEmpty());
    }

    /**
     * {@return a folder with a jar for each part that has sources: {@code reference/compiled.jar} and so on}
     *
     * @param cache where it is kept, by a digest of all that goes in; several may do so at once
     * @throws AssignmentException with what the compiler says
     */
    Path compile(Path cache) {
        Path all = cache.resolve("assignments");
        Path compiled = all.resolve(digest());
        if (Files.isDirectory(compiled)) {
            return compiled;
        }
        try {
            Path begun = Files.createTempDirectory(Files.createDirectories(all), "begun");
            try {
                compileInto(begun);
                return moved(begun, compiled);
            } finally {
                delete(begun);
            }
        } catch (IOException e) {
            throw new HarnessFault(
                    "The sources of the assignment in %s can't be compiled into %s: %s"
                            .formatted(folder, all, e.getMessage()),
                    e);
        }
    }

    private void compileInto(Path target) throws IOException {
        List<Path> seen = new ArrayList<>(classPath);
        for (String part : PARTS) {
            List<Path> sources = sources(part);
            if (!sources.isEmpty()) {
                Path classes = Files.createDirectories(target.resolve("classes").resolve(part));
                compile(sources, seen, classes);
                seen.add(classes);
                pack(classes, Files.createDirectories(target.resolve(part)).resolve("compiled.jar"));
            }
            seen.addAll(jars(part));
        }
        delete(target.resolve("classes"));
    }

    private void compile(List<Path> sources, List<Path> seen, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new HarnessFault("This Java has no compiler: set JAVA_HOME to a JDK, 17 or newer");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, seen);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            boolean done = compiler.getTask(
                            null, files, diagnostics, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new AssignmentException(errors(diagnostics.getDiagnostics()));
            }
        }
    }

    private String errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> errors = diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(this::line)
                .toList();
        String more = errors.size() > MOST_ERRORS ? "\nand %d more".formatted(errors.size() - MOST_ERRORS) : "";
        return "The sources of the assignment in %s don't compile:\n".formatted(folder)
                + errors.stream().limit(MOST_ERRORS).collect(Collectors.joining("\n"))
                + more;
    }

    private String line(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ENGLISH).replaceAll("\\s*\\R\\s*", "; ");
        return error.getSource() == null
                ? message
                : "%s, line %d: %s"
                        .formatted(relative(Path.of(error.getSource().toUri())), error.getLineNumber(), message);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files(classes, ".class")) {
                ZipEntry entry =
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                // The same sources give the same jar, and so the same digest of the suite.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** Of several who have compiled the same, the first one's is taken. */
    private static Path moved(Path begun, Path compiled) throws IOException {
        try {
            return Files.move(begun, compiled);
        } catch (IOException e) {
            if (Files.isDirectory(compiled)) {
                return compiled;
            }
            throw e;
        }
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Path> input : inputs().entrySet()) {
                digest.update(input.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(input.getValue()));
            }
            for (Path library : classPath) {
                digest.update("%s %s %d\n"
                        .formatted(
                                String.valueOf(library.getFileName()),
                                Files.getLastModifiedTime(library),
                                Files.size(library))
                        .getBytes(StandardCharsets.UTF_8));
            }
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new AssignmentException(
                    "The assignment in %s can't be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** What decides about the class files, by its path. */
    private Map<String, Path> inputs() {
        Map<String, Path> inputs = new TreeMap<>();
        for (String part : PARTS) {
            Stream.concat(sources(part).stream(), jars(part).stream())
                    .forEach(file -> inputs.put(relative(file), file));
        }
        return inputs;
    }

    private List<Path> sources(String part) {
        return files(folder.resolve(part), ".java").stream()
                .filter(file -> !("/" + relative(file)).matches(".*/(src/test|target)/.*"))
                .toList();
    }

    private List<Path> jars(String part) {
        Path jars = folder.resolve(part);
        return files(jars, ".jar").stream()
                .filter(file -> Optional.ofNullable(file.getParent()).equals(Optional.of(jars)))
                .toList();
    }

    private String relative(Path file) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssignmentException("%s can't be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
