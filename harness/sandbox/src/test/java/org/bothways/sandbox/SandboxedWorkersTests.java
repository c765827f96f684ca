package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.sandbox.SandboxFixture.LIMITS;
import static org.bothways.sandbox.SandboxFixture.ending;
import static org.bothways.sandbox.SandboxFixture.load;
import static org.bothways.sandbox.SandboxFixture.run;
import static org.bothways.sandbox.SandboxFixture.sandbox;
import static org.bothways.sandbox.SandboxFixture.start;
import static org.bothways.sandbox.SandboxFixture.with;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bothways.sandbox.WorkerSource.Purpose;
import org.bothways.wire.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Workers inside of bubblewrap. */
@EnabledOnOs(OS.LINUX)
class SandboxedWorkersTests {

    @TempDir
    Path folder;

    @Test
    void aWorkerIsAloneWithJavaAndItsJars() throws IOException {
        Files.writeString(folder.resolve("canary"), "yellow");
        try (Worker worker = load(start(sandbox(), LIMITS), """
                public class Main {
                    public static String top() { return list("/") + " " + list("/etc") + " " + list("/worker") + " " + list("/tmp"); }
                    private static String list(String folder) { return new TreeSet<>(List.of(new File(folder).list())).toString(); }
                    public static boolean exists(String file) { return new File(file).exists(); }
                    public static String environment() { return new TreeMap<>(System.getenv()).toString(); }
                    public static String writable() {
                        var writable = new ArrayList<String>();
                        for (String folder : List.of("/", "/etc", "/dev", "/dev/shm", "/worker", "/worker/channel", "/worker/jars",
                                "/worker/jdk", "/proc/sys/kernel", "/tmp")) {
                            try {
                                Files.delete(Files.createFile(Path.of(folder, "file")));
                                writable.add(folder);
                            } catch (IOException e) { }
                        }
                        return writable.toString();
                    }
                    public static long processes() { return ProcessHandle.allProcesses().count(); }
                    public static boolean seesCommands() throws IOException {
                        return Files.readString(Path.of("/proc/1/cmdline")).contains("surefire");
                    }
                    public static String rights() throws IOException {
                        var rights = new ArrayList<String>();
                        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                            if (line.matches("(CapEff|CapPrm|CapBnd|NoNewPrivs):.*")) rights.add(line.replaceAll("\\\\s+", ""));
                        }
                        return rights.toString();
                    }
                    public static boolean isRoot() throws IOException {
                        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
                    }
                    public static String random() { return new java.security.SecureRandom().nextLong() + ""; }
                }
                """)) {
            assertThat(run(worker, "top"))
                    .asString()
                    .matches(
                            "\\[dev, etc, (lib\\S*, )+proc, tmp, (usr, )?worker] \\[group, hosts, (java\\S+, )*nsswitch.conf, passwd"
                                    + "(, [^]]+)?] \\[channel, jars, jdk, prlimit(, setpriv)?] \\[\\]");
            assertThat(run(worker, "environment")).isEqualTo("{LANG=C.UTF-8, PWD=/tmp, TZ=UTC}");
            assertThat(run(worker, "writable")).isEqualTo("[/tmp]");
            assertThat((long) run(worker, "processes")).isBetween(1L, 3L);
            assertThat(run(worker, "rights"))
                    .isEqualTo(
                            "[CapPrm:0000000000000000, CapEff:0000000000000000, CapBnd:0000000000000000, NoNewPrivs:1]");
            assertThat(run(worker, "isRoot")).isEqualTo(false);
            assertThat(run(worker, "random")).isNotNull();
            for (Path file : List.of(
                    folder.resolve("canary"),
                    Path.of(System.getProperty("user.home")),
                    Path.of("").toAbsolutePath(),
                    Path.of("/bin/sh"),
                    Path.of("/etc/shadow"))) {
                assertThat(SandboxFixture.ask(
                                worker,
                                new Ask.CallStatic(
                                        "Main",
                                        "exists",
                                        List.of(),
                                        List.of(org.bothways.wire.Value.of(file.toString())))))
                        .as(file.toString())
                        .isEqualTo(new org.bothways.wire.Reply.Returned(org.bothways.wire.Value.of(false)));
            }
        }
    }

    @Test
    void theNetworkIsALoopbackOfItsOwn() throws IOException {
        try (ServerSocket judges = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Worker worker = load(start(sandbox(), LIMITS), """
                public class Main {
                    public static String own() throws Exception {
                        try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"));
                                var client = new java.net.Socket("127.0.0.1", server.getLocalPort());
                                var accepted = server.accept()) {
                            client.getOutputStream().write('y');
                            return "" + (char) accepted.getInputStream().read();
                        }
                    }
                    public static String judges() { return connect("127.0.0.1", %d); }
                    public static String outside() { return connect("192.0.2.1", 80); }
                    private static String connect(String host, int port) {
                        try (var client = new java.net.Socket()) {
                            client.connect(new java.net.InetSocketAddress(host, port), 5_000);
                            return "connected";
                        } catch (IOException e) {
                            return e.getMessage();
                        }
                    }
                }
                """.formatted(judges.getLocalPort()))) {
            assertThat(run(worker, "own")).isEqualTo("y");
            assertThat(run(worker, "judges")).isEqualTo("Connection refused");
            assertThat(run(worker, "outside")).isEqualTo("Network is unreachable");
        }
    }

