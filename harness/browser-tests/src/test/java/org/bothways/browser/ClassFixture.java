package org.bothways.browser;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bothways.report.Audience;
import org.bothways.report.Cause;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Comparison;
import org.bothways.report.Confidence;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.RunFolder;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.report.Visibility;
import org.bothways.report.html.HtmlPages;
import org.jspecify.annotations.Nullable;

/** A made-up class of any size: the same one for the same size. */
final class ClassFixture {

    static final int CHECKS = 250;

    private static final BigDecimal POINTS = new BigDecimal("0.4");
    private static final String[] NAMES = {
        "ada",
        "alan",
        "barbara",
        "claude",
        "donald",
        "edsger",
        "frances",
        "grace",
        "hedy",
        "john",
        "katherine",
        "leslie",
        "margaret",
        "niklaus",
        "radia",
        "shafi",
        "tim",
        "tony",
        "whitfield",
        "yukihiro"
    };
    private static final String[][] DIAGNOSES = {
        {
            "one-end-only",
            "Only the end that is not stored is changed",
            "mappedBy decides who stores a link; it does not copy anything. A mutator changes its own end and the other"
                    + " object's, whichever of them is the owning side. See: Concept FAQs, using back_populates."
        },
        {
            "moved-without-leaving",
            "A course gains what another one keeps",
            "Moving is two changes: the old end lets go before the new one takes hold."
        },
        {
            "json-keys",
            "The JSON keys have other names",
            "JSON keys are part of the contract, letter by letter: user_id, not userId. A Java name does not have to be"
                    + " the JSON name."
        },
        {
            "neither",
            "Two ends that know nothing of each other",
            "A relationship is one fact that two classes show. In Java nobody keeps the ends in step for you. See: Concept"
                    + " FAQs, using neither backref nor back_populates."
        }
    };
    private static final int[] OFTEN = {0, 0, 1, 1, 2, 2, 3};
    private static final String[] TITLES = {
        "addStudent shows at both ends",
        "drop shows at both ends",
        "setCourse moves",
        "A deleted course leaves its students",
        "GET answers 404 for what is not there",
        "An assignment needs both fields",
        "A stored link is one fact",
        "enroll twice is once"
    };

    private final Path folder;
    private final int size;

    ClassFixture(Path folder, int size) {
        this.folder = folder;
        this.size = size;
    }

    /** Writes the pages of a class, compared with a run before where a few did worse. */
    void write() throws IOException {
        RunFolder run = new RunFolder(folder);
        HtmlPages pages = new HtmlPages(run, EnumSet.allOf(Audience.class), null);
        List<SummaryRow> before = new ArrayList<>();
        List<SummaryRow> rows = new ArrayList<>();
        List<Comparison.Change> changes = new ArrayList<>();
        for (int student = 0; student < size; student++) {
            Report earlier = report(student, student % 97 == 5 ? 7 : 0);
            Report report = report(student, 0);
            before.add(SummaryRow.of(earlier));
            rows.add(SummaryRow.of(report));
            Comparison.Change.between(earlier, report).ifPresent(changes::add);
            pages.add(report);
        }
        Summary summary = summary(rows);
        pages.finish(summary, Optional.of(Comparison.of(summary(before), summary, changes.stream())));
    }

    private static Summary summary(List<SummaryRow> rows) {
        return Summary.of(ASSIGNMENT, "process", 42, rows.stream(), new Report.Timing(1));
    }

    private static final Report.Assignment ASSIGNMENT = new Report.Assignment(
            "cms",
            "A course management system",
            "sha256:" + "a".repeat(64),
            OffsetDateTime.parse("2026-12-04T23:59:00-05:00"));

    static String id(int student) {
        return "%s-%03d".formatted(NAMES[student % NAMES.length], student);
    }

    static Report report(int student, int worse) {
        if (student % 50 == 17) {
            return ungraded(
                    student,
                    SubmissionOutcome.NOT_COMPILING,
                    "The submission does not compile: cms/User.java, line 12: ';' expected");
        }
        if (student % 150 == 73) {
            return ungraded(student, SubmissionOutcome.REJECTED, "archive.zip is damaged or incomplete.");
        }
        Random random = new Random(student);
        double skill = Math.min(1, Math.max(0.05, 0.78 + random.nextGaussian() * 0.2));
        List<Check> checks = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (int index = 0; index < CHECKS; index++) {
            double difficulty = (index * 37 % CHECKS) / (double) CHECKS;
            boolean passed = difficulty < skill + (random.nextDouble() - 0.5) * 0.2 && index >= worse;
            Check check = check(index, passed, random.nextInt(3) == 0);
            checks.add(check);
            if (!passed) {
                lost.add(check.id());
            }
        }
        return report(student, SubmissionOutcome.GRADED, null, checks, diagnoses(student, lost));
    }

