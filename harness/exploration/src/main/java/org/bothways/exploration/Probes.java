package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.bothways.exploration.Relationship.Mutator;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;

/** Finds out what explains failures and is no failure by itself. */
@API(status = API.Status.INTERNAL)
public final class Probes {

    private static final String STACK_OVERFLOW = "java.lang.StackOverflowError";

    private final Domain domain;
    private final Programs programs;

    /** Asks what is where the programs run. */
    public Probes(Domain domain, Programs programs) {
        this.domain = domain;
        this.programs = programs;
    }

    /** {@return whether saving an object at the first or second end moves it out of reach in a hash set} */
    public boolean losesItselfWhenSaved(String relationship, int side) {
        Cast cast = Cast.of(domain, relationship, 1, 1);
        int slot = cast.at(side).get(0);
        List<Step> program = new ArrayList<>(cast.make());
        program.add(new Step.Remember(slot));
        program.add(new Step.Persist(slot));
        program.add(new Step.Flush());
        program.add(new Step.Remembers(slot));
        List<Observed> seen = programs.run(program);
        return seen.size() == program.size() && seen.get(seen.size() - 1).equals(new Observed.Counted(0));
    }

    /** {@return which methods of {@link Object} recurse without end on linked objects, such as {@code cms.Course.toString}} */
    public List<String> endless(String relationship) {
        Cast cast = Cast.of(domain, relationship, 2, 2);
        Optional<Mutator> linking = Alphabet.of(cast, programs).mutators().stream()
                .filter(Mutator::isLinking)
                .findFirst();
        if (linking.isEmpty()) {
            return List.of();
        }
        List<Step> program = new ArrayList<>(cast.make());
        program.add(Alphabet.first(cast, linking.get()).step());
        int first = program.size();
        List<Step.Invoke> calls = new ArrayList<>();
        for (int side : new int[] {Relationship.ONE, Relationship.OTHER}) {
            int slot = cast.at(side).get(0);
            calls.add(new Step.Invoke(slot, "toString", List.of()));
            calls.add(new Step.Invoke(slot, "hashCode", List.of()));
            calls.add(new Step.Invoke(
                    slot, "equals", List.of(new Operand.Slot(cast.at(side).get(1)))));
        }
        program.addAll(calls);
        List<Observed> seen = programs.run(program);
        List<String> endless = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (Point.at(seen, first + i) instanceof Observed.Threw threw
                    && threw.thrown().types().contains(STACK_OVERFLOW)) {
                endless.add(
                        cast.typeOf(calls.get(i).slot()) + "." + calls.get(i).method());
            }
        }
        return endless;
    }
}
