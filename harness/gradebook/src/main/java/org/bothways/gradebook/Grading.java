package org.bothways.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Applies the instructor's policy to a batch. */
@API(status = API.Status.STABLE)
public final class Grading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** As Ruby writes it: {@code 2026-12-04 21:14:07.123456000 -05:00}, or {@code Z}. */
    private static final DateTimeFormatter RUBY = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendLiteral(' ')
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private final List<Graded> submissions;

    private Grading(List<Graded> submissions) {
        this.submissions = List.copyOf(submissions);
    }

    /**
     * Gives grades.
     *
     * @param name of the file that the policy came from, for messages
     * @throws GradesException where the policy names somebody who isn't there, or one submission twice
     */
    public static Grading of(Summary summary, Roster roster, Grades grades, String name) {
        Set<String> used = new TreeSet<>();
        List<Graded> submissions = new ArrayList<>();
        for (SummaryRow row : summary.submissions()) {
            Optional<Roster.Entry> known = roster.of(row.id());
            List<Roster.Person> people = known.map(Roster.Entry::people).orElse(List.of());
            Grades.Entry entry = entry(row.id(), people, grades, used, name);
            Grade grade = grade(
                    row,
                    entry,
                    grades,
                    known.map(Roster.Entry::submittedAt).orElse(null),
                    known.map(Roster.Entry::late).orElse(null));
            submissions.add(new Graded(row, roster.platform(), people, grade));
        }
        grades.entries().forEach((who, entry) -> {
            if (!used.contains(who)) {
                throw new GradesException(
                        "%s, line %d: there is no submission and nobody called %s".formatted(name, entry.line(), who));
            }
        });
        return new Grading(submissions);
    }

    /**
     * {@return the grade of a submission that is graded alone} The policy may then name others, who are not here.
     *
     * @param submittedAt with an offset, as ISO 8601 or Ruby write it
     */
    public static Grade ofOne(SummaryRow row, List<Roster.Person> people, Grades grades, String submittedAt) {
        Grades.Entry entry = entry(row.id(), people, grades, new TreeSet<>(), "grades.yaml");
        return grade(row, entry, grades, submittedAt, null);
    }

    static Grade grade(
            SummaryRow row,
            Grades.Entry entry,
            Grades grades,
            @Nullable String submittedAt,
            @Nullable Boolean markedLate) {
        if (entry.excused()) {
            return new Grade(null, true, false, 0, BigDecimal.ZERO, entry.reason());
        }
        if (entry.score() != null) {
            return new Grade(entry.score(), false, true, 0, BigDecimal.ZERO, entry.reason());
        }
        BigDecimal score = row.score();
        if (score == null) {
            return new Grade(null, false, false, 0, BigDecimal.ZERO, entry.reason());
        }
        BigDecimal earned = score.add(row.extraCredit());
        Grades.Late late = grades.late();
        int days = late == null ? 0 : lateDays(entry, grades, late, submittedAt, markedLate);
        BigDecimal deduction = late == null ? BigDecimal.ZERO : deduction(earned, row.maxScore(), late, days);
        return new Grade(earned.subtract(deduction), false, false, days, deduction, entry.reason());
    }

    private static BigDecimal deduction(BigDecimal earned, BigDecimal most, Grades.Late late, int days) {
        if (days > late.mostDays()) {
            return earned;
        }
        return most.multiply(late.percentPerDay())
                .multiply(BigDecimal.valueOf(days))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP)
                .min(earned);
    }

    private static int lateDays(
            Grades.Entry entry,
            Grades grades,
            Grades.Late late,
            @Nullable String submittedAt,
            @Nullable Boolean markedLate) {
        if (entry.lateDays() != null) {
            return entry.lateDays();
        }
        if (grades.due() != null && submittedAt != null) {
            OffsetDateTime end = grades.due().plusDays(entry.extensionDays()).plusMinutes(late.graceMinutes());
            OffsetDateTime came = time(submittedAt);
            return came.isAfter(end)
                    ? Math.toIntExact(Duration.between(end, came).toMinutes() / MINUTES_OF_A_DAY + 1)
                    : 0;
        }
        boolean isLate = markedLate != null && markedLate;
        return isLate ? Math.max(0, late.daysWithoutTime() - entry.extensionDays()) : 0;
    }

    private static OffsetDateTime time(String text) {
        try {
            return text.indexOf('T') > 0 ? OffsetDateTime.parse(text) : OffsetDateTime.parse(text, RUBY);
        } catch (DateTimeException unreadable) {
            throw new GradesException("%s says that something was handed in at %s, which is no time with an offset"
                    .formatted(Roster.FILE, text));
        }
    }

    private static Grades.Entry entry(
            String id, List<Roster.Person> people, Grades grades, Set<String> used, String name) {
        Set<String> names = new TreeSet<>(Set.of(id));
        for (Roster.Person person : people) {
            if (person.id() != null) {
                names.add(person.id());
            }
            if (person.email() != null) {
                names.add(person.email());
            }
        }
        Map<String, Grades.Entry> found = new HashMap<>();
        names.stream()
                .filter(each -> grades.entries().containsKey(each))
                .forEach(each -> found.put(each, grades.entries().get(each)));
        if (found.size() > 1) {
            throw new GradesException("%s names submission %s more than once: %s"
                    .formatted(name, id, String.join(", ", new TreeSet<>(found.keySet()))));
        }
        used.addAll(found.keySet());
        return found.values().stream().findFirst().orElse(Grades.Entry.NONE);
    }

    List<Graded> submissions() {
        return submissions;
    }
}
