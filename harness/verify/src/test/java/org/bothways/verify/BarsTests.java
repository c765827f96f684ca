package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.verify.ReportFixture.leavingExtraCreditAlone;
import static org.bothways.verify.ReportFixture.mutant;
import static org.bothways.verify.ReportFixture.report;
import static org.bothways.verify.ReportFixture.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bothways.report.Report;
import org.bothways.report.Verification.Bar;
import org.bothways.report.Verification.BarOutcome;
import org.bothways.verify.Evidence.GradedMistake;
import org.bothways.verify.Evidence.GradedSample;
import org.junit.jupiter.api.Test;

final class BarsTests {

    private List<Report> references = List.of(report("reference", List.of()));
    private List<String> referenceFailures = List.of();
    private List<GradedSample> samples = List.of();
    private List<GradedMistake> mistakes = List.of();
    private List<MutantResult> mutants = List.of();
    private VerifyPlan.Parts parts = VerifyPlan.Parts.ALL;
    private BarHeights heights = BarHeights.DEFAULT;

    @Test
    void theReferenceMustEarnEverythingWithoutADiagnosis() {
        assertMet("reference");

        references = List.of(report("reference", List.of("plain-setter"), "g.second"));
        assertMissed("reference", "Its sources get 1 of 2 (fails g.second; is diagnosed plain-setter)");

        referenceFailures = List.of("g.first");
        assertThat(bar("reference").misses()).contains("Its class files fail g.first");
    }

    @Test
    void aSampleMustGetWhatIsRecordedDiagnosesIncluded() {
        samples = List.of(
                new GradedSample(
                        sample("a", "mistake", "plain-setter", List.of("plain-setter"), "g.first"),
                        List.of(report("a", List.of("plain-setter"), "g.first"))),
                new GradedSample(
                        sample("b", "mistake", "plain-setter", List.of("plain-setter"), "g.first"),
                        List.of(report("b", List.of("neither"), "g.first", "g.second"))));

        assertMissed(
                "samples",
                "b: The score: recorded is 1, came 0; What the groups earn: recorded is {g=1}, came {g=0};"
                        + " g.second: recorded is passed, came assertion;"
                        + " The diagnoses: recorded is [plain-setter], came [neither]");
        assertThat(bar("samples").figure()).isEqualTo("1 of 2");
    }

    @Test
    void withoutSamplesTheirBarsAreSkipped() {
        assertThat(Stream.of("samples", "nothing", "styles", "checks").map(id -> bar(id).outcome()))
                .containsOnly(BarOutcome.SKIPPED);
    }

    @Test
    void asManyCorrectStylesAreNeededAsTheAssignmentSays() {
        heights = new BarHeights(12, 0, 98, 90, 3, BigDecimal.valueOf(5));
        samples = styles(11);
        assertMissed("styles", "There are only 11 correct samples");

        samples = styles(12);
        assertMet("styles");

        samples = Stream.concat(
                        styles(12).stream(),
                        Stream.of(new GradedSample(
                                sample("odd", "correct", null, null), List.of(report("odd", List.of("neither"))))))
                .toList();
        assertMissed("styles", "odd gets 2 of 2 (is diagnosed neither)");
    }

    @Test
    void whoLeavesExtraCreditAloneHasLostNothing() {
        heights = new BarHeights(1, 0, 98, 90, 3, BigDecimal.valueOf(5));
        samples = List.of(new GradedSample(
                sample("plain", "correct", null, null), List.of(leavingExtraCreditAlone(report("plain", List.of())))));

        assertMet("styles");
    }

    @Test
    void aCorrectStyleThatLosesAPointIsAMiss() {
        heights = new BarHeights(1, 0, 98, 90, 3, BigDecimal.valueOf(5));
        samples = List.of(new GradedSample(
                sample("odd", "correct", null, null),
                List.of(leavingExtraCreditAlone(report("odd", List.of(), "g.first")))));

        assertThat(bar("styles").outcome()).isEqualTo(BarOutcome.MISSED);
    }

    @Test
    void mistakesThatTheAssignmentCountsMustBeThere() {
        assertThat(bar("mistakes").outcome()).isEqualTo(BarOutcome.SKIPPED);

        heights = new BarHeights(0, 2, 98, 90, 3, BigDecimal.valueOf(5));
        mistakes = List.of(mistake("m", "x", report("m", List.of("x"), "g.first")));
        assertMissed("mistakes", "There are only 1 mistakes, and there must be 2");

        parts = VerifyPlan.Parts.SAMPLES;
        assertThat(bar("mistakes").outcome()).isEqualTo(BarOutcome.SKIPPED);
    }

    @Test
    void barsAreAsHighAsTheAssignmentSays() {
        heights = new BarHeights(1, 0, 50, 100, 1, new BigDecimal("0.5"));
        samples = List.of(
                new GradedSample(sample("s", "starter", "x", null), List.of(report("s", List.of("y"), "g.first"))));
        mutants = mutants(1, 1);

        assertThat(Stream.of("nothing", "styles", "mutants", "diagnoses").map(id -> bar(id).title()))
                .containsExactly(
                        "Starters and empty submissions stay under 0.5",
                        "At least 1 correct styles lose nothing, and none is diagnosed",
                        "At least 50 % of the mutants that differ are killed",
                        "The first diagnosis is the cause for at least 100 %");
        assertThat(Stream.of("nothing", "styles", "mutants", "diagnoses").map(id -> bar(id).outcome()))
                .containsExactly(BarOutcome.MISSED, BarOutcome.MISSED, BarOutcome.MET, BarOutcome.MISSED);
    }

