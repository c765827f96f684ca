package org.bothways.local;

import java.util.Optional;
import java.util.function.Supplier;
import org.bothways.api.ApiModel;
import org.bothways.api.Conversations;
import org.bothways.api.Request;
import org.bothways.conversation.Exchange;
import org.bothways.conversation.Failure;
import org.bothways.conversation.Interviewer;
import org.bothways.conversation.Reach;
import org.bothways.conversation.Server;
import org.opentest4j.AssertionFailedError;

/** Talks to the application on this class path. */
final class LocalConversations implements Conversations, Server {

    private static final long SEED = 42;

    private final Supplier<LocalApi> emptied;
    private final Supplier<LocalApi> fresh;
    private LocalApi api;

    /**
     * Starts the application.
     *
     * @param emptied starts it again on an empty database
     * @param fresh starts it again on a new one
     */
    LocalConversations(Supplier<LocalApi> emptied, Supplier<LocalApi> fresh) {
        this.emptied = emptied;
        this.fresh = fresh;
        this.api = emptied.get();
    }

    @Override
    public void shortOnes(ApiModel<?> model) {
        expectNone(new Interviewer(Reach.standard(SEED), this).shortOnes(model));
    }

    @Override
    public void longOnes(ApiModel<?> model) {
        expectNone(new Interviewer(Reach.standard(SEED), this).longOnes(model));
    }

    private static void expectNone(Optional<Failure> failure) {
        failure.ifPresent(each -> {
            throw new AssertionFailedError(
                    each.finding().message() + "\n" + String.join("\n", each.lines()),
                    each.finding().expected(),
                    each.finding().actual());
        });
    }

    @Override
    public void restart() {
        api = emptied.get();
    }

    @Override
    public void startAfresh() {
        api = fresh.get();
    }

    @Override
    public Exchange send(Request request) {
        return api.exchange(request);
    }
}
