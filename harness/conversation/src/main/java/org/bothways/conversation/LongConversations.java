package org.bothways.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Operation;
import org.bothways.api.ApiModel.Resource;

/** Random conversations, each with a server that begins anew. Now and then everything that is there is read. */
final class LongConversations<S> {

    private static final int BETWEEN_LOOKS = 8;
    private static final int MOST_OF_A_KIND = 4;
    private static final int PERCENT = 100;
    private static final int STRANGERS = 5;
    private static final int GONE = 10;

    private final ApiModel<S> model;
    private final Reach reach;
    private final Server server;
    private final Random random;

    /** Every operation, as often as it is to be drawn. */
    private final List<Operation<S>> operations;

    LongConversations(ApiModel<S> model, Reach reach, Server server) {
        this.model = model;
        this.reach = reach;
        this.server = server;
        this.random = new Random(reach.seed() * 31 + 17);
        this.operations = model.operations().stream()
                .flatMap(operation -> Collections.nCopies(weight(operation), operation).stream())
                .toList();
    }

    /** {@return what led to the first wrong answer} */
    Optional<Trail<S>> explore() {
        for (int walk = 0; walk < reach.walks(); walk++) {
            server.goesOn();
            server.restart();
            Talk<S> talk = new Talk<>(model, server);
            if (hold(talk).isPresent()) {
                return Optional.of(Trail.of(talk, 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> hold(Talk<S> talk) {
        Optional<Finding> finding = talk.say(new Grammar<>(model).pairs());
        for (int i = 1; i <= reach.walkLength() && finding.isEmpty(); i++) {
            finding = talk.say(List.of(next(talk.scene())));
            if (finding.isEmpty() && (i % BETWEEN_LOOKS == 0 || i == reach.walkLength())) {
                Scene<S> scene = talk.scene();
                finding = talk.say(scene.look(scene.known()));
            }
        }
        return finding;
    }

    /** What links resources is said more often: without it, there are resources, and hardly anything between them. */
    private static int weight(Operation<?> operation) {
        int links = operation.takes().size();
        return Math.max(1, links * links);
    }

    private Act<S> next(Scene<S> scene) {
        while (true) {
            Operation<S> operation = operations.get(random.nextInt(operations.size()));
            List<Resource> taken = new ArrayList<>();
            for (String kind : operation.takes()) {
                taken.add(any(scene, kind));
            }
            String makes = operation.makes();
            boolean isTooMuch = makes != null
                    && operation.takes().isEmpty()
                    && scene.known(makes).stream().filter(scene::isPresent).count() >= MOST_OF_A_KIND;
            if (!isTooMuch) {
                return scene.act(operation, taken);
            }
        }
    }

    private Resource any(Scene<S> scene, String kind) {
        int luck = random.nextInt(PERCENT);
        List<Resource> there =
                scene.known(kind).stream().filter(scene::isPresent).toList();
        List<Resource> gone = scene.known(kind).stream()
                .filter(each -> !scene.isPresent(each))
                .toList();
        List<Resource> chosen = luck >= STRANGERS && luck < STRANGERS + GONE && !gone.isEmpty() ? gone : there;
        return luck < STRANGERS || chosen.isEmpty()
                ? Resource.unknown(kind)
                : chosen.get(random.nextInt(chosen.size()));
    }
}
