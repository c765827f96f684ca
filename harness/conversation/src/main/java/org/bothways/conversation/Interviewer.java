package org.bothways.conversation;

import java.util.Optional;
import org.apiguardian.api.API;
import org.bothways.api.ApiModel;

/** Holds conversations, and answers with the first that contradicts the model, made as short as it gets. */
@API(status = API.Status.INTERNAL)
public final class Interviewer {

    private final Reach reach;
    private final Server server;

    /** Talks to a server. */
    public Interviewer(Reach reach, Server server) {
        this.reach = reach;
        this.server = server;
    }

    /** Holds every short conversation, shortest first. */
    public <S> Optional<Failure> shortOnes(ApiModel<S> model) {
        return reduced(model, new ShortConversations<>(model, reach, server).explore());
    }

    /** Holds a few long random ones. */
    public <S> Optional<Failure> longOnes(ApiModel<S> model) {
        return reduced(model, new LongConversations<>(model, reach, server).explore());
    }

    private <S> Optional<Failure> reduced(ApiModel<S> model, Optional<Trail<S>> trail) {
        return trail.flatMap(each -> new Reduction<>(model, reach.attempts(), server).shortest(each));
    }
}
