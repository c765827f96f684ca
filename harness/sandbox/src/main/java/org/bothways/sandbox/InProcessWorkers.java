package org.bothways.sandbox;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bothways.wire.Connection;

/**
 * Workers inside this process, each submission in a class loader of its own: for trusted code. The worker and the assignment's
 * libraries live in a loader beside the judge's, which neither can see.
 *
 * <p>What runs here can't be killed: a thread that doesn't end is abandoned. {@code System.exit} ends everything.
 */
public final class InProcessWorkers implements WorkerSource, AutoCloseable {

    private final URLClassLoader loader;
    private final Method serve;
    private final WorkerLimits limits;

    /** Loads the worker from its jars. Of the limits only that on output counts. */
    public InProcessWorkers(List<Path> classPath, WorkerLimits limits) {
        this.limits = limits;
        try {
            this.loader = new URLClassLoader(
                    "worker",
                    classPath.stream().map(InProcessWorkers::url).toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
            this.serve = loader.loadClass("org.bothways.worker.WorkerMain")
                    .getMethod("serve", ReadableByteChannel.class, WritableByteChannel.class);
        } catch (ReflectiveOperationException e) {
            throw new SandboxException("The worker's jars hold no worker: " + classPath, e);
        }
    }

    @Override
    public Isolation isolation() {
        return Isolation.CLASSLOADER;
    }

    @Override
    public Worker start(Purpose purpose) {
        try {
            Pipe toWorker = Pipe.open();
            Pipe toJudge = Pipe.open();
            ConsoleBuffer output = new ConsoleBuffer(limits.outputKilobytes() * 1024);
            RoutedOutput.during(output, () -> serve.invoke(null, toWorker.source(), toJudge.sink()));
            Connection connection = new Connection(toJudge.source(), toWorker.sink());
            return new Worker(connection, new Threads(output), Duration.ZERO);
        } catch (IOException | ReflectiveOperationException e) {
            throw new SandboxException("A worker could not be started: " + e, e);
        }
    }

    /** Closes the worker's jars; workers that still run may then fail. */
    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new SandboxException("No jar can be loaded from " + jar, e);
        }
    }

    /** Threads end themselves when their channel closes. */
    private record Threads(ConsoleBuffer output) implements Worker.Body {

        @Override
        public void kill() {}

        @Override
        public void awaitEnd(Duration atMost) {}

        @Override
        public Ending ending() {
            return new Ending(Ending.Kind.BROKEN_PROTOCOL, 0);
        }

        @Override
        public Console console() {
            return output.toConsole();
        }

        @Override
        public Optional<Marks> marks() {
            return Optional.empty();
        }
    }
}
