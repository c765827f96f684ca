package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.apiguardian.api.API;

/** The verdict of one check. */
@API(status = API.Status.STABLE)
public enum CheckOutcome {
    /** What the check expects was seen. */
    PASSED,
    /** It was not, or the check never reported. */
    FAILED,
    /** It did not run, as a check that it builds on failed. It earns nothing. */
    BLOCKED;

    /** {@return the word that stands for it in documents: {@code passed}} */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
