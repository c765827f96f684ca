package org.bothways.judge.counterexample;

import org.jspecify.annotations.Nullable;

/** Everything between the begin of a transaction and its end. */
final class Transaction {

    private final Thing entityManager;
    private @Nullable String thrown;
    private boolean isEnding;
    private boolean isRolledBack;

    Transaction(Thing entityManager) {
        this.entityManager = entityManager;
    }

    Thing entityManager() {
        return entityManager;
    }

    void ending() {
        isEnding = true;
    }

    void rolledBack(@Nullable String exception) {
        thrown = exception;
        isRolledBack = true;
    }

    /** {@return whether its work was done: what goes wrong from then on is the commit's} */
    boolean isEnding() {
        return isEnding;
    }

    boolean isRolledBack() {
        return isRolledBack;
    }

    /** {@return the name of the exception that ended it, if one of the submission's did} */
    @Nullable String thrown() {
        return thrown;
    }
}
