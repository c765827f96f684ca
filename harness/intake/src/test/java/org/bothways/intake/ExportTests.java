package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.intake.HandInFixture.handIn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bothways.intake.HandedIn.Person;
import org.bothways.intake.HandedIn.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports of course platforms, unpacked and packed. Made by hand, in the shapes that the platforms give them. */
class ExportTests {

    private static final String ADVICE = " A grade must not reach the wrong person, so nothing was graded. Download the"
            + " export again, or name the folders of single submissions.";

    private static final String METADATA = """
        ---
        submission_101:
          :submitters:
          - :name: Ann O'Hara
            :sid: '0042'
            :email: ann@example.edu
          :created_at: 2026-12-04 21:14:07.123456000 -05:00
          :score: 3.0
          :status: processed
          :results: &1
            tests:
            - name: "{{7*7}} !ruby/object:Gem"
              output: "---\\n:submitters: forged"
          :history:
          - :created_at: 2026-12-03 10:00:00.000000000 -05:00
            :score: 1.0
        submission_102:
          :submitters:
          - :name: Bob
            :email: bob@example.edu
          - :name: Cleo
            :sid: '7'
            :email: cleo@example.edu
          :created_at: 2026-12-05 00:10:00.000000000 -05:00
          :results: *1
        """;

    @TempDir
    Path dir;

    /** How an export lies on disk. */
    enum Form {
        FOLDER,
        ZIP,
        TAR;

