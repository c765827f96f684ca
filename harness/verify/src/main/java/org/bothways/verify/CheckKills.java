package org.bothways.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bothways.judge.suite.CheckSpec;
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

    /** {@return the checks that have failed nothing so far, and all that they need to be run} */
    Set<String> idle(Manifest manifest) {
        Map<String, CheckSpec> checks =
                manifest.checks().stream().collect(Collectors.toMap(CheckSpec::id, Function.identity()));
        Deque<String> open = new ArrayDeque<>(checks.keySet().stream()
                .filter(check -> !mutants.containsKey(check) && !submissions.containsKey(check))
                .toList());
        Set<String> idle = new HashSet<>();
        while (!open.isEmpty()) {
            String check = open.pop();
            if (idle.add(check)) {
                open.addAll(Objects.requireNonNull(checks.get(check)).needs());
            }
        }
        return idle;
    }

    List<Kills> of(Manifest manifest) {
        return manifest.checks().stream()
                .map(check -> new Kills(
                        check.id(), mutants.getOrDefault(check.id(), 0), submissions.getOrDefault(check.id(), 0)))
                .toList();
    }
}
