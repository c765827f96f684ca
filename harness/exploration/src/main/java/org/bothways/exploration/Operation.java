package org.bothways.exploration;

import java.util.List;
import org.bothways.exploration.Relationship.Mutator;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.bothways.wire.Value;

/**
 * A call of a mutator.
 *
 * @param target slot of the object that is called
 * @param argument slot of what is passed, or {@link #NOBODY}
 */
record Operation(Mutator mutator, int target, int argument) {

    /** In place of an argument's slot: null. */
    static final int NOBODY = -1;

    Step.Invoke step() {
        Operand passed = argument == NOBODY ? new Operand.Constant(Value.NULL) : new Operand.Slot(argument);
        return new Step.Invoke(target, mutator.method(), List.of(passed));
    }

    Relationship relationship() {
        return mutator.relationship();
    }

    /** {@return the link that the operation is about; never of one on null} */
    Model.Link link() {
        return mutator.side() == Relationship.ONE
                ? new Model.Link(relationship().id(), target, argument)
                : new Model.Link(relationship().id(), argument, target);
    }

    boolean concerns(int slot) {
        return slot == target || slot == argument;
    }
}
