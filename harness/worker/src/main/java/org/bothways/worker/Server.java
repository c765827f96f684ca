package org.bothways.worker;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.bothways.wire.Ask;
import org.bothways.wire.Connection;
import org.bothways.wire.Reply;
import org.bothways.wire.Thrown;
import org.bothways.wire.WireException;

/**
 * Takes questions from the channel on one thread and answers them on another, so that the end of the judge is noticed while the
 * submission's code runs without end.
 */
final class Server {

    private final Connection connection;
    private final Runnable onEnd;
    private final SynchronousQueue<Ask> questions = new SynchronousQueue<>();
    private final Answers answers = new Answers();
    private final WarmUp warmUp;

    Server(Connection connection, WarmUp warmUp, Runnable onEnd) {
        this.connection = connection;
        this.warmUp = warmUp;
        this.onEnd = onEnd;
    }

    void start() {
        // No explicit stack size: -Xss of the worker decides, so a deep recursion ends where the limits say.
        Thread submission = new Thread(this::answer, "submission");
        submission.setDaemon(true);
        submission.start();
        Thread listener = new Thread(() -> listen(submission), "judge");
        listener.setDaemon(true);
        listener.start();
        if (Thread.currentThread().getName().equals("main")) {
            waitFor(listener);
        }
    }

    private void listen(Thread submission) {
        try {
            while (true) {
                questions.put(connection.receiveAsk());
            }
        } catch (IOException | InterruptedException gone) {
            submission.interrupt();
        } finally {
            onEnd.run();
        }
    }

    private void answer() {
        try {
            warmUp.run();
            while (true) {
                Reply reply = answers.to(questions.take());
                // A flag that the submission left set would break the next wait or the channel.
                Thread.interrupted();
                send(reply);
            }
        } catch (InterruptedException | IOException gone) {
            // The judge has gone, or can't be reached any more: the listener ends the worker.
        } finally {
            answers.close();
        }
    }

    private void send(Reply reply) throws IOException {
        try {
            connection.send(reply);
        } catch (WireException tooLarge) {
            // What the submission returned is too much; nothing of it was sent.
            List<String> types = List.of(IllegalStateException.class.getName(), RuntimeException.class.getName());
            connection.send(new Reply.Threw(new Thrown(types, "The result is too large to look at", List.of(), null)));
        }
    }

    private static void waitFor(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
