package org.bothways.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bothways.judge.Suite;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.report.Verification.Bar;
import org.bothways.report.Verification.BarOutcome;
import org.bothways.report.Verification.Kills;
import org.bothways.verify.Evidence.GradedMistake;
import org.bothways.verify.Evidence.GradedSample;

/** Judges suites by evidence. */
final class Bars {

    private static final Set<String> NOTHING = Set.of("starter", "empty");

    private final Suite suite;
    private final BarHeights heights;
    private final VerifyPlan.Parts parts;
    private final Evidence evidence;

    Bars(Suite suite, BarHeights heights, VerifyPlan.Parts parts, Evidence evidence) {
        this.suite = suite;
        this.heights = heights;
        this.parts = parts;
        this.evidence = evidence;
    }

    List<Bar> all() {
        return List.of(
                reference(),
                samples(),
                nothing(),
                styles(),
                mistakes(),
                mutants(),
                equivalents(),
                checks(),
                diagnoses(),
                operations(),
                repeats());
    }

    private Bar reference() {
        List<String> misses = new ArrayList<>();
        evidence.referenceFailures().forEach(check -> misses.add("Its class files fail " + check));
        evidence.references().stream()
                .filter(Bars::isFlawed)
                .limit(1)
                .forEach(report -> misses.add("Its sources get %s (%s)".formatted(Scores.text(report), flaws(report))));
        String figure = evidence.references().isEmpty()
                ? "class files alone, as the sources are not at hand"
                : Scores.text(evidence.references().get(0));
        return bar("reference", "The reference earns every point, extra credit too", figure, misses);
    }

    private Bar samples() {
        List<String> misses = new ArrayList<>();
        for (GradedSample graded : evidence.samples()) {
            List<String> differences = graded.differences();
            if (!differences.isEmpty()) {
                misses.add(graded.sample().id() + ": " + String.join("; ", differences));
            }
        }
        return bar(
                evidence.samples().isEmpty(),
                "samples",
                "Each sample gets what is recorded",
                "%d of %d"
                        .formatted(
                                evidence.samples().size() - misses.size(),
                                evidence.samples().size()),
                misses);
    }

    private Bar nothing() {
        BigDecimal bar = heights.pointsForNothing();
        List<GradedSample> nothing = evidence.samples().stream()
                .filter(graded -> NOTHING.contains(graded.sample().recorded().kind()))
                .toList();
        List<String> misses = nothing.stream()
                .filter(graded -> !Scores.isBelow(bar, graded.first()))
                .map(graded -> graded.sample().id() + " gets " + Scores.text(graded.first()))
                .toList();
        return bar(
                nothing.isEmpty(),
                "nothing",
                "Starters and empty submissions stay under " + bar.toPlainString(),
                "%d of %d".formatted(nothing.size() - misses.size(), nothing.size()),
                misses);
    }

    private Bar styles() {
        List<GradedSample> correct = evidence.samples().stream()
                .filter(graded -> graded.sample().recorded().kind().equals("correct"))
                .toList();
        List<String> misses = new ArrayList<>();
        correct.stream()
                .filter(graded -> Scores.losesPoints(graded.first())
                        || !graded.first().diagnoses().isEmpty())
                .forEach(graded -> misses.add("%s gets %s (%s)"
                        .formatted(graded.sample().id(), Scores.text(graded.first()), flaws(graded.first()))));
        String figure = "%d of %d".formatted(correct.size() - misses.size(), correct.size());
        if (correct.size() < heights.correctStyles()) {
            misses.add("There are only %d correct samples".formatted(correct.size()));
        }
        return bar(
                evidence.samples().isEmpty(),
                "styles",
                "At least %d correct styles lose nothing, and none is diagnosed".formatted(heights.correctStyles()),
                figure,
                misses);
    }

    private Bar mistakes() {
        List<String> misses = new ArrayList<>();
        for (GradedMistake graded : evidence.mistakes()) {
            Report report = graded.report();
            if (!report.compilation().ok() && !isAboutCompiling(graded)) {
                misses.add(graded.mistake().id() + " does not compile");
            } else if (!graded.isKilled()) {
                misses.add(graded.mistake().id() + " loses nothing");
            }
        }
        int all = evidence.mistakes().size();
        String figure = "%d of %d".formatted(all - misses.size(), all);
        boolean isSkipped = parts == VerifyPlan.Parts.SAMPLES || (all == 0 && heights.mistakes() == 0);
        if (all < heights.mistakes()) {
            misses.add("There are only %d mistakes, and there must be %d".formatted(all, heights.mistakes()));
        }
        return bar(isSkipped, "mistakes", "Each mistake put into the reference loses points", figure, misses);
    }

    private static boolean isAboutCompiling(GradedMistake graded) {
        String cause = graded.mistake().cause();
        return cause != null && cause.contains("compile");
    }

    private Bar mutants() {
        List<MutantResult> all = evidence.mutants().stream()
                .filter(result ->
                        evidence.equivalents().reason(result.mutant().key()).isEmpty())
                .toList();
        List<String> survivors = all.stream()
                .filter(result -> !result.isKilled())
                .map(result -> "%s survives (%s:%d, %s)"
                        .formatted(
                                result.mutant().key(),
                                result.mutant().key().className(),
                                result.mutant().line(),
                                result.mutant().description()))
                .toList();
        int killed = all.size() - survivors.size();
        boolean met = killed * 100L >= (long) heights.killedPercent() * all.size();
        return new Bar(
                "mutants",
                "At least %d %% of the mutants that differ are killed".formatted(heights.killedPercent()),
                outcome(all.isEmpty(), met),
                "%s, and %d equivalent"
                        .formatted(share(killed, all.size()), evidence.mutants().size() - all.size()),
                survivors);
    }

