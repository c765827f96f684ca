package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bothways.diagnosis.Relationship.End;
import org.bothways.diagnosis.Script.Seen;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;

/** Facts about what a submission does, from short programs: always the same ones, in the same order. */
final class BehaviourFacts {

    private static final int LONGEST_MESSAGE = 600;
    private static final int DEEPEST_CAUSE = 8;

    private final Code code;
    private final Model model;
    private final List<Relationship> relationships;
    private final Programs programs;
    private final Makers makers;
    private final List<Fact> facts = new ArrayList<>();

    BehaviourFacts(Code code, Model model, List<Relationship> relationships, Programs programs) {
        this.code = code;
        this.model = model;
        this.relationships = relationships;
        this.programs = programs;
        this.makers = new Makers(code);
    }

    List<Fact> list() {
        boolean boots = boots();
        for (Relationship relationship : relationships) {
            if (makers.canMake(relationship.first().className())
                    && makers.canMake(relationship.second().className())) {
                inMemory(relationship);
                if (boots) {
                    stored(relationship);
                }
            }
        }
        if (boots) {
            relationships.stream()
                    .flatMap(each -> each.ends().stream())
                    .map(End::className)
                    .distinct()
                    .filter(makers::canMake)
                    .forEach(this::remembered);
        }
        return facts;
    }

    private boolean boots() {
        Optional<Reply> mapping = programs.mapping();
        if (mapping.isPresent() && mapping.get() instanceof Reply.Threw threw) {
            facts.add(Fact.of(
                    "boot-error",
                    null,
                    "type",
                    Names.simple(threw.thrown().type()),
                    "message",
                    message(threw.thrown())));
            return false;
        }
        return mapping.isPresent();
    }

    /** The cause says more than what is around it. */
    private static String message(Thrown thrown) {
        String message = "";
        Thrown each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++) {
            String own = each.message();
            message = own == null ? Names.simple(each.type()) : own;
            each = each.cause();
        }
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    /**
     * A mutator.
     *
     * @param end on whose objects it is called
     */
    private record Door(Relationship relationship, End end, String method) {

        End other() {
            return relationship.other(end);
        }

        /** {@return the step that calls it for an object of the first end and one of the second} */
        int call(Script script, int first, int second) {
            boolean isFirst = end.equals(relationship.first());
            return script.call(isFirst ? first : second, method, isFirst ? second : first);
        }

        String name() {
            return end.simpleClass() + "." + method;
        }
    }

    private List<Door> adders(Relationship relationship) {
        List<Door> doors = new ArrayList<>();
        relationship.ends().forEach(end -> door(relationship, end, end.adder()).ifPresent(doors::add));
        return doors;
    }

    private Optional<Door> door(Relationship relationship, End end, @Nullable String method) {
        return method == null || code.method(end.className(), method, 1).isEmpty()
                ? Optional.empty()
                : Optional.of(new Door(relationship, end, method));
    }

    private void inMemory(Relationship relationship) {
        relationship.ends().forEach(end -> newEnd(relationship, end));
        List<Door> right = new ArrayList<>();
        for (Door door : adders(relationship)) {
            if (adds(door)) {
                right.add(door);
            }
        }
        for (Door door : adders(relationship)) {
            again(door);
            several(door);
            addsNull(door);
            leaks(door, right.contains(door));
        }
        moves(relationship, right);
        for (End end : relationship.ends()) {
            door(relationship, end, end.remove()).ifPresent(door -> {
                removes(door, right);
                removesForeign(door, right);
            });
            door(relationship, end, end.set()).ifPresent(door -> setsNull(door, right));
        }
        recurses(relationship, right);
    }

    private void emit(String name, Door door, String... keysAndValues) {
        List<String> all = new ArrayList<>(
                List.of("relationship", door.relationship().id(), "mutator", door.name(), "method", door.method()));
        all.addAll(List.of(keysAndValues));
        Place place = code.methodPlace(door.end().className(), door.method(), 1);
        facts.add(Fact.of(name, place, all.toArray(String[]::new)));
    }

