package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.StudentView;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What students read of a report on platforms. */
class RenderedTests {

    private static final String HOSTILE = "<img src=x>\u001B[31m\u202E & =1";

    @Test
    void gradescopeShowsOfAHiddenCheckTitleAndPointsAlone() {
        Grade grade = new Grade(new BigDecimal("40.00"), false, false, 1, new BigDecimal("10.00"), null);

        assertThat(new String(GradescopeResults.bytes(view(report("50")), grade), StandardCharsets.UTF_8))
                .isEqualTo("""
                    {
                      "score" : 40,
                      "output" : "Late by 1 day: 10.00 points less.",
                      "output_format" : "text",
                      "test_output_format" : "text",
                      "test_name_format" : "text",
                      "visibility" : "visible",
                      "stdout_visibility" : "hidden",
                      "tests" : [
                        {
                          "score" : 0,
                          "max_score" : 25,
                          "status" : "failed",
                          "name" : "Seen",
                          "number" : "1",
                          "output" : "<img src=x>\\\\u001B[31m\\\\u202E & =1\\nexpected  [user]\\nactual    []\\nuser.drop(course);"
                        },
                        {
                          "score" : 0,
                          "max_score" : 25,
                          "status" : "failed",
                          "name" : "Hidden",
                          "number" : "2",
                          "output" : ""
                        }
                      ],
                      "extra_data" : {
                        "outcome" : "graded"
                      }
                    }\
                    """);
    }

    @Test
    void aFaultOfOursHasNoScoreOnGradescope() {
        Grade none = new Grade(null, false, false, 0, BigDecimal.ZERO, null);

        assertThat(new String(GradescopeResults.bytes(view(report(null)), none), StandardCharsets.UTF_8))
                .doesNotContain("\"score\"")
                .contains("The grader failed on this submission.", "\"tests\" : [ ]");
    }

    @Test
    void feedbackIsHtmlInWhichAStudentsWordsAreText() {
        assertThat(Feedback.html(view(report("50"))))
                .isEqualTo("<p><strong>50 of 100 points</strong></p><ul><li>The API: 50 of 100</li></ul>"
                        + "<p>Checks that failed:</p><ul>"
                        + "<li>Seen: &lt;img src=x&gt;\\u001B[31m\\u202E &amp; =1</li><li>Hidden</li></ul>");
    }

    private static Report view(Report report) {
        return StudentView.of(report, false);
    }

    private static Report report(@Nullable String score) {
        return new Report(
                1,
                new Report.Assignment("cms", "Courses", "sha256:" + "a".repeat(64)),
                new Report.Submission("ann", null, 0, List.of()),
                score == null ? SubmissionOutcome.HARNESS_ERROR : SubmissionOutcome.GRADED,
                score == null ? "No worker." : null,
                score == null ? null : new BigDecimal(score),
                new BigDecimal("100"),
                BigDecimal.ZERO,
                "process",
                42,
                List.of(new Report.Group(
                        "api", "The API", new BigDecimal(score == null ? "0" : score), new BigDecimal("100"))),
                List.of(
                        check("api.seen", "Seen", Visibility.VISIBLE),
                        check("api.hidden", "Hidden", Visibility.HIDDEN)),
                List.of(),
                new Report.Compilation(true, List.of(), List.of()),
                new Report.Screening(List.of(), List.of()),
                Report.Console.EMPTY,
                new Report.Timing(0));
    }

    private static Check check(String id, String title, Visibility visibility) {
        return new Check(
                id,
                title,
                "api",
                null,
                visibility,
                new BigDecimal("25"),
                BigDecimal.ZERO,
                CheckOutcome.FAILED,
                Cause.ASSERTION,
                null,
                HOSTILE,
                "[user]",
                "[]",
                List.of("user.drop(course);"),
                null);
    }
}
