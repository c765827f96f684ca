package org.bothways.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Diagnosis;
import org.bothways.report.Report.Screening;
import org.jspecify.annotations.Nullable;

/**
 * What a student may read of a report. Of a check whose details are not for students, the title, the points and the outcome
 * stay, and of a diagnosis that rests on one, the lesson: nothing that was seen while such a check ran.
 *
 * <ul>
 *   <li>What was printed belongs to the whole run, so it goes unless the student may read every check: a hidden check's
 *       arguments can be printed.
 *   <li>Why the harness failed is for those who run it.
 *   <li>Flagged APIs are advice for the instructor; missing members stay, as the contract is public.
 * </ul>
 */
@API(status = API.Status.STABLE)
public final class StudentView {

    private static final String OURS =
            "The grader failed on this submission. That is not the submission's fault, and it has no score yet.";

    private final Report report;
    private final Set<String> readable;

    private StudentView(Report report, boolean afterDueDate) {
        this.report = report;
        this.readable = report.checks().stream()
                .filter(check -> isReadable(check.visibility(), afterDueDate))
                .map(Check::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the report as a student may read it, before or after the due date} */
    public static Report of(Report report, boolean afterDueDate) {
        return new StudentView(report, afterDueDate).filtered();
    }

    /**
     * {@return the report as a student may read it at that time} Where the time or the due date is not known, the due date has not passed: a
     * detail can be shown later, and never be taken back.
     */
    public static Report at(Report report, @Nullable OffsetDateTime time) {
        OffsetDateTime due = report.assignment().dueDate();
        return of(report, due != null && time != null && time.isAfter(due));
    }

    private static boolean isReadable(Visibility visibility, boolean afterDueDate) {
        return switch (visibility) {
            case VISIBLE -> true;
            case AFTER_DUE_DATE -> afterDueDate;
            case HIDDEN -> false;
        };
    }

    private Report filtered() {
        return new Report(
                report.schemaVersion(),
                report.assignment(),
                report.submission(),
                report.outcome(),
                message(),
                report.score(),
                report.maxScore(),
                report.extraCredit(),
                report.isolation(),
                report.seed(),
                report.groups(),
                report.checks().stream().map(this::filtered).toList(),
                report.diagnoses().stream().map(this::filtered).toList(),
                report.compilation(),
                new Screening(report.screening().missing(), List.of()),
                everyCheckIsReadable() ? report.console() : Console.EMPTY,
                report.timing());
    }

    private @Nullable String message() {
        return report.outcome() == SubmissionOutcome.HARNESS_ERROR ? OURS : report.message();
    }

    private Check filtered(Check check) {
        return readable.contains(check.id())
                ? check
                : new Check(
                        check.id(),
                        check.title(),
                        check.group(),
                        check.relationship(),
                        check.visibility(),
                        check.points(),
                        check.earned(),
                        check.outcome(),
                        null,
                        check.blockedBy(),
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /** A diagnosis that names no check may rest on any, so it is filtered too. */
    private Diagnosis filtered(Diagnosis diagnosis) {
        boolean open = !diagnosis.checks().isEmpty() && readable.containsAll(diagnosis.checks());
        return open
                ? diagnosis
                : new Diagnosis(
                        diagnosis.id(),
                        diagnosis.relationship(),
                        diagnosis.title(),
                        null,
                        diagnosis.lesson(),
                        null,
                        diagnosis.checks(),
                        diagnosis.points(),
                        diagnosis.confidence());
    }

    /** A report without checks says nothing about what ran. */
    private boolean everyCheckIsReadable() {
        return !report.checks().isEmpty() && readable.size() == report.checks().size();
    }
}
