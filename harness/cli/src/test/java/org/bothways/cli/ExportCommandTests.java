package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.IntakeLimits;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a platform's export over made-up reports to the file that the platform reads. */
class ExportCommandTests {

    @TempDir
    Path dir;

    private Path reports;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void folder() {
        reports = dir.resolve("reports");
    }

    @Test
    void canvasGoesRound() throws Exception {
        grade("doejane_4711_90210_User.java", "roebob_LATE_4712_90211_User.java");
        Path gradebook = Files.writeString(dir.resolve("gradebook.csv"), """
            Student,ID,SIS Login ID,Section,HW 4 (911)
            "    Points Possible",,,,12.50
            "Doe, Jane",4711,jd42,A,
            "Roe, Bob",4712,br43,A,
            """);
        Path grades = Files.writeString(dir.resolve("grades.yaml"), "late: {percentPerDay: 10}\n");

        Run run = run("export", "canvas", reports, "--gradebook", gradebook, "--grades", grades);

        assertThat(run).isEqualTo(new Run(0, "2 grades written: " + reports.resolve("canvas.csv") + "\n", ""));
        assertThat(reports.resolve("canvas.csv")).content().isEqualTo("""
            Student,ID,SIS Login ID,Section,HW 4 (911)
            "    Points Possible",,,,12.50
            "Doe, Jane",4711,jd42,A,1
            "Roe, Bob",4712,br43,A,0
            """);
    }

    @Test
    void moodleGoesRound() throws Exception {
        grade("Jane Doe_4711_assignsubmission_file_/User.java", "Bob Roe_4712_assignsubmission_file_/User.java");
        Path worksheet = Files.writeString(dir.resolve("worksheet.csv"), """
            Identifier,Full name,Grade,Maximum grade,Last modified (grade),Feedback comments
            Participant 4711,Jane Doe,,"12,50",-,
            Participant 4712,Bob Roe,,"12,50",-,
            """);

        Run run = run("export", "moodle", reports, "--worksheet", worksheet);

        assertThat(run).isEqualTo(new Run(0, "2 grades written: " + reports.resolve("moodle.csv") + "\n", ""));
        String feedback =
                "<p><strong>1 of 12.5 points</strong></p><ul><li>Both ends agree in memory: 1 of 12.5</li></ul>";
        assertThat(reports.resolve("moodle.csv")).content().isEqualTo("""
            Identifier,Full name,Grade,Maximum grade,Last modified (grade),Feedback comments
            Participant 4711,Jane Doe,1,"12,50",-,%s
            Participant 4712,Bob Roe,1,"12,50",-,%s
            """.formatted(feedback, feedback));
    }

    @Test
    void gradescopeGoesRoundAsCsv() throws Exception {
        Path export = dir.resolve("assignment_9_export");
        source(export.resolve("submission_1/User.java"));
        Files.writeString(export.resolve("submission_metadata.yml"), """
            submission_1:
              :submitters:
              - :name: Ann
                :sid: '0042'
                :email: ann@example.edu
              :created_at: 2026-12-05 00:10:00.000000000 -05:00
            """);
        gradeExport(export);
        Path grades = Files.writeString(dir.resolve("grades.yaml"), """
            due: 2026-12-04T23:59:00-05:00
            late: {percentPerDay: 4}
            submissions:
              "0042": {extensionDays: 0, reason: "=ill"}
            """);

        Run run = run("export", "csv", reports, "--grades", grades);

        assertThat(run.err()).isEmpty();
        assertThat(reports.resolve("grades.csv")).content().isEqualTo("""
            submission,name,id,email,outcome,score,extra_credit,late_days,deduction,grade,max_score,status,reason
            submission_1,Ann,0042,ann@example.edu,graded,1,0,1,0.5,0.5,12.5,,'=ill
            """.replace("\n", "\r\n"));
    }

