package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.exploration.Relationship.Mutator;
import org.bothways.wire.Observed;

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

    /** {@return what is wrong after any of these operations} */
    Optional<Failure> outcome(List<Operation> sequence, Programs programs) {
        Script script = new Script(cast);
        sequence.forEach(each -> script.then(each).look(reads));
        return script.run(programs);
    }

    /** {@return the failure of a part of a failing sequence of which each operation is needed} */
    Failure shortest(List<Operation> failing, Programs programs) {
        List<Operation> shortest = failing;
        int chunk = shortest.size() / 2;
        while (chunk > 0) {
            Optional<List<Operation>> shorter = shorter(shortest, chunk, programs);
            shortest = shorter.orElse(shortest);
            chunk = shorter.isPresent() ? Math.min(chunk, shortest.size() / 2) : chunk / 2;
        }
        List<Operation> whole = shortest;
        return outcome(cast.renumbered(whole), programs)
                .or(() -> outcome(whole, programs))
                .orElseThrow(() -> new IllegalStateException("A sequence fails, and then it doesn't"));
    }

    private Optional<List<Operation>> shorter(List<Operation> failing, int chunk, Programs programs) {
        for (int from = failing.size() - chunk; from >= 0; from--) {
            List<Operation> rest = new ArrayList<>(failing);
            rest.subList(from, from + chunk).clear();
            if (outcome(rest, programs).isPresent()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    static List<Operation> and(List<Operation> sequence, Operation next) {
        List<Operation> whole = new ArrayList<>(sequence);
        whole.add(next);
        return whole;
    }
}
