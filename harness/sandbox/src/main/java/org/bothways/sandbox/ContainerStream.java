package org.bothways.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hears from the engine what happens to a container, for as long as it runs. */
abstract class ContainerStream<T> extends ResultCallback.Adapter<T> {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(30);

    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();

    @Override
    public void onStart(Closeable stream) {
        super.onStart(stream);
        connected.complete(true);
    }

    @Override
    public void onError(Throwable thrown) {
        connected.completeExceptionally(thrown);
        super.onError(thrown);
    }

    /** Waits until nothing that happens from now on is missed. */
    void awaitConnected() throws IOException {
        try {
            connected.get(CONNECT_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("it doesn't say what happens to containers: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What a container prints. */
    static final class Output extends ContainerStream<Frame> {

        private final ConsoleBuffer buffer;
        private final Marks marks = new Marks();
        private final OutputStream printed;
        private final OutputStream complained;

        Output(ConsoleBuffer buffer) {
            this.buffer = buffer;
            this.printed = marks.leftOutOf(buffer);
            this.complained = marks.leftOutOf(buffer);
        }

        @Override
        public void onNext(Frame frame) {
            try {
                (frame.getStreamType() == StreamType.STDERR ? complained : printed).write(frame.getPayload());
            } catch (IOException e) {
                throw new UncheckedIOException("A buffer in memory can't be written", e);
            }
        }

        Marks marks() {
            return marks;
        }

        Console console() {
            return buffer.toConsole();
        }

        /** Waits until all of it is there, but not long. */
        void awaitEnd(Duration atMost) {
            try {
                awaitCompletion(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The connection broke; what came before is there.
            }
        }
    }

    /** What a container ends with. */
    static final class End extends ContainerStream<WaitResponse> {

        private final CompletableFuture<Integer> status = new CompletableFuture<>();

        @Override
        public void onNext(WaitResponse response) {
            Integer code = response.getStatusCode();
            if (code != null) {
                status.complete(code);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            status.completeExceptionally(thrown);
            super.onError(thrown);
        }

        @Override
        public void onComplete() {
            super.onComplete();
            status.completeExceptionally(new IOException("the engine said no more"));
        }

        /** {@return the status, once it has ended} Fails when the engine doesn't say. */
        CompletableFuture<Integer> status() {
            return status;
        }
    }
}
