package org.bothways.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bothways.diagnosis.Condition.Match;
import org.jspecify.annotations.Nullable;

/** Finds the misconceptions behind what a submission lost. */
public final class Diagnostician {

    private final Catalogue catalogue;

    /** Looks for what the catalogue knows. */
    public Diagnostician(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * {@return the diagnoses that explain lost checks, those that lost most first} Each lost check belongs to one at most: to the first in
     * the catalogue's order, so that what follows from a root is not held against anybody twice.
     */
    public List<Diagnosis> diagnose(Subject subject, Programs programs) {
        List<FailedCheck> failed = FailedCheck.of(subject, catalogue.concerns());
        return failed.isEmpty() ? List.of() : diagnose(failed, Facts.of(subject, failed, programs));
    }

    List<Diagnosis> diagnose(List<FailedCheck> failed, List<Fact> facts) {
        List<FailedCheck> left = new ArrayList<>(failed);
        List<Diagnosis> found = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            for (List<Match> matches : cases(rule, facts)) {
                List<FailedCheck> taken = left.stream()
                        .filter(check -> takes(rule, matches, check))
                        .toList();
                if (!taken.isEmpty()) {
                    left.removeAll(taken);
                    found.add(diagnosis(rule, matches, taken));
                }
            }
        }
        return ordered(found);
    }

    /** One for each relationship, or a single one. */
    private static List<List<Match>> cases(Rule rule, List<Fact> facts) {
        Map<String, List<Match>> cases = new LinkedHashMap<>();
        for (Match match : rule.matches(facts)) {
            String key = rule.isPerRelationship() ? match.bindings().getOrDefault("relationship", "") : "";
            cases.computeIfAbsent(key, unused -> new ArrayList<>()).add(match);
        }
        return List.copyOf(cases.values());
    }

    private static boolean takes(Rule rule, List<Match> matches, FailedCheck check) {
        return matches.stream()
                .map(Match::bindings)
                .anyMatch(bindings -> rule.explains().stream().anyMatch(selection -> selection.takes(check, bindings)));
    }

    private static Diagnosis diagnosis(Rule rule, List<Match> matches, List<FailedCheck> taken) {
        Set<String> relationships = matches.stream()
                .map(match -> match.bindings().getOrDefault("relationship", ""))
                .collect(Collectors.toSet());
        String relationship =
                relationships.size() == 1 ? relationships.iterator().next() : "";
        return new Diagnosis(
                rule.id(),
                relationship.isEmpty() ? null : relationship,
                Wording.fill(rule.title(), matches),
                Wording.fill(rule.texts().explanation(), matches),
                rule.texts().lesson(),
                place(matches, taken),
                taken.stream().flatMap(FailedCheck::ids).toList(),
                points(taken),
                rule.isCertain());
    }

    private static BigDecimal points(List<FailedCheck> taken) {
        return taken.stream().map(FailedCheck::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Place place(List<Match> matches, List<FailedCheck> taken) {
        return matches.stream()
                .flatMap(match -> match.facts().stream())
                .map(Fact::place)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> taken.stream()
                        .map(FailedCheck::place)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** The same mistake in several relationships counts together; among equals, the root is first. */
    private List<Diagnosis> ordered(List<Diagnosis> found) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        found.forEach(each -> sums.merge(each.id(), each.points(), BigDecimal::add));
        List<String> ids = catalogue.ids();
        Map<String, Integer> ranks = new TreeMap<>();
        ids.forEach(id -> ranks.put(id, ranks.size()));
        List<Diagnosis> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing((Diagnosis each) -> sums.getOrDefault(each.id(), BigDecimal.ZERO))
                .reversed()
                .thenComparing(each -> ranks.getOrDefault(each.id(), 0))
                .thenComparing(Diagnosis::points, Comparator.reverseOrder()));
        requireDisjoint(ordered);
        return ordered;
    }

    private static void requireDisjoint(List<Diagnosis> diagnoses) {
        Set<String> seen = new HashSet<>();
        for (Diagnosis each : diagnoses) {
            for (String check : each.checks()) {
                if (!seen.add(check)) {
                    throw new IllegalStateException(check + " is explained twice");
                }
            }
        }
    }
}
