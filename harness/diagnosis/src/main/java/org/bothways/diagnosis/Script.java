package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.bothways.wire.Value;

/** A program that is being written, and what was seen when it ran. */
final class Script {

    private final Makers makers;
    private final List<Step> steps = new ArrayList<>();
    private int slots;

    Script(Makers makers) {
        this.makers = makers;
    }

    /** {@return the slot of a new object} */
    int make(String type) {
        int slot = slots++;
        steps.add(makers.step(slot, type));
        return slot;
    }

    /** {@return the step's number} */
    int call(int slot, String method, int argument) {
        return add(new Step.Invoke(slot, method, List.of(new Operand.Slot(argument))));
    }

    int callWithNull(int slot, String method) {
        return add(new Step.Invoke(slot, method, List.of(new Operand.Constant(new Value.Plain(null)))));
    }

    int call(int slot, String method) {
        return add(new Step.Invoke(slot, method, List.of()));
    }

    int look(int slot, String accessor) {
        return add(new Step.Look(slot, accessor));
    }

    int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    Optional<Seen> run(Programs programs) {
        return programs.run(steps).map(Seen::new);
    }

    /** What was seen, step by step. */
    record Seen(List<Observed> observed) {

        Seen {
            observed = List.copyOf(observed);
        }

        /** {@return how often an end showed an object; 0 where it could not be read} */
        int count(int look, int slot) {
            return look < observed.size() && observed.get(look) instanceof Observed.Holds holds
                    ? (int) holds.slots().stream().filter(each -> each == slot).count()
                    : 0;
        }

        boolean shows(int look, int slot) {
            return count(look, slot) > 0;
        }

        /** {@return how many elements an end showed, or -1 where it could not be read} */
        int size(int look) {
            return look < observed.size() && observed.get(look) instanceof Observed.Holds holds
                    ? holds.slots().size()
                    : -1;
        }

        boolean isNull(int look) {
            return observed.get(look) instanceof Observed.Holds holds
                    && !holds.isCollection()
                    && holds.slots().isEmpty();
        }

        /** {@return the simple name of what a step threw, or nothing} */
        String threw(int step) {
            return step < observed.size() && observed.get(step) instanceof Observed.Threw threw
                    ? Names.simple(threw.thrown().type())
                    : "";
        }

        long number(int step) {
            return step < observed.size() && observed.get(step) instanceof Observed.Counted counted
                    ? counted.count()
                    : -1;
        }

        /** {@return whether every step was taken, and none lacked a member} */
        boolean isWhole() {
            return observed.stream().noneMatch(each -> each instanceof Observed.Absent);
        }

        /** {@return what the last step threw, where the program broke off} */
        String brokeOff(int steps) {
            return observed.size() < steps ? threw(observed.size() - 1) : "";
        }
    }

    int size() {
        return steps.size();
    }
}