    @Test
    void aMistakeInGradesYamlIsWrongUsage() throws Exception {
        grade("doejane_4711_90210_User.java", "roebob_4712_90211_User.java");
        Path grades = Files.writeString(dir.resolve("grades.yaml"), "submissions:\n  user_4711: {scor: 1}\n");

        assertThat(run("export", "csv", reports, "--grades", grades))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: grades.yaml, line 2: there is no key `scor`; there are [excused, extensionDays,"
                                + " lateDays, reason, score]\n"));
        assertThat(run("export", "csv", dir).err())
                .isEqualTo("bothways: %s holds no summary.json. Name the folder that grade wrote\n".formatted(dir));
    }

    @Test
    void junitXmlLiesBesideEachReport() throws Exception {
        grade("doejane_4711_90210_User.java", "roebob_4712_90211_User.java");

        assertThat(run("export", "junit-xml", reports).code()).isZero();

        assertThat(reports.resolve("user_4711/junit.xml")).content().contains("<testsuite name=\"Courses\"");
        assertThat(reports.resolve("user_4712/junit.xml")).exists();
    }

    @Test
    void whatHiddenChecksSawIsInTheInstructorsFileAlone() throws Exception {
        grade("doejane_4711_90210_User.java", "roebob_4712_90211_User.java");
        Report.Check hidden = new Report.Check(
                "consistency.a",
                "A title",
                "consistency",
                null,
                Visibility.HIDDEN,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                CheckOutcome.FAILED,
                Cause.ASSERTION,
                null,
                "canary message",
                "canary expected",
                "canary actual",
                List.of("canary line"),
                null);
        ReportWriter.write(ReportFixture.graded("1", hidden), reports.resolve("user_4711/report.json"));

        assertThat(run("export", "junit-xml", reports, "--audience", "instructor")
                        .code())
                .isZero();
        assertThat(reports.resolve("user_4711/instructor-junit.xml")).content().contains("canary message");
        assertThat(reports.resolve("user_4711/junit.xml")).doesNotExist();

        assertThat(run("export", "junit-xml", reports).code()).isZero();
        assertThat(reports.resolve("user_4711/junit.xml"))
                .content()
                .contains("A title")
                .doesNotContain("canary");
    }

    @Test
    void theScriptsOfTheAutograderArePrograms() throws Exception {
        Path home = dir.resolve("home");
        for (String file : List.of(
                "bothways",
                "lib/cli.jar",
                "worker/worker.jar",
                "worker/hibernate.jar",
                "diagnoses/one.yaml",
                "assignments/cms/reference/r.jar",
                "assignments/cms/public/p.jar",
                "assignments/cms/hidden/h.jar",
                "assignments/cms/verify/mistakes/m.diff")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), "");
        }
        Files.writeString(home.resolve("assignments/cms/assignment.yaml"), """
            id: cms
            title: Courses
            package: cms
            groups: [{id: a, title: A, points: 1}]
            """);
        System.setProperty("bothways.home", home.toString());
        Path zip = dir.resolve("autograder.zip");
        try {
            assertThat(run("export", "gradescope", "--out", zip))
                    .isEqualTo(new Run(0, "Autograder: " + zip + "\n", ""));
        } finally {
            System.clearProperty("bothways.home");
        }

        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            assertThat(Stream.of("setup.sh", "run_autograder", "bothways/bothways"))
                    .allMatch(name -> (file.getEntry(name).getUnixMode() & 0111) == 0111);
            assertThat(file.getEntry("assignment/hidden/h.jar")).isNotNull();
            assertThat(file.getEntry("assignment/verify/mistakes/m.diff")).isNull();
            assertThat(file.getEntry("assignment/libraries/hibernate.jar"))
                    .as("what every worker has")
                    .isNull();
            assertThat(new String(
                            file.getInputStream(file.getEntry("run_autograder")).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .startsWith("#!/usr/bin/env bash\n")
                    .contains("base=${AUTOGRADER:-/autograder}\n");
        }
    }

    private void grade(String... files) throws Exception {
        Path export = dir.resolve("export");
        for (String file : files) {
            source(export.resolve(file));
        }
        gradeExport(export);
    }

    private static void source(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package cms; class User {}");
    }

    /** What {@code grade} does, with a made-up report on each submission. */
    private void gradeExport(Path export) throws Exception {
        List<Candidate> candidates = new Intake(IntakeLimits.defaults()).find(List.of(export), "cms");
        List<Report> made = candidates.stream()
                .map(candidate -> ReportFixture.named(candidate.id()))
                .toList();
        for (Report report : made) {
            ReportWriter.write(report, reports.resolve(report.submission().id()).resolve("report.json"));
        }
        Summary summary = Summary.of(
                made.get(0).assignment(), "process", 42, made.stream().map(SummaryRow::of), new Report.Timing(0));
        ReportWriter.write(summary, reports.resolve("summary.json"));
        Rosters.of(candidates).write(reports);
    }

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Run(
                code,
                out.toString().replace(System.lineSeparator(), "\n"),
                err.toString().replace(System.lineSeparator(), "\n"));
    }
}
