package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.apiguardian.api.API;

/** Who may read the details of a check, and when. */
@API(status = API.Status.STABLE)
public enum Visibility {
    /** Students read everything at once. */
    VISIBLE,
    /** Students read the details once the due date has passed. */
    AFTER_DUE_DATE,
    /** Students read title, points and outcome, never arguments or values. */
    HIDDEN;

    /** {@return the word that stands for it in documents: {@code after_due_date}} */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
