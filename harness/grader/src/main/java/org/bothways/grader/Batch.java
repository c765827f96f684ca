package org.bothways.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bothways.diagnosis.Catalogue;
import org.bothways.exploration.Effort;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.IntakeLimits;
import org.bothways.judge.Cause;
import org.bothways.judge.CheckResult;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.ReusedWorkers;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.Verdict;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Report;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerPool;
import org.jspecify.annotations.Nullable;

/** Grades submissions side by side and leaves their reports. Of each it keeps a row, so that memory stays flat. */
public final class Batch {

    /** What a worker that is used again keeps of earlier submissions is bounded by this. */
    private static final int RUNS_PER_WORKER = 40;

    /** Checks that are run before all the others: so many are answered in a moment. */
    private static final int MOST_AT_FIRST = 8;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final AssignmentFolder assignment;
    private final Suite suite;
    private final Catalogue catalogue;
    private final Level level;
    private final Effort effort;
    private final Trust trust;
    private final Map<String, OffsetDateTime> submitted;
    private final Earlier earlier;
    private final @Nullable String edition;

    /**
     * Prepares a batch.
     *
     * @param suite all of the assignment's suites, or the one that students get
     * @param catalogue the diagnoses that are looked for
     * @param seed for whatever is random, recorded in reports
     */
    public Batch(AssignmentFolder assignment, Suite suite, Catalogue catalogue, Level level, long seed) {
        this(assignment, suite, catalogue, level, Effort.standard(seed));
    }

    /**
     * Prepares a batch.
     *
     * @param suite all of the assignment's suites, or the one that students get
     * @param catalogue the diagnoses that are looked for
     * @param effort how far checks that explore go; its seed is recorded in reports
     */
    public Batch(AssignmentFolder assignment, Suite suite, Catalogue catalogue, Level level, Effort effort) {
        this(assignment, suite, catalogue, level, effort, Trust.NONE, Map.of(), Earlier.OVERWRITTEN, null);
    }

    private Batch(
            AssignmentFolder assignment,
            Suite suite,
            Catalogue catalogue,
            Level level,
            Effort effort,
            Trust trust,
            Map<String, OffsetDateTime> submitted,
            Earlier earlier,
            @Nullable String edition) {
        this.assignment = assignment;
        this.suite = suite;
        this.catalogue = catalogue;
        this.level = level;
        this.effort = effort;
        this.trust = trust;
        this.submitted = Map.copyOf(submitted);
        this.earlier = earlier;
        this.edition = edition;
    }

    /** What becomes of the reports that lie in the folder already. */
    private enum Earlier {
        /** Each submission is graded, and the run is about those alone. */
        OVERWRITTEN,
        /** What would come out the same is kept. */
        RESUMED,
        /** Each submission is graded, and what the run before says of others is kept. */
        COMPLETED
    }

    /** What is done to be faster with submissions that mean no harm. */
    private enum Trust {
        /** A worker serves one submission. */
        NONE,
        /** A worker serves many, one after another. */
        SHARES_WORKERS,
        /** The same, and a submission is given up after the first check that doesn't end. */
        ENDS_AT_TIMEOUT
    }

    /** {@return the same for submissions that mean no harm} A worker serves many of them, each in a class loader of its own. */
    public Batch sharingWorkers() {
        return new Batch(
                assignment, suite, catalogue, level, effort, Trust.SHARES_WORKERS, submitted, earlier, edition);
    }

    /**
     * {@return the same for submissions of one's own} A worker serves many of them, and a submission that doesn't end a check is given up
     * after the first: much faster, and no way to treat a stranger's.
     */
    public Batch trusting() {
        return new Batch(
                assignment, suite, catalogue, level, effort, Trust.ENDS_AT_TIMEOUT, submitted, earlier, edition);
    }

    /** {@return the same, where these submissions, by their ids, were handed in at these times} */
    public Batch submittedAt(Map<String, OffsetDateTime> times) {
        return new Batch(assignment, suite, catalogue, level, effort, trust, times, earlier, edition);
    }

