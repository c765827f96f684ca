package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.gradebook.BatchFixture.entry;
import static org.bothways.gradebook.BatchFixture.person;
import static org.bothways.gradebook.BatchFixture.roster;
import static org.bothways.gradebook.BatchFixture.row;
import static org.bothways.gradebook.BatchFixture.summary;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.bothways.gradebook.Grades.Entry;
import org.bothways.gradebook.Grades.Late;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTests {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-12-04T23:59:00-05:00");
    private static final Late LATE = new Late(15, BigDecimal.TEN, 3, 2);
    private static final Entry NOTHING = new Entry(0, false, null, 0, null, null);

    @ParameterizedTest
    @CsvSource({
        "2026-12-04 23:59:00.000000000 -05:00, 0, 80",
        "2026-12-05 00:14:00.000000000 -05:00, 0, 80", // within the grace
        "2026-12-05 00:14:01 -05:00, 1, 70",
        "2026-12-05 05:14:01.5 Z, 1, 70",
        "2026-12-06T00:14:00-05:00, 2, 60",
        "2026-12-07 00:13:59 -05:00, 2, 60",
        "2026-12-08 00:13:59 -05:00, 3, 50",
        "2026-12-08 00:14:00 -05:00, 4, 0" // nothing after three days
    })
    void eachDayThatHasBegunCosts(String came, int days, String points) {
        Grade grade = grade("80", NOTHING, came, null);

        assertThat(grade.lateDays()).isEqualTo(days);
        assertThat(grade.points()).isEqualByComparingTo(points);
    }

    @Test
    void nobodyGetsLessThanNothing() {
        Grade grade = grade("5", NOTHING, "2026-12-06 12:00:00 -05:00", null);

        assertThat(grade.points()).isEqualByComparingTo("0");
        assertThat(grade.deduction()).isEqualByComparingTo("5");
    }

    @Test
    void anExtensionMovesTheDueDate() {
        Entry extended = new Entry(1, false, null, 2, null, "ill");

        assertThat(grade("80", extended, "2026-12-06 12:00:00 -05:00", null))
                .isEqualTo(new Grade(new BigDecimal("80.00"), false, false, 0, new BigDecimal("0.00"), "ill"));
        assertThat(grade("80", extended, null, true).lateDays()).isZero();
    }

    @Test
    void aMarkWithoutATimeCountsWhatThePolicySays() {
        assertThat(grade("80", NOTHING, null, true).points()).isEqualByComparingTo("60");
        assertThat(grade("80", NOTHING, null, false).points()).isEqualByComparingTo("80");
        assertThat(grade("80", NOTHING, null, null).points()).isEqualByComparingTo("80");
        assertThat(grade("80", new Entry(1, false, null, 0, 0, null), null, true)
                        .points())
                .isEqualByComparingTo("80");
    }

    @Test
    void whatTheInstructorSetIsTheGrade() {
        Entry set = new Entry(1, false, new BigDecimal("88.5"), 0, null, "regraded");

        assertThat(grade("0", set, "2026-12-09 12:00:00 -05:00", null))
                .isEqualTo(new Grade(new BigDecimal("88.5"), false, true, 0, BigDecimal.ZERO, "regraded"));
        assertThat(grade(null, set, null, null).points()).isEqualByComparingTo("88.5");
    }

    @Test
    void aFaultOfOursIsNoGrade() {
        assertThat(grade(null, NOTHING, null, true).points()).isNull();
    }

    @Test
    void whoeverIsNamedMustBeThere() {
        Grades grades = new Grades(null, null, Map.of("nobody", new Entry(7, false, null, 0, null, null)));

        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> Grading.of(summary(row("ann", "1")), roster(""), grades, "grades.yaml"))
                .withMessage("grades.yaml, line 7: there is no submission and nobody called nobody");
    }

    @Test
    void oneSubmissionIsNamedOnce() {
        Grades grades = new Grades(null, null, Map.of("user_1", NOTHING, "ann@example.edu", NOTHING));
        Roster roster = roster("canvas", entry("user_1", person("Ann", "1", "ann@example.edu")));

        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> Grading.of(summary(row("user_1", "1")), roster, grades, "grades.yaml"))
                .withMessage("grades.yaml names submission user_1 more than once: ann@example.edu, user_1");
    }

    @Test
    void theCsvHasARowPerPersonAndNoFormula() {
        Roster roster = roster(
                "gradescope",
                entry(
                        "submission_1",
                        person("=cmd|'/c calc'!A1", "0042", "ann@example.edu"),
                        person("Bob, B.", null, null)));
        Grades grades = new Grades(null, null, Map.of("bare", new Entry(1, true, null, 0, null, "ill")));
        Grading grading = Grading.of(
                summary(row("submission_1", "87.5"), row("bare", "3"), row("broken", null)),
                roster,
                grades,
                "grades.yaml");

        assertThat(new String(GradesCsv.bytes(grading), StandardCharsets.UTF_8)).isEqualTo("""
            submission,name,id,email,outcome,score,extra_credit,late_days,deduction,grade,max_score,status,reason
            bare,,,,graded,3,0,0,0,,100,excused,ill
            broken,,,,harness_error,,,0,0,,100,,
            submission_1,'=cmd|'/c calc'!A1,0042,ann@example.edu,graded,87.5,0,0,0,87.5,100,,
            submission_1,"Bob, B.",,,graded,87.5,0,0,0,87.5,100,,
            """.replace("\n", "\r\n"));
    }

    private static Grade grade(
            @Nullable String score, Entry entry, @Nullable String submittedAt, @Nullable Boolean markedLate) {
        return Grading.grade(row("ann", score), entry, new Grades(DUE, LATE, Map.of()), submittedAt, markedLate);
    }
}
