package org.bothways.worker;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;

/** Runs programs against a submission, one at a time. What it finds out about the submission's members it keeps for the next. */
public final class Programs {

    private final Calls calls;
    private final Exceptions exceptions;
    private final Callable<PersistenceUnit> emptyDatabase;

    /**
     * Takes a submission.
     *
     * @param loader that has defined its classes
     * @param isSubmissions tells its classes, for stack traces, by their binary names
     * @param emptyDatabase gives the open database without any rows; called at most once by each program
     */
    public Programs(ClassLoader loader, Predicate<String> isSubmissions, Callable<PersistenceUnit> emptyDatabase) {
        this(new Calls(loader), new Exceptions(isSubmissions), emptyDatabase);
    }

    Programs(Calls calls, Exceptions exceptions, Callable<PersistenceUnit> emptyDatabase) {
        this.calls = calls;
        this.exceptions = exceptions;
        this.emptyDatabase = emptyDatabase;
    }

    /**
     * Runs one program on this thread.
     *
     * @return what came of the steps: see {@link org.bothways.wire.Reply.Ran}
     */
    public List<Observed> run(List<Step> steps) {
        Slots slots = new Slots();
        try (StoredSteps stored = new StoredSteps(slots, calls, emptyDatabase)) {
            return new ProgramRun(slots, stored, calls, exceptions).run(steps);
        }
    }
}
