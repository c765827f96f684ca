package org.bothways.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            zip.addProgram("setup.sh", resource("setup.sh"));
            zip.addProgram("run_autograder", resource("run_autograder"));
            zip.addProgram("bothways/bothways", Files.readAllBytes(home.resolve("bothways")));
            for (String part : List.of("lib", "worker", "diagnoses")) {
                zip.addAll("bothways/" + part, home.resolve(part));
            }
            // What the suites are judged by, mistakes and all, is nothing that grading needs.
            for (String part : List.of("assignment.yaml", "diagnoses")) {
                zip.addAll(ASSIGNMENT + "/" + part, folder.path().resolve(part));
            }
            zip.addJars(ASSIGNMENT + "/reference", folder.reference());
            zip.addJars(ASSIGNMENT + "/libraries", folder.libraries());
            zip.addJars(ASSIGNMENT + "/public", folder.publicSuites());
            zip.addJars(ASSIGNMENT + "/hidden", folder.hiddenSuites());
            if (folder.specification().isPresent()) {
                Path specification = folder.specification().get();
                zip.addAll(ASSIGNMENT + "/" + folder.path().relativize(specification), specification);
            }
            if (grades != null) {
                zip.add("grades.yaml", Files.readAllBytes(grades));
            }
        }
        spec.commandLine().getOut().println("Autograder: " + out);
        return ExitCode.DONE;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AutograderCommand.class.getResourceAsStream("gradescope/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
