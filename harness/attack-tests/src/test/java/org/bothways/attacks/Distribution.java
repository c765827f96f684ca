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

/**
 * The distribution that the build has left, started by its own launcher.
 *
 * @param home where it lies
 * @param folder where there may be written
 */
record Distribution(Path home, Path folder) {

    /** The source tree. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    static final Path BUILT = ROOT.resolve("harness/dist/target/bothways");
    static final Path SAMPLES = ROOT.resolve("submissions/cms");

    private static final long MINUTES = 20;

    private static final Pattern WORKS = Pattern.compile("(?m)^ok +level (\\w+) +works");

    Distribution {
        assertThat(home).as("the distribution, which ./mvnw verify builds").isDirectory();
    }

    /** {@return one that every account may run, wherever the clone lies, if others than ours will} */
    static Distribution forAllAccounts() throws IOException {
        if (!Account.isRoot()) {
            return new Distribution(BUILT, Path.of("target/attacks").toAbsolutePath());
        }
        Path folder = Account.openFolder();
        // With its times: the archive of worker JVMs is stale when those of jars change.
        Commands.run(List.of("cp", "-a", BUILT.toString(), folder.toString()));
        return new Distribution(folder.resolve(BUILT.getFileName()), folder);
    }

    /** Removes what was made for it. */
    void remove() throws IOException {
        if (Account.isRoot()) {
            Commands.run(List.of("rm", "-rf", folder.toString()));
        }
    }

    /**
     * How a command ended.
     *
     * @param process its number while it ran
     */
    record Ended(long process, int code, String out, String err) {}

    /** {@return the levels that work here and are meant for strangers' code} */
    List<String> levels() throws IOException {
        Files.createDirectories(folder.resolve("cwd"));
        Ended doctor = run(Account.OURS, folder, Map.of(), List.of("doctor"));
        return WORKS.matcher(doctor.out())
                .results()
                .map(match -> match.group(1))
                .filter(level -> !level.equals("classloader"))
                .toList();
    }

    /**
     * Runs a command.
     *
     * @param place holds {@code cwd}, where it works, and what it prints
     * @param environment more of it
     */
    Ended run(Account account, Path place, Map<String, String> environment, List<String> arguments) throws IOException {
        Path out = place.resolve("printed.out");
        Path err = place.resolve("printed.err");
        Path cache = Files.createDirectories(folder.resolve("cache").resolve(account.name()));
        account.own(cache);
        ProcessBuilder builder = new ProcessBuilder(account.runs(
                        Stream.concat(Stream.of(home.resolve("bothways").toString()), arguments.stream())
                                .toList()))
                .directory(place.resolve("cwd").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
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
