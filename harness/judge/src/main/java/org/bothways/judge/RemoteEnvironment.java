package org.bothways.judge;

import java.util.List;
import org.bothways.api.Advice;
import org.bothways.api.Api;
import org.bothways.api.Database;
import org.bothways.api.Environment;
import org.bothways.api.Exploration;
import org.bothways.api.Probe;
import org.bothways.exploration.Effort;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.suite.Assignment;
import org.jspecify.annotations.Nullable;

/** Gives a check the database, the API and the probe of a worker. One serves one check. */
final class RemoteEnvironment implements Environment {

    private final Remote remote;
    private final Assignment assignment;
    private final Effort effort;
    private final Conformance conformance;
    private final Runnable beforeEachPart;
    private @Nullable RemoteApi api;
    private @Nullable String advised;

    /**
     * Serves a check.
     *
     * @param conformance compares answers of the API
     * @param beforeEachPart is run before each of many small things that a check asks for
     */
    RemoteEnvironment(
            Remote remote, Assignment assignment, Effort effort, Conformance conformance, Runnable beforeEachPart) {
        this.remote = remote;
        this.assignment = assignment;
        this.effort = effort;
        this.conformance = conformance;
        this.beforeEachPart = beforeEachPart;
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
            Assignment.Application application = assignment.application();
            if (application == null) {
                throw new HarnessFault("A check takes an Api, but assignment.yaml names no application");
            }
            api = new RemoteApi(remote, application, conformance);
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
    public Probe probe() {
        return new RemoteProbe(remote);
    }

    @Override
    public Exploration exploration() {
        try {
            return new RemoteExploration(remote, assignment.domain(), effort, beforeEachPart);
        } catch (IllegalArgumentException e) {
            throw new HarnessFault(
                    "A check takes an Exploration, but assignment.yaml doesn't suffice: " + e.getMessage(), e);
        }
    }
}
