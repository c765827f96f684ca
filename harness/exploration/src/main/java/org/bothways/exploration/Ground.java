package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.exploration.Relationship.Mutator;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;

/**
 * Objects that nothing links, and what is looked at.
 *
 * @param reads ends to look at; those of other relationships that are not right to begin with are left out, since they are no fault of the
 *     relationship in question
 */
record Ground(Cast cast, List<Read> reads) {

    Ground {
        reads = List.copyOf(reads);
    }

    static Ground of(Cast cast, Programs programs) {
        List<Observed> seen = programs.run(new Script(cast).look(cast.reads()).steps());
        List<Read> reads = new ArrayList<>();
        int first = cast.make().size();
        for (int i = 0; i < cast.reads().size(); i++) {
            Read read = cast.reads().get(i);
            boolean isOwn = read.relationship().equals(cast.relationship());
            if (isOwn || read.fits(Model.EMPTY, Point.at(seen, first + i))) {
                reads.add(read);
            }
        }
        return new Ground(cast, reads);
    }

    /** {@return what is not right before anything happens} */
    Optional<Failure> flaw(Programs programs) {
        return new Script(cast).look(reads).run(programs);
    }

    /** {@return operations that link the first objects in each other relationship, as far as these work} */
    List<Operation> neighbourLinks(Programs programs) {
        List<Operation> links = new ArrayList<>();
        for (Relationship neighbour : cast.neighbours()) {
            neighbour.mutators().stream()
                    .filter(Mutator::isLinking)
                    .map(mutator -> Alphabet.first(cast, mutator))
                    .filter(link -> outcome(and(links, link), programs).isEmpty())
                    .findFirst()
                    .ifPresent(links::add);
        }
        return links;
    }

    /** {@return what is wrong after any of these operations, or before them} */
    Optional<Failure> outcome(List<Operation> sequence, Programs programs) {
        Script script = new Script(cast).look(reads);
        sequence.forEach(each -> script.then(each).look(reads));
        return script.run(programs);
    }

    /**
     * {@return the failure of a part of a failing sequence of which each operation is needed} Nothing where the sequence doesn't fail when
     * it is looked at closely, or fails through no fault of this relationship: a collection that all objects share, for one, holds what
     * another relationship has left there.
     */
    Optional<Failure> shortest(List<Operation> failing, Programs programs) {
        List<Operation> shortest = failing;
        int chunk = shortest.size() / 2;
        while (chunk > 0) {
            Optional<List<Operation>> shorter = shorter(shortest, chunk, programs);
            shortest = shorter.orElse(shortest);
            chunk = shorter.isPresent() ? Math.min(chunk, shortest.size() / 2) : chunk / 2;
        }
        List<Operation> whole = shortest;
        return fault(cast.renumbered(whole), programs).or(() -> fault(whole, programs));
    }

    private Optional<List<Operation>> shorter(List<Operation> failing, int chunk, Programs programs) {
        for (int from = failing.size() - chunk; from >= 0; from--) {
            List<Operation> rest = new ArrayList<>(failing);
            rest.subList(from, from + chunk).clear();
            if (fault(rest, programs).isPresent()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    /** {@return what is wrong through the fault of this relationship's members} */
    private Optional<Failure> fault(List<Operation> sequence, Programs programs) {
        return outcome(sequence, programs).filter(this::isOwn);
    }

    private boolean isOwn(Failure failure) {
        String member = failure.signature().member();
        if (!member.isEmpty()) {
            return cast.relationship().mutators().stream()
                    .anyMatch(mutator -> mutator.method().equals(member));
        }
        List<Step> steps = failure.counterexample().steps();
        return !(steps.get(steps.size() - 1) instanceof Step.Look look)
                || cast.relationship().ends().stream()
                        .anyMatch(end -> end.accessor().equals(look.accessor()));
    }

    static List<Operation> and(List<Operation> sequence, Operation next) {
        List<Operation> whole = new ArrayList<>(sequence);
        whole.add(next);
        return whole;
    }
}
