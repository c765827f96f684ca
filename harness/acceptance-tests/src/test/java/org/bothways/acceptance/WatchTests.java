package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.SAMPLES;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch}, driven as an editor does: by saving files. */
final class WatchTests {

    @TempDir
    private Path directory;

    @Test
    void everySaveIsChecked() throws Exception {
        Path mine = directory.resolve("mine");
        copy(SAMPLES.resolve("back-populates"), mine);
        Path course = find(mine, "Course.java");
        String right = Files.readString(course);

        Process watching = Distribution.start("check", mine.toString(), "--watch");
        List<ProcessHandle> helpers;
        try (BufferedReader out = watching.inputReader(StandardCharsets.UTF_8)) {
            assertThat(page(out)).contains("in the public checks").doesNotContain("✗", "error");

            Files.writeString(course, right.replaceFirst("\\}\\s*$", ""));
            assertThat(page(out)).contains("error", "Course.java", "✗");

            Files.writeString(course, right);
            assertThat(page(out)).contains("in the public checks").doesNotContain("✗", "error");

            // What failed before comes first, and then everything.
            Path user = find(mine, "User.java");
            String mended = Files.readString(user);
            Files.writeString(user, mended.replace("course.getStudents().add(this);", ""));
            assertThat(page(out)).contains("✗ enroll").doesNotContain("Of what failed before:");

            Files.writeString(user, mended);
            assertThat(page(out))
                    .containsSubsequence(
                            "Of what failed before:", "✓ enroll", "Checking all the rest…", "in the public checks")
                    .doesNotContain("✗", "error");

            // What ends its process, or never ends, ends that process alone.
            Files.writeString(course, right.replaceFirst("(?s)(class Course[^{]*\\{)", "$1 { System.exit(0); }"));
            assertThat(page(out)).contains("✗");

            Files.writeString(course, right);
            assertThat(page(out))
                    .contains("in the public checks")
                    .doesNotContain("✗", "error", "Of what failed before:");

            helpers = watching.descendants().toList();
            assertThat(helpers).isNotEmpty();
        } finally {
            watching.destroy();
            assertThat(watching.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        for (ProcessHandle helper : helpers) {
            assertThat(helper.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
        }
    }

    /** {@return what is printed up to the next wait} */
    private static String page(BufferedReader out) throws IOException {
        StringBuilder page = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            page.append(line).append('\n');
            if (line.matches("Checked in \\d+\\.\\d s\\. Waiting for changes in .*; Ctrl-C ends\\.")) {
                return page.toString();
            }
        }
        throw new AssertionError("It ended after:\n" + page);
    }

    private static Path find(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
