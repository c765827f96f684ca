package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution that the build has left, and the ways to start it. */
final class Distribution {

    /** The source tree. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    static final Path HOME = ROOT.resolve("harness/dist/target/bothways");
    static final Path CMS = HOME.resolve("assignments/cms");
    static final Path SAMPLES = ROOT.resolve("submissions/cms");

    /**
     * What stands for the user's own cache folder. Kept between builds: the archive of worker JVMs takes long to make, and notices itself when
     * it is stale.
     */
    static final Path CACHES =
            Path.of(System.getProperty("tests.caches", "target/cache")).toAbsolutePath();

    /** Ours in there. */
    static final Path CACHE = CACHES.resolve("bothways");

    private static final long MINUTES = 25;

    private Distribution() {}

    /** How a command ended. */
    record Run(int code, String out, String err) {}

    /** Runs a command as the launcher would. */
    static Run bothways(String... arguments) throws IOException {
        return java(List.of("-Dbothways.home=" + HOME, "-Dbothways.cache=" + CACHE), arguments);
    }

    /** Starts a command that doesn't end by itself. */
    static Process start(String... arguments) throws IOException {
        return start(false, arguments);
    }

    /** Starts a command. {@code hears} says whether the caller reads its standard error, rather than its standard output. */
    static Process start(boolean hears, String... arguments) throws IOException {
        return new ProcessBuilder(command(List.of("-Dbothways.home=" + HOME, "-Dbothways.cache=" + CACHE), arguments))
                .directory(ROOT.toFile())
                .redirectError(hears ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(hears ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.PIPE)
                .start();
    }

    /** Runs a command with system properties of the test's choice. */
    static Run java(List<String> properties, String... arguments) throws IOException {
        return run(command(properties, arguments));
    }

    private static List<String> command(List<String> properties, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(properties);
        command.addAll(List.of("-cp", HOME.resolve("lib").resolve("*").toString(), "org.bothways.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs any command in the source tree. */
    static Run run(List<String> command) throws IOException {
        assertThat(HOME).as("the distribution, which ./mvnw verify builds").isDirectory();
        Path out = Files.createTempFile("bothways", ".out");
        Path err = Files.createTempFile("bothways", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            try {
                assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                        .as("%s has ended. It said: %s", command, Files.readString(err))
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                process.destroyForcibly();
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** {@return the names of the folders in a folder, in order} */
    static List<String> foldersIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** {@return the jars in a folder of the distribution} */
    static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
