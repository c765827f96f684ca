package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bothways.wire.Ask;
import org.junit.jupiter.api.Test;

/** Workers that are started ahead of need. */
class WorkerPoolTests {

    private final Counted source = new Counted();

    @Test
    void noMoreAreStartedThanAreExpected() {
        WorkerPool pool = new WorkerPool(source, 2, 3);
        List<Worker> taken = List.of(pool.take(), pool.take(), pool.take());
        pool.close();

        assertThat(source.started).containsExactlyInAnyOrderElementsOf(taken);
        assertThat(taken).allMatch(WorkerPoolTests::answers);
        taken.forEach(Worker::close);
    }

    @Test
    void noMoreWaitThanAreWantedAhead() {
        WorkerPool pool = new WorkerPool(source, 2, 100);
        Worker taken = pool.take();
        pool.close();

        assertThat(source.started).hasSize(3).contains(taken);
        taken.close();
    }

    @Test
    void whatNobodyTookEndsWithThePool() {
        WorkerPool pool = new WorkerPool(source, 2, 2);
        Worker taken = pool.take();
        pool.close();

        assertThat(source.started)
                .hasSize(2)
                .filteredOn(WorkerPoolTests::answers)
                .containsExactly(taken);
        taken.close();
    }

    @Test
    void moreThanExpectedMayBeTaken() {
        try (WorkerPool pool = new WorkerPool(source, 1, 0);
                Worker worker = pool.take()) {
            assertThat(answers(worker)).isTrue();
        }
    }

    @Test
    void whatCannotBeStartedIsSaidToWhoeverTakesIt() {
        source.broken = true;
        try (WorkerPool pool = new WorkerPool(source, 1, 5)) {
            assertThatThrownBy(pool::take).isInstanceOf(SandboxException.class).hasMessage("broken");
        }
    }

    @Test
    void theLevelIsTheSources() {
        try (WorkerPool pool = new WorkerPool(source, 1, 0)) {
            assertThat(pool.isolation()).isEqualTo(Isolation.CLASSLOADER);
        }
    }

    private static boolean answers(Worker worker) {
        try {
            worker.ask(new Ask.Begin());
            return true;
        } catch (WorkerLost e) {
            return false;
        }
    }

    private static final class Counted implements WorkerSource {

        private final List<Worker> started = new CopyOnWriteArrayList<>();
        private volatile boolean broken;

        @Override
        public Isolation isolation() {
            return Isolation.CLASSLOADER;
        }

        @Override
        public Worker start(Purpose purpose) {
            if (broken) {
                throw new SandboxException("broken");
            }
            Worker worker = SandboxFixture.inProcess();
            started.add(worker);
            return worker;
        }
    }
}
