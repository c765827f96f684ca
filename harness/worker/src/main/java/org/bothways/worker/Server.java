package org.bothways.worker;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bothways.wire.Ask;
import org.bothways.wire.Connection;
import org.bothways.wire.Reply;
import org.bothways.wire.WireException;

/**
 * Takes questions from the channel on one thread and answers them on another, so that the end of the judge is noticed while the
 * submission's code runs without end.
 */
final class Server {

    private final Connection connection;
    private final Runnable onEnd;
    private final BlockingQueue<Ask> questions = new LinkedBlockingQueue<>();
    private final Answers answers = new Answers();
    private final WarmUp warmUp;
    private volatile boolean gone;

    Server(Connection connection, WarmUp warmUp, Runnable onEnd) {
        this.connection = connection;
        this.warmUp = warmUp;
        this.onEnd = onEnd;
    }

    /** {@return the thread that ends when the judge has gone} */
    Thread start() {
        // No explicit stack size: -Xss of the worker decides, so a deep recursion ends where the limits say.
        Thread submission = new Thread(this::answer, "submission");
        submission.setDaemon(true);
        submission.start();
        Thread listener = new Thread(() -> listen(submission), "judge");
        listener.setDaemon(true);
        listener.start();
        return listener;
    }

    private void listen(Thread submission) {
        try {
            while (true) {
                questions.add(connection.receiveAsk());
            }
        } catch (IOException judgeGone) {
            // The end of every worker.
        } finally {
            gone = true;
            submission.interrupt();
            disconnect();
            onEnd.run();
        }
    }

    private void answer() {
        try {
            warmUp.run();
            while (true) {
                Reply reply = answers.to(nextQuestion());
                // A flag that the submission left set would break the channel.
                Thread.interrupted();
                send(reply);
            }
        } catch (InterruptedException | IOException judgeGone) {
            // The listener ends the worker.
        } finally {
            disconnect();
            answers.close();
        }
    }

    /** A thread that the submission has left behind may interrupt the wait, which means nothing. */
    private Ask nextQuestion() throws InterruptedException {
        while (true) {
            try {
                return questions.take();
            } catch (InterruptedException e) {
                if (gone) {
                    throw e;
                }
            }
        }
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (IOException e) {
            // Nobody is left to whom it matters.
        }
    }

    private void send(Reply reply) throws IOException {
        try {
            connection.send(reply);
        } catch (WireException | OutOfMemoryError tooLarge) {
            // What the submission returned is too much; nothing of it was sent.
            connection.send(new Reply.Threw(new Exceptions(name -> false)
                    .toData(new IllegalStateException("The result is too large to look at"))));
        }
    }
}
