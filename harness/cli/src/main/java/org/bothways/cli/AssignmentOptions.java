package org.bothways.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bothways.exploration.Effort;
import org.bothways.grader.Installation;
import org.bothways.grader.Level;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.IntakeLimits;
import org.bothways.intake.NoSuchSubmission;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.sandbox.GradingUser;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.SandboxException;
import picocli.CommandLine.Option;

/** Options that {@code grade} and {@code check} share, and what follows from them. */
final class AssignmentOptions {

    /** Where another assignment alone is shipped, as in what students get, it is that one. */
    private static final String DEFAULT = "cms";

    @Option(
            names = "--assignment",
            paramLabel = "ID|DIR",
            defaultValue = DEFAULT,
            description = "A shipped assignment, or a folder with an assignment.yaml. Default: ${DEFAULT-VALUE}.")
    String assignment = DEFAULT;

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description =
                    "How far submissions are kept from everything else: auto (sandbox where it works, else process),"
                            + " container, sandbox, process, or classloader (trusted code only). Default: ${DEFAULT-VALUE}.")
    String isolation = "auto";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Where randomness begins; recorded in reports. Default: ${DEFAULT-VALUE}.")
    long seed = 42;

    @Option(
            names = "--no-archive",
            description = "Start worker JVMs without the archive of their classes, which makes them slower.")
    boolean noArchive;

    @Option(
            names = "--thorough",
            description = "Explore relationships much further, which takes a minute or so per submission.")
    boolean thorough;

    /** {@return how far checks that explore go} */
    Effort effort() {
        return thorough ? Effort.thorough(seed) : Effort.standard(seed);
    }

    AssignmentFolder folder() {
        Installation installation = installation();
        List<String> shipped = installation.shipped();
        boolean onlyOne = shipped.size() == 1 && assignment.equals(DEFAULT);
        return installation.assignment(onlyOne ? shipped.get(0) : assignment);
    }

    static Installation installation() {
        return new Installation(Places.home(), Places.cache());
    }

    List<Candidate> find(List<Path> paths, AssignmentFolder folder) {
        try (Intake intake = new Intake(IntakeLimits.defaults())) {
            return intake.find(paths, folder.assignment().id());
        } catch (NoSuchSubmission e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Sets the level up; the first time on a machine that takes some seconds, which is said.
     *
     * @param weaker hears why it is not the strongest level, where nobody asked for another one
     */
    Level level(AssignmentFolder folder, PrintWriter err, Consumer<String> weaker) {
        Level.Choice choice = choice(folder, weaker);
        return choice.with(noArchive ? Optional.empty() : archive(choice, err));
    }

    /** The same for an instructor, who is told. */
    Level level(AssignmentFolder folder, PrintWriter err) {
        Level level = level(folder, err, why -> {
            err.println("Submissions run at level process, as sandbox can't be had: " + Terminal.line(why) + ".");
            err.println(
                    "At level process they can read your files and use the network; `bothways doctor` has the levels.");
        });
        boolean isConfined = level.isolation() == Isolation.SANDBOX || level.isolation() == Isolation.CONTAINER;
        if (!isConfined && GradingUser.isRoot()) {
            err.printf(
                    "You are root, so at level %s a submission may change anything on this machine, its JDK included. Grade"
                            + " as a user of its own, or at level sandbox.%n",
                    level.isolation());
        }
        return level;
    }

    private Level.Choice choice(AssignmentFolder folder, Consumer<String> weaker) {
        if (isolation.equals("auto")) {
            return Level.strongest(installation(), folder, weaker);
        }
        Isolation demanded = isolation();
        try {
            return Level.choose(demanded, installation(), folder);
        } catch (SandboxException e) {
            throw new UsageException("Level %s can't be had: %s".formatted(demanded, e.getMessage()));
        }
    }

    private Isolation isolation() {
        for (Isolation level : Isolation.values()) {
            if (level.toString().equals(isolation)) {
                return level;
            }
        }
        throw new UsageException(
                "There is no isolation level called %s: use auto, container, sandbox, process or classloader"
                        .formatted(Terminal.line(isolation)));
    }

    private static Optional<Path> archive(Level.Choice choice, PrintWriter err) {
        Optional<Path> found = choice.archive().find();
        if (found.isPresent()) {
            return found;
        }
        err.println("Preparing worker JVMs for this JDK (once)…");
        try {
            return choice.makeArchive();
        } catch (IOException e) {
            err.println("Workers will start more slowly: %s can't be written (%s)"
                    .formatted(Places.cache(), Terminal.line(String.valueOf(e.getMessage()))));
        } catch (HarnessFault | SandboxException e) {
            // It is there for speed alone: a machine that is too slow for it, say, can grade all the same.
            err.println("Workers will start more slowly: " + Terminal.line(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }
}
