package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.WorkerLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the architecture rests on: a worker never learns what a check expects. A suite full of words that occur nowhere else is run, and
 * they are looked for in all that a worker has: its class path, its whole heap with every class and string, its environment, and every
 * byte that the judge sends.
 */
class AbsenceTests {

    /** What the suite says, in the order of its text. */
    private static final List<String> CANARIES = List.of(
            "canarygroup",
            "CanaryChecks",
            "7654.32",
            "Canary title",
            "canaryNeed",
            "canaryCheck",
            "Canary sentence",
            "CanaryExpectation",
            "864209753");

    private static final String REFERENCE = """
            public class Course {
                public Course(String code) {}
                public String getCode() { return "CanaryReference"; }
                public long getNumber() { return 0; }
                public String spy(String path) { return ""; }
            }
            """;
    private static final String SUITE = """
            @Checks(group = "canarygroup", visibility = Visibility.VISIBLE) class CanaryChecks {
                @Check(points = "7654.32") @DisplayName("Canary title") void canaryNeed() {
                    assertEquals("sent", new Course("SentArgument").getCode());
                }
                @Check(points = "7654.32", needs = "canaryNeed") @DisplayName("Canary title") void canaryCheck() {
                    Course course = new Course("SentArgument");
                    Expect.value("Canary sentence", "CanaryExpectation", course.getCode());
                }
                @Check(points = "7654.32") @DisplayName("Canary title") void canaryNumber() {
                    assertEquals(864209753L, new Course("SentArgument").getNumber(), "Canary sentence");
                }
                @Check(points = "7654.32") @DisplayName("Canary title") void last(Database database) {
                    database.entityManagerFactory();
                    System.setProperty("judge.tests.spied", new Course("SentArgument").spy("%s"));
                }
            }
            """;
    private static final String SPY = """
            public class Course {
                public Course(String code) {}
                public String getCode() { return "sent"; }
                public long getNumber() { return 1; }
                public String spy(String path) throws Exception {
                    var bean = java.lang.management.ManagementFactory.getPlatformMXBean(
                            com.sun.management.HotSpotDiagnosticMXBean.class);
                    bean.dumpHeap(path, false);
                    System.out.println(System.getProperties() + " " + System.getenv());
                    return System.getProperty("java.class.path");
                }
            }
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(REFERENCE).inGroup("canarygroup");

    @Test
    void aWorkerHoldsNothingOfTheSuites() throws IOException {
        Path heap = folder.resolve("worker.hprof");
        SuiteRun.Sheet sheet = judge.limits(new Limits(60, 60, 240, 128, 192, 64, 1_024, 64))
                .inProcesses()
                .suite(SUITE.formatted(heap))
                .sheet(SPY);

        assertThat(sheet.results())
                .extracting(result -> result.verdict().isPassed())
                .containsExactly(true, false, false, true);
        byte[] dump = Files.readAllBytes(heap);
        assertThat(found(dump, "SentArgument", "cms.Course", "org.bothways.worker"))
                .hasSize(3);
        assertThat(found(dump, canaries())).isEmpty();
        assertThat(found(sheet.console().text().getBytes(StandardCharsets.UTF_8), canaries()))
                .isEmpty();
        assertThat(sheet.console().text()).contains("java.class.path");
        assertThat(entries(System.getProperty("judge.tests.spied")))
                .contains("org/bothways/worker/WorkerMain.class")
                .noneMatch(entry -> entry.startsWith("cms/")
                        || entry.startsWith("org/bothways/judge/")
                        || entry.startsWith("org/bothways/api/"));
    }

    @Test
    void aJudgeSendsNothingOfTheSuites() throws IOException {
        Path record = folder.resolve("record");
        try (InProcessWorkers recorded = new InProcessWorkers(List.of(recorder(record)), WorkerLimits.DEFAULT)) {
            SuiteRun.Sheet sheet = judge.on(recorded)
                    .suite(SUITE.formatted("unused"))
                    .sheet(SPY.replace("bean.dump", "// ").replace("(path, false);", ""));

            assertThat(sheet.results())
                    .extracting(result -> result.verdict().isPassed())
                    .containsExactly(true, false, false, true);
        }

        byte[] frames = Files.readAllBytes(record);
        assertThat(found(frames, "SentArgument", "cms.Course", "getNumber")).hasSize(3);
        assertThat(found(frames, canaries())).isEmpty();
    }

    private static String[] canaries() {
        return Stream.concat(
                        CANARIES.stream(), Stream.of("CanaryReference", "org.bothways.judge", "org/bothways/judge"))
                .toArray(String[]::new);
    }

    /** {@return those of the words that occur, as Latin-1 or as UTF-16} */
    private static List<String> found(byte[] bytes, String... words) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(words)
                .filter(word -> text.contains(word)
                        || text.contains(
                                word.chars().mapToObj(c -> "\0" + (char) c).collect(Collectors.joining()))
                        || text.contains(
                                word.chars().mapToObj(c -> (char) c + "\0").collect(Collectors.joining())))
                .toList();
    }

    private static List<String> entries(String classPath) throws IOException {
        java.util.ArrayList<String> names = new java.util.ArrayList<>();
        for (String each : classPath.split(File.pathSeparator)) {
            Path path = Path.of(each);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.forEach(file -> names.add(path.relativize(file).toString()));
                }
            } else {
                try (ZipFile jar = new ZipFile(each)) {
                    jar.stream().forEach(entry -> names.add(entry.getName()));
                }
            }
        }
        return names;
    }

    /** A worker in place of the worker: it writes down what comes in and hands it on to the real one. */
    private Path recorder(Path record) {
        Map<String, byte[]> classes = Java.compile(
                "package org.bothways.worker; import java.nio.*; import java.nio.channels.*; import java.nio.file.*; ",
                List.of("""
                public final class WorkerMain {
                    public static void serve(ReadableByteChannel in, WritableByteChannel out) throws Exception {
                        var lines = new String(WorkerMain.class.getResourceAsStream("/places").readAllBytes()).lines().toList();
                        var jars = new java.util.ArrayList<java.net.URL>();
                        for (String jar : lines.subList(1, lines.size())) {
                            jars.add(Path.of(jar).toUri().toURL());
                        }
                        var real = new java.net.URLClassLoader(
                                jars.toArray(java.net.URL[]::new), ClassLoader.getPlatformClassLoader());
                        var pipe = Pipe.open();
                        var copier = new Thread(() -> copy(in, pipe.sink(), Path.of(lines.get(0))));
                        copier.setDaemon(true);
                        copier.start();
                        real.loadClass("org.bothways.worker.WorkerMain")
                                .getMethod("serve", ReadableByteChannel.class, WritableByteChannel.class)
                                .invoke(null, pipe.source(), out);
                    }
                    private static void copy(ReadableByteChannel in, WritableByteChannel on, Path record) {
                        try (on; var file = FileChannel.open(record, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                            var buffer = ByteBuffer.allocate(8192);
                            while (in.read(buffer) >= 0) {
                                buffer.flip();
                                file.write(buffer.duplicate());
                                while (buffer.hasRemaining()) on.write(buffer);
                                buffer.clear();
                            }
                        } catch (java.io.IOException judgeGone) {
                        }
                    }
                }
                """),
                List.of());
        String places = Stream.concat(Stream.of(record), JudgeFixture.WORKER_CLASS_PATH.stream())
                .map(Path::toString)
                .collect(Collectors.joining("\n"));
        return Java.jar(folder.resolve("recorder.jar"), classes, Map.of("places", places));
    }
}
