package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.apiguardian.api.API;

/** How sure a diagnosis is. */
@API(status = API.Status.STABLE)
public enum Confidence {
    /** The mapping or the code shows it. */
    CERTAIN,
    /** Only the pattern of failures does. */
    LIKELY;

    /** {@return the word that stands for it in documents: {@code certain}} */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
