package org.bothways.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Resource;

/**
 * Every conversation up to a length, the shorter ones first. All are held with one server, one after the other, each about resources of its
 * own: beginning anew would cost more than the conversations, and what others have left there must not matter. One crowd stays all the
 * while, to see whether anything changes that nobody speaks of.
 */
final class ShortConversations<S> {

    private final ApiModel<S> model;
    private final Grammar<S> grammar;
    private final Reach reach;
    private final Server server;

    ShortConversations(ApiModel<S> model, Reach reach, Server server) {
        this.model = model;
        this.grammar = new Grammar<>(model);
        this.reach = reach;
        this.server = server;
    }

    /** {@return what led to the first wrong answer} */
    Optional<Trail<S>> explore() {
        server.restart();
        Talk<S> talk = new Talk<>(model, server);
        List<Act<S>> crowd = grammar.crowd();
        Scene<S> crowded = Scene.first(model).after(crowd);
        Optional<Trail<S>> standing = hold(talk, and(crowd, crowded.look(crowded.known())));
        if (standing.isPresent()) {
            return standing;
        }
        int longest = Math.max(reach.depth(), reach.crowdedDepth());
        for (int length = 1; length <= longest; length++) {
            for (List<Act<S>> given : List.of(grammar.pairs(), crowd)) {
                int most = given.equals(crowd) ? reach.crowdedDepth() : reach.depth();
                Optional<Trail<S>> trail = length > most ? Optional.empty() : explore(talk, given, List.of(), length);
                if (trail.isPresent()) {
                    return trail;
                }
            }
        }
        return Optional.empty();
    }

    /** Holds every conversation in which so many more things are said. */
    private Optional<Trail<S>> explore(Talk<S> talk, List<Act<S>> given, List<Act<S>> said, int more) {
        if (more == 0) {
            return talk.requests() > reach.requests() ? Optional.empty() : hold(talk, whole(given, said));
        }
        Scene<S> beginning = Scene.first(model).after(given);
        for (Act<S> next : grammar.after(beginning, said, more == 1)) {
            if (talk.requests() > reach.requests()) {
                return Optional.empty();
            }
            Optional<Trail<S>> trail = explore(talk, given, and(said, List.of(next)), more - 1);
            if (trail.isPresent()) {
                return trail;
            }
        }
        return Optional.empty();
    }

    /** {@return what is said, a look at what it has led to, and what clears it away again} */
    private List<Act<S>> whole(List<Act<S>> given, List<Act<S>> said) {
        List<Act<S>> acts = and(given, said);
        Scene<S> scene = Scene.first(model).after(acts);
        Set<Resource> spokenOf = new LinkedHashSet<>();
        given.stream().filter(act -> !act.taken().isEmpty()).forEach(act -> spokenOf.addAll(act.resources()));
        said.forEach(act -> spokenOf.addAll(act.resources()));
        List<Act<S>> look = scene.look(spokenOf);
        return and(and(acts, look), scene.farewell());
    }

    private Optional<Trail<S>> hold(Talk<S> talk, List<Act<S>> conversation) {
        server.goesOn();
        int begin = talk.acts().size();
        return talk.say(Act.numbered(conversation, talk.scene().made())).map(finding -> Trail.of(talk, begin));
    }

    private static <T> List<T> and(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