        Path write(HandInFixture export, Path dir) throws IOException {
            return switch (this) {
                case FOLDER -> export.in(dir.resolve("export"));
                case ZIP -> export.zipped(dir.resolve("export.zip"));
                case TAR -> export.tarred(dir.resolve("export.tar.gz"));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void gradescopeNumbersSubmissionsAndNamesTheirPeople(Form form) throws Exception {
        Path export = form.write(
                handIn().with("assignment_9_export/submission_metadata.yml", METADATA)
                        .cms("assignment_9_export/submission_101/cms/User.java")
                        .cms("assignment_9_export/submission_102/src/main/java/cms/Course.java")
                        .with("assignment_9_export/.DS_Store", "x")
                        .with("__MACOSX/assignment_9_export/._submission_101", "x"),
                dir);

        List<Candidate> found = find(export);

        assertThat(found).extracting(Candidate::id).containsExactly("submission_101", "submission_102");
        assertThat(found)
                .extracting(Candidate::handedIn)
                .containsExactly(
                        new HandedIn(
                                Platform.GRADESCOPE,
                                List.of(new Person("Ann O'Hara", "0042", "ann@example.edu")),
                                null,
                                "2026-12-04 21:14:07.123456000 -05:00"),
                        new HandedIn(
                                Platform.GRADESCOPE,
                                List.of(
                                        new Person("Bob", null, "bob@example.edu"),
                                        new Person("Cleo", "7", "cleo@example.edu")),
                                null,
                                "2026-12-05 00:10:00.000000000 -05:00"));
        assertThat(sources(found)).containsExactly(List.of("cms/User.java"), List.of("cms/Course.java"));
    }

    @Test
    void aGradescopeExportThatContradictsItselfIsRefused() throws IOException {
        HandInFixture one = handIn().cms("submission_101/User.java");
        assertRefused(
                one.with("submission_metadata.yml", METADATA),
                "submission_metadata.yml names submission_102, which has no folder in this Gradescope export.");
        assertRefused(
                handIn().cms("submission_101/User.java", "submission_102/User.java")
                        .with("submission_metadata.yml", METADATA.replace("bob@example.edu", "ann@example.edu")),
                "ann@example.edu is in submission_101 and in submission_102 of this Gradescope export.");
        assertRefused(
                handIn().cms("submission_101/User.java").with("submission_metadata.yml", "a: [\n"),
                "submission_metadata.yml can't be read: it is no YAML, or larger than 64 MiB.");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void canvasPutsEverybodysAttachmentsSideBySide(Form form) throws Exception {
        Path export = form.write(
                handIn().cms("doejane_4711_90210_User.java")
                        .with("doejane_4711_90211_Course-2.java", HandInFixture.source("cms", "Course"))
                        .with(
                                "dupontélise_LATE_4712_90300_work.zip",
                                handIn().cms("src/cms/User.java").zip())
                        .with("roebob12_4713_text.html", "<p>I forgot</p>")
                        .cms("anon_LATE_x7Yz_90400_User.java"),
                dir);

        List<Candidate> found = find(export);

        assertThat(found).extracting(Candidate::id).containsExactly("anon_x7Yz", "user_4711", "user_4712", "user_4713");
        assertThat(found)
                .extracting(Candidate::handedIn)
                .containsExactly(
                        canvas(null, "x7Yz", true),
                        canvas("doejane", "4711", false),
                        canvas("dupontélise", "4712", true),
                        canvas("roebob12", "4713", false));
        assertThat(sources(found))
                .containsExactly(
                        List.of("cms/User.java"),
                        List.of("cms/Course.java", "cms/User.java"),
                        List.of("cms/User.java"),
                        List.of());
    }

    @Test
    void ofTwoAttachmentsWithOneNameTheLaterIsTaken() throws Exception {
        Path export = handIn().with("doejane_1_900_User.java", "package cms; class Old {}")
                .with("doejane_1_1000_User.java", "package cms; class User {}")
                .with("roebob_2_5_User.java", "package cms; class User {}")
                .in(dir.resolve("export"));

        Submission submission =
                new Intake(IntakeLimits.defaults()).accept(find(export).get(0));

        assertThat(submission.sources()).extracting(SourceFile::text).containsExactly("package cms; class User {}");
    }

    @Test
    void twoNamesWithOneNumberAreRefused() throws IOException {
        assertRefused(
                handIn().cms("doejane_1_2_User.java", "roebob_1_3_User.java"),
                "Two names have the number 1 in this Canvas export: doejane_1_2_User.java and roebob_1_3_User.java.");
        assertRefused(
                handIn().cms(
                                "Jane Doe_1_assignsubmission_file_/User.java",
                                "Bob Roe_1_assignsubmission_file/User.java"),
                "Two names have the number 1 in this Moodle export: Bob Roe and Jane Doe.");
    }

    @Test
    void oneForeignFileMakesItNoCanvasExport() throws Exception {
        Path folder = handIn().cms("doejane_1_2_User.java", "User.java").in(dir.resolve("ann"));

        assertThat(find(folder)).extracting(Candidate::id).containsExactly("ann");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void moodleMakesAFolderPerParticipant(Form form) throws Exception {
        Path export = form.write(
                handIn().cms("Jane van Doe_4711_assignsubmission_file_/cms/User.java")
                        .with("Jane van Doe_4711_assignsubmission_onlinetext_/onlinetext.html", "<p>see file</p>")
                        .with(
                                "Élise_4712_assignsubmission_file/work.zip",
                                handIn().cms("src/cms/User.java").zip())
                        .cms("Participant_4713_assignsubmission_file_/User.java")
                        .with("Zoe_4714_assignsubmission_onlinetext/onlinetext.html", "<p>none</p>"),
                dir);

        List<Candidate> found = find(export);

        assertThat(found)
                .extracting(Candidate::id)
                .containsExactly("participant_4711", "participant_4712", "participant_4713", "participant_4714");
        assertThat(found)
                .extracting(Candidate::handedIn)
                .containsExactly(
                        moodle("Jane van Doe", "4711"),
                        moodle("Élise", "4712"),
                        moodle(null, "4713"),
                        moodle("Zoe", "4714"));
        assertThat(sources(found))
                .containsExactly(
                        List.of("cms/User.java"), List.of("cms/User.java"), List.of("cms/User.java"), List.of());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void moodlesFlatFormIsUnderstood(Form form) throws Exception {
        Path export = form.write(
                handIn().cms("Jane Doe_4711_assignsubmission_file_User.java")
                        .cms("Jane Doe_4711_assignsubmission_file_Course.java")
                        .cms("Bob Roe_4712_assignsubmission_file_User.java"),
                dir);

        List<Candidate> found = find(export);

        assertThat(found).extracting(Candidate::id).containsExactly("participant_4711", "participant_4712");
        assertThat(sources(found))
                .containsExactly(List.of("cms/Course.java", "cms/User.java"), List.of("cms/User.java"));
    }

    @Test
    void workOfNobodyInAMoodleExportIsRefused() throws IOException {
        assertRefused(
                handIn().cms("Jane_1_assignsubmission_file_/User.java", "Bob/User.java"),
                "Bob lies in this Moodle export and belongs to no participant.");
        assertRefused(
                handIn().cms("Jane_1_assignsubmission_file_/A.java", "Jane_1_assignsubmission_file/A.java"),
                "Participant 1 has two folders in this Moodle export.");
    }

    private void assertRefused(HandInFixture export, String conflict) throws IOException {
        for (Path each : (Iterable<Path>) Stream.of(
                export.in(dir.resolve("x" + conflict.hashCode())), export.zipped(dir.resolve("x.zip")))::iterator) {
            assertThatExceptionOfType(NoSuchSubmission.class)
                    .isThrownBy(() -> find(each))
                    .withMessage(conflict + ADVICE);
        }
    }

    private static List<Candidate> find(Path path) throws NoSuchSubmission {
        return new Intake(IntakeLimits.defaults()).find(List.of(path), "cms");
    }

    private static List<List<String>> sources(List<Candidate> candidates) throws RejectedSubmission {
        try (Intake intake = new Intake(IntakeLimits.defaults())) {
            List<List<String>> sources = new java.util.ArrayList<>();
            for (Candidate candidate : candidates) {
                sources.add(intake.accept(candidate).sources().stream()
                        .map(SourceFile::path)
                        .toList());
            }
            return sources;
        }
    }

    private static HandedIn canvas(String name, String id, boolean late) {
        return new HandedIn(Platform.CANVAS, List.of(new Person(name, id, null)), late, null);
    }

    private static HandedIn moodle(String name, String id) {
        return new HandedIn(Platform.MOODLE, List.of(new Person(name, id, null)), null, null);
    }
}
