package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bothways.sandbox.SandboxFixture.ending;
import static org.bothways.sandbox.SandboxFixture.inProcess;
import static org.bothways.sandbox.SandboxFixture.run;
import static org.bothways.sandbox.SandboxFixture.with;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers in this process. */
class InProcessWorkersTests {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream judges = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(judges, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void whatASubmissionPrintsIsItsWorkersAlone() {
        try (Worker one = with(inProcess(), "System.out.print(\"öne\"); System.err.print(\"!\"); return null;");
                Worker other = with(inProcess(), """
                        Thread thread = new Thread(() -> System.out.print("other"));
                        thread.start();
                        thread.join();
                        return null;
                        """)) {
            run(one);
            System.out.print("judge");
            run(other);

            assertThat(one.console()).isEqualTo(new Console("öne!", 0));
            assertThat(other.console()).isEqualTo(new Console("other", 0));
            assertThat(judges.toString(StandardCharsets.UTF_8)).isEqualTo("judge");
        }
    }

    @Test
    void aSubmissionThatClosesItsOutputClosesNobodyElses() {
        try (Worker worker = with(inProcess(), "System.out.close(); return null;")) {
            run(worker);
            System.out.print("judge");

            assertThat(judges.toString(StandardCharsets.UTF_8)).isEqualTo("judge");
        }
    }

    @Test
    void aSubmissionSeesNothingOfTheJudge() {
        try (Worker worker = with(inProcess(), """
                for (String name : List.of(
                        "org.bothways.sandbox.Worker", "org.bothways.worker.WorkerMain", "org.h2.Driver")) {
                    try { return Class.forName(name).getName(); } catch (ClassNotFoundException e) { }
                }
                return "nothing";
                """)) {
            assertThat(run(worker)).isEqualTo("nothing");
        }
    }

    @Test
    void aWorkerThatIsKilledSaysSo() throws InterruptedException {
        Worker worker = with(inProcess(), "new java.util.concurrent.Semaphore(0).acquire(); return null;");
        Thread deadline = new Thread(worker::kill);
        deadline.start();

        assertThat(ending(worker)).isEqualTo(new Ending(Ending.Kind.KILLED, 0));
        deadline.join();
    }

    @Test
    void jarsWithoutAWorkerAreRefused() {
        List<Path> jars = List.of(Path.of("none.jar"));

        assertThatThrownBy(() -> new InProcessWorkers(jars, SandboxFixture.LIMITS))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The worker's jars hold no worker: [none.jar]");
    }

    @Test
    void theLevelIsNamed() {
        assertThat(SandboxFixture.IN_PROCESS.isolation()).hasToString("classloader");
    }
}
