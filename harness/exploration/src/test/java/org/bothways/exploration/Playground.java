package org.bothways.exploration;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bothways.exploration.Domain.Example;
import org.bothways.exploration.Relationship.End;
import org.bothways.exploration.Relationship.Kind;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;

/** Runs programs in memory on the classes nested in a class: Club, Person and Event. */
final class Playground implements Programs {

    private final String home;
    private final Map<String, Method> methods = new HashMap<>();
    private int count;
    private int hash;

    Playground(Class<?> home) {
        this.home = home.getName();
    }

    /** {@return a club with events, members and leaders} */
    Domain domain() {
        String club = home + "$Club";
        String person = home + "$Person";
        String event = home + "$Event";
        return new Domain(
                List.of(
                        new Relationship(
                                "events",
                                Kind.ONE_TO_MANY,
                                List.of(
                                        new End(club, "getEvents", "addEvent", "removeEvent", null),
                                        new End(event, "getClub", null, null, "setClub")),
                                true),
                        new Relationship(
                                "members",
                                Kind.MANY_TO_MANY,
                                List.of(
                                        new End(club, "getMembers", "addMember", "removeMember", null),
                                        new End(person, "getClubs", "join", "leave", null)),
                                false),
                        new Relationship(
                                "leaders",
                                Kind.MANY_TO_MANY,
                                List.of(
                                        new End(club, "getLeaders", "addLeader", "removeLeader", null),
                                        new End(person, "getLed", "lead", "stepDown", null)),
                                false)),
                List.of(
                        example(person, "Ann", "Bob", "Cleo", "Dan"),
                        example(club, "Chess", "Go", "Bridge", "Skat"),
                        example(event, "Fair", "Dance", "Trip", "Feast")));
    }

    static Example example(String type, String... names) {
        return new Example(
                type, Arrays.stream(names).map(name -> List.of(Value.of(name))).toList());
    }

    Explorer explorer(Effort effort) {
        return new Explorer(domain(), effort, this);
    }

    /** {@return how many programs were run} */
    int count() {
        return count;
    }

    /** {@return a number that two histories of programs share when they are the same} */
    int history() {
        return hash;
    }

    @Override
    public List<Observed> run(List<Step> program) {
        count++;
        hash = 31 * hash + program.hashCode();
        Map<Integer, Object> slots = new HashMap<>();
        List<Observed> observed = new ArrayList<>();
        program.forEach(step -> observed.add(run(step, slots)));
        return observed;
    }

    private Observed run(Step step, Map<Integer, Object> slots) {
        try {
            if (step instanceof Step.Make make) {
                Constructor<?> constructor = Class.forName(make.type()).getDeclaredConstructor(String.class);
                slots.put(make.slot(), constructor.newInstance(values(make.arguments(), slots)));
                return new Observed.Done();
            }
            if (step instanceof Step.Invoke invoke) {
                Object target = slots.get(invoke.slot());
                method(target, invoke.method()).invoke(target, values(invoke.arguments(), slots));
                return new Observed.Done();
            }
            Step.Look look = (Step.Look) step;
            Object target = slots.get(look.slot());
            return held(method(target, look.accessor()).invoke(target), slots);
        } catch (InvocationTargetException e) {
            return new Observed.Threw(thrown(e.getCause()));
        } catch (NoSuchMethodException | ClassNotFoundException e) {
            return new Observed.Absent(String.valueOf(e.getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Method method(Object target, String name) throws NoSuchMethodException {
        Method known = methods.get(target.getClass().getName() + name);
        if (known != null) {
            return known;
        }
        for (Method method : target.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                methods.put(target.getClass().getName() + name, method);
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object[] values(List<Operand> operands, Map<Integer, Object> slots) {
        return operands.stream()
                .map(operand -> operand instanceof Operand.Slot slot
                        ? slots.get(slot.number())
                        : ((Operand.Constant) operand).value().value())
                .toArray();
    }

    private static Observed held(Object value, Map<Integer, Object> slots) {
        if (value instanceof Collection<?> collection) {
            return new Observed.Holds(
                    true, collection.stream().map(each -> slot(each, slots)).toList());
        }
        return new Observed.Holds(false, value == null ? List.of() : List.of(slot(value, slots)));
    }

    private static int slot(Object object, Map<Integer, Object> slots) {
        for (Map.Entry<Integer, Object> each : slots.entrySet()) {
            if (each.getValue() == object) {
                return each.getKey();
            }
        }
        return object == null ? Observed.NOTHING : Observed.STRANGER;
    }

    private static Thrown thrown(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> type = thrown.getClass(); type != Object.class; type = type.getSuperclass()) {
            types.add(type.getName());
        }
        return new Thrown(types, thrown.getMessage(), List.of(), null);
    }
}
