package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.wire.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the judge makes of a worker that answers otherwise than it should. */
class WorkerTests {

    private final Recorded body = new Recorded();

    @Test
    void aWorkerThatHangsUpEndsAsItsBodySays() throws IOException {
        Worker worker = answering();

        assertThat(SandboxFixture.ending(worker)).isEqualTo(new Ending(Ending.Kind.EXITED, 5));
        assertThat(body.calls).containsExactly("ending", "awaitEnd PT1S", "kill");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Connection.MAX_FRAME + 1})
    void aFrameThatIsNoneBreaksTheProtocol(int length) throws IOException {
        Worker worker = answering(ByteBuffer.allocate(4).putInt(length).array());

        assertThat(SandboxFixture.ending(worker)).isEqualTo(new Ending(Ending.Kind.BROKEN_PROTOCOL, 0));
        assertThat(body.calls).containsExactly("kill");
    }

    @Test
    void anAnswerThatIsNoneBreaksTheProtocol() throws IOException {
        Worker worker = answering(new byte[] {0, 0, 0, 1, 99});

        assertThat(SandboxFixture.ending(worker)).isEqualTo(new Ending(Ending.Kind.BROKEN_PROTOCOL, 0));
    }

    @Test
    void aDeadWorkerStaysDead() throws IOException {
        Worker worker = answering();
        worker.kill();

        assertThat(SandboxFixture.ending(worker)).isEqualTo(new Ending(Ending.Kind.KILLED, 0));
        assertThat(SandboxFixture.ending(worker)).isEqualTo(new Ending(Ending.Kind.KILLED, 0));
    }

    @Test
    void anAnswerThatComesAfterTheEndDoesNotCount() throws IOException {
        Late late = new Late();
        late.worker = new Worker(new Connection(late, Pipe.open().sink()), body, Duration.ofSeconds(1));

        assertThat(SandboxFixture.ending(late.worker)).isEqualTo(new Ending(Ending.Kind.KILLED, 0));
    }

    @Test
    void aWorkerWhoseWorkIsDoneHasAMomentToEndByItself() throws IOException {
        answering().close();

        assertThat(body.calls).containsExactly("awaitEnd PT1S", "kill");
    }

    /** {@return a worker whose other end has said this and hung up} */
    private Worker answering(byte... bytes) throws IOException {
        Pipe toWorker = Pipe.open();
        Pipe toJudge = Pipe.open();
        toJudge.sink().write(ByteBuffer.wrap(bytes));
        toJudge.sink().close();
        return new Worker(new Connection(toJudge.source(), toWorker.sink()), body, Duration.ofSeconds(1));
    }

    /** A channel whose answer, a null, arrives while the worker is being killed. */
    private static final class Late implements ReadableByteChannel {

        private final ByteBuffer answer = ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 0, 0});
        private Worker worker;

        @Override
        public int read(ByteBuffer into) {
            worker.kill();
            int read = 0;
            while (into.hasRemaining()) {
                into.put(answer.get());
                read++;
            }
            return read;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    /** A body that has ended, and remembers what was asked of it. */
    private static final class Recorded implements Worker.Body {

        private final List<String> calls = new ArrayList<>();

        @Override
        public void kill() {
            calls.add("kill");
        }

        @Override
        public Ending ending() {
            calls.add("ending");
            return new Ending(Ending.Kind.EXITED, 5);
        }

        @Override
        public void awaitEnd(Duration atMost) {
            calls.add("awaitEnd " + atMost);
        }

        @Override
        public Console console() {
            return Console.EMPTY;
        }

        @Override
        public Optional<Marks> marks() {
            return Optional.empty();
        }
    }
}
