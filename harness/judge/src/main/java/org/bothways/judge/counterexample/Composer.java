package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.judge.counterexample.Step.Kind;
import org.jspecify.annotations.Nullable;

/** Makes lines of steps: a transaction becomes one line where Java's lambda expressions allow it. */
final class Composer {

    private final List<Step> steps;
    private final boolean endsBadly;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Thing, String> fixed = new HashMap<>();
    private @Nullable Code expression;
    private int operations;

    private Composer(List<Step> steps, boolean endsBadly) {
        this.steps = steps;
        this.endsBadly = endsBadly;
    }

    /**
     * The lines.
     *
     * @param last the one that shows the failure
     * @param expression what the last line reads, where it reads something
     * @param fixed things that have their names by where they stand
     * @param operations how much was done between making objects and reading
     */
    record Composition(
            List<Line> lines, Line last, @Nullable Code expression, Map<Thing, String> fixed, int operations) {}

    /**
     * Composes steps, of which the last shows the failure.
     *
     * @param endsBadly whether the last one did not end well
     */
    static Composition compose(List<Step> steps, boolean endsBadly) {
        return new Composer(steps, endsBadly).compose();
    }

    private Composition compose() {
        int begin = 0;
        while (begin < steps.size()) {
            int end = begin + 1;
            while (end < steps.size()
                    && steps.get(end).transaction() == steps.get(begin).transaction()) {
                end++;
            }
            block(begin, end);
            begin = end;
        }
        Line last = lines.remove(lines.size() - 1);
        return new Composition(List.copyOf(lines), last, expression, fixed, operations);
    }

    private void block(int begin, int end) {
        List<Step> block = steps.subList(begin, end);
        Transaction transaction = block.get(0).transaction();
        operations += (int) block.stream()
                .filter(step -> !step.isRead() && step.kind() != Kind.CONSTRUCTION)
                .count();
        if (transaction == null) {
            plain(block, outside(begin, end), end == steps.size());
        } else {
            transaction(block, steps.subList(end, steps.size()), transaction);
        }
    }

    /** What is done outside of transactions. */
    private void plain(List<Step> block, Set<Thing> outside, boolean isLast) {
        Inliner inliner = new Inliner(Inliner.uses(block), outside);
        int count = isLast ? block.size() - 1 : block.size();
        block.subList(0, count).forEach(step -> inliner.add(step, step.thrown() != null));
        if (isLast) {
            Step last = inliner.last(block.get(count));
            lines.addAll(inliner.lines());
            boolean gives = last.isRead() || last.kind() == Kind.REQUEST;
            expression = gives && !endsBadly ? last.code() : null;
            lines.add(line(last));
        } else {
            lines.addAll(inliner.lines());
        }
    }

    private static Line line(Step step) {
        return switch (step.kind()) {
            case FIELD -> Line.statement(Code.of("var value = ", step.code(), ";"));
            case REMARK -> Line.statement(step.code());
            default -> Line.expression(step.code());
        };
    }

    private void transaction(List<Step> block, List<Step> later, Transaction transaction) {
        Set<Thing> escaping = escaping(block, later);
        List<Step> work = hoisted(block, escaping);
        boolean isUndone = transaction.isRolledBack() && transaction.thrown() == null && !later.isEmpty();
        if (escaping.size() > 1 || (isUndone && !escaping.isEmpty())) {
            unfolded(work, later.isEmpty(), transaction, escaping);
        } else {
            fixed.put(transaction.entityManager(), "em");
            folded(work, later.isEmpty(), transaction, escaping, isUndone);
        }
    }

    /** Objects that are made in a transaction and live on are made before it, as long as that needs nothing of it. */
    private List<Step> hoisted(List<Step> block, Set<Thing> escaping) {
        List<Step> left = new ArrayList<>();
        for (Step step : block) {
            boolean needsMore = step.uses().anyMatch(used -> left.stream().anyMatch(each -> each.defines() == used));
            Thing made = step.defines();
            if (made != null && step.kind() == Kind.CONSTRUCTION && escaping.contains(made) && !needsMore) {
                lines.add(Line.variable(made, step.code()));
                escaping.remove(made);
            } else {
                left.add(step);
            }
        }
        return left;
    }

