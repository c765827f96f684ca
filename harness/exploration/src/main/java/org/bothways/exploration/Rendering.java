package org.bothways.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Step.Operand;

/** Shows a counterexample as Java, with steps that touch the database as comments. */
@API(status = API.Status.INTERNAL)
public final class Rendering {

    private static final int MAX_SLOTS = 20;
    private static final int MAX_CALLS = 4;

    private final Counterexample counterexample;
    private final Map<Integer, String> names = new HashMap<>();

    /** Names the objects, each after its class. */
    public Rendering(Counterexample counterexample) {
        this.counterexample = counterexample;
        Map<String, Integer> made = new HashMap<>();
        for (Step step : counterexample.steps()) {
            if (step instanceof Step.Make make) {
                String simple = simpleName(make.type());
                String lower = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
                names.put(make.slot(), lower + made.merge(lower, 1, Integer::sum));
            }
        }
    }

    /** {@return a program in a line: its calls, or how many there are} */
    public static String calls(List<Step> program) {
        Rendering shown = new Rendering(Counterexample.ofAll(program));
        List<Step> calls = program.stream()
                .filter(step -> step instanceof Step.Invoke || step instanceof Step.Delete)
                .toList();
        return calls.isEmpty() || calls.size() > MAX_CALLS
                ? "a sequence of " + calls.size() + " calls"
                : calls.stream().map(shown::java).collect(Collectors.joining("; "));
    }

    /** {@return what the object in a slot is called here} */
    public String nameOf(int slot) {
        return name(slot);
    }

    /** {@return the lines, the last one with what came of it} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Step> steps = counterexample.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int end = endOfRun(steps, i);
            if (step instanceof Step.Persist || step instanceof Step.Find) {
                String who = steps.subList(i, end).stream().map(this::name).collect(Collectors.joining(", "));
                lines.add((step instanceof Step.Persist ? "// saved: " : "// loaded: ") + who);
                i = end - 1;
            } else {
                lines.add(line(step));
            }
        }
        int last = lines.size() - 1;
        if (!(counterexample.actual() instanceof Observed.Done
                || last(steps) instanceof Step.Invoke
                || last(steps) instanceof Step.Make)) {
            lines.set(last, lines.get(last) + "  // → " + actual());
        }
        return lines;
    }

    /** {@return what should have come of the last step} */
    public String expected() {
        return came(counterexample.expected());
    }

    /** {@return what came of it} */
    public String actual() {
        return came(counterexample.actual());
    }

    private String came(Observed observed) {
        return last(counterexample.steps()) instanceof Step.Find && observed instanceof Observed.Counted counted
                ? counted.count() == 1 ? "there" : "not there"
                : value(observed);
    }

    /** {@return the last operation} */
    public String call() {
        return counterexample.steps().stream()
                .filter(step -> step instanceof Step.Invoke || step instanceof Step.LinkOwner)
                .reduce((one, other) -> other)
                .map(step -> "`" + java(step) + "`")
                .orElse("making it");
    }

    /** {@return the last step} */
    public String read() {
        return "`" + java(last(counterexample.steps())) + "`";
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    /** {@return where steps of the same kind as this one end} */
    private static int endOfRun(List<Step> steps, int from) {
        int end = from + 1;
        while (end < steps.size()
                && steps.get(end).getClass() == steps.get(from).getClass()) {
            end++;
        }
        return end;
    }

    private String line(Step step) {
        if (step instanceof Step.Make make) {
            return "var " + name(make.slot()) + " = " + java(step) + ";";
        }
        if (step instanceof Step.Invoke) {
            return java(step) + ";";
        }
        return step instanceof Step.Look ? java(step) : "// " + java(step);
    }

    private String java(Step step) {
        if (step instanceof Step.Make make) {
            return "new " + simpleName(make.type()) + arguments(make.arguments());
        }
        if (step instanceof Step.Invoke invoke) {
            return name(invoke.slot()) + "." + invoke.method() + arguments(invoke.arguments());
        }
        if (step instanceof Step.Look look) {
            return name(look.slot()) + "." + look.accessor() + "()";
        }
        if (step instanceof Step.Places places) {
            return "places that link " + name(places.one()) + " and " + name(places.other());
        }
        if (step instanceof Step.Rows rows) {
            return "stored objects of class " + simpleName(rows.type());
        }
        if (step instanceof Step.LinkOwner link) {
            return "the owning side alone links " + name(link.one()) + " and " + name(link.other());
        }
        if (step instanceof Step.Delete delete) {
            return "deleted: " + name(delete.slot());
        }
        if (step instanceof Step.Find find) {
            return name(find.slot()) + " in the database";
        }
        if (step instanceof Step.Commit) {
            return "committed";
        }
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private String arguments(List<Operand> arguments) {
        return arguments.stream().map(this::operand).collect(Collectors.joining(", ", "(", ")"));
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Slot slot) {
            return name(slot.number());
        }
        Object value = ((Operand.Constant) operand).value().value();
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        return value instanceof Long number ? number + "L" : String.valueOf(value);
    }

    private String value(Observed observed) {
        if (observed instanceof Observed.Holds holds) {
            if (!holds.isCollection()) {
                return holds.slots().isEmpty() ? "null" : name(holds.slots().get(0));
            }
            Stream<String> shown =
                    holds.slots().stream().limit(MAX_SLOTS).map(this::name).sorted();
            return shown.collect(Collectors.joining(", ", "[", holds.slots().size() > MAX_SLOTS ? ", …]" : "]"));
        }
        if (observed instanceof Observed.Counted counted) {
            return String.valueOf(counted.count());
        }
        if (observed instanceof Observed.Threw threw) {
            return simpleName(threw.thrown().type());
        }
        return observed instanceof Observed.Absent absent ? absent.what() + " is missing" : "returns";
    }

    private String name(Step step) {
        return name(step instanceof Step.Persist persist ? persist.slot() : ((Step.Find) step).slot());
    }

    private String name(int slot) {
        if (slot == Observed.NOTHING) {
            return "null";
        }
        String name = names.get(slot);
        return name == null ? "another object" : name;
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
