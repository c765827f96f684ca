package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bothways.wire.Ask;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;

/** Programs in few words. Numbers of type {@code int} are slots; constants are {@code long}, text or null. */
final class ProgramFixture {

    static final Observed DONE = new Observed.Done();

    /** An accessor's null; as an argument, null. */
    static final Observed NULL = new Observed.Holds(false, List.of());

    static final Step FLUSH = new Step.Flush();
    static final Step CLEAR = new Step.Clear();
    static final Step COMMIT = new Step.Commit();
    static final Step STATEMENTS = new Step.Statements();

    private ProgramFixture() {}

    static Step make(int slot, String type, Object... arguments) {
        return new Step.Make(slot, "cms." + type, operands(arguments));
    }

    static Step invoke(int slot, String method, Object... arguments) {
        return new Step.Invoke(slot, method, operands(arguments));
    }

    static Step look(int slot, String accessor) {
        return new Step.Look(slot, accessor);
    }

    static Step persist(int slot) {
        return new Step.Persist(slot);
    }

    static Step find(int slot) {
        return new Step.Find(slot);
    }

    static Observed holds(Integer... slots) {
        return new Observed.Holds(true, List.of(slots));
    }

    static Observed is(int slot) {
        return new Observed.Holds(false, List.of(slot));
    }

    static Observed counted(long count) {
        return new Observed.Counted(count);
    }

    static Observed absent(String what) {
        return new Observed.Absent(what);
    }

    /** {@return what came of all steps} */
    static List<Observed> run(SubmissionFixture worker, Step... steps) {
        Reply reply = worker.ask(new Ask.Run(List.of(steps)));
        assertThat(reply).isInstanceOf(Reply.Ran.class);
        return ((Reply.Ran) reply).observed();
    }

    /** {@return what came of the looks and counts, after all else was done} */
    static List<Observed> seen(SubmissionFixture worker, Step... steps) {
        List<Observed> observed = run(worker, steps);
        assertThat(observed)
                .hasSameSizeAs(steps)
                .allSatisfy(each -> assertThat(each).isNotInstanceOfAny(Observed.Threw.class, Observed.Absent.class));
        return observed.stream().filter(each -> !each.equals(DONE)).toList();
    }

    static Thrown thrown(Observed observed) {
        assertThat(observed).isInstanceOf(Observed.Threw.class);
        return ((Observed.Threw) observed).thrown();
    }

    /** {@return one argument that is an int and no slot} */
    static List<Operand> constant(int value) {
        return List.of(new Operand.Constant(new Value.Plain(value)));
    }

    private static List<Operand> operands(Object... arguments) {
        return Stream.of(arguments)
                .<Operand>map(argument -> argument instanceof Integer slot
                        ? new Operand.Slot(slot)
                        : new Operand.Constant(new Value.Plain(argument == NULL ? null : argument)))
                .toList();
    }
}