    private void run(Script script, Consumer<Seen> consumer) {
        script.run(programs).filter(Seen::isWhole).ifPresent(consumer);
    }

    private void newEnd(Relationship relationship, End end) {
        Script script = new Script(makers);
        int made = script.make(end.className());
        int look = script.look(made, end.accessor());
        int before = script.make(end.className());
        int other = script.make(relationship.other(end).className());
        door(relationship, end, end.adder()).ifPresent(door -> script.call(before, door.method(), other));
        int again = script.look(made, end.accessor());
        run(script, seen -> {
            String is = !seen.threw(look).isEmpty() ? "threw" : end.isMany() && seen.isNull(look) ? "null" : "empty";
            facts.add(Fact.of(
                    "new-end",
                    code.place(
                            end.className(),
                            model.end(end).map(Model.EndModel::attribute).orElse("")),
                    "relationship",
                    relationship.id(),
                    "end",
                    end.name(),
                    "is",
                    is,
                    "threw",
                    seen.threw(look)));
            if (seen.size(look) == 0 && seen.shows(again, other)) {
                facts.add(Fact.of("shares", null, "relationship", relationship.id(), "end", end.name()));
            }
        });
    }

    /** Whether a mutator makes a link that both ends show. */
    private boolean adds(Door door) {
        Relationship relationship = door.relationship();
        Script script = new Script(makers);
        int first = script.make(relationship.first().className());
        int second = script.make(relationship.second().className());
        int call = door.call(script, first, second);
        boolean isFirst = door.end().equals(relationship.first());
        int own = script.look(isFirst ? first : second, door.end().accessor());
        int other = script.look(isFirst ? second : first, door.other().accessor());
        boolean[] both = {false};
        run(script, seen -> {
            boolean here = seen.shows(own, isFirst ? second : first);
            boolean there = seen.shows(other, isFirst ? first : second);
            End only = here && !there ? door.end() : there && !here ? door.other() : null;
            both[0] = here && there && seen.threw(call).isEmpty();
            emit(
                    "adds", door,
                    "end", door.end().name(),
                    "other", door.other().name(),
                    "shows", shows(here, there),
                    "only", only == null ? "" : only.name(),
                    "side",
                            only == null
                                    ? ""
                                    : model.end(only).map(Model.EndModel::side).orElse(""),
                    "threw", seen.threw(call));
        });
        return both[0];
    }

    private static String shows(boolean here, boolean there) {
        return here && there ? "both" : here ? "this" : there ? "other" : "none";
    }

    private void again(Door door) {
        Relationship relationship = door.relationship();
        Script script = new Script(makers);
        int first = script.make(relationship.first().className());
        int second = script.make(relationship.second().className());
        door.call(script, first, second);
        int call = door.call(script, first, second);
        int one = script.look(first, relationship.first().accessor());
        int other = script.look(second, relationship.second().accessor());
        run(script, seen -> {
            int here = seen.count(one, second);
            int there = seen.count(other, first);
            String shows = here > 1 || there > 1
                    ? "twice"
                    : here == 1 && there == 1 ? "once" : here + there == 0 ? "none" : "half";
            emit("adds-again", door, "shows", shows, "threw", seen.threw(call));
        });
    }

    private void several(Door door) {
        Relationship relationship = door.relationship();
        for (End many : relationship.ends()) {
            if (!many.isMany()) {
                continue;
            }
            boolean isFirst = many.equals(relationship.first());
            Script script = new Script(makers);
            int one = script.make(many.className());
            int left = script.make(relationship.other(many).className());
            int right = script.make(relationship.other(many).className());
            int call = isFirst ? door.call(script, one, left) : door.call(script, left, one);
            int next = isFirst ? door.call(script, one, right) : door.call(script, right, one);
            int look = script.look(one, many.accessor());
            run(script, seen -> {
                boolean before = seen.shows(look, left);
                boolean after = seen.shows(look, right);
                String shows = before && after ? "both" : before ? "first" : after ? "last" : "none";
                emit("adds-several", door, "shows", shows, "threw", seen.threw(call) + seen.threw(next));
            });
        }
    }

