package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.bothways;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bothways.acceptance.Distribution.Run;
import org.bothways.report.ReportReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same submissions at every level. Where one can't be had, its tests are left out, but not in continuous integration. */
final class LevelTests {

    /** Of the small assignment. One of them ends its workers. */
    private static final List<String> ALIKE = List.of("both-classes-do-it", "ends-the-program", "plain-setter");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void gradeAtLevelProcess() throws IOException {
        Run run = grade(directory.resolve("process"), "process", "library", ALIKE, "--jobs=2");

        assertThat(run.code()).as(run.err()).isZero();
    }

    /** Of a container, twice: a worker for each, and one for all. */
    @ParameterizedTest
    @CsvSource({"sandbox, --jobs=2", "container, --jobs=2", "container, --reuse-workers"})
    void aLevelChangesNothingButItsName(String level, String option) throws IOException {
        Path out = directory.resolve(level + option);

        Run run = grade(out, level, "library", ALIKE, option);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(" s at level " + level + "\n");
        for (String sample : ALIKE) {
            String there = Files.readString(report(out, sample));
            assertThat(there).contains("\"isolation\": \"" + level + "\"");
            assertThat(alike(there)).isEqualTo(alike(Files.readString(report(directory.resolve("process"), sample))));
        }
    }

    @Test
    void whatEndsAWorkerIsNamed() throws IOException {
        assertThat(ReportReader.read(report(directory.resolve("process"), "ends-the-program"))
                        .checks())
                .filteredOn(check -> check.cause() != null)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.message()).contains("setShelf"));
    }

    /** A container has no network but its own. */
    @Test
    void anApplicationIsServedInAContainer() throws IOException {
        Path out = directory.resolve("served");

        Run run = grade(out, "container", "cms", List.of("neither"), "--no-archive");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Recorded.Result.of(ReportReader.read(report(out, "neither"))))
                .isEqualTo(Recorded.of(Distribution.SAMPLES.resolve("neither/expected.json"))
                        .result());
    }

    @Test
    void autoSaysWhichLevelItTakes() throws IOException {
        Run doctor = bothways("doctor");

        Run run = bothways(
                "grade",
                "submissions/cms/empty",
                "--no-archive",
                "--out",
                directory.resolve("auto").toString());

        boolean hasSandbox = doctor.out().contains("ok   level sandbox");
        assertThat(doctor.out()).containsPattern("ok   auto +takes level " + (hasSandbox ? "sandbox" : "process"));
        assertThat(run.out()).contains(" s at level " + (hasSandbox ? "sandbox" : "process") + "\n");
        assertThat(run.err().contains("as sandbox can't be had: ")).isEqualTo(!hasSandbox);
    }

    /** It can't tell its containers to end, and one that stands still doesn't notice that the judge has gone. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAKilledJudgeLeavesBehindTheDoctorRemoves() throws Exception {
        requireContainers();
        Process judge = Distribution.start(
                "grade",
                "submissions/cms/hangs",
                "--isolation",
                "container",
                "--no-archive",
                "--out",
                directory.resolve("killed").toString());
        try {
            String left = firstContainerOf(judge);
            docker("pause", left);
            judge.destroyForcibly().waitFor();

            Run doctor = bothways("doctor");

            assertThat(doctor.code()).as(doctor.out()).isZero();
            assertThat(doctor.out())
                    .containsPattern("ok   containers +removed what killed runs left behind: .*" + left);
            assertThat(docker("ps", "--all", "--quiet")).doesNotContain(left);
        } finally {
            judge.destroyForcibly();
        }
    }

    /** {@return the first worker's that lives, whichever the try-out of the level had before} */
    private static String firstContainerOf(Process judge) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() - end < 0) {
            for (String id : docker("ps", "--quiet", "--no-trunc", "--filter", "label=org.bothways.judge")
                    .lines()
                    .toList()) {
                String about = docker("inspect", "--format", "{{json .Config}}", id);
                if (about.contains(" " + judge.pid() + " ") && about.contains("WorkerMain")) {
                    return id.substring(0, 12);
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The judge has started no worker");
    }

    private static void requireContainers() throws IOException {
        String levels = bothways("doctor").out();
        if (!levels.contains("ok   level container") && System.getenv("CI") == null) {
            Assumptions.abort(levels);
        }
        assertThat(levels).contains("ok   level container");
        try {
            docker("version");
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            Assumptions.abort("there is no command docker");
        }
    }

    private static String docker(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return Distribution.run(command).out();
    }

    /** Where the level can't be had, the test ends. */
    private static Run grade(Path out, String level, String assignment, List<String> samples, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("grade"));
        samples.forEach(each -> command.add("submissions/" + assignment + "/" + each));
        command.addAll(List.of("--assignment", assignment, "--isolation", level, "--out", out.toString()));
        command.addAll(List.of(options));
        Run run = bothways(command.toArray(String[]::new));
        if (run.code() == 2 && run.err().contains("Level " + level + " can't be had") && System.getenv("CI") == null) {
            Assumptions.abort(run.err());
        }
        return run;
    }

    private static Path report(Path out, String submission) {
        return out.resolve(submission).resolve("report.json");
    }

    /**
     * {@return a report without what may differ} In which order an application's answer lists a hash set is decided anew in each run. What ends a
     * worker that has run others before is tried again in a new one, and prints again.
     */
    private static String alike(String report) {
        return report.replaceFirst("\"isolation\": \"\\w+\"", "")
                .replaceFirst("\"totalMillis\": \\d+", "")
                .replaceAll("\"(?:answer|text)\": \"(?:[^\"\\\\]|\\\\.)*+\"", "");
    }
}
