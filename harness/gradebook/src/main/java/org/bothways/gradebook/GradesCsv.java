package org.bothways.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apiguardian.api.API;
import org.bothways.report.SummaryRow;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * Grades as CSV: a row per person, or per submission where nobody knows whose it is. Where there is no grade its cell is empty.
 * Texts are kept from being formulas.
 */
@API(status = API.Status.STABLE)
public final class GradesCsv {

    private static final List<String> HEADER = List.of(
            "submission",
            "name",
            "id",
            "email",
            "outcome",
            "score",
            "extra_credit",
            "late_days",
            "deduction",
            "grade",
            "max_score",
            "status",
            "reason");

    private GradesCsv() {}

    /** {@return the file, UTF-8} */
    public static byte[] bytes(Grading grading) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(HEADER);
            for (Graded graded : grading.submissions()) {
                List<Roster.Person> people =
                        graded.people().isEmpty() ? List.of(new Roster.Person(null, null, null)) : graded.people();
                for (Roster.Person person : people) {
                    printer.printRecord(cells(graded, person));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Graded graded, Roster.Person person) {
        SummaryRow row = graded.row();
        Grade grade = graded.grade();
        return List.of(
                text(row.id()),
                text(person.name()),
                text(person.id()),
                text(person.email()),
                row.outcome().word(),
                number(row.score()),
                row.score() == null ? "" : number(row.extraCredit()),
                String.valueOf(grade.lateDays()),
                number(grade.deduction()),
                number(grade.points()),
                number(row.maxScore()),
                grade.excused() ? "excused" : grade.overridden() ? "overridden" : "",
                text(grade.reason()));
    }

    private static String text(@Nullable String untrusted) {
        return untrusted == null ? "" : UntrustedText.inCell(UntrustedText.onOneLine(untrusted));
    }

    private static String number(@Nullable BigDecimal points) {
        if (points == null) {
            return "";
        }
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
