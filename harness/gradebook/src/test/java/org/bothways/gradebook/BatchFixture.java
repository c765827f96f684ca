package org.bothways.gradebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bothways.gradebook.Roster.Entry;
import org.bothways.gradebook.Roster.Person;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Made-up batches. */
final class BatchFixture {

    private BatchFixture() {}

    static SummaryRow row(String id, @Nullable String score) {
        return new SummaryRow(
                id,
                null,
                score == null ? SubmissionOutcome.HARNESS_ERROR : SubmissionOutcome.GRADED,
                score == null ? null : new BigDecimal(score),
                new BigDecimal("100"),
                BigDecimal.ZERO,
                List.of(),
                null);
    }

    static Summary summary(SummaryRow... rows) {
        return Summary.of(
                new Report.Assignment("cms", "Courses", "sha256:" + "a".repeat(64)),
                "process",
                42,
                Stream.of(rows),
                new Report.Timing(0));
    }

    static Roster roster(String platform, Entry... entries) {
        return new Roster(1, platform, List.of(entries));
    }

    static Entry entry(String id, Person... people) {
        return new Entry(id, List.of(people), null, null);
    }

    static Person person(@Nullable String name, @Nullable String id, @Nullable String email) {
        return new Person(name, id, email);
    }

    static Grading grading(Roster roster, SummaryRow... rows) {
        return Grading.of(summary(rows), roster, Grades.NONE, "grades.yaml");
    }
}
