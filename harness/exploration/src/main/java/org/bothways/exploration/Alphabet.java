package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.exploration.Relationship.Mutator;

/**
 * The operations that sequences are made of: calls of the mutators that a submission has.
 *
 * @param mutators those that are there
 */
record Alphabet(Cast cast, List<Mutator> mutators) {

    Alphabet {
        mutators = List.copyOf(mutators);
    }

    /** Tries which mutators are there. */
    static Alphabet of(Cast cast, Programs programs) {
        List<Mutator> there = new ArrayList<>();
        for (Mutator mutator : cast.relationship().mutators()) {
            Operation tried = first(cast, mutator);
            Optional<Failure> failure = new Script(cast).then(tried).run(programs);
            if (failure.filter(each -> each.signature().law() == Law.PRESENT).isEmpty()) {
                there.add(mutator);
            }
        }
        return new Alphabet(cast, there);
    }

    /** {@return the operation of a mutator on the first two objects} */
    static Operation first(Cast cast, Mutator mutator) {
        Relationship relationship = mutator.relationship();
        return relationship.equals(cast.relationship())
                ? new Operation(
                        mutator,
                        cast.at(mutator.side()).get(0),
                        cast.at(1 - mutator.side()).get(0))
                : new Operation(
                        mutator,
                        cast.of(relationship.end(mutator.side()).type()).get(0),
                        cast.of(relationship.end(1 - mutator.side()).type()).get(0));
    }

    /** {@return every operation, on every pair and on null} */
    List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        for (Mutator mutator : mutators) {
            for (int target : cast.at(mutator.side())) {
                cast.at(1 - mutator.side()).forEach(argument -> all.add(new Operation(mutator, target, argument)));
                all.add(new Operation(mutator, target, Operation.NOBODY));
            }
        }
        return all;
    }

    /**
     * {@return the operations that can follow a sequence} Of objects that play no part yet the first one comes first: which one it is makes
     * no difference, so that the others need not be tried.
     */
    List<Operation> after(List<Operation> sequence) {
        int ones = used(sequence, Relationship.ONE);
        int others = used(sequence, Relationship.OTHER);
        return all().stream()
                .filter(each -> isNext(each, Relationship.ONE, ones) && isNext(each, Relationship.OTHER, others))
                .toList();
    }

    private int used(List<Operation> sequence, int side) {
        return sequence.stream()
                .filter(each -> each.relationship().equals(cast.relationship()))
                .mapToInt(each -> index(each, side) + 1)
                .max()
                .orElse(0);
    }

    private boolean isNext(Operation operation, int side, int used) {
        return index(operation, side) <= used;
    }

    /** {@return which object of a side an operation uses, from 0; -1 for none} */
    private int index(Operation operation, int side) {
        int slot = operation.mutator().side() == side ? operation.target() : operation.argument();
        return slot == Operation.NOBODY ? -1 : slot - cast.at(side).get(0);
    }

    /** {@return operations that link every pair, as far as the relationship's kind lets them} */
    List<Operation> crowd() {
        Mutator linking =
                mutators.stream().filter(Mutator::isLinking).findFirst().orElseThrow();
        List<Operation> links = new ArrayList<>();
        Model model = Model.EMPTY;
        for (Operation each : all()) {
            if (each.mutator().equals(linking) && each.argument() != Operation.NOBODY) {
                Model then = model.apply(each).model();
                if (then.links().containsAll(model.links())) {
                    links.add(each);
                    model = then;
                }
            }
        }
        return links;
    }
}
