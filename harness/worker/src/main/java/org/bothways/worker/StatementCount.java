package org.bothways.worker;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Counts the statements that sessions prepare. Those that fetch values of a sequence are left out: one serves many ids, so when
 * one is due depends on what ran before.
 */
final class StatementCount implements UnaryOperator<String> {

    private final AtomicLong count = new AtomicLong();

    @Override
    public String apply(String sql) {
        if (!sql.contains("next value for ")) {
            count.incrementAndGet();
        }
        return sql;
    }

    /** {@return the count, which starts anew} */
    long take() {
        return count.getAndSet(0);
    }

    /** Does what isn't to be counted. */
    long without(LongSupplier work) {
        long before = count.get();
        try {
            return work.getAsLong();
        } finally {
            count.set(before);
        }
    }
}
