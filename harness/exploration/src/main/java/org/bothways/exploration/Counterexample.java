package org.bothways.exploration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;

/**
 * A program that ends with a step which came out differently than it should.
 *
 * @param steps what is needed to see it; the last one is the one in question
 * @param expected what should have come of the last step
 * @param actual what came of it
 */
@API(status = API.Status.INTERNAL)
public record Counterexample(List<Step> steps, Observed expected, Observed actual) {

    /** Copies the steps. */
    public Counterexample {
        steps = List.copyOf(steps);
    }

    /** {@return the part of a program up to a step, without objects that play no part and looks that showed nothing} */
    static Counterexample of(List<Step> program, int last, Observed expected, Observed actual) {
        List<Step> run = program.subList(0, last + 1);
        Set<Integer> cast = cast(run, actual);
        List<Step> needed = new ArrayList<>();
        List<Step> context = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Step step = run.get(i);
            boolean isLast = i == last;
            if (step instanceof Step.Clear) {
                // What was only loaded and looked at before is no part of it.
                context.clear();
            }
            if (!isLast && isLook(step)) {
                continue;
            }
            if (!isLast && !plays(step, cast)) {
                continue;
            }
            if (isLast || !(step instanceof Step.Find || step instanceof Step.Clear)) {
                needed.addAll(context);
                context.clear();
                needed.add(step);
            } else {
                context.add(step);
            }
        }
        return new Counterexample(needed, expected, actual);
    }

    /** {@return a whole program, of which it is not known at which step it stopped} */
    public static Counterexample ofAll(List<Step> program) {
        List<Step> acts = program.stream().filter(step -> !isLook(step)).toList();
        return of(acts, acts.size() - 1, new Observed.Done(), new Observed.Done());
    }

    /** {@return the last call of a mutator} */
    public Optional<Step.Invoke> lastCall() {
        return steps.stream()
                .filter(Step.Invoke.class::isInstance)
                .map(Step.Invoke.class::cast)
                .reduce((one, other) -> other);
    }

    /** {@return the class of what a slot holds} */
    public String typeOf(int slot) {
        return steps.stream()
                .filter(step -> step instanceof Step.Make make && make.slot() == slot)
                .map(step -> ((Step.Make) step).type())
                .findFirst()
                .orElseThrow();
    }

    /** {@return how many operations it takes} */
    public int operations() {
        return (int) steps.stream()
                .filter(step -> step instanceof Step.Invoke || step instanceof Step.LinkOwner)
                .count();
    }

    private static Set<Integer> cast(List<Step> steps, Observed actual) {
        Set<Integer> cast = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Invoke invoke) {
                cast.add(invoke.slot());
                invoke.arguments().forEach(each -> addSlot(each, cast));
            } else if (step instanceof Step.LinkOwner link) {
                cast.addAll(List.of(link.one(), link.other(), link.sampleOne(), link.sampleOther()));
            } else if (step instanceof Step.Delete delete) {
                cast.add(delete.slot());
            }
        }
        Step last = steps.get(steps.size() - 1);
        if (last instanceof Step.Look look) {
            cast.add(look.slot());
        } else if (last instanceof Step.Places places) {
            cast.addAll(List.of(places.one(), places.other()));
        } else if (last instanceof Step.Make make) {
            cast.add(make.slot());
        } else if (last instanceof Step.Persist persist) {
            cast.add(persist.slot());
        } else if (last instanceof Step.Find find) {
            cast.add(find.slot());
        } else if (last instanceof Step.Rows || cast.isEmpty()) {
            steps.forEach(step -> addMade(step, cast));
        }
        if (actual instanceof Observed.Holds holds) {
            cast.addAll(holds.slots());
        }
        return cast;
    }

    private static void addSlot(Operand operand, Set<Integer> cast) {
        if (operand instanceof Operand.Slot slot) {
            cast.add(slot.number());
        }
    }

    private static void addMade(Step step, Set<Integer> cast) {
        if (step instanceof Step.Make make) {
            cast.add(make.slot());
        }
    }

    private static boolean isLook(Step step) {
        return step instanceof Step.Look || step instanceof Step.Places || step instanceof Step.Rows;
    }

    private static boolean plays(Step step, Set<Integer> cast) {
        if (step instanceof Step.Make make) {
            return cast.contains(make.slot());
        }
        if (step instanceof Step.Persist persist) {
            return cast.contains(persist.slot());
        }
        return !(step instanceof Step.Find find) || cast.contains(find.slot());
    }
}
