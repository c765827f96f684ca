package org.bothways.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bothways.judge.suite.Manifest;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Verification.Kills;

/** Counts what each check fails by itself: one that fails nothing checks nothing. */
final class CheckKills {

    private final Map<String, Integer> mutants = new HashMap<>();
    private final Map<String, Integer> submissions = new HashMap<>();

    void add(MutantResult result) {
        result.failed().forEach(check -> mutants.merge(check, 1, Integer::sum));
    }

    void add(Report report) {
        // Of one that was not graded no check was run.
        if (report.outcome() == SubmissionOutcome.GRADED) {
            report.checks().stream()
                    .filter(check -> check.outcome() == CheckOutcome.FAILED)
                    .forEach(check -> submissions.merge(check.id(), 1, Integer::sum));
        }
    }

    List<Kills> of(Manifest manifest) {
        return manifest.checks().stream()
                .map(check -> new Kills(
                        check.id(), mutants.getOrDefault(check.id(), 0), submissions.getOrDefault(check.id(), 0)))
                .toList();
    }
}
