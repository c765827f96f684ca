package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.diagnosis.Condition.Match;

/**
 * One diagnosis of the catalogue.
 *
 * @param order what is looked for first has a low one: the root before its consequences
 * @param when how facts show it
 * @param explains the checks that it takes
 */
record Rule(
        String id,
        String title,
        int order,
        boolean isPerRelationship,
        boolean isCertain,
        When when,
        List<Selection> explains,
        Texts texts) {

    /** More would say the same again. */
    private static final int MOST_MATCHES = 200;

    /** What joining may cost, for a submission with thousands of members. */
    private static final int MOST_ATTEMPTS = 2_000_000;

    Rule {
        explains = List.copyOf(explains);
    }

    /** Texts with placeholders. */
    record Texts(String explanation, String lesson) {}

    /** Conditions: all of the first, at least one of the second if there is one, none of the last. */
    record When(List<Condition> all, List<Condition> any, List<Condition> none) {
        When {
            all = List.copyOf(all);
            any = List.copyOf(any);
            none = List.copyOf(none);
        }
    }

    /** {@return how the facts meet the conditions, in the facts' order} */
    List<Match> matches(List<Fact> facts) {
        List<Match> found = new ArrayList<>();
        join(0, Match.EMPTY, facts, found, new int[] {MOST_ATTEMPTS});
        return found;
    }

    private void join(int condition, Match so, List<Fact> facts, List<Match> found, int[] attempts) {
        if (found.size() >= MOST_MATCHES || attempts[0] <= 0) {
            return;
        }
        if (condition == when.all.size()) {
            withAny(so, facts).filter(match -> isFree(match, facts)).forEach(found::add);
            return;
        }
        for (Fact fact : facts) {
            attempts[0]--;
            when.all
                    .get(condition)
                    .match(fact, so)
                    .ifPresent(match -> join(condition + 1, match, facts, found, attempts));
        }
    }

    private Stream<Match> withAny(Match so, List<Fact> facts) {
        if (when.any.isEmpty()) {
            return Stream.of(so);
        }
        Optional<Match> first = when.any.stream()
                .flatMap(condition -> facts.stream().flatMap(fact -> condition.match(fact, so).stream()))
                .findFirst();
        return first.stream();
    }

    private boolean isFree(Match match, List<Fact> facts) {
        return when.none.stream()
                .noneMatch(condition -> facts.stream()
                        .anyMatch(fact -> condition.match(fact, match).isPresent()));
    }
}
