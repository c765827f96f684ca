package org.bothways.worker;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply.Missing;
import org.bothways.wire.Step;
import org.jspecify.annotations.Nullable;

/** One run of a program: what happens in memory; {@link StoredSteps} does the rest. */
final class ProgramRun {

    /** A submission that always throws, at length, would fill the memory. */
    private static final int MAX_DETAILED = 200;

    private final Slots slots;
    private final StoredSteps stored;
    private final Calls calls;
    private final Exceptions exceptions;
    private final Sight sight;
    private final Set<Object> remembered = new HashSet<>();
    private int thrown;

    ProgramRun(Slots slots, StoredSteps stored, Calls calls, Exceptions exceptions) {
        this.slots = slots;
        this.stored = stored;
        this.calls = calls;
        this.exceptions = exceptions;
        this.sight = new Sight(stored);
    }

    List<Observed> run(List<Step> steps) {
        List<Observed> observed = new ArrayList<>(steps.size());
        for (Step step : steps) {
            Observed each = observe(step);
            observed.add(each);
            if (each instanceof Observed.Threw && StoredSteps.includes(step)) {
                break;
            }
        }
        return observed;
    }

    private Observed observe(Step step) {
        try {
            return StoredSteps.includes(step) ? stored.take(step) : take(step);
        } catch (Slots.Empty e) {
            return new Observed.Absent(String.valueOf(e.getMessage()));
        } catch (Absence e) {
            return new Observed.Absent(lacking(step, e.missing()));
        } catch (Refusal e) {
            throw e;
        } catch (Throwable e) {
            // Whatever else comes out is the submission's doing, or a library's on its behalf.
            return new Observed.Threw(++thrown > MAX_DETAILED ? Exceptions.typesAlone(e) : exceptions.toData(e));
        }
    }

    private Observed take(Step step) throws Throwable {
        if (step instanceof Step.Invoke invoke) {
            call(slots.get(invoke.slot()), invoke.method(), invoke.arguments());
            return new Observed.Done();
        } else if (step instanceof Step.Look look) {
            return sight.of(call(slots.get(look.slot()), look.accessor(), List.of()));
        } else if (step instanceof Step.Make make) {
            make(make);
            return new Observed.Done();
        } else if (step instanceof Step.Remember remember) {
            remembered.add(slots.get(remember.slot()));
            return new Observed.Done();
        } else if (step instanceof Step.Remembers remembers) {
            return new Observed.Counted(remembered.contains(slots.get(remembers.slot())) ? 1 : 0);
        }
        return new Observed.Counted(stored.statements());
    }

    private void make(Step.Make make) throws Throwable {
        Slots.Slot slot = slots.slot(make.slot());
        slot.held = null;
        slot.saved = null;
        slot.held = calls.construct(make.type(), types(make.arguments()), objects(make.arguments()));
    }

    private @Nullable Object call(Object target, String method, List<Step.Operand> operands) throws Throwable {
        return calls.call(target.getClass(), target, method, types(operands), objects(operands));
    }

    /** {@return the types that choose between overloads: a constant stands for a literal, which isn't boxed} */
    private List<String> types(List<Step.Operand> operands) {
        List<String> types = new ArrayList<>(operands.size());
        for (Object object : objects(operands)) {
            types.add(
                    object == null
                            ? ""
                            : MethodType.methodType(object.getClass())
                                    .unwrap()
                                    .returnType()
                                    .getName());
        }
        return types;
    }

    private List<@Nullable Object> objects(List<Step.Operand> operands) {
        List<@Nullable Object> objects = new ArrayList<>(operands.size());
        for (Step.Operand operand : operands) {
            objects.add(
                    operand instanceof Step.Operand.Slot slot
                            ? slots.get(slot.number())
                            : ((Step.Operand.Constant) operand).value().value());
        }
        return objects;
    }

    /** {@return the class or member that isn't there, as a Java programmer would write it} */
    private String lacking(Step step, Missing missing) {
        if (missing.kind() == Missing.Kind.CLASS) {
            return missing.owner();
        } else if (step instanceof Step.Make make) {
            return make.type() + signature(make.arguments());
        } else if (step instanceof Step.Invoke invoke) {
            return missing.owner() + "." + invoke.method() + signature(invoke.arguments());
        }
        return missing.owner() + "." + ((Step.Look) step).accessor() + "()";
    }

    private String signature(List<Step.Operand> operands) {
        return objects(operands).stream()
                .map(object -> object == null ? "null" : object.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
