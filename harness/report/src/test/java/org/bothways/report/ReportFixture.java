package org.bothways.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.bothways.report.Report.Assignment;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Compilation;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.Report.Excerpt;
import org.bothways.report.Report.Group;
import org.bothways.report.Report.Screening;
import org.bothways.report.Report.Source;
import org.bothways.report.Report.Submission;
import org.bothways.report.Report.Timing;
import org.jspecify.annotations.Nullable;

/** Reports to test with. What only an instructor may read holds the word {@link #CANARY}. */
public final class ReportFixture {

    public static final String CANARY = "canary";
    public static final Assignment CMS = new Assignment(
            "cms", "Course management system", digest('a'), OffsetDateTime.parse("2026-12-04T23:59:00-05:00"));
    public static final List<Group> GROUPS = List.of(
            new Group("consistency", "Both ends agree in memory", points("31"), points("40")),
            new Group("api", "The API", points("56.50"), points("60")));

    private ReportFixture() {}

    public static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    public static String digest(char digit) {
        return "sha256:" + String.valueOf(digit).repeat(64);
    }

    /** A graded report that uses every key: two checks that are visible, one for after the due date, three hidden. */
    public static Report graded() {
        return graded("back-populates", checks(), diagnoses(), new Console("printed " + CANARY + "\n", 17));
    }

    public static Report graded(String id, List<Check> checks, List<Diagnosis> diagnoses, Console console) {
        return new Report(
                1,
                CMS,
                new Submission(
                        id,
                        digest('b'),
                        7,
                        List.of("A byte order mark was removed from cms/User.java."),
                        OffsetDateTime.parse("2026-12-03T18:20:05Z")),
                SubmissionOutcome.GRADED,
                null,
                points("87.50"),
                points("1E+2"),
                points("0.00"),
                "sandbox",
                42,
                GROUPS,
                checks,
                diagnoses,
                compilation(),
                new Screening(
                        List.of(new Screening.Missing(
                                "Course.addStudent(User)", "Course has no method addStudent(User).")),
                        List.of(new Screening.Flagged(
                                "cms/App.java", 9, "java.lang.Runtime.exec", CANARY + " starts"))),
                console,
                new Timing(840));
    }

    public static Report ungraded(SubmissionOutcome outcome, String message) {
        boolean ours = outcome == SubmissionOutcome.HARNESS_ERROR;
        return new Report(
                1,
                CMS,
                new Submission("broken", null, 0, List.of()),
                outcome,
                message,
                ours ? null : BigDecimal.ZERO,
                points("100"),
                BigDecimal.ZERO,
                "process",
                42,
                List.of(new Group("consistency", "Both ends agree in memory", points("0"), points("100"))),
                List.of(check("consistency.add", Visibility.VISIBLE, CheckOutcome.BLOCKED)),
                List.of(),
                new Compilation(true, List.of(), List.of()),
                new Screening(List.of(), List.of()),
                Console.EMPTY,
                new Timing(3));
    }

    public static List<Check> checks() {
        return List.of(
                check("consistency.add", Visibility.VISIBLE, CheckOutcome.PASSED),
                failed("consistency.students.drop", Visibility.VISIBLE, Cause.ASSERTION, "visible"),
                failed("consistency.students.move", Visibility.AFTER_DUE_DATE, Cause.TIMEOUT, CANARY + "-later"),
                failed("consistency.students.twice", Visibility.HIDDEN, Cause.OUT_OF_MEMORY, CANARY),
                check("api.create", Visibility.HIDDEN, CheckOutcome.PASSED),
                new Check(
                        "api.delete",
                        "DELETE answers with the course",
                        "api",
                        null,
                        Visibility.HIDDEN,
                        points("1.25"),
                        points("0"),
                        CheckOutcome.BLOCKED,
                        null,
                        "consistency.students.twice",
                        CANARY + " could not run.",
                        null,
                        null,
                        null,
                        null));
    }

    public static Check check(String id, Visibility visibility, CheckOutcome outcome) {
        return new Check(
                id,
                "Title of " + id,
                id.substring(0, id.indexOf('.')),
                null,
                visibility,
                points("2.5"),
                outcome == CheckOutcome.PASSED ? points("2.5") : BigDecimal.ZERO,
                outcome,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static Check failed(String id, Visibility visibility, Cause cause, @Nullable String word) {
        return new Check(
                id,
                "Title of " + id,
                "consistency",
                "students",
                visibility,
                points("3"),
                points("0"),
                CheckOutcome.FAILED,
                cause,
                null,
                "Message: " + word,
                "Expected: " + word,
                "Actual: " + word,
                List.of(
                        new Report.Exchange(
                                "POST /" + word + "/", "Sent: " + word, 200, "text/" + word, "Came: " + word),
                        new Report.Exchange("GET /" + word + "/", null, null, null, "Why: " + word)),
                List.of("var course = new Course(\"" + word + "\", \"Backend\");", "user.getCoursesTaken()  // → []"),
                new Source(
                        "cms/" + word + ".java", 41, new Excerpt(40, List.of("    void " + word + "() {", "    }"))));
    }

    public static List<Diagnosis> diagnoses() {
        return List.of(
                diagnosis("helper-updates-one-side", "visible", "consistency.students.drop"),
                diagnosis(
                        "moved-without-leaving",
                        CANARY + "-later",
                        "consistency.students.drop",
                        "consistency.students.move"),
                diagnosis("inverse-side-only", CANARY, "consistency.students.twice"),
                diagnosis("rests-on-nothing", CANARY));
    }

    public static Diagnosis diagnosis(String id, String word, String... checks) {
        return new Diagnosis(
                id,
                "students",
                "Title of " + id,
                "Explanation: " + word,
                "Lesson of " + id,
                new Source("cms/" + word + ".java", null),
                List.of(checks),
                BigDecimal.valueOf(checks.length),
                Confidence.LIKELY);
    }

    private static Compilation compilation() {
        return new Compilation(
                false,
                List.of(
                        new Compilation.Message(
                                "cms/App.java", 3, 14, Compilation.Kind.ERROR, "';' expected", "  int x = \"\\\" "),
                        new Compilation.Message(null, null, null, Compilation.Kind.WARNING, "deprecated API", null)),
                List.of("cms/App.java"));
    }

    public static String resource(String name) {
        try (InputStream in = ReportFixture.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static String json(Report report) {
        return new String(ReportWriter.bytes(report), StandardCharsets.UTF_8);
    }
}
