package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bothways.sandbox.SandboxFixture.LIMITS;
import static org.bothways.sandbox.SandboxFixture.container;
import static org.bothways.sandbox.SandboxFixture.ending;
import static org.bothways.sandbox.SandboxFixture.load;
import static org.bothways.sandbox.SandboxFixture.run;
import static org.bothways.sandbox.SandboxFixture.start;
import static org.bothways.sandbox.SandboxFixture.with;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bothways.sandbox.WorkerSource.Purpose;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Workers in containers. */
@EnabledOnOs(OS.LINUX)
class ContainedWorkersTests {

    private static final String UNSAFE = """
            var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            """;

    @TempDir
    Path folder;

    @Test
    void aWorkerIsAloneAndMayDoLittle() throws IOException {
        Files.writeString(folder.resolve("canary"), "yellow");
        ProcessLimits few = new ProcessLimits(480, 600, 64, 128, 16);
        try (Worker worker = load(start(container(), LIMITS.with(few)), """
                public class Main {
                    public static boolean exists(String file) { return new File(file).exists(); }
                    public static String worker() { return new TreeSet<>(List.of(new File("/worker").list())).toString(); }
                    public static String environment() { return new TreeSet<>(System.getenv().keySet()).toString(); }
                    public static String writable() {
                        var writable = new ArrayList<String>();
                        for (String folder : List.of("/", "/etc", "/dev", "/dev/shm", "/dev/mqueue", "/var/tmp", "/run", "/sys/fs/cgroup",
                                "/worker", "/worker/channel", "/worker/jars", "/proc/sys/kernel", "/tmp")) {
                            try {
                                Files.delete(Files.createFile(Path.of(folder, "file")));
                                writable.add(folder);
                            } catch (IOException e) { }
                        }
                        return writable.toString();
                    }
                    public static boolean isAlone() { return ProcessHandle.allProcesses().count() <= 2; }
                    public static String rights() throws IOException {
                        var rights = new ArrayList<String>();
                        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                            if (line.matches("(CapInh|CapPrm|CapEff|CapBnd|CapAmb|NoNewPrivs|Seccomp):.*")) rights.add(line.replaceAll("\\\\s+", ""));
                        }
                        return rights.toString();
                    }
                    public static String namespace() throws Exception {
                        Process process = new ProcessBuilder("unshare", "--user", "true").redirectErrorStream(true).start();
                        return new String(process.getInputStream().readAllBytes()).strip();
                    }
                    public static String emptyFiles() {
                        int i = 0;
                        try {
                            for (; i < 100_000; i++) Files.createFile(Path.of("/tmp/" + i));
                            return "as many as it likes";
                        } catch (IOException e) {
                            return e.getMessage().replaceFirst("/tmp/\\\\d+: ", "");
                        } finally {
                            for (; i >= 0; i--) new File("/tmp/" + i).delete();
                        }
                    }
                    public static String openFiles() throws IOException {
                        var open = new ArrayList<Closeable>();
                        try {
                            for (int i = 0; i < 10_000; i++) open.add(new FileInputStream("/dev/null"));
                            return "as many as it likes";
                        } catch (IOException e) {
                            return e.getMessage();
                        } finally {
                            for (Closeable each : open) each.close();
                        }
                    }
                    public static String user() throws IOException {
                        return Files.getAttribute(Path.of("/proc/self"), "unix:uid") + ":" + Files.getAttribute(Path.of("/proc/self"), "unix:gid");
                    }
                    public static String own() throws Exception {
                        try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"));
                                var client = new java.net.Socket("127.0.0.1", server.getLocalPort());
                                var accepted = server.accept()) {
                            client.getOutputStream().write('y');
                            return "" + (char) accepted.getInputStream().read();
                        }
                    }
                    public static String outside() {
                        try (var client = new java.net.Socket()) {
                            client.connect(new java.net.InetSocketAddress("192.0.2.1", 80), 5_000);
                            return "connected";
                        } catch (IOException e) {
                            return e.getMessage();
                        }
                    }
                    public static String threads() {
                        var hold = new java.util.concurrent.CountDownLatch(1);
                        try {
                            for (int i = 0; i < 10_000; i++) {
                                Thread thread = new Thread(() -> { try { hold.await(); } catch (InterruptedException e) { } });
                                thread.setDaemon(true);
                                thread.start();
                            }
                            return "as many as it likes";
                        } catch (OutOfMemoryError e) {
                            return e.getMessage();
                        } finally {
                            hold.countDown();
                        }
                    }
                    public static String files() {
                        try {
                            for (int i = 0; i < 4; i++) {
                                try (var out = new FileOutputStream("/tmp/" + i)) {
                                    for (int j = 0; j < 5; j++) out.write(new byte[1 << 20]);
                                }
                            }
                            return "as much as it likes";
                        } catch (IOException e) {
                            return e.getMessage();
                        } finally {
                            for (int i = 0; i < 4; i++) new File("/tmp/" + i).delete();
                        }
                    }
                }
                """)) {
            assertThat(run(worker, "worker")).isEqualTo("[channel, jars]");
            assertThat(run(worker, "environment"))
                    .asString()
                    .contains("LANG", "TZ")
                    .doesNotContain("DOCKER");
            assertThat(run(worker, "writable")).isEqualTo("[/tmp]");
            assertThat(run(worker, "isAlone")).isEqualTo(true);
            assertThat(run(worker, "rights"))
                    .isEqualTo("[CapInh:0000000000000000, CapPrm:0000000000000000, CapEff:0000000000000000,"
                            + " CapBnd:0000000000000000, CapAmb:0000000000000000, NoNewPrivs:1, Seccomp:2]");
            assertThat(run(worker, "namespace")).asString().endsWith("Operation not permitted");
            assertThat(run(worker, "user")).isEqualTo("65534:65534");
            assertThat(run(worker, "own")).isEqualTo("y");
            assertThat(run(worker, "outside")).isEqualTo("Network is unreachable");
            assertThat(run(worker, "threads")).asString().startsWith("unable to create native thread");
            assertThat(run(worker, "files")).isEqualTo("No space left on device");
            assertThat(run(worker, "emptyFiles")).isEqualTo("No space left on device");
            assertThat(run(worker, "openFiles")).asString().endsWith("(Too many open files)");
            for (Path file :
                    List.of(folder.resolve("canary"), Path.of("").toAbsolutePath(), Path.of("/var/run/docker.sock"))) {
                Ask exists = new Ask.CallStatic("Main", "exists", List.of(), List.of(Value.of(file.toString())));
                assertThat(SandboxFixture.ask(worker, exists))
                        .as(file.toString())
                        .isEqualTo(new Reply.Returned(Value.of(false)));
            }
        }
    }

