package org.bothways.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.bothways.diagnosis.Subject.LostCheck;
import org.jspecify.annotations.Nullable;

/**
 * A check that failed itself, and those that it blocks.
 *
 * @param concerns ids of relationships
 * @param calls methods that its counterexample calls
 * @param blocked ids of the checks that could not run for it
 * @param points that it and they lost
 */
record FailedCheck(
        String id,
        String group,
        String cause,
        Set<String> concerns,
        Set<String> calls,
        List<String> texts,
        List<String> blocked,
        BigDecimal points,
        @Nullable Place place) {

    private static final java.util.regex.Pattern CALL =
            java.util.regex.Pattern.compile("\\.([A-Za-z_$][\\w$]{0,80})\\(");
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 2_000;

    FailedCheck {
        concerns = Set.copyOf(concerns);
        calls = Set.copyOf(calls);
        texts = List.copyOf(texts);
        blocked = List.copyOf(blocked);
    }

    /** {@return what failed by itself} What was blocked by a check that isn't there counts as failed. */
    static List<FailedCheck> of(Subject subject, Concerns concerns) {
        Set<String> failed = new TreeSet<>();
        subject.lost().stream().filter(each -> each.cause() != null).forEach(each -> failed.add(each.id()));
        return subject.lost().stream()
                .filter(each -> each.blockedBy() == null || !failed.contains(each.blockedBy()))
                .map(each -> of(each, subject, concerns))
                .toList();
    }

    private static FailedCheck of(LostCheck check, Subject subject, Concerns concerns) {
        List<LostCheck> blocked = subject.lost().stream()
                .filter(each -> check.id().equals(each.blockedBy()))
                .toList();
        Set<String> calls = calls(check.lines());
        return new FailedCheck(
                check.id(),
                check.group(),
                check.cause() == null ? "" : check.cause(),
                about(check, calls, subject, concerns),
                calls,
                check.texts(),
                blocked.stream().map(LostCheck::id).toList(),
                Stream.concat(Stream.of(check), blocked.stream())
                        .map(LostCheck::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                check.place());
    }

    private static Set<String> calls(List<String> lines) {
        Set<String> calls = new TreeSet<>();
        lines.stream()
                .filter(line -> line.length() <= LONGEST_LINE)
                .limit(MOST_LINES)
                .forEach(line -> {
                    Matcher call = CALL.matcher(line);
                    while (call.find()) {
                        calls.add(call.group(1));
                    }
                });
        return calls;
    }

    /** By its own word, by the assignment's, and by the members that it uses. */
    private static Set<String> about(LostCheck check, Set<String> calls, Subject subject, Concerns concerns) {
        Set<String> about = new TreeSet<>(concerns.of(check.id()));
        if (check.relationship() != null) {
            about.add(check.relationship());
            return about;
        }
        for (Relationship relationship : subject.relationships()) {
            boolean used = relationship.ends().stream()
                    .flatMap(end -> Stream.of(end.accessor(), end.adder(), end.remove()))
                    .anyMatch(member -> member != null && calls.contains(member));
            if (used) {
                about.add(relationship.id());
            }
        }
        return about;
    }

    /** {@return it and what it blocks} */
    Stream<String> ids() {
        return Stream.concat(Stream.of(id), blocked.stream());
    }
}
