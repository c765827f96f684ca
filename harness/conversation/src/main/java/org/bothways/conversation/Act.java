package org.bothways.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bothways.api.ApiModel.Operation;
import org.bothways.api.ApiModel.Resource;
import org.bothways.api.ApiModel.Turn;

/**
 * An operation on particular resources.
 *
 * @param resources those that it takes, and the one that it makes
 */
record Act<S>(Operation<S> operation, List<Resource> resources) {

    Act {
        resources = List.copyOf(resources);
    }

    List<Resource> taken() {
        return resources.subList(0, operation.takes().size());
    }

    Optional<Resource> made() {
        return operation.makes() == null ? Optional.empty() : Optional.of(resources.get(resources.size() - 1));
    }

    Turn<S> turn(S state) {
        return operation.rule().apply(state, resources);
    }

    /** {@return the same with other resources; nothing where one of those that it takes has none in its place} */
    private Optional<Act<S>> with(Map<Resource, Resource> others) {
        List<Resource> renamed = new ArrayList<>();
        for (Resource each : resources) {
            Resource other = each.isUnknown() ? each : others.get(each);
            if (other == null) {
                return Optional.empty();
            }
            renamed.add(other);
        }
        return Optional.of(new Act<>(operation, renamed));
    }

    /**
     * {@return acts that speak of what others before them made, numbered from there on} Those that speak of what none of them makes are left
     * out.
     *
     * @param made how many resources of a kind there are already
     */
    static <S> List<Act<S>> numbered(List<Act<S>> acts, Map<String, Integer> made) {
        Map<String, Integer> counts = new HashMap<>(made);
        Map<Resource, Resource> others = new HashMap<>();
        List<Act<S>> numbered = new ArrayList<>();
        for (Act<S> act : acts) {
            if (others.keySet()
                    .containsAll(act.taken().stream()
                            .filter(each -> !each.isUnknown())
                            .toList())) {
                act.made()
                        .ifPresent(each -> others.put(
                                each, new Resource(each.kind(), counts.merge(each.kind(), 1, Integer::sum))));
                act.with(others).ifPresent(numbered::add);
            }
        }
        return numbered;
    }
}