    @Test
    void endingsAreToldApart() {
        Confinement container = container();

        Worker printing = with(start(container, LIMITS), "System.out.print(\"bye\"); System.exit(7); return null;");
        assertThat(ending(printing)).isEqualTo(new Ending(Ending.Kind.EXITED, 7));
        assertThat(printing.console()).isEqualTo(new Console("bye", 0));
        assertThat(ending(with(start(container, LIMITS), """
                List<long[]> all = new ArrayList<>();
                while (true) { all.add(new long[1 << 16]); }
                """))).isEqualTo(new Ending(Ending.Kind.OUT_OF_MEMORY, 3));
        assertThat(ending(with(start(container, LIMITS), UNSAFE + """
                return unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
                """)).kind()).isEqualTo(Ending.Kind.CRASHED);
    }

    @Test
    void allProcessesTogetherHaveSoMuchMemory() {
        assertThat(ending(with(start(container(), LIMITS), UNSAFE + """
                long size = 1L << 26;
                while (true) {
                    long at = (long) unsafe.getClass().getMethod("allocateMemory", long.class).invoke(unsafe, size);
                    unsafe.getClass().getMethod("setMemory", long.class, long.class, byte.class).invoke(unsafe, at, size, (byte) 1);
                }
                """)))
                .isEqualTo(new Ending(Ending.Kind.OUT_OF_PROCESS_MEMORY, 128 + 9));
    }

    @Test
    void processorTimeIsLimited() {
        ProcessLimits brief = new ProcessLimits(10, 1_024, 256, 1_024, 64);

        assertThat(ending(with(start(container(), LIMITS.with(brief)), "while (true) {}")))
                .isEqualTo(new Ending(Ending.Kind.OUT_OF_PROCESSOR_TIME, 128 + 24));
    }

    @Test
    void ofWhatItPrintsBothEndsAreKept() {
        Worker worker = with(start(container(), LIMITS), """
                System.out.print("first");
                for (int i = 0; i < 1 << 20; i++) System.out.print("0123456789");
                System.out.print("last");
                System.exit(0);
                return null;
                """);

        assertThat(ending(worker)).isEqualTo(new Ending(Ending.Kind.EXITED, 0));
        assertThat(worker.console().text())
                .startsWith("first0123")
                .endsWith("789last")
                .hasSizeLessThan(3_000);
        assertThat(worker.console().truncatedBytes()).isEqualTo((10 << 20) + 9 - 2_048);
    }

    @Test
    void whatAWorkerPrintedBeforeItsAnswerIsThere() throws WorkerLost {
        try (Worker worker = with(start(container(), LIMITS), SandboxFixture.PRINTS_BOTH_WAYS)) {
            SandboxFixture.assertAllIsThere(worker);
        }
    }

    @Test
    void aWorkerThatIsKilledIsRemoved() throws Exception {
        Worker worker = with(start(container(), LIMITS), "while (true) {}");
        Thread deadline = new Thread(worker::kill);
        deadline.start();

        assertThat(ending(worker)).isEqualTo(new Ending(Ending.Kind.KILLED, 0));
        deadline.join();
        assertNoneIsLeft();
    }

