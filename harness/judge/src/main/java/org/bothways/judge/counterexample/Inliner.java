package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.judge.counterexample.Step.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of the steps of one block. What is read once and used at once needs no variable, as long as everything is still done in
 * its order.
 */
final class Inliner {

    private final Map<Thing, Integer> uses;
    private final Set<Thing> named;
    private final Map<Thing, Code> waiting = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * Begins a block.
     *
     * @param uses how often later steps of the same block speak of a thing
     * @param named what needs a variable, because somebody outside of the block speaks of it
     */
    Inliner(Map<Thing, Integer> uses, Set<Thing> named) {
        this.uses = uses;
        this.named = named;
    }

    static Map<Thing, Integer> uses(List<Step> steps) {
        Map<Thing, Integer> uses = new HashMap<>();
        steps.forEach(step -> step.uses().forEach(thing -> uses.merge(thing, 1, Integer::sum)));
        return uses;
    }

    /** Adds a step. */
    void add(Step step, boolean isRefused) {
        Step whole = taken(step);
        Thing defines = whole.defines();
        if (defines != null && whole.isRead() && isUsedOnce(defines) && !isRefused) {
            waiting.put(defines, whole.code());
            return;
        }
        declare();
        if (isRefused) {
            lines.add(Line.statement(Code.of("try { ", whole.code(), "; } catch (Exception refused) { }")));
        } else if (whole.kind() == Kind.REQUEST && whole.value() != null) {
            Code variable = defines != null && isUsed(defines) ? Code.of("var ", defines, " = ") : Code.of();
            lines.add(Line.statement(
                    Code.of(variable, whole.code(), ";  // → ", whole.value().shown())));
        } else if (defines != null && isUsed(defines)) {
            lines.add(Line.variable(defines, whole.code()));
        } else if (whole.kind() == Kind.TOGETHER) {
            lines.add(Line.statement(Code.of(whole.code(), ";  // at the same time as the next")));
        } else if (whole.kind() == Kind.REMARK) {
            lines.add(Line.statement(whole.code()));
        } else if (whole.kind() != Kind.FIELD) {
            lines.add(Line.expression(whole.code()));
        }
    }

    /** {@return the step that ends the block, with everything that waited for it in it} */
    Step last(Step step) {
        Step whole = taken(step);
        declare();
        return whole;
    }

    /** {@return the lines so far} */
    List<Line> lines() {
        declare();
        return lines;
    }

    private Step taken(Step step) {
        List<Thing> used = step.uses().filter(waiting::containsKey).toList();
        List<Thing> order = List.copyOf(waiting.keySet());
        boolean fits = used.equals(order.subList(order.size() - Math.min(used.size(), order.size()), order.size()));
        boolean lets = used.size() == order.size() || (step.isRead() && step.defines() != null);
        Map<Thing, Code> taken = new HashMap<>();
        used.forEach(thing -> taken.put(thing, waiting.get(thing)));
        Step whole = step.with(taken);
        // An id can be asked of a variable alone.
        if (!fits || !lets || whole.uses().anyMatch(taken::containsKey)) {
            declare();
            return step;
        }
        used.forEach(waiting::remove);
        return whole;
    }

    private void declare() {
        waiting.forEach((thing, code) -> lines.add(Line.variable(thing, code)));
        waiting.clear();
    }

    private boolean isUsed(Thing thing) {
        return named.contains(thing) || uses.getOrDefault(thing, 0) > 0;
    }

    private boolean isUsedOnce(@Nullable Thing thing) {
        return !named.contains(thing) && uses.getOrDefault(thing, 0) == 1;
    }
}
