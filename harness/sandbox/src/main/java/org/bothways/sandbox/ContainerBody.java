package org.bothways.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A container that runs a worker. */
final class ContainerBody implements Worker.Body {

    private static final Duration EXIT_WITHIN = Duration.ofSeconds(10);
    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(10);

    /** What the kernel ends a process with when the container has used up its memory. Whatever else may do so, we don't do it here. */
    private static final int KILLED_STATUS = 128 + 9;

    private final ContainerEngine engine;
    private final String id;
    private final WorkerFolder folder;
    private final ContainerStream.Output output;
    private final ContainerStream.End end;
    private boolean removed;

    ContainerBody(
            ContainerEngine engine,
            String id,
            WorkerFolder folder,
            ContainerStream.Output output,
            ContainerStream.End end) {
        this.engine = engine;
        this.id = id;
        this.folder = folder;
        this.output = output;
        this.end = end;
    }

    /** {@return what is completed when it ends, one way or the other} */
    CompletableFuture<?> end() {
        return end.status().handle((status, failed) -> true);
    }

    /** One that the engine can't remove now is left to the next judge and to the doctor. */
    @Override
    public synchronized void kill() {
        if (!removed) {
            removed = engine.remove(id);
            awaitEnd(EXIT_WITHIN);
            output.awaitEnd(OUTPUT_WITHIN);
            folder.delete();
        }
    }

    /** Throws {@link SandboxException} when the engine doesn't know: that is nobody's fault who is being graded. */
    @Override
    public Ending ending() {
        awaitEnd(EXIT_WITHIN);
        if (!end.status().isDone()) {
            kill();
            return new Ending(Ending.Kind.BROKEN_PROTOCOL, 0);
        }
        int status = status();
        output.awaitEnd(OUTPUT_WITHIN);
        return new Ending(kind(status), status);
    }

    private Ending.Kind kind(int status) {
        return status == KILLED_STATUS
                ? Ending.Kind.OUT_OF_PROCESS_MEMORY
                : JvmEnding.kind(status, output.console().text());
    }

    /** {@return what it ended with} */
    private int status() {
        try {
            return end.status().join();
        } catch (CompletionException | CancellationException e) {
            throw new SandboxException(
                    "The container engine does not answer any more: see that it runs (`docker info`), and grade again",
                    e);
        }
    }

    @Override
    public void awaitEnd(Duration atMost) {
        try {
            end.status().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Whoever waited looks whether it has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Console console() {
        return output.console();
    }

    @Override
    public Optional<Marks> marks() {
        return Optional.of(output.marks());
    }
}