    @Test
    void whoeverIsDoneWithAWorkerIsRidOfIt() {
        Worker worker = with(start(container(), LIMITS), "return 1;");
        assertThat(run(worker)).isEqualTo(1);
        try (ContainerEngine engine = ContainerEngine.connect()) {
            assertThat(engine.own()).hasSize(1);
        }

        worker.close();

        assertNoneIsLeft();
    }

    @Test
    void aWorkerThatDoesNotStartIsRemovedAndSaysWhy() {
        ProcessWorkers broken =
                new ProcessWorkers(container(), LIMITS, List.of("-XX:NoSuchOption"), java.time.Duration.ZERO);

        assertThatThrownBy(() -> broken.start(Purpose.GRADE))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("A worker did not connect; it printed: Unrecognized VM option 'NoSuchOption'");
        assertNoneIsLeft();
    }

    /** What is removed goes in the engine's own time. */
    private static void assertNoneIsLeft() {
        try (ContainerEngine engine = ContainerEngine.connect()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!engine.own().isEmpty() && System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
            assertThat(engine.own()).isEmpty();
        }
    }

    /** Its worker can't notice that it has gone. */
    @Test
    void whatAKilledJudgeLeavesBehindIsRemoved() throws Exception {
        container();
        Process judge = new ProcessBuilder(
                        WorkerJvm.ownJava().toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LonelyJudge.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = judge.inputReader();
                ContainerEngine engine = ContainerEngine.connect()) {
            String left = said.readLine();
            assertThat(left).isNotNull();
            assertThat(engine.removeAbandoned()).doesNotContain(left);

            judge.destroyForcibly().waitFor();

            assertThat(engine.removeAbandoned()).contains(left);
            assertThat(engine.removeAbandoned()).doesNotContain(left);
        } finally {
            judge.destroyForcibly();
        }
    }

    /** A judge that is ended without warning while a worker of its own stands still. */
    static final class LonelyJudge {

        private LonelyJudge() {}

        public static void main(String[] arguments) throws Exception {
            start(container(), LIMITS);
            try (ContainerEngine engine = ContainerEngine.connect()) {
                String id = engine.own().get(0);
                engine.client().pauseContainerCmd(id).exec();
                System.out.println(id.substring(0, 12));
                TimeUnit.MINUTES.sleep(10);
            }
        }
    }

    @Test
    void whatIsNotOursIsLeftAlone() {
        container();
        try (ContainerEngine engine = ContainerEngine.connect()) {
            String theirs = created(engine, "another-boot pid:[1] 0 1 1 ours?");
            String other = created(engine, "not a judge");
            String of = engine.mark().labels().get(JudgeMark.LABEL);
            String elsewhere = created(engine, of.replaceFirst("pid:\\S+", "pid:[1]"));
            try {
                assertThat(engine.removeAbandoned()).contains(theirs).doesNotContain(other, elsewhere);
                assertThat(engine.foreign()).contains(other, elsewhere).doesNotContain(theirs);
            } finally {
                Set.of(other, elsewhere).forEach(engine::remove);
            }
        }
    }

    private static String created(ContainerEngine engine, String label) {
        DockerClient client = engine.client();
        return client.createContainerCmd(engine.image())
                .withCmd("true")
                .withLabels(java.util.Map.of(JudgeMark.LABEL, label))
                .exec()
                .getId()
                .substring(0, 12);
    }

    @Test
    void itsClassesComeFromAnArchiveOfItsOwn() throws IOException {
        container();
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), SandboxFixture.jars(folder), Optional.empty());
        ClassArchive archive = new ClassArchive(folder.resolve("cache"), Confinement.container(jvm, List.of()));

        assertThat(archive.make(LIMITS, worker -> SandboxFixture.ask(worker, new Ask.Begin())))
                .isPresent();
    }

    @Test
    void aJarThatNobodyMayReadIsNamed() throws IOException {
        container();
        Path jar = Files.createFile(folder.resolve("secret.jar"));
        WorkerFolder.allow(jar, "rw-------");

        assertThatThrownBy(() -> Confinement.container(SandboxFixture.JVM, List.of(jar)))
                .isInstanceOf(SandboxException.class)
                .hasMessage("%s can't be read by other users: run `chmod o+r %1$s`".formatted(jar));
    }

    @Test
    void whatTheEngineRefusesIsSaid() throws IOException {
        container();
        Files.writeString(folder.resolve("Dockerfile"), "ARG BASE\nFROM ${BASE}\n");

        try (ContainerEngine engine = ContainerEngine.connect()) {
            assertThatThrownBy(() -> engine.build(folder, Optional.of("Not An Image")))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageStartingWith("the engine said: ");
        }
    }
}
