package org.bothways.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.JarClasses;
import org.bothways.sandbox.ClassArchive;
import org.bothways.sandbox.Confinement;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.ProcessLimits;
import org.bothways.sandbox.ProcessWorkers;
import org.bothways.sandbox.SandboxException;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerJvm;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.sandbox.WorkerLost;
import org.bothways.sandbox.WorkerSource;
import org.bothways.wire.Ask;

/**
 * An isolation level, set up for an assignment.
 *
 * @param workers run submissions
 * @param compilers compile them, always in a process of their own, which is confined as those of the level are
 */
public record Level(WorkerSource workers, WorkerSource compilers) {

    /** javac needs more than the programs it compiles; and one serves a whole batch. */
    private static final WorkerLimits COMPILER =
            new WorkerLimits(512, 256, 64, 4_096, 64, new ProcessLimits(86_400, 1_408, 256, 1_024, 64));

    /** {@return the level's name} */
    public Isolation isolation() {
        return workers.isolation();
    }

    /** A level that works on this machine, and how its processes are confined. */
    public record Choice(
            Isolation isolation, Confinement confinement, Installation installation, AssignmentFolder assignment) {

        /** {@return the archive of worker JVMs at this level, made or not} */
        public ClassArchive archive() {
            return new ClassArchive(installation.cache(), confinement);
        }

        /**
         * Makes the archive of worker JVMs: a worker compiles a little and is graded with the reference, once, by the suite that students get
         * if there is one: that is enough to load what all of them load.
         *
         * @throws IOException when the cache folder can't be written
         */
        public Optional<Path> makeArchive() throws IOException {
            WorkerLimits limits = limits(assignment.assignment().limits());
            return archive().make(limits, worker -> exercise(worker, this));
        }

        /**
         * Sets the level up.
         *
         * @param archive speeds the start of processes up; see {@link #archive}
         */
        public Level with(Optional<Path> archive) {
            Confinement confined = archive.map(confinement::with).orElse(confinement);
            WorkerLimits limits = limits(assignment.assignment().limits());
            WorkerSource workers = isolation == Isolation.CLASSLOADER
                    ? new InProcessWorkers(installation.workerClassPath(assignment), limits)
                    : new ProcessWorkers(confined, limits);
            return new Level(workers, new ProcessWorkers(confined, COMPILER));
        }
    }

    /**
     * {@return that level}
     *
     * @throws SandboxException with a sentence that says what it takes, when it can't be had here
     */
    public static Choice choose(Isolation isolation, Installation installation, AssignmentFolder assignment) {
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), installation.workerClassPath(assignment), Optional.empty());
        Confinement confinement = switch (isolation) {
            case CLASSLOADER, PROCESS -> Confinement.process(jvm);
            case SANDBOX -> Confinement.sandbox(jvm, assignment.libraries());
            case CONTAINER -> Confinement.container(jvm, assignment.libraries());
        };
        return new Choice(isolation, confinement, installation, assignment);
    }

    /**
     * {@return the strongest level that works here, of those that take no preparation} A container needs an image, and longer to start,
     * and is worth that where somebody asks for it.
     *
     * @param weaker hears why it isn't the sandbox, where it isn't
     */
    public static Choice strongest(Installation installation, AssignmentFolder assignment, Consumer<String> weaker) {
        try {
            return choose(Isolation.SANDBOX, installation, assignment);
        } catch (SandboxException e) {
            weaker.accept(String.valueOf(e.getMessage()));
            return choose(Isolation.PROCESS, installation, assignment);
        }
    }

    private static void exercise(Worker worker, Choice choice) {
        AssignmentFolder assignment = choice.assignment();
        try {
            Map<String, byte[]> classes = JarClasses.read(assignment.reference());
            List<String> libraries = assignment.libraries().stream()
                    .map(choice.confinement()::seen)
                    .map(Path::toString)
                    .toList();
            worker.ask(new Ask.Compile(
                    Map.of("Sample.java", "import java.util.*; class Sample { List<String> all = new ArrayList<>(); }"),
                    libraries));
            AtomicReference<Worker> only = new AtomicReference<>(worker);
            Suite suite = assignment.publicSuites().isEmpty() ? Suite.all(assignment) : Suite.visible(assignment);
            new SuiteRun(suite, () -> {
                        Worker next = only.getAndSet(null);
                        if (next == null) {
                            throw new HarnessFault("The reference ended its worker");
                        }
                        return next;
                    })
                    .run(new CompiledSubmission(classes, Screening.of(classes), Map.of()));
        } catch (WorkerLost | IOException e) {
            throw new HarnessFault("The archive of worker JVMs could not be made: " + e.getMessage(), e);
        }
    }

    private static WorkerLimits limits(Limits limits) {
        return new WorkerLimits(
                limits.heapMegabytes(),
                limits.metaspaceMegabytes(),
                limits.directMemoryMegabytes(),
                limits.stackKilobytes(),
                limits.outputKilobytes(),
                limits.process());
    }
}
