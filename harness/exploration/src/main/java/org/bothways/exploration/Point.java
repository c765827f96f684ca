package org.bothways.exploration;

import java.util.List;
import java.util.Optional;
import org.bothways.wire.Observed;
import org.bothways.wire.Thrown;

/** Something that should come of a program. */
interface Point {

    /** {@return what is not as it should be, if anything} */
    Optional<Finding> judge(List<Observed> seen);

    /** At which step something is wrong, and with respect to which law. */
    record Finding(int step, Law law, Observed expected, Observed actual) {}

    /** An operation at a step of a program. */
    record Happening(Operation operation, int step, Model before) {}

    /**
     * A step returns.
     *
     * @param mayRefuse whether it may throw instead, as a refusal
     */
    record Returns(int step, boolean mayRefuse) implements Point {

        @Override
        public Optional<Finding> judge(List<Observed> seen) {
            Observed came = at(seen, step);
            if (came instanceof Observed.Absent) {
                return Optional.of(new Finding(step, Law.PRESENT, new Observed.Done(), came));
            }
            return came instanceof Observed.Threw threw && !(mayRefuse && isRefusal(threw.thrown()))
                    ? Optional.of(new Finding(step, Law.RETURNS, new Observed.Done(), came))
                    : Optional.empty();
        }

        /** An error is no answer, and neither is a collection's complaint about being changed while it is walked through. */
        private static boolean isRefusal(Thrown thrown) {
            return !thrown.types().contains("java.lang.Error")
                    && !thrown.types().contains("java.util.ConcurrentModificationException");
        }
    }

    /** A step counts right. */
    record Counts(int step, long expected, Law law) implements Point {

        @Override
        public Optional<Finding> judge(List<Observed> seen) {
            Observed right = new Observed.Counted(expected);
            Observed came = at(seen, step);
            return came.equals(right) ? Optional.empty() : Optional.of(new Finding(step, law, right, came));
        }
    }

    /** {@return what came of a step} A program ends early only after a step that threw, which is judged before. */
    static Observed at(List<Observed> seen, int step) {
        if (step >= seen.size()) {
            throw new IllegalStateException("A program ended before its step %d without a reason".formatted(step));
        }
        return seen.get(step);
    }
}
