package org.bothways.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bothways.api.ApiModel;

/**
 * Makes a failing conversation shorter: it is held again, with a server that begins anew, without some of its acts, until none can be
 * spared. What can't be seen a second time is nobody's fault.
 */
final class Reduction<S> {

    private final ApiModel<S> model;
    private final Server server;
    private int attempts;

    Reduction(ApiModel<S> model, int attempts, Server server) {
        this.model = model;
        this.attempts = attempts;
        this.server = server;
    }

    /** A conversation that was held up to a wrong answer. */
    private record Held<S>(List<Act<S>> acts, Failure failure) {}

    Optional<Failure> shortest(Trail<S> trail) {
        if (trail.isSilent()) {
            // Each attempt would wait for an answer that doesn't come.
            return hold(trail.all(), false).map(Held::failure);
        }
        return hold(trail.last(), false)
                .or(() -> hold(trail.all(), false))
                .map(this::reduced)
                .map(held -> hold(held.acts(), true).orElse(held).failure());
    }

    private Held<S> reduced(Held<S> held) {
        Held<S> shortest = held;
        int chunk = shortest.acts().size() / 2;
        while (chunk > 0) {
            Optional<Held<S>> shorter = shorter(shortest, chunk);
            shortest = shorter.orElse(shortest);
            chunk = shorter.isPresent() ? Math.min(chunk, shortest.acts().size() / 2) : chunk / 2;
        }
        return shortest;
    }

    /** {@return one without so many acts in a row} The last one shows what is wrong, and stays. */
    private Optional<Held<S>> shorter(Held<S> held, int chunk) {
        for (int from = held.acts().size() - 1 - chunk; from >= 0 && attempts > 0; from--) {
            List<Act<S>> rest = new ArrayList<>(held.acts());
            rest.subList(from, from + chunk).clear();
            Optional<Held<S>> shorter = hold(rest, false);
            if (shorter.isPresent()) {
                return shorter;
            }
        }
        return Optional.empty();
    }

    private Optional<Held<S>> hold(List<Act<S>> acts, boolean isFresh) {
        attempts--;
        server.goesOn();
        if (isFresh) {
            server.startAfresh();
        } else {
            server.restart();
        }
        Talk<S> talk = new Talk<>(model, server);
        return talk.say(Act.numbered(acts, Map.of()))
                .map(finding -> new Held<>(talk.acts(), new Failure(talk.exchanges(), finding)));
    }
}