    /**
     * {@return the same, noting beside each report what went into it, so that a later run can be {@linkplain #resuming resumed}}
     *
     * @param edition tells apart whatever decides about reports and isn't known here; see {@link Installation#edition}
     */
    public Batch ofEdition(String edition) {
        return new Batch(assignment, suite, catalogue, level, effort, trust, submitted, earlier, edition);
    }

    /** {@return the same, which keeps each report in the folder that it would write again to the letter} It needs an edition. */
    public Batch resuming() {
        return new Batch(assignment, suite, catalogue, level, effort, trust, submitted, Earlier.RESUMED, edition);
    }

    /** {@return the same, which keeps what the run in the folder says of other submissions than those that are graded} */
    public Batch amending() {
        return new Batch(assignment, suite, catalogue, level, effort, trust, submitted, Earlier.COMPLETED, edition);
    }

    /** Hears of the batch as it goes, on one thread at a time. */
    public interface Listener {

        /** A submission is being graded from now on. */
        void started(Candidate candidate);

        /** A submission's report is there, and written. */
        void finished(Report report);

        /** A submission's report was there, and stays. */
        default void kept(Report report) {}
    }

    /** The folder holds a run that can't be amended by this one: its results would not be comparable. */
    public static final class MixedRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MixedRun(String message) {
            super(message);
        }
    }

    /**
     * Grades submissions and writes {@code <id>/report.json}, {@code summary.json}, {@code gradebook.csv} and pages to read them by. Where a
     * run lies in the folder already, {@code changes.json} says what this one says otherwise.
     *
     * @param jobs how many at a time
     * @throws IOException when a report can't be written; what was written before stays
     */
    public Summary grade(List<Candidate> candidates, int jobs, Path out, Listener listener) throws IOException {
        long start = System.nanoTime();
        Listener oneAtATime = synchronizedListener(listener);
        RunFolder folder = new RunFolder(out);
        folder.sweep(candidates.stream().map(Candidate::id).toList());
        PreviousRun previous = PreviousRun.in(folder);
        String inputs = inputs();
        RunOutput output = new RunOutput(folder, previous, inputs);
        List<Candidate> rest = candidates;
        switch (earlier) {
            case OVERWRITTEN -> {}
            case RESUMED ->
                rest = keepUnchanged(candidates, folder, Objects.requireNonNull(inputs), output, oneAtATime);
            case COMPLETED -> keepOthers(candidates, folder, previous, output);
        }
        try {
            run(rest, jobs, oneAtATime, report -> add(report, output), (submission, sheet) -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Report.Timing timing =
                new Report.Timing(Duration.ofNanos(System.nanoTime() - start).toMillis());
        return output.finish(reports().assignment(), level, effort.seed(), earlier == Earlier.RESUMED, timing);
    }

    /** Whatever can change a byte of a report, but for the submission itself. */
    private @Nullable String inputs() {
        return edition == null
                ? null
                : "sha256:"
                        + Digests.of(String.join(
                                "\n",
                                edition,
                                suite.digest(),
                                level.isolation().toString(),
                                effort.toString(),
                                trust.toString()));
    }

    /** {@return those that have to be graded} */
    private List<Candidate> keepUnchanged(
            List<Candidate> candidates, RunFolder folder, String inputs, RunOutput output, Listener listener)
            throws IOException {
        List<Candidate> rest = new ArrayList<>();
        try (Intake intake = new Intake(IntakeLimits.defaults())) {
            EarlierReports reports = new EarlierReports(folder, inputs, intake, reports());
            for (Candidate candidate : candidates) {
                Report report = reports.of(candidate).orElse(null);
                if (report == null) {
                    rest.add(candidate);
                } else {
                    output.keep(report);
                    listener.kept(report);
                }
            }
        }
        return rest;
    }

    private void keepOthers(List<Candidate> candidates, RunFolder folder, PreviousRun previous, RunOutput output)
            throws IOException {
        Set<String> graded = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        List<SummaryRow> rows = previous.summary().map(Summary::submissions).orElse(List.of());
        for (SummaryRow row : rows) {
            if (!graded.contains(row.id())) {
                Report report = folder.report(row.id());
                requireComparable(report, folder);
                output.keep(report);
            }
        }
    }

    private void requireComparable(Report report, RunFolder folder) {
        String other = null;
        if (!report.assignment().equals(reports().assignment())) {
            other = "another version of the assignment or its suites";
        } else if (!report.isolation().equals(level.isolation().toString())) {
            other = "isolation level " + report.isolation();
        } else if (report.seed() != effort.seed()) {
            other = "seed " + report.seed();
        }
        if (other != null) {
            throw new MixedRun(
                    ("%s was graded with %s, so the rest of %s can't be kept beside what is graded now. Grade all"
                                    + " of it, or name another folder with --out")
                            .formatted(report.submission().id(), other, folder.path()));
        }
    }

    private Reports reports() {
        return new Reports(suite, level.isolation().toString(), effort.seed(), submitted);
    }

    /** {@return the report on one submission, which is written nowhere} */
    public Report check(Candidate candidate) {
        return check(candidate, (submission, sheet) -> {});
    }

    /**
     * {@return the report on one submission, which is written nowhere}
     *
     * @param runs takes what was run and what came of it, if the submission could be run
     */
    public Report check(Candidate candidate, BiConsumer<CompiledSubmission, SuiteRun.Sheet> runs) {
        List<Report> reports = new ArrayList<>();
        run(List.of(candidate), 1, NO_LISTENER, reports::add, runs);
        return reports.get(0);
    }

    /** {@return a place to check one submission of one's own again and again, with a compiler and a worker that stay warm} */
    public Session open() {
        return new Session();
    }

    /** Checks one submission at a time, on the thread that asks. Whatever it ends, or hangs in, is started anew for the next. */
    public final class Session implements AutoCloseable {

        private final Compiler compiler = new Compiler(level.compilers(), assignment.libraries());
        private final ReusedWorkers reused = new ReusedWorkers(level.workers(), RUNS_PER_WORKER);
        private final Intake intake = new Intake(IntakeLimits.defaults());
        private final Diagnoses diagnoses = new Diagnoses(suite, catalogue);
        private final SuiteRun suiteRun = new SuiteRun(suite, reused, effort);
        private Set<String> failed = Set.of();

        private Session() {}

        /**
         * {@return the report on a submission, which is written nowhere}
         *
         * @param first takes what comes of some checks that failed the last time, before all are run: whoever mends something waits for
         *     those
         * @param runs takes what was run and what came of it, if the submission could be run
         */
        public Report check(
                Candidate candidate,
                Consumer<List<CheckResult>> first,
                BiConsumer<CompiledSubmission, SuiteRun.Sheet> runs) {
            Grader.Runner inTwoGoes = (submission, examination) -> {
                if (!failed.isEmpty()) {
                    first.accept(suiteRun.only(failed).run(submission).results());
                }
                SuiteRun.Sheet sheet = suiteRun.run(submission, examination);
                failed = failedQuickly(sheet);
                return sheet;
            };
            return new Grader(intake, compiler, suite, inTwoGoes, diagnoses, reports(), runs).grade(candidate);
        }

        /** What ends a worker, or doesn't end, would make everybody wait for the rest. */
        private static Set<String> failedQuickly(SuiteRun.Sheet sheet) {
            return sheet.results().stream()
                    .filter(result -> result.verdict() instanceof Verdict.Failed failed
                            && (failed.cause() == Cause.ASSERTION
                                    || failed.cause() == Cause.EXCEPTION
                                    || failed.cause() == Cause.MISSING_MEMBER))
                    .map(result -> result.check().id())
                    .limit(MOST_AT_FIRST)
                    .collect(Collectors.toSet());
        }

        /** Ends its processes. */
        @Override
        public void close() {
            try (intake;
                    compiler;
                    reused) {
                // Each of them, whatever becomes of the others.
            }
        }
    }

    private static final Listener NO_LISTENER = new Listener() {
        @Override
        public void started(Candidate candidate) {}

        @Override
        public void finished(Report report) {}
    };

    private void run(
            List<Candidate> candidates,
            int jobs,
            Listener listener,
            Consumer<Report> keeper,
            BiConsumer<CompiledSubmission, SuiteRun.Sheet> runs) {
        if (candidates.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(task, "grader"));
        try (WorkerPool workers = new WorkerPool(level.workers(), jobs, trust == Trust.NONE ? candidates.size() : 0);
                ReusedWorkers reused = new ReusedWorkers(level.workers(), RUNS_PER_WORKER);
                Compiler compiler = new Compiler(level.compilers(), assignment.libraries());
                Intake intake = new Intake(IntakeLimits.defaults())) {
            Reports reports = reports();
            Diagnoses diagnoses = new Diagnoses(suite, catalogue);
            SuiteRun suiteRun = suiteRun(workers, reused, threads);
            Grader grader = new Grader(intake, compiler, suite, suiteRun::run, diagnoses, reports, runs);
            run(candidates, threads, grader, listener, keeper);
        }
    }

    private SuiteRun suiteRun(WorkerPool workers, ReusedWorkers reused, ExecutorService threads) {
        return switch (trust) {
            case NONE -> new SuiteRun(suite, () -> take(workers, threads), effort);
            case SHARES_WORKERS -> new SuiteRun(suite, reused, effort);
            case ENDS_AT_TIMEOUT -> new SuiteRun(suite, reused, effort).untilTimeout();
        };
    }

    /** An interrupt ends the check that is running, and JUnit lets no other check know of it. */
    private static Worker take(WorkerPool workers, ExecutorService threads) {
        if (threads.isShutdown()) {
            throw new HarnessFault("Nothing is graded any more: the batch has ended");
        }
        return workers.take();
    }

    private static void run(
            List<Candidate> candidates,
            ExecutorService threads,
            Grader grader,
            Listener listener,
            Consumer<Report> keeper) {
        try {
            CompletionService<Void> running = new ExecutorCompletionService<>(threads);
            for (Candidate candidate : candidates) {
                running.submit(() -> {
                    try {
                        gradeOne(candidate, threads, grader, listener, keeper);
                        return null;
                    } catch (RuntimeException | Error e) {
                        // At once, so that nobody begins with the next.
                        threads.shutdownNow();
                        throw e;
                    }
                });
            }
            for (int i = 0; i < candidates.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessFault("Grading was interrupted; finished reports are written", e);
        } finally {
            stop(threads);
        }
    }

    private static void gradeOne(
            Candidate candidate, ExecutorService threads, Grader grader, Listener listener, Consumer<Report> keeper) {
        listener.started(candidate);
        Report report = grader.grade(candidate);
        // What a batch that has failed breaks off says nothing about a submission.
        if (!threads.isShutdown()) {
            keeper.accept(report);
            listener.finished(report);
        }
    }

    /** Nobody may be grading any more when workers, compiler and intake are closed. */
    @SuppressWarnings("ReturnValueIgnored") // whoever is still busy by then meets what is closed, and ends by that
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception
                ? exception
                : new HarnessFault("Bothways failed: " + thrown);
    }

    private static void add(Report report, RunOutput output) {
        try {
            output.add(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listener synchronizedListener(Listener listener) {
        return new Listener() {
            @Override
            public synchronized void started(Candidate candidate) {
                listener.started(candidate);
            }

            @Override
            public synchronized void finished(Report report) {
                listener.finished(report);
            }

            @Override
            public synchronized void kept(Report report) {
                listener.kept(report);
            }
        };
    }
}