    @Test
    void aStarterMayEarnLittle() {
        samples = List.of(new GradedSample(sample("s", "starter", "x", null), List.of(report("s", List.of()))));

        assertMet("nothing");
    }

    @Test
    void aMistakeMustLosePoints() {
        mistakes = List.of(
                mistake("seen", "x", report("seen", List.of(), "g.first")),
                mistake("unseen", "x", report("unseen", List.of())));

        assertMissed("mistakes", "unseen loses nothing");
    }

    @Test
    void fewMutantsMaySurvive() {
        mutants = mutants(98, 2);
        assertThat(bar("mutants").outcome()).isEqualTo(BarOutcome.MET);
        assertThat(bar("mutants").figure()).isEqualTo("98 of 100, 98.0 %, and 0 equivalent");
        assertThat(bar("mutants").misses())
                .first()
                .isEqualTo("lab.Box.m98() VoidMethodCall #1 survives (lab.Box:7, removed call)");

        mutants = mutants(97, 3);
        assertThat(bar("mutants").outcome()).isEqualTo(BarOutcome.MISSED);
    }

    @Test
    void aCheckMustFailSomethingByItself() {
        samples = List.of(
                new GradedSample(
                        sample("a", "mistake", "x", null, "g.first"), List.of(report("a", List.of(), "g.first"))),
                new GradedSample(sample("b", "broken", "x", null), List.of(ReportFixture.rejected("b"))));
        assertMissed("checks", "g.second fails nothing");

        mutants = List.of(new MutantResult(mutant("m()"), List.of("g.second")));
        assertMet("checks");
    }

    @Test
    void theFirstDiagnosisMustBeTheCauseNineTimesInTen() {
        mistakes = IntStream.range(0, 10)
                .mapToObj(i -> mistake("m" + i, "x", report("m" + i, List.of(i == 0 ? "y" : "x", "x"), "g.first")))
                .toList();
        assertThat(bar("diagnoses").outcome()).isEqualTo(BarOutcome.MET);
        assertThat(bar("diagnoses").figure()).isEqualTo("9 of 10, 90.0 %");
        assertThat(bar("diagnoses").misses()).containsExactly("x: y first, 1 times");

        samples = List.of(new GradedSample(
                sample("a", "mistake", "x", null, "g.first"), List.of(report("a", List.of(), "g.first"))));
        assertThat(bar("diagnoses").outcome()).isEqualTo(BarOutcome.MISSED);
        assertThat(bar("diagnoses").misses()).containsExactly("x: no diagnosis first, 1 times", "x: y first, 1 times");
    }

    @Test
    void operationsOnRelationshipsAreCountedInCounterexamples() {
        mistakes = List.of(mistake("m", "x", report("m", List.of(), "g.first", "g.second")));

        assertMet("operations");
        assertThat(bar("operations").figure()).isEqualTo("2, of 2 counterexamples");
    }

    @Test
    void reportsMustAgreeButForTheirTiming() {
        references = List.of(report("reference", List.of(), 5), report("reference", List.of(), 6));
        assertMet("repeats");

        references = List.of(report("reference", List.of(), 5), report("reference", List.of("x"), 5));
        assertMissed("repeats", "The reports on reference differ");
    }

    @Test
    void theListOfEquivalentMutantsIsNotJudgedWithoutMutants() {
        parts = VerifyPlan.Parts.SAMPLES;

        assertThat(bar("equivalents").outcome()).isEqualTo(BarOutcome.SKIPPED);
    }

    private static List<GradedSample> styles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new GradedSample(sample("s" + i, "correct", null, null), List.of(report("s" + i, List.of()))))
                .toList();
    }

    private static GradedMistake mistake(String id, String cause, Report report) {
        return new GradedMistake(new Mistake(id, cause, "About.", ""), report);
    }

    private static List<MutantResult> mutants(int killed, int surviving) {
        return IntStream.range(0, killed + surviving)
                .mapToObj(i -> new MutantResult(mutant("m" + i + "()"), i < killed ? List.of("g.first") : List.of()))
                .toList();
    }

    private Bar bar(String id) {
        Evidence evidence = new Evidence(references, referenceFailures, samples, mistakes, mutants, Equivalents.none());
        return new Bars(ReportFixture.SUITE, heights, parts, evidence)
                .all().stream().filter(bar -> bar.id().equals(id)).findFirst().orElseThrow();
    }

    private void assertMet(String id) {
        assertThat(bar(id).misses()).isEmpty();
        assertThat(bar(id).outcome()).isEqualTo(BarOutcome.MET);
    }

    private void assertMissed(String id, String... misses) {
        assertThat(bar(id).misses()).containsExactly(misses);
        assertThat(bar(id).outcome()).isEqualTo(BarOutcome.MISSED);
    }
}
