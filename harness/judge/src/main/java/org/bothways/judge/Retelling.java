package org.bothways.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bothways.exploration.Counterexample;
import org.bothways.exploration.Rendering;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.counterexample.Recording;
import org.bothways.judge.counterexample.Thing;
import org.bothways.judge.counterexample.Value;
import org.bothways.judge.stub.Transcript;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.jspecify.annotations.Nullable;

/** Tells a program that exploration ran in the way that checks are told, so that both are shown alike. */
final class Retelling {

    private final Recording recording;
    private final Rendering names;
    private final Map<Integer, Thing> things = new HashMap<>();
    private final Map<Integer, Thing> originals = new HashMap<>();
    private final Thing em = Thing.entityManager();

    private Retelling(Recording recording, Rendering names) {
        this.recording = recording;
        this.names = names;
    }

    static void tell(Counterexample counterexample, Recording recording) {
        Retelling retelling = new Retelling(recording, new Rendering(counterexample));
        counterexample.steps().forEach(retelling::tell);
        retelling.conclude(counterexample.steps(), counterexample.actual());
    }

    private void tell(Step step) {
        if (step instanceof Step.Make make) {
            make(make);
        } else if (step instanceof Step.Invoke invoke) {
            recording.change(call(invoke.slot(), invoke.method(), invoke.arguments()));
        } else if (step instanceof Step.Look look) {
            recording.read(call(look.slot(), look.accessor(), List.of()));
        } else if (step instanceof Step.Places places) {
            recording.remark(
                    Code.of("// how often the database links ", thing(places.one()), " and ", thing(places.other())));
        } else if (step instanceof Step.LinkOwner link) {
            recording.remark(
                    Code.of("// the owning side alone links ", thing(link.one()), " and ", thing(link.other())));
        } else if (step instanceof Step.Rows rows) {
            recording.read(Code.of(
                    "database.callInTransaction(counting -> counting.createQuery(\"select count(e) from %s e\", Long.class).getSingleResult())"
                            .formatted(Transcript.simple(rows.type()))));
        } else {
            store(step);
        }
    }

    private void store(Step step) {
        if (step instanceof Step.Commit) {
            recording.commit();
            recording.endTransaction();
            return;
        }
        if (!recording.inTransaction()) {
            recording.beginTransaction(em);
        }
        if (step instanceof Step.Persist persist) {
            recording.change(Code.of(em, ".persist(", thing(persist.slot()), ")"));
        } else if (step instanceof Step.Delete delete) {
            recording.change(Code.of(em, ".remove(", thing(delete.slot()), ")"));
        } else if (step instanceof Step.Find find) {
            find(find.slot());
        } else if (step instanceof Step.Merge merge) {
            Thing copy = new Thing(thing(merge.slot()).className());
            recording.change(Code.of(em, ".merge(", thing(merge.slot()), ")"));
            recording.gave(value(copy), copy);
            things.put(merge.slot(), copy);
        } else if (step instanceof Step.Flush) {
            recording.change(Code.of(em, ".flush()"));
        } else if (step instanceof Step.Clear) {
            recording.change(Code.of(em, ".clear()"));
        }
    }

    private void make(Step.Make make) {
        Thing made = new Thing(make.type());
        recording.construct(made, Code.of("new " + made.simpleName() + "(", arguments(make.arguments()), ")"));
        recording.label(names.nameOf(make.slot()), made);
        things.put(make.slot(), made);
        originals.put(make.slot(), made);
    }

    private void find(int slot) {
        Thing original = originals.getOrDefault(slot, thing(slot));
        Thing loaded = new Thing(original.className());
        recording.read(Code.of(em, ".find(" + original.simpleName() + ".class, ", Code.idOf(original), ")"));
        recording.loaded(loaded, original);
        recording.gave(value(loaded), loaded);
        things.put(slot, loaded);
    }

    /** Says what came of the last step. */
    private void conclude(List<Step> steps, Observed actual) {
        Step last = steps.get(steps.size() - 1);
        if (actual instanceof Observed.Threw threw) {
            recording.threw(Transcript.simple(threw.thrown().type()));
        } else if (actual instanceof Observed.Holds holds) {
            List<@Nullable Object> held =
                    holds.slots().stream().<@Nullable Object>map(this::held).toList();
            boolean isNothing = !holds.isCollection() && held.isEmpty();
            recording.gave(value(holds.isCollection() ? held : isNothing ? null : held.get(0)), null);
        } else if (actual instanceof Observed.Counted counted) {
            recording.gave(
                    last instanceof Step.Find
                            ? Value.said(counted.count() == 0 ? "null" : "there")
                            : value(counted.count()),
                    null);
        }
    }

    private @Nullable Object held(int slot) {
        if (slot == Observed.NOTHING) {
            return null;
        }
        Thing thing = things.get(slot);
        return thing == null ? "another object" : thing;
    }

    private static Value value(@Nullable Object object) {
        return Value.of(object, each -> each instanceof Thing thing ? Optional.of(thing) : Optional.empty());
    }

    private Code call(int slot, String method, List<Operand> arguments) {
        return Code.of(thing(slot), "." + method + "(", arguments(arguments), ")");
    }

    private Code arguments(List<Operand> arguments) {
        return Code.joined(", ", arguments.stream().map(this::operand).toList());
    }

    private Code operand(Operand operand) {
        return operand instanceof Operand.Slot slot
                ? Code.of(thing(slot.number()))
                : Code.literal(((Operand.Constant) operand).value().value(), none -> Optional.empty());
    }

    private Thing thing(int slot) {
        return things.computeIfAbsent(slot, unknown -> new Thing("Object"));
    }
}
