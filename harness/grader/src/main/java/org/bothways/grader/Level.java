package org.bothways.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.JarClasses;
import org.bothways.sandbox.ClassArchive;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.ProcessWorkers;
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
 * @param compilers compile them, always in a process of their own
 */
public record Level(WorkerSource workers, WorkerSource compilers) {

    /** javac needs more than the programs it compiles. */
    private static final WorkerLimits COMPILER = new WorkerLimits(512, 256, 64, 4_096, 64);

    /** {@return the level's name} */
    public Isolation isolation() {
        return workers.isolation();
    }

    /**
     * Sets a level up.
     *
     * @param archive speeds the start of processes up; see {@link #archive}
     */
    public static Level of(
            Isolation isolation, Installation installation, AssignmentFolder assignment, Optional<Path> archive) {
        List<Path> classPath = installation.workerClassPath(assignment);
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), classPath, archive);
        WorkerLimits limits = limits(assignment.assignment().limits());
        WorkerSource compilers = new ProcessWorkers(jvm, COMPILER);
        return switch (isolation) {
            case CLASSLOADER -> new Level(new InProcessWorkers(classPath, limits), compilers);
            case PROCESS -> new Level(new ProcessWorkers(jvm, limits), compilers);
        };
    }

    /** {@return the archive of worker JVMs for an assignment, made or not} */
    public static ClassArchive archive(Installation installation, AssignmentFolder assignment) {
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), installation.workerClassPath(assignment), Optional.empty());
        return new ClassArchive(installation.cache(), jvm);
    }

    /**
     * Makes the archive of worker JVMs: a worker compiles a little and is graded with the reference, once.
     *
     * @throws IOException when the cache folder can't be written
     */
    public static Optional<Path> makeArchive(ClassArchive archive, AssignmentFolder assignment) throws IOException {
        WorkerLimits limits = limits(assignment.assignment().limits());
        return archive.make(limits, worker -> exercise(worker, assignment));
    }

    private static void exercise(Worker worker, AssignmentFolder assignment) {
        try {
            Map<String, byte[]> classes = JarClasses.read(assignment.reference());
            List<String> libraries =
                    assignment.libraries().stream().map(Path::toString).toList();
            worker.ask(new Ask.Compile(
                    Map.of("Sample.java", "import java.util.*; class Sample { List<String> all = new ArrayList<>(); }"),
                    libraries));
            AtomicReference<Worker> only = new AtomicReference<>(worker);
            new SuiteRun(Suite.all(assignment), () -> {
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
                limits.outputKilobytes());
    }
}