    private static Check check(int index, boolean passed, boolean builtOnLost) {
        String id = "consistency.check" + index;
        boolean blocked = !passed && builtOnLost && index > 0;
        boolean failed = !passed && !blocked;
        return new Check(
                id,
                TITLES[index % TITLES.length] + (index < TITLES.length ? "" : ", case " + index / TITLES.length),
                index < 100 ? "consistency" : index < 160 ? "persistence" : "api",
                "students",
                index % 5 == 0 ? Visibility.VISIBLE : Visibility.HIDDEN,
                POINTS,
                passed ? POINTS : BigDecimal.ZERO,
                passed ? CheckOutcome.PASSED : blocked ? CheckOutcome.BLOCKED : CheckOutcome.FAILED,
                failed ? Cause.ASSERTION : null,
                blocked ? "consistency.check" + (index - 1) : null,
                failed ? "The course lists the student" : null,
                failed ? "[user]" : null,
                failed ? "[]" : null,
                failed
                        ? List.of(
                                "var course = new Course(\"CS 1998\", \"Backend Development\");",
                                "var user = new User(\"Ann\", \"ann1\");",
                                "user.enroll(course);",
                                "course.getStudents();  // → [] instead of [user]")
                        : null,
                failed ? source() : null);
    }

    private static Report.Source source() {
        return new Report.Source(
                "cms/User.java",
                72,
                new Report.Excerpt(
                        69,
                        List.of(
                                "    }",
                                "",
                                "    public void enroll(Course course) {",
                                "        coursesTaken.add(course);",
                                "    }",
                                "",
                                "    public void drop(Course course) {")));
    }

    private static List<Diagnosis> diagnoses(int student, List<String> lost) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        int count = lost.size() < 8 ? 0 : lost.size() < 40 ? 1 : 2;
        int share = lost.size() / 3;
        for (int each = 0; each < count; each++) {
            String[] words = DIAGNOSES[OFTEN[(student / 20 * 3 + student + 2 * each) % OFTEN.length]];
            diagnoses.add(new Diagnosis(
                    words[0],
                    "students",
                    words[1],
                    "User.enroll changes User.coursesTaken and nothing else.",
                    words[2],
                    source(),
                    lost.subList(each * share, (each + 1) * share),
                    POINTS.multiply(BigDecimal.valueOf(share)),
                    Confidence.CERTAIN));
        }
        return diagnoses;
    }

    private static Report ungraded(int student, SubmissionOutcome outcome, String message) {
        List<Check> checks = new ArrayList<>();
        for (int index = 0; index < CHECKS; index++) {
            checks.add(check(index, false, false));
        }
        return report(student, outcome, message, checks, List.of());
    }

    private static Report report(
            int student,
            SubmissionOutcome outcome,
            @Nullable String message,
            List<Check> checks,
            List<Diagnosis> diagnoses) {
        List<Report.Group> groups = List.of(
                group("consistency", "Both ends agree in memory", checks),
                group("persistence", "Both ends agree after saving and loading", checks),
                group("api", "The HTTP API keeps its specification", checks));
        BigDecimal earned = groups.stream().map(Report.Group::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = groups.stream().map(Report.Group::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Report(
                Report.SCHEMA_VERSION,
                ASSIGNMENT,
                new Report.Submission(id(student), "sha256:" + "b".repeat(64), 4, List.of()),
                outcome,
                message,
                earned,
                most,
                BigDecimal.ZERO,
                "process",
                42,
                groups,
                checks,
                diagnoses,
                new Report.Compilation(true, List.of(), List.of()),
                new Report.Screening(List.of(), List.of()),
                Report.Console.EMPTY,
                new Report.Timing(1));
    }

    private static Report.Group group(String id, String title, List<Check> checks) {
        List<Check> own =
                checks.stream().filter(check -> check.group().equals(id)).toList();
        return new Report.Group(
                id,
                title,
                own.stream().map(Check::earned).reduce(BigDecimal.ZERO, BigDecimal::add),
                own.stream().map(Check::points).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
