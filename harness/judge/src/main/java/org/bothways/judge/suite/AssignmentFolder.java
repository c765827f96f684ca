package org.bothways.judge.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An assignment on disk.
 *
 * <pre>
 * assignment.yaml
 * openapi.yaml          what the API has to answer, if assignment.yaml names it
 * reference/    *.jar   the model answer, which the stubs are made from
 * libraries/    *.jar   what submissions compile and run with
 * public/       *.jar   the suite that students get
 * hidden/       *.jar   the suites that they don't; may be absent, as it is in what students are given
 * </pre>
 *
 * <p>The jars may lie elsewhere, as those do that were compiled from sources in the folder.
 */
public record AssignmentFolder(
        Path path,
        Assignment assignment,
        List<Path> reference,
        List<Path> libraries,
        List<Path> publicSuites,
        List<Path> hiddenSuites) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Copies the lists. */
    public AssignmentFolder {
        reference = List.copyOf(reference);
        libraries = List.copyOf(libraries);
        publicSuites = List.copyOf(publicSuites);
        hiddenSuites = List.copyOf(hiddenSuites);
    }

    /**
     * Opens an assignment.
     *
     * @throws AssignmentException with a sentence for its author
     */
    public static AssignmentFolder open(Path folder) {
        return open(folder, List.of(folder));
    }

    /**
     * Opens an assignment some of whose jars lie elsewhere.
     *
     * @param homes folders that hold {@code reference/}, {@code public/} and so on; the assignment's own is one like the others
     * @throws AssignmentException with a sentence for its author
     */
    public static AssignmentFolder open(Path folder, List<Path> homes) {
        Path file = folder.resolve("assignment.yaml");
        if (!Files.isRegularFile(file)) {
            throw new AssignmentException(folder + " holds no assignment.yaml, so it is no assignment");
        }
        AssignmentFolder opened = new AssignmentFolder(
                folder,
                read(file),
                jars(homes, "reference"),
                jars(homes, "libraries"),
                jars(homes, "public"),
                jars(homes, "hidden"));
        if (opened.reference.isEmpty() || (opened.publicSuites.isEmpty() && opened.hiddenSuites.isEmpty())) {
            throw new AssignmentException(
                    folder + " needs sources or a jar in reference/, and in public/ or hidden/ at least");
        }
        opened.specification().filter(named -> !Files.isRegularFile(named)).ifPresent(absent -> {
            throw new AssignmentException(
                    file + " names the specification " + absent.getFileName() + ", which is not beside it");
        });
        return opened;
    }

    /** {@return the same with these jars for submissions to compile and run with} */
    public AssignmentFolder withLibraries(List<Path> jars) {
        return new AssignmentFolder(path, assignment, reference, jars, publicSuites, hiddenSuites);
    }

    /** {@return the OpenAPI document, if there is one} */
    public Optional<Path> specification() {
        return Optional.ofNullable(assignment.application())
                .map(Assignment.Application::specification)
                .map(path::resolve);
    }

    private static Assignment read(Path file) {
        try {
            return YAML.readValue(file.toFile(), Assignment.class);
        } catch (JacksonException e) {
            throw new AssignmentException(file + " can't be used: " + why(e), e);
        }
    }

    private static String why(JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return String.valueOf(cause.getMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no key `" + unknown.getPropertyName() + "` here; there are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(known -> "`" + known + "`")
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage();
    }

    private static List<Path> jars(List<Path> homes, String name) {
        return homes.stream().flatMap(home -> jars(home, name).stream()).toList();
    }

    private static List<Path> jars(Path folder, String name) {
        Path jars = folder.resolve(name);
        if (!Files.isDirectory(jars)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssignmentException(jars + " can't be read: " + e.getMessage(), e);
        }
    }
}
