package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;

/** A look at one end of a relationship at one object. */
record Read(Relationship relationship, int side, int slot) {

    Step step() {
        return new Step.Look(slot, relationship.end(side).accessor());
    }

    Observed expected(Model model) {
        return new Observed.Holds(!relationship.isSingle(side), model.partners(relationship, side, slot));
    }

    /** {@return whether that is what the model says, whatever the order} */
    boolean fits(Model model, Observed seen) {
        if (!(seen instanceof Observed.Holds holds) || (!holds.isCollection() && !relationship.isSingle(side))) {
            return false;
        }
        List<Integer> slots = new ArrayList<>(holds.slots());
        slots.sort(null);
        return slots.equals(model.partners(relationship, side, slot));
    }
}
