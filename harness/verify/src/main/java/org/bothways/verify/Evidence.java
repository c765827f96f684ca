package org.bothways.verify;

import java.util.List;
import org.bothways.report.Report;

/**
 * What grading the reference, samples, mistakes and mutants has shown.
 *
 * @param references reports on the reference's sources, one per repeat; none where the sources are not at hand
 * @param referenceFailures the checks that the reference's class files fail
 */
record Evidence(
        List<Report> references,
        List<String> referenceFailures,
        List<GradedSample> samples,
        List<GradedMistake> mistakes,
        List<MutantResult> mutants,
        Equivalents equivalents) {

    /** Copies the lists. */
    Evidence {
        references = List.copyOf(references);
        referenceFailures = List.copyOf(referenceFailures);
        samples = List.copyOf(samples);
        mistakes = List.copyOf(mistakes);
        mutants = List.copyOf(mutants);
    }

    /** A sample and its reports, one per repeat. */
    record GradedSample(Sample sample, List<Report> reports) {

        Report first() {
            return reports.get(0);
        }

        List<String> differences() {
            return sample.recorded().differences(first());
        }
    }

    /** A mistake and the report on the reference with it. */
    record GradedMistake(Mistake mistake, Report report) {

        /** {@return whether it lost something} */
        boolean isKilled() {
            return Scores.isBelowFull(report);
        }
    }

    /** {@return the same and what came of mutants} */
    Evidence with(List<MutantResult> results) {
        return new Evidence(references, referenceFailures, samples, mistakes, results, equivalents);
    }

    ConfusionMatrix confusion() {
        ConfusionMatrix matrix = new ConfusionMatrix();
        samples.forEach(graded -> matrix.add(graded.sample().recorded().cause(), graded.first()));
        mistakes.forEach(graded -> matrix.add(graded.mistake().cause(), graded.report()));
        return matrix;
    }

    CheckKills kills() {
        CheckKills kills = new CheckKills();
        mutants.forEach(kills::add);
        samples.forEach(graded -> kills.add(graded.first()));
        mistakes.forEach(graded -> kills.add(graded.report()));
        return kills;
    }
}
