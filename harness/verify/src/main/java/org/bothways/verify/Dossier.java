package org.bothways.verify;

import java.util.ArrayList;
import java.util.List;
import org.bothways.judge.Suite;
import org.bothways.report.Report;
import org.bothways.report.Verification;
import org.bothways.report.Verification.Fate;
import org.bothways.report.Verification.Graded;
import org.bothways.report.Verification.Mutant;
import org.bothways.report.Verification.Origin;
import org.jspecify.annotations.Nullable;

/** Puts the document together. */
final class Dossier {

    private final Suite suite;
    private final VerifyPlan plan;
    private final BarHeights heights;
    private final Evidence evidence;

    Dossier(Suite suite, VerifyPlan plan, BarHeights heights, Evidence evidence) {
        this.suite = suite;
        this.plan = plan;
        this.heights = heights;
        this.evidence = evidence;
    }

    Verification verification(BytecodeMutants source, Report.Timing timing) {
        return new Verification(
                Report.SCHEMA_VERSION,
                new Report.Assignment(
                        suite.assignment().id(), suite.assignment().title(), suite.digest()),
                plan.level().isolation().toString(),
                plan.extent().effort().seed(),
                plan.extent().repeats(),
                new Bars(suite, heights, plan.parts(), evidence).all(),
                submissions(),
                evidence.mutants().stream()
                        .map(result -> mutant(result, source))
                        .toList(),
                evidence.kills().of(suite.manifest()),
                evidence.confusion().cells(),
                timing);
    }

    private List<Graded> submissions() {
        List<Graded> all = new ArrayList<>();
        evidence.references().stream()
                .limit(1)
                .forEach(report -> all.add(graded(Origin.REFERENCE, null, report, List.of())));
        evidence.samples()
                .forEach(graded -> all.add(graded(
                        Origin.SAMPLE, graded.sample().recorded().cause(), graded.first(), graded.differences())));
        evidence.mistakes()
                .forEach(graded ->
                        all.add(graded(Origin.GENERATED, graded.mistake().cause(), graded.report(), List.of())));
        return all;
    }

    private static Graded graded(Origin origin, @Nullable String cause, Report report, List<String> differences) {
        return new Graded(
                report.submission().id(),
                origin,
                cause,
                report.outcome(),
                report.score(),
                ConfusionMatrix.first(report),
                differences);
    }

    private Mutant mutant(MutantResult result, BytecodeMutants source) {
        BytecodeMutant mutant = result.mutant();
        String reason = result.isKilled()
                ? null
                : evidence.equivalents().reason(mutant.key()).orElse(null);
        Fate fate = reason != null ? Fate.EQUIVALENT : result.isKilled() ? Fate.KILLED : Fate.SURVIVED;
        return new Mutant(
                mutant.key().className(),
                mutant.key().method(),
                mutant.key().operator(),
                mutant.key().nth(),
                mutant.line() > 0 ? mutant.line() : null,
                mutant.description(),
                fate,
                reason,
                result.failed().size(),
                fate == Fate.SURVIVED ? source.diff(mutant) : null);
    }
}
