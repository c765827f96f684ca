package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.gradebook.BatchFixture.entry;
import static org.bothways.gradebook.BatchFixture.grading;
import static org.bothways.gradebook.BatchFixture.person;
import static org.bothways.gradebook.BatchFixture.roster;
import static org.bothways.gradebook.BatchFixture.row;
import static org.bothways.gradebook.BatchFixture.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasGradebookTests {

    private static final String EXPORTED = """
        Student,ID,SIS User ID,SIS Login ID,Section,Notes,HW 4 (911),Quiz (912),Assignments Current Score
        "",,,,,,Manual Posting,,
        "    Points Possible",,,,,,100.00,5.00,(read only)
        "Doe, Jane",4711,0042,jd42,CS 1998,"a, b",,4.00,80.00
        "Roe, Bob",4712,0043,br43,CS 1998,,12.00,,75.00
        "Poe, Zoe",4713,0044,zp44,CS 1998,,EX,,
        """;

    @TempDir
    Path dir;

    @Test
    void oneColumnIsFilledByCanvasIdAndAllElseStays() throws IOException {
        Grades grades = new Grades(null, null, Map.of("user_4712", new Grades.Entry(1, true, null, 0, null, null)));
        Roster roster = roster(
                "canvas",
                entry("user_4711", person("doejane", "4711", null)),
                entry("user_4712", person("roebob", "4712", null)),
                entry("user_9", person("ghost", "9", null)));
        Grading grading = Grading.of(
                summary(row("user_4711", "87.5"), row("user_4712", "3"), row("user_9", "1")),
                roster,
                grades,
                "grades.yaml");

        Filled filled = fill(grading, EXPORTED, "911", false);

        assertThat(text(filled))
                .isEqualTo(EXPORTED.replace("\"a, b\",,4.00", "\"a, b\",87.5,4.00")
                        .replace("CS 1998,,12.00", "CS 1998,,EX"));
        assertThat(filled.written()).isEqualTo(2);
        assertThat(filled.notes())
                .containsExactly(
                        "user_9 has no row in this gradebook.",
                        "Row 6 of the gradebook has no submission; it is as it was.");
    }

    @Test
    void idsOfTheSchoolFindStudentsOfOtherPlatformsAndOfPlainFolders() throws IOException {
        Roster roster = roster("gradescope", entry("submission_1", person("Jane", "0042", null)));

        Filled filled = fill(grading(roster, row("submission_1", "1"), row("br43", "2")), EXPORTED, "HW 4", false);

        assertThat(text(filled))
                .isEqualTo(
                        EXPORTED.replace("\"a, b\",,4.00", "\"a, b\",1,4.00").replace("CS 1998,,12.00", "CS 1998,,2"));
    }

    @Test
    void semicolonsDecimalCommasAndByteOrderMarksStay() throws IOException {
        String exported = "\uFEFFStudent;ID;SIS Login ID;Section;HW 4 (911)\r\n"
                + "\"    Points Possible\";;;;100,00\r\nDoe;4711;jd;A;\r\n";

        Filled filled = fill(grading(roster(""), row("jd", "87.5")), exported, null, false);

        assertThat(text(filled)).isEqualTo(exported.replace("jd;A;", "jd;A;87,5"));
    }

    @Test
    void whoIsExcusedInCanvasStaysExcused() throws IOException {
        Filled filled = fill(grading(roster(""), row("zp44", "50")), EXPORTED, "911", false);

        assertThat(text(filled)).isEqualTo(EXPORTED);
        assertThat(filled.notes()).startsWith("zp44 is excused in Canvas and stays so.");
    }

    @Test
    void aFaultOfOursChangesNoCell() throws IOException {
        assertThat(text(fill(grading(roster(""), row("br43", null)), EXPORTED, "911", false)))
                .isEqualTo(EXPORTED);
    }

    @Test
    void anotherMaximumIsScaledOnlyWhenAskedFor() throws IOException {
        Grading grading = grading(roster(""), row("br43", "87.5"));

        assertRefused(
                grading,
                EXPORTED,
                "912",
                "Points Possible is 5.00, and the reports give 100 points at most. Choose the right column, or ask for"
                        + " --scale");
        assertThat(text(fill(grading, EXPORTED, "912", true)))
                .isEqualTo(EXPORTED.replace("12.00,,75.00", "12.00,4.38,75.00"));
    }

    @Test
    void whatIsNotCertainIsRefused() {
        Path file = dir.resolve("export.csv");
        assertRefused(
                grading(roster("")),
                EXPORTED,
                null,
                file + " has 2 assignments. Name one with --column: HW 4 (911), Quiz (912)");
        assertRefused(
                grading(roster("")),
                EXPORTED,
                "HW 5",
                file + " has 0 assignments called HW 5. Name one with --column: HW 4 (911), Quiz (912)");
        assertRefused(
                grading(roster(""), row("0042", "1"), row("jd42", "2")),
                EXPORTED,
                "911",
                "Submissions 0042 and jd42 both belong to row 4. A grade must not reach the wrong person, so nothing"
                        + " was written");
        assertRefused(
                grading(roster(""), row("br43", "1")),
                EXPORTED.replace("0043", "0042").replace("jd42", "br43"),
                "911",
                "br43 is in rows 4 and 5. A grade must not reach the wrong person, so nothing was written");
        assertRefused(
                grading(roster("")),
                "a,b\n1,2\n",
                null,
                file + " is no gradebook that Canvas exported: it has no column ID");
    }

    private void assertRefused(Grading grading, String exported, @Nullable String column, String why) {
        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> fill(grading, exported, column, false))
                .withMessage(why);
    }

    private Filled fill(Grading grading, String exported, @Nullable String column, boolean scale) throws IOException {
        return CanvasGradebook.fill(grading, Files.writeString(dir.resolve("export.csv"), exported), column, scale);
    }

    private static String text(Filled filled) {
        return new String(filled.content(), StandardCharsets.UTF_8);
    }
}