    private void addsNull(Door door) {
        if (!door.end().isMany()) {
            return;
        }
        Script script = new Script(makers);
        int one = script.make(door.end().className());
        int other = script.make(door.other().className());
        script.call(one, door.method(), other);
        int before = script.look(one, door.end().accessor());
        int call = script.callWithNull(one, door.method());
        int after = script.look(one, door.end().accessor());
        run(
                script,
                seen -> emit(
                        "adds-null", door,
                        "changes", Fact.yes(seen.size(before) != seen.size(after)),
                        "threw", seen.threw(call)));
    }

    private void leaks(Door door, boolean isRight) {
        Relationship relationship = door.relationship();
        for (Relationship beside : relationships) {
            if (!beside.isBeside(relationship)) {
                continue;
            }
            Script script = new Script(makers);
            int first = script.make(relationship.first().className());
            int second = script.make(relationship.second().className());
            door.call(script, first, second);
            int one = script.look(first, beside.first().accessor());
            int other = script.look(second, beside.second().accessor());
            run(script, seen -> {
                if (seen.shows(one, second) || seen.shows(other, first)) {
                    emit("leaks", door, "into", beside.id());
                }
            });
            if (isRight) {
                hinders(door, beside);
            }
            leaksOut(relationship, beside);
        }
    }

    /** Who is in one relationship may get into the other one, too. */
    private void hinders(Door door, Relationship beside) {
        Relationship relationship = door.relationship();
        for (Door before : adders(beside)) {
            Script script = new Script(makers);
            int first = script.make(relationship.first().className());
            int second = script.make(relationship.second().className());
            before.call(script, first, second);
            int there = script.look(first, beside.first().accessor());
            int already = script.look(first, relationship.first().accessor());
            door.call(script, first, second);
            int one = script.look(first, relationship.first().accessor());
            int other = script.look(second, relationship.second().accessor());
            int still = script.look(first, beside.first().accessor());
            run(script, seen -> {
                boolean isIn = seen.shows(there, second) && !seen.shows(already, second);
                if (isIn && !seen.shows(still, second)) {
                    emit("leaks", door, "into", beside.id());
                } else if (isIn && !seen.shows(one, second) && !seen.shows(other, first)) {
                    emit("hinders", door, "into", beside.id());
                }
            });
        }
    }

    /** What takes out of one relationship must not take out of another. */
    private void leaksOut(Relationship relationship, Relationship beside) {
        List<Door> here = adders(relationship);
        List<Door> there = adders(beside);
        for (End end : relationship.ends()) {
            door(relationship, end, end.remove()).ifPresent(remover -> {
                Script script = new Script(makers);
                int first = script.make(relationship.first().className());
                int second = script.make(relationship.second().className());
                here.stream().limit(1).forEach(door -> door.call(script, first, second));
                there.stream().limit(1).forEach(door -> door.call(script, first, second));
                int before = script.look(first, beside.first().accessor());
                int beforeOther = script.look(second, beside.second().accessor());
                remover.call(script, first, second);
                int after = script.look(first, beside.first().accessor());
                int afterOther = script.look(second, beside.second().accessor());
                run(script, seen -> {
                    boolean lost = (seen.shows(before, second) && !seen.shows(after, second))
                            || (seen.shows(beforeOther, first) && !seen.shows(afterOther, first));
                    if (lost) {
                        emit("leaks", remover, "into", beside.id());
                    }
                });
            });
        }
    }

