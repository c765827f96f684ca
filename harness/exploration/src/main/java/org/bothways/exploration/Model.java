package org.bothways.exploration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bothways.exploration.Relationship.Mutator.Action;

/**
 * What should be the case: which objects are linked. Immutable.
 *
 * @param links of every relationship
 */
record Model(Set<Link> links) {

    /** Nothing is linked. */
    static final Model EMPTY = new Model(Set.of());

    Model {
        links = Set.copyOf(links);
    }

    /** That two objects are linked, by their slots. */
    record Link(String relationship, int one, int other) {

        int at(int side) {
            return side == Relationship.ONE ? one : other;
        }

        boolean touches(int slot) {
            return one == slot || other == slot;
        }
    }

    /**
     * What an operation should lead to.
     *
     * @param mayRefuse whether it may throw as well; it has no effect then, and none when it doesn't throw either
     */
    record Outcome(Model model, boolean mayRefuse) {}

    /** {@return what should be the case after an operation} */
    Outcome apply(Operation operation) {
        Action action = operation.mutator().action();
        if (operation.argument() == Operation.NOBODY) {
            return action == Action.SET
                    ? new Outcome(without(each -> isAt(each, operation)), false)
                    : new Outcome(this, true);
        }
        Link link = operation.link();
        if (links.contains(link) == operation.mutator().isLinking()) {
            return new Outcome(this, true);
        }
        return new Outcome(
                operation.mutator().isLinking()
                        ? linked(operation.relationship(), link)
                        : without(each -> each.equals(link)),
                false);
    }

    /** {@return slots of what an object is linked to, in order} */
    List<Integer> partners(Relationship relationship, int side, int slot) {
        return links.stream()
                .filter(link -> link.relationship().equals(relationship.id()) && link.at(side) == slot)
                .map(link -> link.at(1 - side))
                .sorted()
                .toList();
    }

    /** {@return the model without what these links are} */
    Model without(Predicate<Link> gone) {
        Set<Link> left = new LinkedHashSet<>(links);
        left.removeIf(gone);
        return new Model(left);
    }

    private Model linked(Relationship relationship, Link link) {
        Model apart = without(each -> each.relationship().equals(relationship.id())
                && ((relationship.isSingle(Relationship.ONE) && each.one() == link.one())
                        || (relationship.isSingle(Relationship.OTHER) && each.other() == link.other())));
        Set<Link> together = new LinkedHashSet<>(apart.links);
        together.add(link);
        return new Model(together);
    }

    private static boolean isAt(Link link, Operation operation) {
        return link.relationship().equals(operation.relationship().id())
                && link.at(operation.mutator().side()) == operation.target();
    }
}
