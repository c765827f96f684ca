package org.bothways.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.SubmissionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full, or not ours to write. Each test makes a file system of its own in a namespace of its own, which takes leave to do so;
 * where that is not given, the tests are skipped.
 */
@EnabledOnOs(OS.LINUX)
final class DiskTests {

    /** What a mount in a namespace of its own takes: as root that namespace alone, else one of users as well. */
    private static final List<List<String>> UNSHARE =
            List.of(List.of("unshare", "--mount"), List.of("unshare", "--user", "--map-root-user", "--mount"));

    private static final List<String> SAMPLES = List.of(
            "both-classes-do-it", "business-keys", "missing-mapped-by", "plain-setter", "shelf-does-it", "starter");

    private static final Path CACHE = Path.of("target/cache").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void aFullDiskEndsTheRunWithASentenceAndWhatWasWrittenIsWhole() throws IOException {
        Ran ran = grade("mount -t tmpfs -o size=200k none \"$OUT\"");

        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err())
                .containsPattern("(?m)^bothways: Can't write .+: No space left on device\\.$")
                .doesNotContain("\tat ", "That is a fault of Bothways");
        List<Path> reports = ran.reports();
        assertThat(reports).isNotEmpty().hasSizeLessThan(SAMPLES.size());
        for (Path report : reports) {
            assertThat(ReportReader.read(report)).extracting(Report::outcome).isEqualTo(SubmissionOutcome.GRADED);
        }
        assertThat(ran.kept()).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void aFolderThatCannotBeWrittenEndsTheRunWithASentence() throws IOException {
        Ran ran = grade("mount -t tmpfs -o ro none \"$OUT\"");

        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err())
                .containsPattern("(?m)^bothways: Can't write .+: Read-only file system\\.$")
                .doesNotContain("\tat ", "That is a fault of Bothways");
        assertThat(ran.reports()).isEmpty();
    }

    private record Ran(int code, String err, List<Path> kept) {

        List<Path> reports() {
            return kept.stream().filter(file -> file.endsWith("report.json")).toList();
        }
    }

    /** Grades some samples into a folder over which something is mounted, and keeps what is there at the end. */
    private Ran grade(String mount) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path kept = folder.resolve("kept");
        List<String> command = new ArrayList<>(unshare());
        command.addAll(List.of(
                "sh",
                "-c",
                "OUT=$1; KEPT=$2; shift 2; " + mount
                        + " || exit 99; \"$@\" --out \"$OUT\"; code=$?; cp -r \"$OUT\" \"$KEPT\"; exit $code",
                "sh",
                out.toString(),
                kept.toString(),
                Distribution.BUILT.resolve("bothways").toString(),
                "grade"));
        for (String sample : SAMPLES) {
            command.add(Distribution.ROOT
                    .resolve("submissions/library")
                    .resolve(sample)
                    .toString());
        }
        command.addAll(List.of("--assignment", "library", "--isolation", "process", "--jobs", "2"));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
        int code = run(builder);
        try (Stream<Path> all = Files.exists(kept) ? Files.walk(kept) : Stream.empty()) {
            return new Ran(
                    code,
                    Files.readString(err),
                    all.filter(Files::isRegularFile).toList());
        }
    }

    private static List<String> unshare() throws IOException {
        for (List<String> command : UNSHARE) {
            List<String> trial = new ArrayList<>(command);
            trial.addAll(List.of("mount", "-t", "tmpfs", "none", "/mnt"));
            if (run(new ProcessBuilder(trial).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    == 0) {
                return command;
            }
        }
        assumeThat(false).as("a file system may be mounted here").isTrue();
        return List.of();
    }

    private static int run(ProcessBuilder builder) throws IOException {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
