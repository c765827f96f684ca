package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.bothways.sandbox.WorkerSource.Purpose;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Workers with a submission of one class, {@code Main}. */
final class SandboxFixture {

    static final WorkerLimits LIMITS = new WorkerLimits(96, 128, 16, 512, 2);

    /** Jars of the worker; this module's own classes are not among them. */
    static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> Files.isRegularFile(path)
                    || path.toString().contains("worker")
                    || path.toString().contains("wire"))
            .toList();

    static final WorkerJvm JVM = new WorkerJvm(WorkerJvm.ownJava(), CLASS_PATH, Optional.empty());

    static final InProcessWorkers IN_PROCESS = new InProcessWorkers(CLASS_PATH, LIMITS);

    private SandboxFixture() {}

    /** A worker in a process of its own. To be as warm as a compiler takes less time than the other. */
    static Worker process() {
        return new ProcessWorkers(JVM, LIMITS).start(Purpose.COMPILE);
    }

    static Confinement sandbox(Path... libraries) {
        return ifPossible(() -> Confinement.sandbox(JVM, List.of(libraries)));
    }

    /** To try one out takes a container of its own: once is enough. */
    static Confinement container() {
        return ifPossible(Once.CONTAINER);
    }

    private static final class Once implements Supplier<Confinement> {

        static final Once CONTAINER = new Once();

        private @Nullable Confinement container;

        @Override
        public synchronized Confinement get() {
            if (container == null) {
                container = Confinement.container(JVM, List.of());
            }
            return container;
        }
    }

    /** Where a level can't be had, its tests are left out, but not in continuous integration. */
    private static Confinement ifPossible(Supplier<Confinement> level) {
        try {
            return level.get();
        } catch (SandboxException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            return Assumptions.abort(e.getMessage());
        }
    }

    static Worker start(Confinement confinement, WorkerLimits limits) {
        return new ProcessWorkers(confinement, limits).start(Purpose.COMPILE);
    }

    static Worker inProcess() {
        return IN_PROCESS.start(Purpose.GRADE);
    }

    /** {@return the worker, with a submission whose one method {@code run} has this body} */
    static Worker with(Worker worker, String body) {
        return load(worker, "public class Main { public static Object run() throws Throwable { " + body + " } }");
    }

    static Worker load(Worker worker, String source) {
        assertThat(ask(worker, new Ask.Load(compile(source), List.of()))).isEqualTo(new Reply.Returned(Value.NULL));
        return worker;
    }

    /** {@return what the submission returned} */
    static Object run(Worker worker) {
        return run(worker, "run");
    }

    static Object run(Worker worker, String method) {
        Reply reply = ask(worker, call(method));
        assertThat(reply).isInstanceOf(Reply.Returned.class);
        return ((Value.Plain) ((Reply.Returned) reply).value()).value();
    }

    /** {@return how the worker ended while the submission ran} */
    static Ending ending(Worker worker) {
        try {
            throw new AssertionError("It answered " + worker.ask(call("run")));
        } catch (WorkerLost e) {
            return e.ending();
        }
    }

    static final String PRINTS_BOTH_WAYS = """
            System.out.print("no end");
            System.err.print("of line");
            return null;
            """;

    /** Asserts it of {@link #PRINTS_BOTH_WAYS} often enough that a late byte would show. */
    static void assertAllIsThere(Worker worker) throws WorkerLost {
        for (int calls = 1; calls <= 30; calls++) {
            run(worker);
            String printed = worker.printedSoFar().text();
            assertThat(printed.length()).isEqualTo(calls * "no endof line".length());
            assertThat(printed.split("no end", -1)).hasSize(calls + 1);
        }
    }

    static Ask call(String method) {
        return new Ask.CallStatic("Main", method, List.of(), List.of());
    }

    static Reply ask(Worker worker, Ask ask) {
        try {
            return worker.ask(ask);
        } catch (WorkerLost e) {
            throw new AssertionError(worker.console().text(), e);
        }
    }

    /** {@return whether a process does anything yet; one that merely waits to be buried doesn't} */
    static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    /** {@return the class path with folders packed, as archives need it} */
    static List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path path : CLASS_PATH) {
            jars.add(Files.isDirectory(path) ? pack(path, folder.resolve(jars.size() + ".jar")) : path);
        }
        return jars;
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static Map<String, byte[]> compile(String source) {
        try (Worker compiler = inProcess()) {
            Reply reply = ask(
                    compiler,
                    new Ask.Compile(
                            Map.of(
                                    "Main.java",
                                    "import java.util.*; import java.io.*; import java.nio.file.*; " + source),
                            List.of()));
            assertThat(((Reply.Compiled) reply).messages()).isEmpty();
            return ((Reply.Compiled) reply).classes();
        }
    }
}
