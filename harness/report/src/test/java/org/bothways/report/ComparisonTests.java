package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.report.ReportFixture.check;
import static org.bothways.report.ReportFixture.failed;
import static org.bothways.report.ReportFixture.points;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bothways.report.Comparison.Change;
import org.bothways.report.Comparison.CheckChange;
import org.bothways.report.Report.Check;
import org.bothways.report.Report.Console;
import org.bothways.report.Report.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTests {

    private static final Check PASSES = check("consistency.students.drop", Visibility.VISIBLE, CheckOutcome.PASSED);
    private static final Check FAILS = failed("consistency.students.drop", Visibility.VISIBLE, Cause.ASSERTION, "drop");

    @TempDir
    private Path directory;

    @Test
    void whatTookTheSameWayIsNoChange() {
        assertThat(Change.between(report("ann", PASSES), report("ann", PASSES))).isEmpty();
    }

    @Test
    void aLostCheckSaysWhatItsFailureSays() {
        assertThat(Change.between(report("ann", PASSES), report("ann", FAILS))
                        .orElseThrow()
                        .checks())
                .containsExactly(new CheckChange(
                        FAILS.id(), FAILS.title(), CheckOutcome.PASSED, CheckOutcome.FAILED, "Message: drop"));
    }

    @Test
    void aWonCheckSaysWhatItsFailureSaid() {
        assertThat(Change.between(report("ann", FAILS), report("ann", PASSES))
                        .orElseThrow()
                        .checks())
                .containsExactly(new CheckChange(
                        PASSES.id(), PASSES.title(), CheckOutcome.FAILED, CheckOutcome.PASSED, "Message: drop"));
    }

    @Test
    void checksThatOneSuiteLacksAreNamed() {
        Check other = check("consistency.add", Visibility.VISIBLE, CheckOutcome.PASSED);

        assertThat(Change.between(report("ann", FAILS), report("ann", other))
                        .orElseThrow()
                        .checks())
                .containsExactly(
                        new CheckChange(other.id(), other.title(), null, CheckOutcome.PASSED, null),
                        new CheckChange(FAILS.id(), FAILS.title(), CheckOutcome.FAILED, null, "Message: drop"));
    }

    @Test
    void aResultThatChangedWithoutAReasonHasNoInputs() {
        assertThat(Change.between(report("ann", PASSES), report("ann", FAILS))
                        .orElseThrow()
                        .inputs())
                .isEmpty();
    }

    @Test
    void whoeverLostTheMostComesFirst() {
        Change broken = Change.between(
                        report("broken", PASSES),
                        ReportFixture.ungraded(SubmissionOutcome.REJECTED, "It is encrypted."))
                .orElseThrow();
        Change ann = Change.between(report("ann", PASSES), report("ann", FAILS)).orElseThrow();

        Comparison comparison = Comparison.of(
                summary("ann", "bob", "broken"), summary("ann", "broken", "cleo", "dan"), Stream.of(ann, broken));

        assertThat(comparison.changes()).containsExactly(broken, ann);
        assertThat(broken.points()).isEqualTo(points("-87.5"));
        assertThat(broken.inputs()).containsExactly(Comparison.Input.SUBMISSION, Comparison.Input.ISOLATION);
        assertThat(comparison.same()).isZero();
        assertThat(comparison.added()).containsExactly("cleo", "dan");
        assertThat(comparison.gone()).containsExactly("bob");
    }

    @Test
    void foldersAreCompared() throws IOException {
        RunFolder before = run("before", report("ann", PASSES), report("bob", PASSES));
        RunFolder after = run("after", report("ann", FAILS), report("bob", PASSES));

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.changes()).extracting(Change::id).containsExactly("ann");
        assertThat(comparison.same()).isEqualTo(1);
    }

    @Test
    void aComparisonKeepsItsSchemaAndComesBack() throws IOException {
        RunFolder before = run("before", report("ann", PASSES), report("bob", PASSES));
        RunFolder after = run("after", report("ann", FAILS), report("cleo", PASSES));
        Comparison comparison = Comparison.of(before, after);

        ReportWriter.write(comparison, after.changesFile());

        assertThat(after.changes()).contains(comparison);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(DocumentSchema.COMPARISON.text(), InputFormat.JSON)
                        .validate(new String(ReportWriter.bytes(comparison), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    private RunFolder run(String name, Report... reports) throws IOException {
        RunFolder folder = new RunFolder(directory.resolve(name));
        for (Report report : reports) {
            ReportWriter.write(report, folder.reportFile(report.submission().id()));
        }
        ReportWriter.write(
                summary(Stream.of(reports)
                        .map(report -> report.submission().id())
                        .toArray(String[]::new)),
                folder.summaryFile());
        return folder;
    }

    private static Summary summary(String... ids) {
        return Summary.of(
                ReportFixture.CMS,
                "sandbox",
                42,
                Stream.of(ids).map(id -> SummaryRow.of(report(id, PASSES))),
                new Timing(1));
    }

    private static Report report(String id, Check... checks) {
        return ReportFixture.graded(id, List.of(checks), List.of(), Console.EMPTY);
    }
}
