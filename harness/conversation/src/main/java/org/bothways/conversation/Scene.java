package org.bothways.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Operation;
import org.bothways.api.ApiModel.Resource;
import org.bothways.api.ApiModel.Turn;

/**
 * What a conversation has led to so far, as the model has it. Immutable.
 *
 * @param made how many resources of a kind were asked for
 * @param known resources that are there or were, in the order in which they were made
 */
record Scene<S>(ApiModel<S> model, S state, Map<String, Integer> made, Set<Resource> known) {

    static <S> Scene<S> first(ApiModel<S> model) {
        return new Scene<>(model, model.start(), Map.of(), Set.of());
    }

    /** {@return an act of an operation, which makes the next resource of its kind if it makes one} */
    Act<S> act(Operation<S> operation, List<Resource> taken) {
        List<Resource> resources = new ArrayList<>(taken);
        String kind = operation.makes();
        if (kind != null) {
            resources.add(new Resource(kind, made.getOrDefault(kind, 0) + 1));
        }
        return new Act<>(operation, resources);
    }

    Scene<S> after(Act<S> act) {
        Turn<S> turn = act.turn(state);
        Map<String, Integer> counts = new HashMap<>(made);
        Set<Resource> all = new LinkedHashSet<>(known);
        act.made().ifPresent(resource -> {
            counts.merge(resource.kind(), resource.number(), Math::max);
            if (turn.answer() != null) {
                all.add(resource);
            }
        });
        return new Scene<>(model, turn.state(), counts, all);
    }

    Scene<S> after(List<Act<S>> acts) {
        Scene<S> scene = this;
        for (Act<S> act : acts) {
            scene = scene.after(act);
        }
        return scene;
    }

    boolean refuses(Act<S> act) {
        return act.turn(state).answer() == null;
    }

    /** {@return whether an act takes away something that is there} */
    boolean isRemoval(Act<S> act) {
        return !model.present(act.turn(state).state()).containsAll(model.present(state));
    }

    /** {@return resources of a kind that are there or were} */
    List<Resource> known(String kind) {
        return known.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    boolean isPresent(Resource resource) {
        return model.present(state).contains(resource);
    }

    /** {@return reads of these resources, and of every collection} */
    List<Act<S>> look(Set<Resource> resources) {
        Stream<Act<S>> singles = known.stream()
                .filter(resources::contains)
                .flatMap(resource -> reads(1).filter(read -> read.takes().get(0).equals(resource.kind()))
                        .map(read -> act(read, List.of(resource))));
        return Stream.concat(singles, reads(0).map(read -> act(read, List.of())))
                .toList();
    }

    private Stream<Operation<S>> reads(int resources) {
        return model.operations().stream()
                .filter(each -> each.isRead() && each.takes().size() == resources);
    }

    /** {@return acts that take away what is there, as far as there are operations that do} */
    List<Act<S>> farewell() {
        List<Act<S>> removals = new ArrayList<>();
        Scene<S> scene = this;
        for (Resource resource : known) {
            for (Operation<S> operation : model.operations()) {
                if (!operation.isRead()
                        && operation.takes().equals(List.of(resource.kind()))
                        && operation.makes() == null
                        && scene.isPresent(resource)) {
                    Act<S> act = scene.act(operation, List.of(resource));
                    if (scene.isRemoval(act)) {
                        removals.add(act);
                        scene = scene.after(act);
                    }
                }
            }
        }
        return removals;
    }
}
