package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bothways.judge.counterexample.Step.Command;
import org.bothways.judge.counterexample.Step.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was done, step by step. A step is begun before it is carried out, so that it is there when it never ends; what came of it is
 * said afterwards, of the step that was begun last.
 */
public final class Recording {

    /** Nobody reads this far; what a check does in a loop must not fill the memory. */
    static final int MAX_STEPS = 500;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Thing, Origin> origins = new LinkedHashMap<>();
    private final Map<Thing, Thing> originals = new HashMap<>();
    private final Map<String, Thing> labels = new HashMap<>();
    private @Nullable Transaction transaction;
    private boolean isCut;

    /** How a thing can be got at that no step of its own names: by an expression, after so many steps. */
    record Origin(int after, Code expression, @Nullable Transaction transaction) {}

    /** An object is made. */
    public void construct(Thing made, Code expression) {
        begin(new Step(Kind.CONSTRUCTION, expression, made, transaction, null, null));
    }

    /** Something is done that may change whatever it speaks of. */
    public void change(Code statement) {
        begin(new Step(Kind.CHANGE, statement, null, transaction, null, null));
    }

    /** Something is read by a call. */
    public void read(Code expression) {
        begin(new Step(Kind.READ, expression, null, transaction, null, null));
    }

    /** A field is read. */
    public void readField(Code expression) {
        begin(new Step(Kind.FIELD, expression, null, transaction, null, null));
    }

    /** A request is sent. */
    public void request(Code statement) {
        begin(new Step(Kind.REQUEST, statement, null, transaction, null, null));
    }

    /** A request is sent, and the next one does not wait for it. */
    public void requestTogether(Code statement) {
        begin(new Step(Kind.TOGETHER, statement, null, transaction, null, null));
    }

    /** Says what does in a terminal what the last step does. */
    public void command(String text) {
        if (!steps.isEmpty()) {
            int last = steps.size() - 1;
            steps.set(last, steps.get(last).commanding(new Command(text, null)));
        }
    }

    /** Says what came of the last step's command, as far as whoever goes on needs it. */
    public void came(String what) {
        Command command = steps.isEmpty() ? null : steps.get(steps.size() - 1).command();
        if (command != null) {
            int last = steps.size() - 1;
            steps.set(last, steps.get(last).commanding(new Command(command.text(), what)));
        }
    }

    /** Something is found out that Java has no line for. */
    public void remark(Code comment) {
        begin(new Step(Kind.REMARK, comment, null, transaction, null, null));
    }

    /**
     * Says what the last step gave.
     *
     * @param found the thing that it gave, where nobody knew of that thing before
     */
    public void gave(Value value, @Nullable Thing found) {
        if (!steps.isEmpty()) {
            int last = steps.size() - 1;
            Step step = steps.get(last).giving(value);
            steps.set(last, found == null || step.defines() != null ? step : step.defining(found));
        }
    }

    /** Says how a thing can be got at that nobody knew of before the last step. */
    public void found(Thing thing, Code expression) {
        origins.putIfAbsent(thing, new Origin(steps.size(), expression, transaction));
    }

    /** Says that a thing is another one, loaded again. */
    public void loaded(Thing thing, Thing original) {
        originals.putIfAbsent(thing, original);
    }

    /** Says how texts that are no code speak of a thing. */
    public void label(String label, Thing thing) {
        labels.put(label, thing);
    }

    /** Says that the last step ended with an exception. */
    public void threw(String type) {
        if (!steps.isEmpty()) {
            int last = steps.size() - 1;
            steps.set(last, steps.get(last).throwing(type));
        }
    }

    /**
     * What follows is done in a transaction.
     *
     * @param entityManager what the steps in it speak of
     */
    public void beginTransaction(Thing entityManager) {
        transaction = new Transaction(entityManager);
    }

    /** The transaction's work is done; what goes wrong from now on goes wrong while it is committed. */
    public void commit() {
        if (transaction != null) {
            transaction.ending();
        }
    }

    /** The transaction is committed. */
    public void endTransaction() {
        transaction = null;
    }

    /**
     * The transaction is rolled back.
     *
     * @param thrown the name of the exception of the submission's that was the reason, if one was
     */
    public void rollBack(@Nullable String thrown) {
        if (transaction != null) {
            transaction.rolledBack(thrown);
            transaction = null;
        }
    }

    /** {@return whether what is recorded now is done in a transaction} */
    public boolean inTransaction() {
        return transaction != null;
    }

    /** {@return whether nothing was done} */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** {@return what of it shows a failure} Something has to have been done. */
    public Snippet snippet(Conclusion conclusion, Setting setting) {
        return Snippet.of(this, conclusion, setting);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    Map<Thing, Origin> origins() {
        return origins;
    }

    /** {@return the thing that this one is when it is not loaded again} */
    Thing original(Thing thing) {
        Thing original = originals.get(thing);
        return original == null ? thing : original(original);
    }

    Map<String, Thing> labels() {
        return labels;
    }

    boolean isCut() {
        return isCut;
    }

    /** The last one counts, so it takes the place of the one before. */
    private void begin(Step step) {
        isCut |= steps.size() == MAX_STEPS;
        if (isCut) {
            steps.set(MAX_STEPS - 1, step);
        } else {
            steps.add(step);
        }
    }
}
