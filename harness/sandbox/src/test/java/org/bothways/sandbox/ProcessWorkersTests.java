package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bothways.sandbox.SandboxFixture.ending;
import static org.bothways.sandbox.SandboxFixture.isRunning;
import static org.bothways.sandbox.SandboxFixture.load;
import static org.bothways.sandbox.SandboxFixture.process;
import static org.bothways.sandbox.SandboxFixture.run;
import static org.bothways.sandbox.SandboxFixture.with;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bothways.sandbox.WorkerSource.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Workers in forked virtual machines. */
class ProcessWorkersTests {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerKnowsNothingOfItsSurroundings() {
        try (Worker worker = load(process(), """
                public class Main {
                    public static String environment() { return new TreeMap<>(System.getenv()).toString(); }
                    public static String properties() {
                        return System.getProperty("user.timezone") + " " + System.getProperty("file.encoding") + " "
                                + Locale.getDefault() + " " + System.getProperty("user.home").equals(System.getProperty("user.dir"));
                    }
                    public static int input() throws IOException { return System.in.read(); }
                    public static String limits() {
                        var bean = java.lang.management.ManagementFactory.getPlatformMXBean(
                                com.sun.management.HotSpotDiagnosticMXBean.class);
                        var values = new ArrayList<String>();
                        for (String name : List.of("MaxHeapSize", "MaxMetaspaceSize", "MaxDirectMemorySize", "ThreadStackSize")) {
                            values.add(bean.getVMOption(name).getValue());
                        }
                        return values.toString();
                    }
                    public static String outside() {
                        try {
                            java.nio.ByteBuffer.allocateDirect(32 << 20);
                            return "there is more";
                        } catch (OutOfMemoryError e) {
                            return "no more";
                        }
                    }
                    public static int depth() {
                        try { return deeper(1); } catch (StackOverflowError e) { return -1; }
                    }
                    private static int deeper(int depth) { return depth > 1_000_000 ? depth : deeper(depth + 1); }
                }
                """)) {
            assertThat(run(worker, "environment")).isEqualTo("{LANG=C.UTF-8, TZ=UTC}");
            assertThat(run(worker, "properties")).isEqualTo("UTC UTF-8 en_US true");
            assertThat(run(worker, "input")).isEqualTo(-1);
            assertThat(run(worker, "limits"))
                    .isEqualTo(List.of(96 << 20, 128 << 20, 16 << 20, 512).toString());
            assertThat(run(worker, "outside")).isEqualTo("no more");
            assertThat(run(worker, "depth")).isEqualTo(-1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderIsPrivateAndGoesWithTheWorker() throws IOException {
        Path directory;
        Path outside = Files.createFile(folder.resolve("outside"));
        try (Worker worker = with(process(), """
                Path here = Path.of("").toAbsolutePath();
                Path locked = Files.createDirectories(here.resolve("a/b"));
                Files.writeString(locked.resolve("file"), "text");
                Files.createSymbolicLink(here.resolve("link"), Path.of("%s"));
                locked.toFile().setExecutable(false);
                locked.toFile().setReadable(false);
                locked.getParent().toFile().setWritable(false);
                return here.toString();
                """.formatted(folder))) {
            directory = Path.of((String) run(worker));
            assertThat(Files.getPosixFilePermissions(directory))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }

        assertThat(directory).doesNotExist();
        assertThat(outside).exists();
    }

    /** Each tree is moved to the end of the next one, so that together they are deeper than a path can name. */
    @Test
    void foldersDeeperThanAPathCanNameGoToo() {
        Path directory;
        try (Worker worker = with(process(), """
                Path here = Path.of("").toAbsolutePath();
                String name = "d".repeat(100);
                for (int tree = 0; tree < 4; tree++) {
                    Path end = here.resolve("t" + tree);
                    for (int depth = 0; depth < 25; depth++) end = end.resolve(name);
                    Files.createFile(Files.createDirectories(end).resolve("file"));
                    if (tree > 0) Files.move(here.resolve("t" + (tree - 1)), end.resolve("t"));
                }
                return here.toString();
                """)) {
            directory = Path.of((String) run(worker));
        }

        assertThat(directory).doesNotExist();
    }

    @Test
    void outputIsKeptAtBothEndsAndCounted() {
        try (Worker worker = with(process(), """
                System.out.print("BEGIN");
                System.out.write(new byte[] {(byte) 0xff, (byte) 0xfe});
                byte[] much = new byte[1 << 20];
                Arrays.fill(much, (byte) 'x');
                for (int i = 0; i < 8; i++) System.out.write(much);
                System.err.print("END");
                System.out.flush();
                return null;
                """)) {
            run(worker);
            worker.close();

            Console console = worker.console();
            assertThat(console.text()).startsWith("BEGIN\ufffd\ufffdxxx").endsWith("xxxEND");
            assertThat(console.text()).contains("\n… (" + console.truncatedBytes() + " bytes left out)\n");
            assertThat(console.truncatedBytes()).isEqualTo((8 << 20) + 10 - 2_048);
        }
    }

    @Test
    void whatAWorkerPrintedBeforeItsAnswerIsThere() throws WorkerLost {
        try (Worker worker = with(process(), SandboxFixture.PRINTS_BOTH_WAYS)) {
            SandboxFixture.assertAllIsThere(worker);
        }
    }

    @Test
    void whoeverClosesTheOutputsIsNotWaitedFor() throws WorkerLost {
        try (Worker worker = with(process(), """
                System.out.println("before");
                System.out.close();
                System.err.close();
                return null;
                """)) {
            run(worker);

            assertThat(worker.printedSoFar().text()).startsWith("before");
            assertThat(worker.printedSoFar()).isEqualTo(worker.console());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theWholeTreeGoes() {
        long child;
        long orphan;
        try (Worker worker = load(process(), """
                public class Main {
                    public static long child() throws IOException {
                        return new ProcessBuilder("sleep", "600").start().pid();
                    }
                    public static long orphan() throws IOException {
                        Process shell = new ProcessBuilder("sh", "-c", "sleep 600 > /dev/null & echo $!").start();
                        return Long.parseLong(new String(shell.getInputStream().readAllBytes()).trim());
                    }
                }
                """)) {
            child = (long) run(worker, "child");
            orphan = (long) run(worker, "orphan");
            assertThat(isRunning(child)).isTrue();
        }

        assertEnds(child);
        assertStragglerEnds(orphan);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAProgramThatEndedHasStartedGoesToo() {
        Worker worker = with(process(), """
                System.out.print(new ProcessBuilder("sleep", "600").start().pid());
                System.out.flush();
                System.exit(0);
                return null;
                """);

        assertThat(ending(worker)).isEqualTo(new Ending(Ending.Kind.EXITED, 0));
        assertEnds(Long.parseLong(worker.console().text()));
    }

    @Test
    void aWorkerThatIsKilledWhileItRunsSaysSo() throws Exception {
        Worker worker = with(process(), "while (true) {}");
        Thread deadline = new Thread(worker::kill);
        deadline.start();

        assertThat(ending(worker)).isEqualTo(new Ending(Ending.Kind.KILLED, 0));
        deadline.join();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalIsACrash() {
        Worker worker = with(process(), """
                new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
                while (true) {}
                """);

        assertThat(ending(worker)).isEqualTo(new Ending(Ending.Kind.CRASHED, 137));
    }

    @Test
    void aHighStatusIsAnExit() {
        assertThat(ending(with(process(), "System.exit(200); return null;")))
                .isEqualTo(new Ending(Ending.Kind.EXITED, 200));
    }

    @Test
    void aWorkerEndsWithItsJudge() throws Exception {
        Process judge = new ProcessBuilder(
                        WorkerJvm.ownJava().toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LonelyJudge.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long worker;
        try (BufferedReader said = judge.inputReader()) {
            worker = Long.parseLong(said.readLine());
            assertThat(isRunning(worker)).isTrue();
        } finally {
            judge.destroyForcibly().waitFor();
        }

        assertEnds(worker);
    }

    /** A judge that has a worker in an endless loop, and is then ended without warning. */
    static final class LonelyJudge {

        private LonelyJudge() {}

        public static void main(String[] arguments) throws Exception {
            Worker worker = load(process(), """
                    public class Main {
                        public static long pid() { return ProcessHandle.current().pid(); }
                        public static void loop() { while (true) {} }
                    }
                    """);
            System.out.println(run(worker, "pid"));
            worker.ask(SandboxFixture.call("loop"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMachineThatDoesNotConnectIsQuoted() throws IOException {
        WorkerSource source = new ProcessWorkers(jvm("echo 'No such option'; exit 7"), SandboxFixture.LIMITS);

        assertThatThrownBy(() -> source.start(Purpose.GRADE))
                .isInstanceOf(SandboxException.class)
                .hasMessage("A worker did not connect; it printed: No such option\n");
    }

    @Test
    void aMachineThatIsNotThereIsNamed() {
        WorkerSource source = new ProcessWorkers(
                new WorkerJvm(folder.resolve("java"), List.of(), Optional.empty()), SandboxFixture.LIMITS);

        assertThatThrownBy(() -> source.start(Purpose.GRADE))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("A worker ")
                .hasMessageContaining(folder.resolve("java").toString());
    }

    @Test
    void theLevelIsNamed() {
        assertThat(new ProcessWorkers(SandboxFixture.JVM, SandboxFixture.LIMITS).isolation())
                .hasToString("process");
    }

    private WorkerJvm jvm(String script) throws IOException {
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return new WorkerJvm(java, List.of(), Optional.empty());
    }

    private static void assertStragglerEnds(long pid) {
        if (OS.LINUX.isCurrentOs()) {
            assertEnds(pid);
        } else {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** What was told to end may take a moment to do so. */
    private static void assertEnds(long pid) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (isRunning(pid) && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        assertThat(isRunning(pid)).isFalse();
    }
}
