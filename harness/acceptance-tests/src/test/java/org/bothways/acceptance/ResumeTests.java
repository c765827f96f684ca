package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.bothways;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bothways.acceptance.Distribution.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch whose judge is killed by the operating system. Moments in between are a matter of the grader's own tests. */
final class ResumeTests {

    private static final List<String> SAMPLES =
            List.of("both-classes-do-it", "empty", "missing-mapped-by", "plain-setter", "starter");

    @TempDir
    private Path directory;

    @Test
    void aKilledBatchIsResumedToTheSameFiles() throws Exception {
        Path whole = directory.resolve("whole");
        assertThat(bothways(grade(whole)).code()).isZero();

        for (int reports = 0; reports < SAMPLES.size(); reports += 2) {
            Path broken = directory.resolve("broken-" + reports);
            List<String> done = killAfter(reports, broken);
            assertThat(done).hasSizeGreaterThanOrEqualTo(reports);

            Run resumed = bothways(grade(broken, "--resume"));

            assertThat(resumed.code()).as(resumed.err()).isZero();
            assertThat(files(broken)).as("killed after %d reports", reports).isEqualTo(files(whole));
            assertThat(resumed.err().lines().filter(line -> line.endsWith(" (kept)")))
                    .as("what was finished before report %d is not graded twice", reports)
                    .hasSizeGreaterThanOrEqualTo((int)
                            done.stream().filter(id -> !id.equals("empty")).count());
        }
    }

    /** {@return the ids of those whose reports were finished by then} Whoever could not be accepted is looked at again. */
    private static List<String> killAfter(int reports, Path out) throws Exception {
        Process judge = Distribution.start(true, grade(out));
        List<String> done = new ArrayList<>();
        try (BufferedReader lines = judge.errorReader(StandardCharsets.UTF_8)) {
            // With none, as soon as it has begun: the folder is made with the first report.
            for (String line = null; done.size() < reports; ) {
                line = lines.readLine();
                assertThat(line).as("the judge goes on").isNotNull();
                if (line.startsWith("[")) {
                    done.add(line.replaceFirst("\\[.*] (.*?): .*", "$1"));
                }
            }
            // Of the process itself, whose streams stay readable.
            judge.toHandle().destroyForcibly();
            assertThat(judge.waitFor(1, TimeUnit.MINUTES)).isTrue();
            lines.lines()
                    .filter(line -> line.startsWith("["))
                    .map(line -> line.replaceFirst("\\[.*] (.*?): .*", "$1"))
                    .forEach(done::add);
        }
        assertThat(out.resolve("summary.json")).as("it was killed in time").doesNotExist();
        return done;
    }

    private static String[] grade(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("grade"));
        SAMPLES.forEach(
                sample -> arguments.add("submissions/" + (sample.equals("empty") ? "cms/" : "library/") + sample));
        arguments.addAll(List.of("--assignment", "library", "--out", out.toString(), "--jobs", "2"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file).replaceAll("\"totalMillis\": \\d+", "\"totalMillis\": …"));
            }
        }
        return files;
    }
}
