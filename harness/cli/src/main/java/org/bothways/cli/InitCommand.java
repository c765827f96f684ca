package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bothways init}: the project that a student begins with. */
@Command(
        name = "init",
        description =
                "Makes a project to begin an assignment with: what is asked for, classes to fill in, and the public checks as"
                        + " JUnit tests, for Maven and every IDE that opens a pom.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private static final String TESTS = "bothways-tests";
    private static final String VERSION = "@tests.version@";
    private static final int DIGEST_DIGITS = 12;

    @Parameters(
            paramLabel = "ID|DIR",
            index = "0",
            description = "A shipped assignment, or a folder with an assignment.yaml.")
    private String assignment = "";

    @Parameters(paramLabel = "PROJECT", index = "1", description = "The project's folder: a new or an empty one.")
    private Path project = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AssignmentFolder folder = AssignmentOptions.installation().assignment(assignment);
        Path starter = folder.path().resolve("starter");
        if (!hasStarter(folder)) {
            throw new UsageException("Assignment %s has no starter/pom.xml, so there is nothing to begin a project with"
                    .formatted(folder.assignment().id()));
        }
        requireEmpty();
        Path common = Places.home().resolve("starter");
        if (!Files.isDirectory(common)) {
            throw new HarnessFault(common + " is not there: build Bothways again");
        }
        copyTree(common.resolve("project"), project);
        copy(common.resolve("gitignore"), project.resolve(".gitignore"));
        copyTree(starter, project);
        copyDocuments(folder);
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace(VERSION, addTests(common)));
        sayWhatIsThere(folder);
        return ExitCode.DONE;
    }

    /** {@return whether there is something to begin a project with} */
    static boolean hasStarter(AssignmentFolder folder) {
        return Files.isRegularFile(folder.path().resolve("starter/pom.xml"));
    }

    private void requireEmpty() throws IOException {
        if (Files.isDirectory(project)) {
            try (Stream<Path> content = Files.list(project)) {
                if (content.findAny().isPresent()) {
                    throw new UsageException(project
                            + " is not empty. init makes a project in a new or an empty folder, and changes no other");
                }
            }
        } else if (Files.exists(project)) {
            throw new UsageException(project + " is a file. init makes a project in a new or an empty folder");
        }
    }

    private void copyDocuments(AssignmentFolder folder) throws IOException {
        Path handout = folder.path().resolve("HANDOUT.md");
        if (Files.isRegularFile(handout)) {
            copy(handout, project.resolve("HANDOUT.md"));
        }
        copy(folder.path().resolve("assignment.yaml"), project.resolve("src/test/resources/assignment.yaml"));
        if (folder.specification().isPresent()) {
            Path specification = folder.specification().get();
            copy(specification, project.resolve(folder.path().relativize(specification)));
        }
    }

    /**
     * Puts what the tests need into a repository of the project's own. Its version is made of its content: Maven keeps a copy of what it
     * has seen of a version, and would never look at another one of that name.
     */
    private String addTests(Path common) throws IOException {
        Path jar = common.resolve(TESTS + ".jar");
        String pom = Files.readString(common.resolve(TESTS + ".pom"));
        MessageDigest digest = sha256();
        digest.update(Files.readAllBytes(jar));
        digest.update(Files.readAllBytes(common.resolve(TESTS + ".pom")));
        String version = Main.Version.number() + "-"
                + HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
        Path folder = project.resolve("repository/org/bothways").resolve(TESTS).resolve(version);
        copy(jar, folder.resolve(TESTS + "-" + version + ".jar"));
        Files.writeString(folder.resolve(TESTS + "-" + version + ".pom"), pom.replace(VERSION, version));
        return version;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        Path parent = to.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void sayWhatIsThere(AssignmentFolder folder) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("A project for \"%s\" is in %s"
                .formatted(Terminal.line(folder.assignment().title()), project));
        if (Files.isRegularFile(project.resolve("HANDOUT.md"))) {
            out.println("  HANDOUT.md        what is asked for");
        }
        out.println("  src/main/java     yours to write");
        out.println("  ./mvnw test       the public checks as JUnit tests; an IDE that opens the pom runs them too");
        out.println("  bothways check    the same from outside, with what is wrong and why");
    }
}
