package org.bothways.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The distribution that the build has left, started by its own launcher. */
final class Distribution {

    /** The source tree. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    static final Path HOME = ROOT.resolve("harness/dist/target/bothways");
    static final Path SAMPLES = ROOT.resolve("submissions/cms");

    /** Kept between builds, as the archive of worker JVMs takes long to make, and notices itself when it is stale. */
    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    private static final long MINUTES = 20;

    private static final Pattern WORKS = Pattern.compile("(?m)^ok +level (\\w+) +works");

    private Distribution() {}

    /**
     * How a command ended.
     *
     * @param process its number while it ran
     */
    record Ended(long process, int code, String out, String err) {}

    /** {@return the levels that work here and are meant for strangers' code} */
    static List<String> levels(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("cwd"));
        Ended doctor = run(folder, Map.of(), List.of("doctor"));
        return WORKS.matcher(doctor.out())
                .results()
                .map(match -> match.group(1))
                .filter(level -> !level.equals("classloader"))
                .toList();
    }

    /**
     * Runs a command.
     *
     * @param folder holds {@code cwd}, where it works, and what it prints
     * @param environment more of it
     */
    static Ended run(Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
        assertThat(HOME).as("the distribution, which ./mvnw verify builds").isDirectory();
        Path out = folder.resolve("printed.out");
        Path err = folder.resolve("printed.err");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(HOME.resolve("bothways").toString()), arguments.stream())
                                .toList())
                .directory(folder.resolve("cwd").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("%s has ended", arguments)
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.pid(), process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
