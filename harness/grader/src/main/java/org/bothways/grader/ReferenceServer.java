package org.bothways.grader;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment.Application;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.JarClasses;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLost;
import org.bothways.sandbox.WorkerSource;
import org.bothways.specification.Specification;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;

/** An assignment's reference solution, serving its API from an empty database in memory, in a worker of its own. */
public final class ReferenceServer implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Worker worker;
    private final int port;
    private final String path;

    private ReferenceServer(Worker worker, int port, String path) {
        this.worker = worker;
        this.port = port;
        this.path = path;
    }

    /** The port that was asked for is taken: something for whoever asked to change. */
    public static final class PortTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super("Port %d of 127.0.0.1 is taken. Name another one with --port".formatted(port));
        }
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @param port to listen on at 127.0.0.1, or 0 for any that is free
     */
    public static ReferenceServer start(
            Installation installation, AssignmentFolder assignment, Application application, int port)
            throws IOException {
        int chosen = free(port);
        Map<String, byte[]> classes = JarClasses.read(assignment.reference());
        if (!classes.containsKey(application.className())) {
            throw new AssignmentException(assignment.path()
                    + " holds no model answer, as what students get doesn't, so there is nothing to serve");
        }
        Level level = Level.choose(Isolation.PROCESS, installation, assignment).with(Optional.empty());
        Worker worker = level.workers().start(WorkerSource.Purpose.GRADE);
        try {
            ask(worker, new Ask.Load(classes, Screening.of(classes).mapped()), chosen);
            ask(worker, new Ask.StartApplication(application.className(), application.start(), chosen), chosen);
            return new ReferenceServer(worker, chosen, path(assignment));
        } catch (RuntimeException | IOException e) {
            worker.close();
            throw e;
        }
    }

    /** {@return where it answers: {@code http://127.0.0.1:8000/}} */
    public String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** {@return a URL at which there is something to see} */
    public String example() {
        return "http://127.0.0.1:" + port + path;
    }

    /** Waits until it has ended by itself, which it doesn't unless somebody ends its process. */
    public void await() throws InterruptedException {
        while (true) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            ask(worker, new Ask.Exchange(List.of()), port);
        }
    }

    /** Stops it. */
    @Override
    public void close() {
        worker.close();
    }

    private static void ask(Worker worker, Ask ask, int port) {
        Reply reply;
        try {
            reply = worker.ask(ask);
        } catch (WorkerLost e) {
            throw new HarnessFault(
                    "The reference's process has ended. It printed: "
                            + worker.console().text(),
                    e);
        }
        if (reply instanceof Reply.Threw threw && threw.thrown().types().contains("java.net.BindException")) {
            throw new PortTaken(port);
        }
        if (!(reply instanceof Reply.Returned || reply instanceof Reply.Exchanged)) {
            throw new HarnessFault("The reference can't be served: " + reply);
        }
    }

    private static int free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1);
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PortTaken(port);
        }
    }

    /** {@return the first path that a GET without parameters reads} */
    private static String path(AssignmentFolder assignment) throws IOException {
        Path document = assignment.specification().orElse(null);
        if (document == null) {
            return "/";
        }
        return Specification.read(Files.readString(document)).operations().stream()
                .filter(operation -> operation.startsWith("GET ") && !operation.contains("{"))
                .map(operation -> operation.substring("GET ".length()))
                .findFirst()
                .orElse("/");
    }
}
