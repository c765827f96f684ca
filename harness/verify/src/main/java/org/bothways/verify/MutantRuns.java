package org.bothways.verify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bothways.exploration.Effort;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.ReusedWorkers;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.Verdict;
import org.bothways.judge.screen.Screening;
import org.bothways.sandbox.WorkerSource;

/** Runs checks against class files, some at a time, in workers that are used again. */
final class MutantRuns implements AutoCloseable {

    /** What a worker keeps of earlier mutants is bounded by this. */
    private static final int RUNS_PER_WORKER = 40;

    private final ReusedWorkers workers;
    private final SuiteRun whole;
    private final ExecutorService threads;

    MutantRuns(Suite suite, WorkerSource workers, Effort effort, int jobs) {
        this.workers = new ReusedWorkers(workers, RUNS_PER_WORKER);
        this.whole = new SuiteRun(suite, this.workers, effort).untilTimeout();
        this.threads = Executors.newFixedThreadPool(jobs, task -> new Thread(task, "mutants"));
    }

    /** {@return all checks that fail by themselves, in the suites' order} */
    List<String> failed(Map<String, byte[]> classes) {
        return failed(whole, classes);
    }

    private static List<String> failed(SuiteRun run, Map<String, byte[]> classes) {
        return run.run(new CompiledSubmission(classes, Screening.of(classes), Map.of())).results().stream()
                .filter(result -> result.verdict() instanceof Verdict.Failed)
                .map(result -> result.check().id())
                .toList();
    }

    /**
     * {@return what came of each, in their order} One that a check fails is killed: after that, only those checks are run that are asked for.
     * What has killed the first mutant of a method is tried first at the others.
     *
     * @param anyway ids of the checks to run in any case
     * @param listener hears of each as it is done, on one thread at a time
     */
    List<MutantResult> run(
            BytecodeMutants source, List<BytecodeMutant> mutants, Set<String> anyway, Consumer<MutantResult> listener) {
        SuiteRun run = whole.untilFailure(anyway);
        Map<String, BytecodeMutant> firsts = new LinkedHashMap<>();
        mutants.forEach(mutant -> firsts.putIfAbsent(methodOf(mutant), mutant));
        Map<BytecodeMutant, Future<MutantResult>> running = new HashMap<>();
        firsts.values().forEach(mutant -> running.put(mutant, start(run, source, mutant, listener)));
        // All of them, so that what is tried first doesn't depend on who was quicker.
        Map<String, Set<String>> killers = new HashMap<>();
        firsts.forEach(
                (method, mutant) -> killers.put(method, killer(get(Objects.requireNonNull(running.get(mutant))))));
        for (BytecodeMutant mutant : mutants) {
            running.computeIfAbsent(
                    mutant,
                    other -> start(
                            run.beginningWith(Objects.requireNonNull(killers.get(methodOf(other)))),
                            source,
                            other,
                            listener));
        }
        return mutants.stream()
                .map(mutant -> get(Objects.requireNonNull(running.get(mutant))))
                .toList();
    }

    private Future<MutantResult> start(
            SuiteRun run, BytecodeMutants source, BytecodeMutant mutant, Consumer<MutantResult> listener) {
        return threads.submit(() -> {
            MutantResult result = new MutantResult(mutant, failed(run, source.classesWith(mutant)));
            synchronized (listener) {
                listener.accept(result);
            }
            return result;
        });
    }

    private static String methodOf(BytecodeMutant mutant) {
        return mutant.key().className() + "." + mutant.key().method();
    }

    private static Set<String> killer(MutantResult result) {
        return result.failed().stream().limit(1).collect(Collectors.toSet());
    }

    private static MutantResult get(Future<MutantResult> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new HarnessFault("A mutant could not be run: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("The mutants were interrupted", e);
        }
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
        workers.close();
    }
}
