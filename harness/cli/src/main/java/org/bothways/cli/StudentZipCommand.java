package org.bothways.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bothways.judge.Suite;
import org.bothways.judge.stub.ReferenceOutline;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.JarClasses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bothways export student}: what students check their work with. Neither the hidden suites nor the model answer go along: of the
 * answer, the outline that the public suite is run with.
 */
@Command(
        name = "student",
        description =
                "A zip for students: Bothways as a jar to run, the handout, the public suite and what a project begins with."
                        + " No hidden suite, and no model answer.",
        mixinStandardHelpOptions = true)
final class StudentZipCommand implements Callable<Integer> {

    private static final String TOP = "bothways-student/";
    private static final String JAR = "bothways-student.jar";

    @Option(
            names = "--assignment",
            paramLabel = "ID|DIR",
            defaultValue = "cms",
            description = "A shipped assignment, or a folder with an assignment.yaml. Default: ${DEFAULT-VALUE}.")
    private String assignment = "cms";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "bothways-student.zip",
            description = "The zip. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("bothways-student.zip");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AssignmentFolder folder = AssignmentOptions.installation().assignment(assignment);
        if (folder.publicSuites().isEmpty()) {
            throw new UsageException(
                    "Assignment %s has no public suite, so students have nothing to check their work with"
                            .formatted(folder.assignment().id()));
        }
        Path home = Places.home();
        try (ReproducibleZip zip = new ReproducibleZip(out)) {
            zip.add(TOP + JAR, starter(home));
            zip.add(TOP + "README.txt", readMe(folder).getBytes(StandardCharsets.UTF_8));
            // Named one by one: whatever else comes to lie beside them stays here.
            for (String part :
                    List.of("bothways", "bothways.cmd", "LICENSE", "lib", "worker", "diagnoses", "starter")) {
                zip.addAll(TOP + part, home.resolve(part));
            }
            String own = TOP + "assignments/" + folder.assignment().id() + "/";
            for (String part : List.of("assignment.yaml", "HANDOUT.md", "starter", "diagnoses")) {
                zip.addAll(own + part, folder.path().resolve(part));
            }
            zip.addJars(own + "libraries", folder.libraries());
            zip.addJars(own + "public", folder.publicSuites());
            if (folder.specification().isPresent()) {
                Path specification = folder.specification().get();
                zip.addAll(own + folder.path().relativize(specification), specification);
            }
            zip.add(own + "reference/outline.jar", outline(folder));
        }
        spec.commandLine().getOut().println("For students: " + out);
        return ExitCode.DONE;
    }

    /** {@return a jar that holds nothing but the names of the others} */
    private static byte[] starter(Path home) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            String names = jars.map(jar -> "lib/" + jar.getFileName()).sorted().collect(Collectors.joining(" "));
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, names);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        manifest.write(text);
        return jar(Map.of("META-INF/MANIFEST.MF", text.toByteArray()));
    }

    private static byte[] outline(AssignmentFolder folder) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        ReferenceOutline.of(
                        JarClasses.read(folder.reference()),
                        Suite.visible(folder).contract().classes())
                .forEach((name, content) -> entries.put(name.replace('.', '/') + ".class", content));
        return jar(entries);
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static String readMe(AssignmentFolder folder) {
        String id = folder.assignment().id();
        String begin = InitCommand.hasStarter(folder)
                ? "    java -jar %s init %s ../my-project     a project to begin with\n".formatted(JAR, id)
                : "";
        return """
                %s

                You need a JDK, 17 or newer. In this folder:

                %s    java -jar %s check ../my-project --assignment %s
                    java -jar %s check ../my-project --assignment %s --watch

                The first says what is right, what is wrong, and why; with --watch, again after each save.
                It runs the public checks. Hidden checks look at the same rules with other data.
                """.formatted(folder.assignment().title(), begin, JAR, id, JAR, id);
    }
}
