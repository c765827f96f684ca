package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.apiguardian.api.API;

/** Why a check failed. */
@API(status = API.Status.STABLE)
public enum Cause {
    /** The submission answered something else than the check expects. */
    ASSERTION,
    /** The submission threw. */
    EXCEPTION,
    /** It did not answer in time. */
    TIMEOUT,
    /** Its process died. */
    CRASH,
    /** It ran out of memory. */
    OUT_OF_MEMORY,
    /** It recursed without end. */
    STACK_OVERFLOW,
    /** It ended its own process. */
    EXIT,
    /** A class, method or constructor of the assignment is not there. */
    MISSING_MEMBER,
    /** What came back was not an answer. */
    PROTOCOL;

    /** {@return the word that stands for it in documents: {@code missing_member}} */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
