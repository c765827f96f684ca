package org.bothways.gradebook;

import java.util.List;
import java.util.function.Function;
import org.bothways.report.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A submission, its people and its grade.
 *
 * @param platform whose ids the people have; empty where nobody knows
 */
record Graded(SummaryRow row, String platform, List<Roster.Person> people, Grade grade) {

    /** {@return the words by which a column may name one of the people, without what is not known} */
    List<String> keys(Function<Roster.Person, @Nullable String> key) {
        return people.stream()
                .map(key)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
