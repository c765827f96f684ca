package org.bothways.exploration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bothways.exploration.Explorer.Failures;
import org.bothways.exploration.Model.Link;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;

/**
 * Short sequences around saving and loading. Callers save objects in the order of the domain's examples, each one themselves. What the
 * provider leaves open isn't touched: nothing that is detached is changed, merged or read, and nothing is deleted that a loaded object
 * still lists. Sequences that fail in memory are left out.
 */
final class StoredSequences {

    private static final List<Integer> PARENTS_FIRST = List.of(Relationship.ONE, Relationship.OTHER);
    private static final List<Integer> CHILDREN_FIRST = List.of(Relationship.OTHER, Relationship.ONE);

    private final Ground ground;
    private final Alphabet alphabet;
    private final Effort effort;
    private final Programs programs;
    private final Failures failures;
    private final Cast cast;

    StoredSequences(Ground ground, Alphabet alphabet, Effort effort, Programs programs, Failures failures) {
        this.ground = ground;
        this.alphabet = alphabet;
        this.effort = effort;
        this.programs = programs;
        this.failures = failures;
        this.cast = ground.cast();
    }

    /** Changes new objects, saves them, with a flush in between or without, and loads them. */
    void exploreNew() {
        List<List<Operation>> sequences = sequences(List.of(), 2);
        Set<List<Operation>> failed = new HashSet<>();
        for (List<Operation> sequence : sequences) {
            Script script = save(new Script(cast).then(sequence)).must(new Step.Commit());
            tried(reload(script), sequence, failed);
        }
        for (List<Operation> sequence : sequences) {
            int last = sequence.size() - 1;
            if (last > 0 && !failed.contains(sequence.subList(0, last))) {
                Script script = save(new Script(cast).then(sequence.subList(0, last)))
                        .must(new Step.Flush())
                        .look(ground.reads(), Law.FLUSH)
                        .then(sequence.get(last))
                        .look(ground.reads())
                        .must(new Step.Commit());
                tried(reload(script), sequence, failed);
            }
        }
        ownerAlone().ifPresent(failures::add);
    }

    /** Loads objects that are saved, in either order, changes them, and loads them again. */
    void exploreLoaded() {
        Set<List<Operation>> failed = new HashSet<>();
        for (List<Operation> base : bases(effort.isThorough() ? 2 : 1)) {
            for (List<Operation> change : sequences(base, effort.isThorough() ? 2 : 1)) {
                if (!failed.contains(change.subList(0, change.size() - 1))) {
                    tried(changed(base, change, PARENTS_FIRST, false), change, failed);
                    tried(changed(base, change, CHILDREN_FIRST, true), change, failed);
                    if (effort.isThorough()) {
                        tried(changed(base, change, PARENTS_FIRST, true), change, failed);
                        tried(changed(base, change, CHILDREN_FIRST, false), change, failed);
                    }
                }
            }
            failed.clear();
        }
    }

    /** Deletes, in a transaction of its own, what isn't linked any more, or what owns what it is linked to. */
    void exploreDeletions() {
        List<List<Operation>> bases = bases(2);
        // The last one links each object to one other: something goes, and something stays.
        for (List<Operation> base : effort.isThorough() ? bases : bases.subList(bases.size() - 1, bases.size())) {
            for (List<Operation> change : sequences(base, 1)) {
                for (int side : PARENTS_FIRST) {
                    Script script = changedOnly(base, change, PARENTS_FIRST, false);
                    deletable(script.model(), side)
                            .ifPresent(
                                    slot -> delete(script, slot).run(programs).ifPresent(failures::add));
                }
            }
        }
    }

    private void tried(Script script, List<Operation> sequence, Set<List<Operation>> failed) {
        script.run(programs).ifPresent(failure -> {
            failures.add(failure);
            failed.add(sequence);
        });
    }

    private Script changed(List<Operation> base, List<Operation> change, List<Integer> order, boolean isAllLoaded) {
        return reload(changedOnly(base, change, order, isAllLoaded));
    }

    /**
     * Saves what a sequence leads to, loads it and changes it.
     *
     * @param isAllLoaded whether all ends are read before and after the change, or just those objects loaded that the change names
     */
    private Script changedOnly(List<Operation> base, List<Operation> change, List<Integer> order, boolean isAllLoaded) {
        Script script = save(new Script(cast).then(base)).must(new Step.Commit());
        if (isAllLoaded) {
            find(script, order).look(ground.reads(), Law.RELOAD);
            change.forEach(each -> script.then(each).look(ground.reads()));
        } else {
            slots(order).stream()
                    .filter(slot -> change.stream().anyMatch(each -> each.concerns(slot)))
                    .forEach(slot -> script.count(new Step.Find(slot), 1, Law.RELOAD));
            script.then(change);
        }
        return script.must(new Step.Commit());
    }

    private Script save(Script script) {
        cast.inSavingOrder().forEach(slot -> script.must(new Step.Persist(slot)));
        return script;
    }

    /** Counts where the links are stored, and loads everything twice: parents first, and children first. */
    private Script reload(Script script) {
        places(script);
        find(script, PARENTS_FIRST).look(ground.reads(), Law.RELOAD).must(new Step.Clear());
        return find(script, CHILDREN_FIRST).look(ground.reads(), Law.RELOAD);
    }

