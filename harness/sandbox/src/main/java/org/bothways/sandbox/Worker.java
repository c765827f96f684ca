package org.bothways.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.bothways.wire.Ask;
import org.bothways.wire.Connection;
import org.bothways.wire.Reply;
import org.bothways.wire.Value;
import org.bothways.wire.WireException;

/**
 * A running worker. One thread at a time asks; any thread may {@link #kill}, upon which the asking thread gets a
 * {@link WorkerLost}.
 */
public final class Worker implements AutoCloseable {

    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(2);

    private final Connection connection;
    private final Body body;
    private final Duration patience;
    private volatile boolean killed;

    /** Of a submission that has closed an output: what it prints elsewhere may come or not. */
    private boolean marksGetLost;

    /**
     * Wraps a worker that runs.
     *
     * @param patience how long it may take to end by itself when its work is done
     */
    Worker(Connection connection, Body body, Duration patience) {
        this.connection = connection;
        this.body = body;
        this.patience = patience;
    }

    /** Where a worker runs: a process, or threads of this one. */
    interface Body {

        /** Ends it and everything it started. Harmless when it has ended. */
        void kill();

        /**
         * {@return how it ended} Called once it no longer answers; waits for it a little, then kills it.
         *
         * @throws SandboxException when nobody can say, which is not the submission's fault
         */
        Ending ending();

        /** Waits until it ends by itself, or until the time is over. */
        void awaitEnd(Duration atMost);

        /** {@return what it printed so far; all of it once it has ended} */
        Console console();

        /** {@return what knows marks in the output; empty where everything printed is there at once} */
        Optional<Marks> marks();
    }

    /**
     * Asks and waits for the answer, however long that takes: a deadline is somebody else's call of {@link #kill}.
     *
     * @throws WorkerLost when there will be no answer
     * @throws SandboxException when the same is the machine's fault
     */
    public Reply ask(Ask ask) throws WorkerLost {
        try {
            connection.send(ask);
            Reply reply = connection.receiveReply();
            if (killed) {
                // What a submission says when it is interrupted comes too late.
                throw new WorkerLost(new Ending(Ending.Kind.KILLED, 0), null);
            }
            return reply;
        } catch (WireException e) {
            kill();
            throw new WorkerLost(new Ending(Ending.Kind.BROKEN_PROTOCOL, 0), e);
        } catch (IOException e) {
            throw new WorkerLost(endingOnceClosed(), e);
        }
    }

    private Ending endingOnceClosed() {
        try {
            return killed ? new Ending(Ending.Kind.KILLED, 0) : body.ending();
        } finally {
            close();
        }
    }

    /**
     * {@return what the worker printed before this was asked, and perhaps more} It is asked to print a mark, which is waited for.
     *
     * @throws WorkerLost when it doesn't answer
     */
    public Console printedSoFar() throws WorkerLost {
        Optional<Marks> marks = body.marks();
        if (marks.isPresent() && !marksGetLost) {
            Reply reply = ask(new Ask.PrintMark(marks.get().next()));
            marksGetLost = !reply.equals(new Reply.Returned(Value.of(true)))
                    || !marks.get().await(OUTPUT_WITHIN);
        }
        return console();
    }

    /** Ends the worker and everything it started, at once. */
    public void kill() {
        killed = true;
        end(Duration.ZERO);
    }

    /** {@return what the worker printed so far; after {@link #close}, all of it} */
    public Console console() {
        return body.console();
    }

    /** Ends the worker, whose work is done. */
    @Override
    public void close() {
        end(patience);
    }

    private void end(Duration atMost) {
        try {
            connection.close();
        } catch (IOException e) {
            // A channel that can't be closed is as good as closed: its process goes next.
        }
        if (!atMost.isZero()) {
            body.awaitEnd(atMost);
        }
        body.kill();
    }
}