    /** Only where one end holds one object. */
    private void moves(Relationship relationship, List<Door> right) {
        End many = relationship.first().isMany() ? relationship.first() : relationship.second();
        End one = relationship.other(many);
        if (one.isMany() || !many.isMany()) {
            return;
        }
        for (Door door : right) {
            boolean isFirst = many.equals(relationship.first());
            Script script = new Script(makers);
            int old = script.make(many.className());
            int next = script.make(many.className());
            int child = script.make(one.className());
            right.get(0).call(script, isFirst ? old : child, isFirst ? child : old);
            int call = door.call(script, isFirst ? next : child, isFirst ? child : next);
            int inOld = script.look(old, many.accessor());
            int inNext = script.look(next, many.accessor());
            int has = script.look(child, one.accessor());
            run(
                    script,
                    seen -> emit(
                            "moves",
                            door,
                            "old",
                            seen.shows(inOld, child) ? "stays" : "left",
                            "shows",
                            shows(seen.shows(inNext, child), seen.shows(has, next)),
                            "threw",
                            seen.threw(call)));
        }
    }

    private void removes(Door door, List<Door> right) {
        Relationship relationship = door.relationship();
        for (Door adder : right) {
            boolean isFirst = door.end().equals(relationship.first());
            Script script = new Script(makers);
            int one = script.make(door.end().className());
            int other = script.make(door.other().className());
            int kept = script.make(door.other().className());
            link(script, adder, isFirst, one, kept);
            link(script, adder, isFirst, one, other);
            int before = script.look(one, door.end().accessor());
            int call = script.call(one, door.method(), other);
            int own = script.look(one, door.end().accessor());
            int far = script.look(other, door.other().accessor());
            run(script, seen -> {
                if (seen.shows(before, other)) {
                    emit(
                            "removes", door,
                            "shows", shows(seen.shows(own, other), seen.shows(far, one)),
                            "keeps", Fact.yes(!seen.shows(before, kept) || seen.shows(own, kept)),
                            "threw", seen.threw(call));
                }
            });
        }
    }

    private static void link(Script script, Door adder, boolean isFirst, int one, int other) {
        adder.call(script, isFirst ? one : other, isFirst ? other : one);
    }

    private void removesForeign(Door door, List<Door> right) {
        Relationship relationship = door.relationship();
        for (Door adder : right) {
            boolean isFirst = door.end().equals(relationship.first());
            Script script = new Script(makers);
            int owner = script.make(door.end().className());
            int stranger = script.make(door.end().className());
            int child = script.make(door.other().className());
            link(script, adder, isFirst, owner, child);
            int call = script.call(stranger, door.method(), child);
            int own = script.look(owner, door.end().accessor());
            int far = script.look(child, door.other().accessor());
            run(
                    script,
                    seen -> emit(
                            "removes-foreign", door,
                            "changes", Fact.yes(!seen.shows(own, child) || !seen.shows(far, owner)),
                            "threw", seen.threw(call)));
        }
    }

    private void setsNull(Door door, List<Door> right) {
        Relationship relationship = door.relationship();
        for (Door adder : right) {
            boolean isFirst = door.end().equals(relationship.first());
            Script script = new Script(makers);
            int child = script.make(door.end().className());
            int parent = script.make(door.other().className());
            link(script, adder, isFirst, child, parent);
            int call = script.callWithNull(child, door.method());
            int own = script.look(child, door.end().accessor());
            int far = script.look(parent, door.other().accessor());
            run(
                    script,
                    seen -> emit(
                            "sets-null", door,
                            "shows", shows(seen.shows(own, parent), seen.shows(far, child)),
                            "threw", seen.threw(call)));
        }
        Script script = new Script(makers);
        int child = script.make(door.end().className());
        int call = script.callWithNull(child, door.method());
        run(script, seen -> {
            // That who has no parent has none afterwards says nothing.
            if (!seen.threw(call).isEmpty()) {
                emit("sets-null", door, "shows", "none", "threw", seen.threw(call));
            }
        });
    }

