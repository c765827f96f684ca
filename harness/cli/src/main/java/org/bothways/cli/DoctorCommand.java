package org.bothways.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import org.bothways.grader.Installation;
import org.bothways.grader.Level;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;
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
        description = "Says what works on this machine: the JDK, the isolation levels, the cache.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
            Optional<Path> archive = Level.archive(installation, folder).find();
            for (Isolation level : Isolation.values()) {
                tryLevel(installation, folder, level, archive);
            }
            report(
                    "archive " + id,
                    true,
                    archive.map(Path::toString).orElse("not made yet; the first run makes it"),
                    "");
        } catch (AssignmentException | HarnessFault | SandboxException e) {
            report("assignment " + id, false, "", String.valueOf(e.getMessage()));
        }
    }

    private void tryLevel(Installation installation, AssignmentFolder folder, Isolation level, Optional<Path> archive) {
        try {
            Level set = Level.of(level, installation, folder, archive);
            Worker worker = set.workers().start(WorkerSource.Purpose.GRADE);
            worker.close();
            report("level " + level, true, "works", "");
        } catch (HarnessFault | SandboxException e) {
            report("level " + level, false, "", String.valueOf(e.getMessage()));
        }
    }

    private void report(String what, boolean good, String detail, String trouble) {
        PrintWriter out = spec.commandLine().getOut();
        healthy &= good;
        out.printf(Locale.ROOT, "%-4s %-20s %s%n", good ? "ok" : "BAD", what, Terminal.line(good ? detail : trouble));
    }

    private static Path firstThatExists(Path path) {
        Path each = path.toAbsolutePath();
        while (!Files.exists(each) && each.getParent() != null) {
            each = each.getParent();
        }
        return each;
    }
}
