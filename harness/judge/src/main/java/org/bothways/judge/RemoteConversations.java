package org.bothways.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bothways.api.ApiModel;
import org.bothways.api.Conversations;
import org.bothways.api.Request;
import org.bothways.conversation.Exchange;
import org.bothways.conversation.Failure;
import org.bothways.conversation.Interviewer;
import org.bothways.conversation.Reach;
import org.bothways.conversation.Server;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.stub.WorkerGone;
import org.bothways.judge.suite.Assignment.Application;
import org.bothways.wire.Ask;
import org.opentest4j.AssertionFailedError;

/** Talks to the submission's server in a worker. Nothing that a model says ever gets there, but requests. */
final class RemoteConversations implements Conversations, Server {

    /** So many requests show what a worker was doing when it ended. */
    private static final int SHOWN = 8;

    private final Remote remote;
    private final Application application;
    private final Conformance conformance;
    private final Ask.Load afresh;
    private final Reach reach;
    private final Runnable beforeEachPart;
    private final List<Exchange> said = new ArrayList<>();
    private RemoteApi api;

    /**
     * Says nothing yet.
     *
     * @param conformance compares every answer with the specification
     * @param afresh what makes a worker like new
     * @param beforeEachPart is run now and then, as long as all goes well
     */
    RemoteConversations(
            Remote remote,
            Application application,
            Conformance conformance,
            Ask.Load afresh,
            Reach reach,
            Runnable beforeEachPart) {
        this.remote = remote;
        this.application = application;
        this.conformance = conformance;
        this.afresh = afresh;
        this.reach = reach;
        this.beforeEachPart = beforeEachPart;
        this.api = new RemoteApi(remote, application, conformance);
    }

    @Override
    public void shortOnes(ApiModel<?> model) {
        expectNone(interviewer -> interviewer.shortOnes(model));
    }

    @Override
    public void longOnes(ApiModel<?> model) {
        expectNone(interviewer -> interviewer.longOnes(model));
    }

    private void expectNone(Function<Interviewer, Optional<Failure>> conversations) {
        Optional<Failure> failure;
        try {
            failure = conversations.apply(new Interviewer(reach, this));
        } catch (RuntimeException e) {
            if (remote.originOf(e).isPresent()) {
                throw e;
            }
            throw new HarnessFault("A check's model of the API is at fault: " + e.getMessage(), e);
        }
        failure.ifPresent(this::fail);
    }

    private void fail(Failure failure) {
        api = new RemoteApi(remote, application, conformance);
        failure.shown().forEach(api::tell);
        throw new AssertionFailedError(
                failure.finding().message(),
                failure.finding().expected(),
                failure.finding().actual());
    }

    @Override
    public void restart() {
        start(new Ask.Begin());
    }

    @Override
    public void startAfresh() {
        start(afresh);
    }

    private void start(Ask emptying) {
        said.clear();
        remote.ask(emptying, "stopping the server", "stopping the server", void.class);
        api = new RemoteApi(remote, application, conformance);
        api.startServer();
    }

    @Override
    public Exchange send(Request request) {
        try {
            Exchange exchange = api.sendSilently(request);
            said.add(exchange);
            return exchange;
        } catch (WorkerGone e) {
            said.add(new Exchange(request, Exchange.SILENCE, "no answer"));
            said.subList(Math.max(0, said.size() - SHOWN), said.size()).forEach(api::tell);
            throw e;
        }
    }

    @Override
    public void goesOn() {
        beforeEachPart.run();
    }
}