    private void recurses(Relationship relationship, List<Door> right) {
        if (right.isEmpty()) {
            return;
        }
        for (String method : List.of("toString", "hashCode")) {
            Script script = new Script(makers);
            int first = script.make(relationship.first().className());
            int second = script.make(relationship.second().className());
            right.get(0).call(script, first, second);
            int one = script.call(first, method);
            int other = script.call(second, method);
            run(script, seen -> {
                recurses(relationship, relationship.first(), method, seen.threw(one));
                recurses(relationship, relationship.second(), method, seen.threw(other));
            });
        }
    }

    private void recurses(Relationship relationship, End end, String method, String threw) {
        if (threw.equals("StackOverflowError")) {
            facts.add(Fact.of(
                    "recurses",
                    code.methodPlace(end.className(), method, 0),
                    "relationship",
                    relationship.id(),
                    "class",
                    end.simpleClass(),
                    "method",
                    end.simpleClass() + "." + method));
        }
    }

    private void stored(Relationship relationship) {
        adders(relationship).forEach(this::stored);
        End parent = relationship.first();
        if (parent.isMany() && !relationship.second().isMany()) {
            Script script = new Script(makers);
            int one = script.make(parent.className());
            int child = script.make(relationship.second().className());
            adders(relationship).stream().limit(1).forEach(door -> door.call(script, one, child));
            script.add(new Step.Persist(one));
            script.add(new Step.Commit());
            int rows = script.add(new Step.Rows(relationship.second().className()));
            run(
                    script,
                    seen -> facts.add(Fact.of(
                            "saves-along",
                            code.place(
                                    parent.className(),
                                    model.end(parent)
                                            .map(Model.EndModel::attribute)
                                            .orElse("")),
                            "relationship",
                            relationship.id(),
                            "saves",
                            Fact.yes(seen.number(rows) == 1),
                            "threw",
                            seen.brokeOff(script.size()))));
        }
    }

    /** Links, saves and loads; what depends on others is saved last. */
    private void stored(Door door) {
        Relationship relationship = door.relationship();
        Script script = new Script(makers);
        int first = script.make(relationship.first().className());
        int second = script.make(relationship.second().className());
        door.call(script, first, second);
        boolean isParent = !relationship.second().isMany();
        script.add(new Step.Persist(isParent ? first : second));
        script.add(new Step.Persist(isParent ? second : first));
        script.add(new Step.Commit());
        int places = script.add(new Step.Places(first, second));
        script.add(new Step.Find(first));
        script.add(new Step.Find(second));
        int one = script.look(first, relationship.first().accessor());
        int other = script.look(second, relationship.second().accessor());
        run(script, seen -> {
            boolean isFirst = door.end().equals(relationship.first());
            boolean here = seen.shows(one, second);
            boolean there = seen.shows(other, first);
            emit(
                    "stored",
                    door,
                    "shows",
                    isFirst ? shows(here, there) : shows(there, here),
                    "places",
                    String.valueOf(seen.number(places)),
                    "threw",
                    seen.brokeOff(script.size()));
        });
    }

    private void remembered(String className) {
        Script script = new Script(makers);
        int one = script.make(className);
        script.add(new Step.Remember(one));
        script.add(new Step.Persist(one));
        script.add(new Step.Flush());
        int remembers = script.add(new Step.Remembers(one));
        run(script, seen -> {
            if (seen.number(remembers) == 0 && isHashed(className)) {
                facts.add(Fact.of(
                        "forgets", code.methodPlace(className, "hashCode", 0), "class", Names.simple(className)));
            }
        });
    }

    /** {@return whether a hash set of the submission's holds objects of the class} */
    private boolean isHashed(String className) {
        for (Model.EndModel end : model.ends()) {
            boolean isSet = end.field() != null && end.field().type().endsWith("Set");
            if (isSet && end.relationship().other(end.end()).className().equals(className)) {
                return true;
            }
        }
        return false;
    }
}