    private void places(Script script) {
        Set<Link> links = script.model().links();
        for (int one : cast.at(Relationship.ONE)) {
            for (int other : cast.at(Relationship.OTHER)) {
                boolean isLinked = links.contains(new Link(cast.relationship().id(), one, other));
                script.count(new Step.Places(one, other), isLinked ? 1 : 0, Law.ONE_FACT);
            }
        }
    }

    private Script find(Script script, List<Integer> order) {
        slots(order).forEach(slot -> script.count(new Step.Find(slot), 1, Law.RELOAD));
        return script;
    }

    private List<Integer> slots(List<Integer> sides) {
        List<Integer> slots = new ArrayList<>();
        sides.forEach(side -> slots.addAll(cast.at(side)));
        return slots;
    }

    /** {@return the sequences after a base that are worth a transaction: every operation changes something, or adds what is there} */
    private List<List<Operation>> sequences(List<Operation> base, int length) {
        List<List<Operation>> all = new ArrayList<>();
        List<List<Operation>> last = List.of(List.of());
        for (int i = 0; i < length; i++) {
            List<List<Operation>> longer = new ArrayList<>();
            for (List<Operation> sequence : last) {
                List<Operation> before = new ArrayList<>(base);
                before.addAll(sequence);
                Model model = modelAfter(before);
                alphabet.after(before).stream()
                        .filter(each -> isWorthIt(each, model))
                        .filter(each -> holdsInMemory(Ground.and(before, each)))
                        .forEach(each -> longer.add(Ground.and(sequence, each)));
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    /** What goes wrong in memory already is no matter of saving and loading. */
    private boolean holdsInMemory(List<Operation> sequence) {
        return new Script(cast)
                .then(sequence)
                .look(ground.reads())
                .run(programs)
                .isEmpty();
    }

    private static boolean isWorthIt(Operation operation, Model model) {
        return !model.apply(operation).model().equals(model)
                || (operation.argument() != Operation.NOBODY
                        && operation.mutator().isLinking());
    }

    /** {@return for each different set of up to so many links a sequence that makes it, by the first mutator that links} */
    private List<List<Operation>> bases(int links) {
        Relationship.Mutator first = alphabet.mutators().stream()
                .filter(Relationship.Mutator::isLinking)
                .findFirst()
                .orElseThrow();
        Set<Model> seen = new HashSet<>();
        List<List<Operation>> bases = new ArrayList<>();
        bases.add(List.of());
        seen.add(Model.EMPTY);
        for (int i = 0; i < bases.size(); i++) {
            List<Operation> base = bases.get(i);
            if (base.size() < links) {
                alphabet.after(base).stream()
                        .filter(each -> each.mutator().equals(first) && each.argument() != Operation.NOBODY)
                        .map(each -> Ground.and(base, each))
                        .filter(each -> holdsInMemory(each) && seen.add(modelAfter(each)))
                        .forEach(bases::add);
            }
        }
        return bases;
    }

    private static Model modelAfter(List<Operation> sequence) {
        Model model = Model.EMPTY;
        for (Operation each : sequence) {
            model = model.apply(each).model();
        }
        return model;
    }

    /** Links one pair by the mutators, and another by nothing but what stores such a link. */
    private Optional<Failure> ownerAlone() {
        int one = cast.at(Relationship.ONE).get(0);
        int other = cast.at(Relationship.OTHER).get(0);
        List<List<Operation>> bases = bases(1);
        if (bases.size() < 2) {
            return Optional.empty();
        }
        Step alone = new Step.LinkOwner(one + 1, other + 1, one, other);
        Script script = save(new Script(cast).then(bases.get(1))).must(new Step.Flush());
        List<Step> probe = new ArrayList<>(script.steps());
        probe.add(alone);
        List<Observed> seen = programs.run(probe);
        if (seen.size() < probe.size() || seen.get(probe.size() - 1) instanceof Observed.Absent) {
            return Optional.empty();
        }
        Set<Link> links = new HashSet<>(script.model().links());
        links.add(new Link(cast.relationship().id(), one + 1, other + 1));
        script.must(alone).must(new Step.Commit()).nowIs(new Model(links));
        find(script, PARENTS_FIRST).look(ground.reads(), Law.OWNER);
        return script.run(programs);
    }

    /** {@return the first object at a side that may be deleted} */
    private Optional<Integer> deletable(Model model, int side) {
        boolean isOwner = side == Relationship.ONE && cast.relationship().isOwned();
        return cast.at(side).stream()
                .filter(slot -> isOwner || model.links().stream().noneMatch(link -> link.touches(slot)))
                .findFirst();
    }

    private Script delete(Script script, int slot) {
        Set<Integer> gone = new HashSet<>(Set.of(slot));
        script.model().links().stream().filter(link -> link.one() == slot).forEach(link -> gone.add(link.other()));
        script.count(new Step.Find(slot), 1, Law.RELOAD)
                .must(new Step.Delete(slot))
                .must(new Step.Commit());
        script.nowIs(script.model().without(link -> link.touches(slot)));
        for (String type : cast.types()) {
            long left =
                    cast.of(type).stream().filter(each -> !gone.contains(each)).count();
            script.count(new Step.Rows(type), left, Law.LIFE);
        }
        slots(PARENTS_FIRST).stream()
                .filter(each -> !gone.contains(each))
                .forEach(each -> script.count(new Step.Find(each), 1, Law.LIFE));
        return script.look(
                ground.reads().stream()
                        .filter(read -> !gone.contains(read.slot()))
                        .toList(),
                Law.LIFE);
    }
}
