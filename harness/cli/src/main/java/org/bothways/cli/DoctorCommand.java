package org.bothways.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import org.bothways.grader.Installation;
import org.bothways.grader.Level;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.sandbox.ContainerEngine;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.SandboxException;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bothways doctor}: what works on this machine. */
@Command(
        name = "doctor",
        description =
                "Says what works on this machine: the JDK, the isolation levels, the cache. Removes containers that"
                        + " killed runs have left behind.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Set<String> said = new HashSet<>();

    private boolean healthy = true;

    @Override
    public Integer call() {
        Installation installation = AssignmentOptions.installation();
        report(
                "Java",
                ToolProvider.getSystemJavaCompiler() != null,
                System.getProperty("java.version") + " in " + System.getProperty("java.home"),
                "it has no compiler: set JAVA_HOME to a JDK, 17 or newer");
        report(
                "assignments",
                !installation.shipped().isEmpty(),
                String.join(", ", installation.shipped()),
                "none are shipped: build Bothways again");
        // First: whoever tries level container out removes them, too.
        lookForContainers();
        for (String id : installation.shipped()) {
            tryAssignment(installation, id);
        }
        Path cache = installation.cache();
        boolean writable = Files.isWritable(firstThatExists(cache));
        report("cache", writable, cache.toString(), cache + " can't be written: workers start more slowly");
        return healthy ? ExitCode.DONE : ExitCode.HARNESS_FAILED;
    }

    private void tryAssignment(Installation installation, String id) {
        try {
            AssignmentFolder folder = installation.assignment(id);
            for (Isolation level : Isolation.values()) {
                tryLevel(installation, folder, level);
            }
            Level.Choice auto = Level.strongest(installation, folder, why -> {});
            report("auto", true, "takes level " + auto.isolation(), "");
            Optional<Path> archive = auto.archive().find();
            report(
                    "archive " + id,
                    true,
                    archive.map(Path::toString).orElse("not made yet; the first run makes it"),
                    "");
        } catch (AssignmentException | HarnessFault | SandboxException e) {
            report("assignment " + id, false, "", String.valueOf(e.getMessage()));
        }
    }

    /** Says what was left behind, if anything was. Where no engine can be used, which the level's own line says, there is nothing. */
    private void lookForContainers() {
        try (ContainerEngine engine = ContainerEngine.connect()) {
            List<String> removed = engine.removeAbandoned();
            if (!removed.isEmpty()) {
                report("containers", true, "removed what killed runs left behind: " + String.join(", ", removed), "");
            }
            List<String> foreign = engine.foreign();
            if (!foreign.isEmpty()) {
                String ids = String.join(" ", foreign);
                String text =
                        "these belong to another user's runs, or to another container's. If no such run is going on:"
                                + " `docker rm -f %s`";
                report("containers", true, text.formatted(ids), "");
            }
        } catch (SandboxException e) {
            return;
        }
    }

    /** A level that can't be had here is no illness; one that can, and doesn't work, is. */
    private void tryLevel(Installation installation, AssignmentFolder folder, Isolation level) {
        Level.Choice choice;
        try {
            choice = Level.choose(level, installation, folder);
        } catch (SandboxException e) {
            line("-", "level " + level, "not to be had: " + e.getMessage());
            return;
        }
        try {
            Worker worker = choice.with(choice.archive().find()).workers().start(WorkerSource.Purpose.GRADE);
            worker.close();
            report("level " + level, true, "works", "");
        } catch (HarnessFault | SandboxException e) {
            report("level " + level, false, "", String.valueOf(e.getMessage()));
        }
    }

    private void report(String what, boolean good, String detail, String trouble) {
        healthy &= good;
        line(good ? "ok" : "BAD", what, good ? detail : trouble);
    }

    /** Says each thing once, however many assignments it is true of. */
    private void line(String mark, String what, String text) {
        String line = "%-4s %-20s %s".formatted(mark, what, Terminal.line(text));
        if (said.add(line)) {
            spec.commandLine().getOut().println(line);
        }
    }

    private static Path firstThatExists(Path path) {
        Path each = path.toAbsolutePath();
        while (!Files.exists(each) && each.getParent() != null) {
            each = each.getParent();
        }
        return each;
    }
}
