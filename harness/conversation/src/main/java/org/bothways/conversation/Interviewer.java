package org.bothways.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.bothways.api.ApiModel;

/** Holds conversations, and answers with the first that contradicts the model, made as short as it gets. */
@API(status = API.Status.INTERNAL)
public final class Interviewer {

    private static final int AGAIN = 2;

    private final Reach reach;
    private final Server server;

    /** Talks to a server. */
    public Interviewer(Reach reach, Server server) {
        this.reach = reach;
        this.server = server;
    }

    /** Holds every short conversation, shortest first. */
    public <S> Optional<Failure> shortOnes(ApiModel<S> model) {
        return reduced(model, () -> new ShortConversations<>(model, reach, server).explore());
    }

    /** Holds a few long random ones. */
    public <S> Optional<Failure> longOnes(ApiModel<S> model) {
        return reduced(model, () -> new LongConversations<>(model, reach, server).explore());
    }

    /** What can't be seen a second time, such as a machine that stood still, must not hide what follows. */
    private <S> Optional<Failure> reduced(ApiModel<S> model, Supplier<Optional<Trail<S>>> exploration) {
        Optional<Trail<S>> trail = exploration.get();
        for (int again = 0; again < AGAIN && trail.isPresent(); again++) {
            Optional<Failure> failure = new Reduction<>(model, reach.attempts(), server).shortest(trail.get());
            if (failure.isPresent()) {
                return failure;
            }
            trail = exploration.get();
        }
        return trail.flatMap(each -> new Reduction<>(model, reach.attempts(), server).shortest(each));
    }
}
