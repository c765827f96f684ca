package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.gradebook.BatchFixture.entry;
import static org.bothways.gradebook.BatchFixture.grading;
import static org.bothways.gradebook.BatchFixture.person;
import static org.bothways.gradebook.BatchFixture.roster;
import static org.bothways.gradebook.BatchFixture.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodleWorksheetTests {

    private static final String WORKSHEET = """
        Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments
        Participant 4711,Jane Doe,jd@example.edu,Submitted,,100.00,Yes,"Friday, 4 December 2026, 9:14 PM",-,
        Participant 4712,Bob Roe,br@example.edu,Submitted,12.00,100.00,No,"Friday, 4 December 2026, 9:15 PM","Monday, 7 December 2026, 1:00 PM",old
        Participant 4713,Zoe Poe,zp@example.edu,No submission,,100.00,Yes,-,-,
        """;

    @TempDir
    Path dir;

    @Test
    void gradeAndFeedbackAreFilledAndAllElseStays() throws IOException {
        Roster roster = roster(
                "moodle",
                entry("participant_4711", person("Jane Doe", "4711", null)),
                entry("participant_4712", person("Bob Roe", "4712", null)));

        Filled filled = fill(grading(roster, row("participant_4711", "87.5"), row("participant_4712", "3")), WORKSHEET);

        assertThat(new String(filled.content(), StandardCharsets.UTF_8))
                .isEqualTo(WORKSHEET.replace(
                        "Submitted,,100.00,Yes,\"Friday, 4 December 2026, 9:14 PM\",-,",
                        "Submitted,87.5,100.00,Yes,\"Friday, 4 December 2026, 9:14 PM\",-,\"<p>of"
                                + " participant_4711, \"\"so\"\"</p>\""));
        assertThat(filled.written()).isEqualTo(1);
        assertThat(filled.notes())
                .containsExactly(
                        "participant_4712 has a grade that Moodle doesn't let anybody change; it is as it was.",
                        "Row 4 of the worksheet has no submission; it is as it was.");
    }

    @Test
    void emailFindsStudentsOfOtherPlatforms() throws IOException {
        Roster roster = roster("gradescope", entry("submission_1", person("Zoe", "4711", "ZP@example.edu")));

        assertThat(new String(
                        fill(grading(roster, row("submission_1", "3")), WORKSHEET)
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("Participant 4713,Zoe Poe,zp@example.edu,No submission,3,100.00");
    }

    @Test
    void aFileInAnotherLanguageIsRefused() {
        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> fill(grading(roster("")), WORKSHEET.replace(",Grade,", ",Bewertung,")))
                .withMessage(dir.resolve("worksheet.csv") + " is no grading worksheet: Moodle asks for the columns"
                        + " Identifier, Grade and Last modified (grade). Switch Moodle to"
                        + " English before you download it.");
    }

    @Test
    void aFileOfASpreadsheetIsRefused() throws IOException {
        Path file = Files.write(dir.resolve("w.csv"), "Identifier;Élise".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> MoodleWorksheet.fill(grading(roster("")), file, id -> null, false))
                .withMessage(
                        file + " is not in UTF-8. Take the platform's own file, not one that a spreadsheet has saved.");
    }

    private Filled fill(Grading grading, String worksheet) throws IOException {
        Path file = Files.writeString(dir.resolve("worksheet.csv"), worksheet);
        return MoodleWorksheet.fill(grading, file, id -> "<p>of " + id + ", \"so\"</p>", false);
    }
}
