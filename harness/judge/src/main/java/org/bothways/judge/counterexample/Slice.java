package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.judge.counterexample.Recording.Origin;
import org.bothways.judge.counterexample.Step.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what the last step can't depend on: objects that were never linked with what it reads, and reads. Whatever touches an
 * object may change it and all that is touched with it, and everything stored may have to do with everything else that is.
 */
final class Slice {

    /** Stands for all that is stored. */
    private static final Thing DATABASE = new Thing("Database");

    private final Recording recording;
    private final boolean isShared;
    private final List<Step> steps;
    private final boolean[] kept;
    private final Set<Thing> cone = new HashSet<>();
    private final Map<Thing, Origin> derived = new HashMap<>();

    private Slice(Recording recording, boolean isShared) {
        this.recording = recording;
        this.isShared = isShared;
        this.steps = recording.steps();
        this.kept = new boolean[steps.size()];
    }

    /**
     * {@return the steps that are left, with a step of its own for whatever only a step that is gone named} The last step is always
     * the last.
     *
     * @param isShared whether objects may change each other without knowing each other
     */
    static List<Step> of(Recording recording, boolean isShared) {
        return new Slice(recording, isShared).steps();
    }

    private List<Step> steps() {
        if (steps.isEmpty()) {
            return steps;
        }
        int last = steps.size() - 1;
        keep(last);
        Value value = steps.get(last).value();
        if (value != null) {
            value.shown().things().map(recording::original).forEach(cone::add);
        }
        while (grows()) {
            // Until nothing new is touched.
        }
        return defined(all());
    }

    private boolean grows() {
        int before = cone.size();
        int grown = 0;
        for (int i = steps.size() - 2; i >= 0; i--) {
            if (!kept[i] && matters(i)) {
                keep(i);
                grown++;
            }
        }
        return grown > 0 || cone.size() > before;
    }

    private void keep(int step) {
        kept[step] = true;
        touched(steps.get(step)).forEach(cone::add);
    }

    private boolean matters(int index) {
        Step step = steps.get(index);
        Thing defines = step.defines();
        if (defines != null && cone.contains(defines)) {
            return true;
        }
        return switch (step.kind()) {
            case CONSTRUCTION, CHANGE ->
                isShared || touched(step).findAny().isEmpty() || touched(step).anyMatch(cone::contains);
            case REQUEST, TOGETHER -> cone.contains(DATABASE);
            case READ, FIELD -> isBeforeAChange(index);
            case REMARK -> false;
        };
    }

    /** Loading an object may decide what a later change in the same transaction does. */
    private boolean isBeforeAChange(int index) {
        Transaction transaction = steps.get(index).transaction();
        if (transaction == null || steps.get(index).uses().noneMatch(used -> isManagedBy(transaction, used, index))) {
            return false;
        }
        for (int i = index + 1; i < steps.size() - 1; i++) {
            Step later = steps.get(i);
            if (kept[i] && !later.isRead() && later.transaction() == transaction) {
                return true;
            }
        }
        return false;
    }

    private boolean isManagedBy(Transaction transaction, Thing thing, int index) {
        return thing == transaction.entityManager()
                || steps.subList(0, index).stream()
                        .anyMatch(step -> step.defines() == thing && step.transaction() == transaction);
    }

    private Stream<Thing> touched(Step step) {
        boolean stored = step.transaction() != null || step.kind() == Kind.REQUEST || step.kind() == Kind.TOGETHER;
        Stream<Thing> touched = Stream.concat(step.touches(), step.touches().flatMap(this::behind));
        return stored || speaksOfTheDatabase(step) ? Stream.concat(touched, Stream.of(DATABASE)) : touched;
    }

    private static boolean speaksOfTheDatabase(Step step) {
        return step.code().text(thing -> "").startsWith("database.");
    }

    /** {@return what an expression for a thing speaks of, and what the thing was before it was loaded} */
    private Stream<Thing> behind(Thing thing) {
        Origin origin = recording.origins().get(thing);
        Stream<Thing> itself = Stream.of(recording.original(thing));
        return origin == null
                ? itself
                : Stream.concat(itself, origin.expression().things());
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                all.add(i);
            }
        }
        return all;
    }

    /** Gives what no kept step defines a definition where it was first seen. */
    private List<Step> defined(List<Integer> indices) {
        Set<Thing> known = new HashSet<>();
        indices.stream().map(steps::get).map(Step::defines).forEach(known::add);
        indices.forEach(i -> steps.get(i).uses().forEach(thing -> derive(thing, known)));
        List<Step> all = new ArrayList<>();
        int next = 0;
        for (int index : indices) {
            addDerived(next, index, all);
            all.add(steps.get(index));
            next = index + 1;
        }
        return all;
    }

    private void derive(Thing thing, Set<Thing> known) {
        Origin origin = recording.origins().get(thing);
        if (origin != null && known.add(thing)) {
            origin.expression().things().forEach(each -> derive(each, known));
            derived.put(thing, origin);
        }
    }

    private void addDerived(int from, int to, List<Step> all) {
        for (int i = from; i <= to; i++) {
            int after = i;
            recording.origins().forEach((thing, origin) -> {
                if (origin.after() == after && derived.containsKey(thing)) {
                    all.add(definition(thing, origin));
                }
            });
        }
    }

    private static Step definition(@Nullable Thing thing, Origin origin) {
        return new Step(Kind.READ, origin.expression(), thing, origin.transaction(), null, null);
    }
}
