package org.bothways.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.bothways.judge.suite.AssignmentFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bothways export gradescope}: a zip to upload as an assignment's autograder. */
@Command(
        name = "gradescope",
        description = "An autograder to upload to Gradescope: Bothways, the assignment, setup.sh and run_autograder.",
        mixinStandardHelpOptions = true)
final class AutograderCommand implements Callable<Integer> {

    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;
    private static final String ASSIGNMENT = "assignment";

    @Option(
            names = "--assignment",
            paramLabel = "ID|DIR",
            defaultValue = "cms",
            description = "A shipped assignment, or a folder with an assignment.yaml. Default: ${DEFAULT-VALUE}.")
    private String assignment = "cms";

    @Option(names = "--grades", paramLabel = "FILE", description = "grades.yaml, which is then applied on Gradescope.")
    private @Nullable Path grades;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "autograder.zip",
            description = "The zip. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("autograder.zip");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AssignmentFolder folder = AssignmentOptions.installation().assignment(assignment);
        GradesOptions.read(grades);
        Path home = Places.home();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out.toFile())) {
            add(zip, "setup.sh", resource("setup.sh"), PROGRAM);
            add(zip, "run_autograder", resource("run_autograder"), PROGRAM);
            add(zip, "bothways/bothways", Files.readAllBytes(home.resolve("bothways")), PROGRAM);
            for (String part : List.of("lib", "worker", "diagnoses")) {
                addAll(zip, "bothways/" + part, home.resolve(part));
            }
            // What the suites are judged by, mistakes and all, is nothing that grading needs.
            for (String part : List.of("assignment.yaml", "diagnoses")) {
                addAll(zip, ASSIGNMENT + "/" + part, folder.path().resolve(part));
            }
            addJars(zip, "reference", folder.reference());
            // Those that every worker has are there already.
            addJars(
                    zip,
                    "libraries",
                    folder.libraries().stream()
                            .filter(jar -> !jar.startsWith(home.resolve("worker")))
                            .toList());
            addJars(zip, "public", folder.publicSuites());
            addJars(zip, "hidden", folder.hiddenSuites());
            if (folder.specification().isPresent()) {
                Path specification = folder.specification().get();
                addAll(zip, ASSIGNMENT + "/" + folder.path().relativize(specification), specification);
            }
            if (grades != null) {
                add(zip, "grades.yaml", Files.readAllBytes(grades), FILE);
            }
        }
        spec.commandLine().getOut().println("Autograder: " + out);
        return ExitCode.DONE;
    }

    /** By the assignment's own list: jars that were compiled from sources lie elsewhere. */
    private static void addJars(ZipArchiveOutputStream zip, String part, List<Path> jars) throws IOException {
        for (Path jar : jars) {
            addAll(zip, "%s/%s/%s".formatted(ASSIGNMENT, part, jar.getFileName()), jar);
        }
    }

    private static void addAll(ZipArchiveOutputStream zip, String name, Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            add(zip, name, Files.readAllBytes(path), FILE);
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.sorted().toList()) {
                    addAll(zip, name + "/" + child.getFileName(), child);
                }
            }
        }
    }

    private static void add(ZipArchiveOutputStream zip, String name, byte[] content, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        // The same files give the same zip.
        entry.setTime(0);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AutograderCommand.class.getResourceAsStream("gradescope/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