    @Test
    void whatItMayUseIsLimited() {
        ProcessLimits few = new ProcessLimits(480, 600, 64, 128, 16);
        try (Worker worker = load(start(sandbox(), LIMITS.with(few)), """
                public class Main {
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
                    public static String files() throws IOException {
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
                    public static String bigFile() { return write(1, 17); }
                    public static String manyFiles() { return write(4, 5); }
                    private static String write(int files, int megabytes) {
                        try {
                            for (int i = 0; i < files; i++) {
                                try (var out = new FileOutputStream("/tmp/" + i)) {
                                    for (int j = 0; j < megabytes; j++) out.write(new byte[1 << 20]);
                                }
                            }
                            return "as much as it likes";
                        } catch (IOException e) {
                            return e.getMessage();
                        } finally {
                            for (int i = 0; i < files; i++) new File("/tmp/" + i).delete();
                        }
                    }
                }
                """)) {
            assertThat(run(worker, "threads")).asString().startsWith("unable to create native thread");
            assertThat(run(worker, "files")).asString().endsWith("(Too many open files)");
            assertThat(run(worker, "bigFile")).isIn("File too large", "No space left on device");
            assertThat(run(worker, "manyFiles")).isEqualTo("No space left on device");
        }
    }

    @Test
    void processorTimeIsLimited() {
        ProcessLimits short_ = new ProcessLimits(10, 1_024, 256, 1_024, 64);

        assertThat(ending(with(start(sandbox(), LIMITS.with(short_)), "while (true) {}")))
                .isEqualTo(new Ending(Ending.Kind.OUT_OF_PROCESSOR_TIME, 128 + 24));
    }

    @Test
    void aWorkerCannotMakeANamespaceInWhichItIsRoot() {
        Path unshare = Programs.find("unshare").orElseThrow();
        Confinement sandbox = sandbox(unshare);

        try (Worker worker = with(start(sandbox, LIMITS), """
                Process process = new ProcessBuilder("%s", "--user", "/worker/prlimit", "--version").redirectErrorStream(true).start();
                return new String(process.getInputStream().readAllBytes()).trim();
                """.formatted(sandbox.seen(unshare)))) {
            assertThat(run(worker)).asString().endsWith("unshare failed: Operation not permitted");
        }
    }

    @Test
    void endingsAreToldApart() {
        Confinement sandbox = sandbox();

        assertThat(ending(with(start(sandbox, LIMITS), "System.exit(7); return null;")))
                .isEqualTo(new Ending(Ending.Kind.EXITED, 7));
        assertThat(ending(with(start(sandbox, LIMITS), """
                var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                field.setAccessible(true);
                Object unsafe = field.get(null);
                return unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
                """))).isEqualTo(new Ending(Ending.Kind.CRASHED, 1));
        assertThat(ending(with(start(sandbox, LIMITS), """
                List<long[]> all = new ArrayList<>();
                while (true) { all.add(new long[1 << 16]); }
                """))).isEqualTo(new Ending(Ending.Kind.OUT_OF_MEMORY, 3));
    }

    @Test
    void everythingInItGoesWithIt() {
        Worker worker = with(start(sandbox(), LIMITS), """
                Process left = new ProcessBuilder(System.getProperty("java.home") + "/bin/rmiregistry", "0").start();
                return left.isAlive();
                """);
        assertThat(run(worker)).isEqualTo(true);
        List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
        assertThat(processes).hasSizeGreaterThanOrEqualTo(3);

        worker.close();

        assertThat(processes).allSatisfy(SandboxedWorkersTests::assertEnds);
    }

    @Test
    void itEndsWithItsJudge() throws Exception {
        sandbox();
        Process judge = new ProcessBuilder(
                        WorkerJvm.ownJava().toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LonelyJudge.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> processes;
        try (BufferedReader said = judge.inputReader()) {
            processes = Stream.of(said.readLine().split(" "))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
        } finally {
            judge.destroyForcibly().waitFor();
        }

        assertThat(processes).allSatisfy(SandboxedWorkersTests::assertEnds);
    }

    /** A judge that has a worker in an endless loop, and is then ended without warning. */
    static final class LonelyJudge {

        private LonelyJudge() {}

        public static void main(String[] arguments) throws Exception {
            Worker worker = with(start(sandbox(), LIMITS), "while (true) {}");
            System.out.println(ProcessHandle.current()
                    .descendants()
                    .map(process -> Long.toString(process.pid()))
                    .collect(Collectors.joining(" ")));
            worker.ask(SandboxFixture.call("run"));
        }
    }

    @Test
    void itsClassesComeFromAnArchiveOfItsOwn() throws IOException {
        WorkerJvm jvm = new WorkerJvm(WorkerJvm.ownJava(), SandboxFixture.jars(folder), Optional.empty());
        sandbox();
        Confinement confinement = Confinement.sandbox(jvm, List.of());
        Path cache = folder.resolve("cache");
        ClassArchive archive = new ClassArchive(cache, confinement);
        assertThat(archive.file()).isNotEqualTo(new ClassArchive(cache, Confinement.process(jvm)).file());

        Path made = archive.make(LIMITS, worker -> SandboxFixture.ask(worker, new Ask.Begin()))
                .orElseThrow();

        Path log = Files.createDirectory(folder.resolve("log"));
        WorkerFolder.allow(log, "rwxrwxrwx");
        Confinement logging = confinement.with(made).writingTo(log);
        Path file = log.resolve("classes");
        ProcessWorkers workers = new ProcessWorkers(
                logging, LIMITS, List.of("-Xlog:class+load:file=" + logging.seen(file)), java.time.Duration.ZERO);
        try (Worker worker = workers.start(Purpose.GRADE)) {
            SandboxFixture.ask(worker, new Ask.Begin());
        }
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines)
                    .anyMatch(line -> line.contains("org.hibernate.") && line.contains("shared objects file (top)"));
        }
    }

    /** What was told to end may take a moment to do so. */
    private static void assertEnds(ProcessHandle process) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (SandboxFixture.isRunning(process.pid()) && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        assertThat(SandboxFixture.isRunning(process.pid())).isFalse();
    }
}