    private void folded(
            List<Step> work, boolean isLast, Transaction transaction, Set<Thing> escaping, boolean isUndone) {
        Step last = work.get(work.size() - 1);
        if (isLast && !endsBadly && last.isRead()) {
            expression = call("call", returning(work, copied(last)));
            lines.add(Line.expression(expression));
            return;
        }
        if (!escaping.isEmpty()) {
            Thing result = escaping.iterator().next();
            Code body = last.defines() == result ? returning(work, last) : finding(work, result);
            lines.add(Line.variable(result, call("call", body)));
            return;
        }
        Inliner inliner = new Inliner(Inliner.uses(work), Set.of());
        boolean isBroken = !transaction.isEnding() && (transaction.thrown() != null || (isLast && endsBadly));
        for (int i = 0; i < work.size(); i++) {
            Step step = work.get(i);
            boolean isEnd = isBroken && i == work.size() - 1;
            inliner.add(step, step.thrown() != null && !isEnd);
        }
        List<Line> body = new ArrayList<>(inliner.lines());
        if (isUndone) {
            body.add(Line.expression(Code.of("em.getTransaction().setRollbackOnly()")));
        }
        Code call = call("run", lambda(body));
        lines.add(
                transaction.thrown() != null && !isLast
                        ? Line.statement(Code.of("try { ", call, "; } catch (Exception refused) { }"))
                        : Line.expression(call));
    }

    /** {@return the body of a lambda expression that returns what the last step gives} */
    private static Code returning(List<Step> work, Step result) {
        Inliner inliner = new Inliner(Inliner.uses(work), Set.of());
        work.subList(0, work.size() - 1).forEach(step -> inliner.add(step, step.thrown() != null));
        Code given = inliner.last(result).code();
        List<Line> body = new ArrayList<>(inliner.lines());
        if (body.isEmpty()) {
            return given;
        }
        body.add(Line.statement(Code.of("return ", given, ";")));
        return lambda(body);
    }

    /** {@return the body of a lambda expression that returns a thing} Inside, it goes by a name of its own. */
    private static Code finding(List<Step> work, Thing result) {
        Thing found = new Thing("Found");
        Map<Thing, Code> inside = Map.of(result, Code.of(found));
        List<Step> renamed = work.stream()
                .map(step -> step.defines() == result ? step.with(inside).defining(found) : step.with(inside))
                .toList();
        Inliner inliner = new Inliner(Inliner.uses(renamed), Set.of(found));
        renamed.forEach(step -> inliner.add(step, step.thrown() != null));
        List<Line> body = new ArrayList<>(inliner.lines());
        body.add(Line.statement(Code.of("return ", found, ";")));
        return lambda(body);
    }

    /** A collection that is still to be loaded has to be, before the transaction ends. */
    private static Step copied(Step read) {
        Value value = read.value();
        if (value == null) {
            return read;
        }
        return switch (value.kind()) {
            case THINGS -> read.withCode(Code.of("List.copyOf(", read.code(), ")"));
            case THINGS_AND_NULL -> read.withCode(Code.of("new ArrayList<>(", read.code(), ")"));
            default -> read;
        };
    }

    private static Code lambda(List<Line> body) {
        return body.size() == 1 && body.get(0).isExpression()
                ? body.get(0).code()
                : Code.of(
                        "{ ",
                        Code.joined(" ", body.stream().map(Line::statement).toList()),
                        " }");
    }

    private static Code call(String kind, Code body) {
        return Code.of("database." + kind + "InTransaction(em -> ", body, ")");
    }

    /** The long way, which lets several things out. */
    private void unfolded(List<Step> work, boolean isLast, Transaction transaction, Set<Thing> escaping) {
        Thing em = transaction.entityManager();
        lines.add(Line.variable(em, Code.of("database.createEntityManager()")));
        lines.add(Line.expression(Code.of(em, ".getTransaction().begin()")));
        Inliner inliner = new Inliner(Inliner.uses(work), escaping);
        work.forEach(step -> inliner.add(step, step.thrown() != null && !isLast));
        lines.addAll(inliner.lines());
        if (!isLast) {
            lines.add(Line.expression(Code.of(
                    em, transaction.isRolledBack() ? ".getTransaction().rollback()" : ".getTransaction().commit()")));
            lines.add(Line.expression(Code.of(em, ".close()")));
        }
    }

    /** {@return what of a block later steps speak of, and the last one's value} */
    private static Set<Thing> escaping(List<Step> block, List<Step> later) {
        Set<Thing> escaping = new HashSet<>();
        for (Step step : block) {
            Thing defines = step.defines();
            if (defines != null && later.stream().flatMap(Step::uses).anyMatch(used -> used == defines)) {
                escaping.add(defines);
            }
        }
        return escaping;
    }

    private Set<Thing> outside(int begin, int end) {
        Set<Thing> outside = new HashSet<>();
        steps.subList(0, begin).stream().flatMap(Step::uses).forEach(outside::add);
        steps.subList(end, steps.size()).stream().flatMap(Step::uses).forEach(outside::add);
        return outside;
    }
}
