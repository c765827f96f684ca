package org.bothways.exploration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bothways.exploration.Model.Link;
import org.bothways.wire.Observed;
import org.jspecify.annotations.Nullable;

/**
 * Looks at many ends at one moment agree with the model.
 *
 * @param first step of the looks, which follow one another
 * @param last operation before, if there was one
 * @param law that is broken when they don't; null for that which the pattern suggests
 */
record Views(
        int first,
        List<Read> reads,
        Model model,
        @Nullable Happening last,
        @Nullable Law law) implements Point {

    @Override
    public Optional<Finding> judge(List<Observed> seen) {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            if (!reads.get(i).fits(model, Point.at(seen, first + i))) {
                wrong.add(i);
            }
        }
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        int shown = mostTelling(wrong);
        Observed came = seen.get(first + shown);
        return Optional.of(new Finding(
                first + shown, lawBroken(seen, wrong, came), reads.get(shown).expected(model), came));
    }

    /** {@return the wrong look to show} The far end tells more than the one that was called, and either more than the rest. */
    private int mostTelling(List<Integer> wrong) {
        int best = wrong.get(0);
        for (int each : wrong) {
            if (rank(reads.get(each)) < rank(reads.get(best))) {
                best = each;
            }
        }
        return best;
    }

    private int rank(Read read) {
        if (last == null) {
            return 0;
        }
        Operation operation = last.operation();
        int other = read.relationship().equals(operation.relationship()) ? 0 : 3;
        return other + (read.slot() == operation.argument() ? 0 : read.slot() == operation.target() ? 1 : 2);
    }

    private Law lawBroken(List<Observed> seen, List<Integer> wrong, Observed came) {
        if (came instanceof Observed.Absent) {
            return Law.PRESENT;
        }
        if (came instanceof Observed.Threw) {
            return Law.RETURNS;
        }
        if (law != null) {
            return law;
        }
        if (last == null) {
            return Law.EFFECT;
        }
        Operation operation = last.operation();
        if (seen.get(last.step()) instanceof Observed.Threw) {
            return Law.ATOMIC;
        }
        List<Integer> own = wrong.stream()
                .filter(each -> reads.get(each).relationship().equals(operation.relationship()))
                .toList();
        if (own.isEmpty()) {
            return Law.FRAME;
        }
        if (own.stream().anyMatch(each -> repeats(seen.get(first + each)))) {
            return Law.NO_DUPLICATES;
        }
        if (!links(seen, operation, Relationship.ONE).equals(links(seen, operation, Relationship.OTHER))) {
            return Law.MIRROR;
        }
        if (last.before().equals(model)) {
            return Law.IDEMPOTENT;
        }
        return isDone(seen, operation) ? Law.FRAME : Law.EFFECT;
    }

    /** {@return whether the pair in question is linked, or not, as it should be} */
    private boolean isDone(List<Observed> seen, Operation operation) {
        return operation.argument() != Operation.NOBODY
                && links(seen, operation, Relationship.ONE).contains(operation.link())
                        == model.links().contains(operation.link());
    }

    private static boolean repeats(Observed seen) {
        return seen instanceof Observed.Holds holds
                && new HashSet<>(holds.slots()).size() < holds.slots().size();
    }

    /** {@return the links of the operation's relationship as they look from one side} */
    private Set<Link> links(List<Observed> seen, Operation operation, int side) {
        Set<Link> links = new HashSet<>();
        for (int i = 0; i < reads.size(); i++) {
            Read read = reads.get(i);
            if (read.relationship().equals(operation.relationship())
                    && read.side() == side
                    && seen.get(first + i) instanceof Observed.Holds holds) {
                for (int slot : holds.slots()) {
                    links.add(
                            side == Relationship.ONE
                                    ? new Link(read.relationship().id(), read.slot(), slot)
                                    : new Link(read.relationship().id(), slot, read.slot()));
                }
            }
        }
        return links;
    }
}
