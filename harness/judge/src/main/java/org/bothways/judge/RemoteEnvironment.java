package org.bothways.judge;

import java.util.List;
import org.bothways.api.Advice;
import org.bothways.api.Api;
import org.bothways.api.Conversations;
import org.bothways.api.Database;
import org.bothways.api.Environment;
import org.bothways.api.Exploration;
import org.bothways.api.Probe;
import org.bothways.conversation.Reach;
import org.bothways.exploration.Effort;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.suite.Assignment;
import org.bothways.wire.Ask;
import org.jspecify.annotations.Nullable;

/** Gives a check the database, the API and the probe of a worker. One serves one check. */
final class RemoteEnvironment implements Environment {

    private final Remote remote;
    private final Assignment assignment;
    private final Ask.Load afresh;
    private final Effort effort;
    private final Conformance conformance;
    private final Deadline deadline;
    private @Nullable RemoteApi api;
    private @Nullable String advised;

    /**
     * Serves a check.
     *
     * @param afresh what makes a worker like new
     * @param conformance compares answers of the API
     * @param deadline begins anew with each of many small things that a check asks for
     */
    RemoteEnvironment(
            Remote remote,
            Assignment assignment,
            Ask.Load afresh,
            Effort effort,
            Conformance conformance,
            Deadline deadline) {
        this.remote = remote;
        this.assignment = assignment;
        this.afresh = afresh;
        this.effort = effort;
        this.conformance = conformance;
        this.deadline = deadline;
    }

    @Override
    public void begin() {
        // The worker was told before the check's clock started.
    }

    @Override
    public void end() {
        // The worker clears up when the next check begins: its time is not this one's.
    }

    @Override
    public Database database() {
        return new RemoteDatabase(remote);
    }

    @Override
    public Api api() {
        if (api == null) {
            api = new RemoteApi(remote, application(), conformance);
        }
        return api;
    }

    /** {@return the last requests of the check, and what came back} */
    List<Verdict.Exchanged> exchanges() {
        return api == null ? List.of() : api.exchanges();
    }

    @Override
    public Advice advice() {
        return sentence -> advised = sentence;
    }

    /** {@return the advice that the check gave, if it did} */
    @Nullable String advised() {
        return advised;
    }

    @Override
    public Conversations conversations() {
        Reach reach = effort.isThorough() ? Reach.thorough(effort.seed()) : Reach.standard(effort.seed());
        return new RemoteConversations(remote, application(), conformance, afresh, reach, deadline::renewOneOfMany);
    }

    private Assignment.Application application() {
        Assignment.Application application = assignment.application();
        if (application == null) {
            throw new HarnessFault("A check takes an Api, but assignment.yaml names no application");
        }
        return application;
    }

    @Override
    public Probe probe() {
        return new RemoteProbe(remote);
    }

    @Override
    public Exploration exploration() {
        try {
            return new RemoteExploration(remote, assignment.domain(), effort, deadline::renew);
        } catch (IllegalArgumentException e) {
            throw new HarnessFault(
                    "A check takes an Exploration, but assignment.yaml doesn't suffice: " + e.getMessage(), e);
        }
    }
}