    private Bar equivalents() {
        List<String> errors = evidence.equivalents()
                .errors(
                        evidence.mutants().stream()
                                .map(result -> result.mutant().key())
                                .toList(),
                        evidence.mutants().stream()
                                .filter(MutantResult::isKilled)
                                .map(result -> result.mutant().key())
                                .collect(Collectors.toSet()));
        return bar(
                parts == VerifyPlan.Parts.SAMPLES,
                "equivalents",
                "Each mutant that is listed as equivalent is there, and survives",
                "%d listed".formatted(evidence.equivalents().size()),
                errors);
    }

    private Bar checks() {
        List<Kills> kills = evidence.kills().of(suite.manifest());
        List<String> misses = kills.stream()
                .filter(check -> check.mutants() + check.submissions() == 0)
                .map(check -> check.check() + " fails nothing")
                .toList();
        return bar(
                parts != VerifyPlan.Parts.ALL || evidence.samples().isEmpty(),
                "checks",
                "Each check fails something",
                "%d of %d".formatted(kills.size() - misses.size(), kills.size()),
                misses);
    }

    private Bar diagnoses() {
        ConfusionMatrix matrix = evidence.confusion();
        List<String> misses = matrix.cells().stream()
                .filter(cell -> !cell.cause().equals(cell.diagnosis()))
                .map(cell -> "%s: %s first, %d times"
                        .formatted(
                                cell.cause(),
                                cell.diagnosis() == null ? "no diagnosis" : cell.diagnosis(),
                                cell.count()))
                .toList();
        boolean met = matrix.right() * 100L >= (long) heights.diagnosedPercent() * matrix.all();
        return new Bar(
                "diagnoses",
                "The first diagnosis is the cause for at least %d %%".formatted(heights.diagnosedPercent()),
                outcome(matrix.all() == 0, met),
                share(matrix.right(), matrix.all()),
                misses);
    }

    private Bar operations() {
        Operations operations = new Operations(suite.assignment());
        reports().forEach(operations::add);
        List<String> misses = operations.median() <= heights.operations()
                ? List.of()
                : List.of("The median is " + operations.median());
        return bar(
                operations.isEmpty(),
                "operations",
                "The median counterexample has at most %d operations".formatted(heights.operations()),
                "%d, of %d counterexamples".formatted(operations.median(), operations.size()),
                misses);
    }

    private Bar repeats() {
        List<List<Report>> repeated = Stream.concat(
                        Stream.of(evidence.references()),
                        evidence.samples().stream().map(GradedSample::reports))
                .filter(reports -> reports.size() > 1)
                .toList();
        List<String> misses = repeated.stream()
                .filter(reports -> !areTheSame(reports))
                .map(reports -> "The reports on %s differ"
                        .formatted(reports.get(0).submission().id()))
                .toList();
        return bar(
                repeated.isEmpty(),
                "repeats",
                "Reports on the same submission are the same bytes, but for timing",
                "%d of %d".formatted(repeated.size() - misses.size(), repeated.size()),
                misses);
    }

    private Stream<Report> reports() {
        return Stream.concat(
                evidence.samples().stream().map(GradedSample::first),
                evidence.mistakes().stream().map(GradedMistake::report));
    }

    private static boolean areTheSame(List<Report> reports) {
        byte[] first = ReportWriter.bytes(withoutTiming(reports.get(0)));
        return reports.stream().allMatch(each -> Arrays.equals(first, ReportWriter.bytes(withoutTiming(each))));
    }

    private static Report withoutTiming(Report report) {
        return new Report(
                report.schemaVersion(),
                report.assignment(),
                report.submission(),
                report.outcome(),
                report.message(),
                report.score(),
                report.maxScore(),
                report.extraCredit(),
                report.isolation(),
                report.seed(),
                report.groups(),
                report.checks(),
                report.diagnoses(),
                report.compilation(),
                report.screening(),
                report.console(),
                new Report.Timing(0));
    }

    private static boolean isFlawed(Report report) {
        return Scores.isBelowFull(report) || !report.diagnoses().isEmpty();
    }

    private static String flaws(Report report) {
        return Stream.concat(
                        Stream.ofNullable(report.message()),
                        Stream.concat(
                                report.checks().stream()
                                        .filter(check -> check.cause() != null)
                                        .map(check -> "fails " + check.id()),
                                report.diagnoses().stream().map(diagnosis -> "is diagnosed " + diagnosis.id())))
                .collect(Collectors.joining("; "));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "none" : "%d of %d, %.1f %%".formatted(part, whole, 100.0 * part / whole);
    }

    private static Bar bar(String id, String title, String figure, List<String> misses) {
        return bar(false, id, title, figure, misses);
    }

    private static Bar bar(boolean skipped, String id, String title, String figure, List<String> misses) {
        return new Bar(id, title, outcome(skipped, misses.isEmpty()), figure, misses);
    }

    private static BarOutcome outcome(boolean skipped, boolean met) {
        if (skipped) {
            return BarOutcome.SKIPPED;
        }
        return met ? BarOutcome.MET : BarOutcome.MISSED;
    }
}
