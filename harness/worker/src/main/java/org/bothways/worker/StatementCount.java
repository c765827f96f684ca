package org.bothways.worker;

import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Counts the statements that a session prepares. Those that fetch values of a sequence are left out: one serves many ids, so when
 * one is due depends on what ran before.
 */
final class StatementCount implements UnaryOperator<String> {

    private long count;

    @Override
    public String apply(String sql) {
        if (!sql.contains("next value for ")) {
            count++;
        }
        return sql;
    }

    /** {@return the count, which starts anew} */
    long take() {
        long counted = count;
        count = 0;
        return counted;
    }

    /** Does what isn't to be counted. */
    long without(LongSupplier work) {
        long before = count;
        try {
            return work.getAsLong();
        } finally {
            count = before;
        }
    }
}
