package org.bothways.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bothways.judge.suite.Assignment;
import org.bothways.report.Report;

/** Counts how many operations on relationships counterexamples need, as a measure of how fast they are understood. */
final class Operations {

    private final Pattern operation;
    private final List<Integer> counts = new ArrayList<>();

    Operations(Assignment assignment) {
        this.operation = Pattern.compile(assignment.relationships().stream()
                .flatMap(relationship -> relationship.ends().stream())
                .flatMap(end -> Stream.of(end.add(), end.remove(), end.set()))
                .filter(name -> name != null)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\.(", ")\\(")));
    }

    /** Takes in the counterexample of each failed check that is about a relationship. */
    void add(Report report) {
        report.checks().stream()
                .filter(check -> check.relationship() != null)
                .flatMap(check -> Stream.ofNullable(check.counterexample()))
                .map(lines -> (int) lines.stream()
                        .filter(line -> operation.matcher(line).find())
                        .count())
                .forEach(counts::add);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    int size() {
        return counts.size();
    }

    /** {@return the median, the larger one of two} */
    int median() {
        return counts.stream().sorted().skip(counts.size() / 2).findFirst().orElse(0);
    }
}
