package org.bothways.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Operation;
import org.bothways.api.ApiModel.Resource;

/** What conversations may begin with, and what is worth saying after what. */
final class Grammar<S> {

    private static final int EACH = 2;

    private final ApiModel<S> model;

    Grammar(ApiModel<S> model) {
        this.model = model;
    }

    /** {@return acts that make two of everything that needs nothing else} Of a kind, another one comes between the two. */
    List<Act<S>> pairs() {
        List<Act<S>> acts = new ArrayList<>();
        Scene<S> scene = Scene.first(model);
        for (int i = 0; i < EACH; i++) {
            for (Operation<S> operation : model.operations()) {
                if (operation.makes() != null && operation.takes().isEmpty()) {
                    Act<S> act = scene.act(operation, List.of());
                    acts.add(act);
                    scene = scene.after(act);
                }
            }
        }
        return acts;
    }

    /** {@return the same, and all of the first kind linked with the first of the others by every operation that takes nothing away} */
    List<Act<S>> crowd() {
        List<Act<S>> acts = pairs();
        Scene<S> scene = Scene.first(model).after(acts);
        Set<S> seen = new HashSet<>(Set.of(scene.state()));
        for (int i = 0; i < EACH; i++) {
            for (Operation<S> operation : model.operations()) {
                List<Resource> taken = new ArrayList<>();
                for (String kind : operation.takes()) {
                    List<Resource> known = scene.known(kind);
                    int index = taken.isEmpty() ? i : 0;
                    if (index < known.size()) {
                        taken.add(known.get(index));
                    }
                }
                if (taken.isEmpty() || taken.size() < operation.takes().size() || operation.isRead()) {
                    continue;
                }
                Act<S> act = scene.act(operation, taken);
                // What leads back to where it was takes away what was there.
                if (!scene.refuses(act)
                        && !scene.isRemoval(act)
                        && seen.add(scene.after(act).state())) {
                    acts.add(act);
                    scene = scene.after(act);
                }
            }
        }
        return acts;
    }

    /**
     * {@return what is worth saying next} Resources of the beginning that nobody has spoken of are alike, and the first of them comes first.
     * What has nothing to do with what was said would say the same by itself.
     *
     * @param beginning the scene before anything was said
     * @param isLast whether nothing will follow, so that it had better not be a read: everything is read at the end
     */
    List<Act<S>> after(Scene<S> beginning, List<Act<S>> said, boolean isLast) {
        Scene<S> scene = beginning.after(said);
        Map<String, Integer> spokenOf = new HashMap<>();
        for (Act<S> act : said) {
            for (Resource each : act.taken()) {
                if (beginning.known().contains(each)) {
                    spokenOf.merge(each.kind(), each.number(), Math::max);
                }
            }
        }
        List<Act<S>> next = new ArrayList<>();
        for (Operation<S> operation : model.operations()) {
            if (operation.isRead() && isLast) {
                continue;
            }
            List<List<Resource>> choices = new ArrayList<>();
            for (String kind : operation.takes()) {
                choices.add(scene.known(kind).stream()
                        .filter(each -> !beginning.known().contains(each)
                                || each.number() <= spokenOf.getOrDefault(kind, 0) + 1)
                        .toList());
            }
            for (List<Resource> taken : tuples(choices)) {
                next.add(scene.act(operation, taken));
            }
            if (said.isEmpty()) {
                next.addAll(strangers(scene, operation));
            }
        }
        next.removeIf(act -> !isWorthIt(beginning, said, act));
        return next;
    }

    /** {@return an operation on resources of which one was never there} */
    private List<Act<S>> strangers(Scene<S> scene, Operation<S> operation) {
        List<Act<S>> acts = new ArrayList<>();
        for (int i = 0; i < operation.takes().size(); i++) {
            List<Resource> taken = new ArrayList<>();
            for (String kind : operation.takes()) {
                taken.add(
                        taken.size() == i
                                ? Resource.unknown(kind)
                                : scene.known(kind).stream().findFirst().orElse(Resource.unknown(kind)));
            }
            acts.add(scene.act(operation, taken));
        }
        return acts;
    }

    private boolean isWorthIt(Scene<S> beginning, List<Act<S>> said, Act<S> next) {
        if (said.isEmpty()) {
            return true;
        }
        Act<S> last = said.get(said.size() - 1);
        Scene<S> before = beginning.after(said.subList(0, said.size() - 1));
        Scene<S> now = before.after(last);
        if (before.refuses(last)) {
            return next.operation().name().equals(last.operation().name()) && !now.refuses(next);
        }
        if (last.operation().isRead()) {
            return !next.operation().isRead()
                    && !now.refuses(next)
                    && (last.taken().isEmpty() || shares(last, next));
        }
        return said.stream().anyMatch(each -> shares(each, next))
                || last.taken().isEmpty()
                || next.taken().isEmpty()
                || before.isRemoval(last)
                || now.isRemoval(next);
    }

    private static <S> boolean shares(Act<S> one, Act<S> other) {
        Set<Resource> all = new HashSet<>(one.resources());
        return !Collections.disjoint(all, other.resources());
    }

    private static List<List<Resource>> tuples(List<List<Resource>> choices) {
        List<List<Resource>> tuples = List.of(List.of());
        for (List<Resource> choice : choices) {
            List<List<Resource>> longer = new ArrayList<>();
            for (List<Resource> tuple : tuples) {
                for (Resource each : choice) {
                    List<Resource> whole = new ArrayList<>(tuple);
                    whole.add(each);
                    longer.add(whole);
                }
            }
            tuples = longer;
        }
        return tuples;
    }
}
