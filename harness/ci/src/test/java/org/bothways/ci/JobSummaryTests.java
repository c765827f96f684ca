package org.bothways.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JobSummaryTests {

    @Test
    void causesComeBeforeChecks() {
        assertThat(JobSummary.of(ReportFixture.graded(), JobSummary.MOST_BYTES)).isEqualTo("""
            # Courses

            **5.25 of 10 points.**

            - \\`Course\\` has no method \\`getTitle()\\`.

            | | earned | of |
            |---|---:|---:|
            | Both ends agree | 0 | 5.5 |
            | The API | 0 | 4.5 |

            ## Only one end is changed (cms/User.java:72)

            User.drop changes User.coursesTaken and nothing else.

            A mutator changes both ends.

            It explains 1 failed check: 2.25 points.

            ## Failed checks

            ### Dropping shows at both ends (cms/User.java:72)

            0 of 2.5 points. The user still lists the course

            - expected: \\[user\\]
            - actual: \\[\\]

            ```java
            user.drop(course);
            ```

            ### POST answers with the course (cms/User.java:72)

            0 of 2.5 points. It answered 500

            - expected: \\[user\\]
            - actual: \\[\\]

            ```java
            user.drop(course);
            ```

            Not run before this is right: DELETE answers with the course

            """);
    }

    @Test
    void whatDoesNotCompileIsShown() {
        assertThat(JobSummary.of(ReportFixture.notCompiling(), JobSummary.MOST_BYTES))
                .contains("""
                    **0 of 10 points.**

                    The submission does not compile.

                    ```text
                    cms/User.java:9: ';' expected
                    ```
                    """);
    }

    @Test
    void itEndsBeforeTheCheckThatWouldMakeItTooLong() {
        String summary = JobSummary.of(ReportFixture.many(100), 20_000);

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        assertThat(summary)
                .endsWith("```\n\n"
                        + "72 more parts are left out: the summary would be too long for GitHub. The report has"
                        + " all of them.\n");
        assertThat(summary.lines().filter(line -> line.startsWith("### "))).hasSize(28);
    }

    @Test
    void whatAStudentWroteIsNoMarkup() {
        String summary = JobSummary.of(ReportFixture.hostile(), JobSummary.MOST_BYTES);

        assertThat(summary).contains("""
            - expected: x\\\\r\\\\n::error::forged 100% \\<b\\>\\]\\]\\>\\</b\\>\\\\u001B\\[31m\\\\u0000\uFFFE\uFFFD\\`\\`\\`\\\\n\\#\\#\\[error\\]y
            """, """
            ````java
            x\\r\\n::error::forged 100% <b>]]></b>\\u001B[31m\\u0000\uFFFE\uFFFD```\\n##[error]y
            ````
            """);
    }

    @Test
    void nothingIsALinkAMentionOrAList() {
        assertThat(Markdown.text("see http://x.y, www.x.y and @all or $1$", 100))
                .isEqualTo("see http\\://x.y, www\\.x.y and \\@all or \\$1\\$");
        assertThat(Markdown.text("- no list", 100)).isEqualTo("\\- no list");
        assertThat(Markdown.text("12. no list", 100)).isEqualTo("12\\. no list");
        assertThat(Markdown.text("==", 100)).isEqualTo("\\==");
    }
}
