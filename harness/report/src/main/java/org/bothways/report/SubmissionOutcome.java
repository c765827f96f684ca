package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.apiguardian.api.API;

/** How the grading of a submission as a whole ended. */
@API(status = API.Status.STABLE)
public enum SubmissionOutcome {
    /** Every check has a verdict. */
    GRADED("Graded"),
    /** Nothing of it compiles, so nothing could run. */
    NOT_COMPILING("Does not compile"),
    /** Intake refused it. */
    REJECTED("Not accepted"),
    /** Ours: the harness failed, and there is no score. */
    HARNESS_ERROR("The grader failed");

    private final String title;

    SubmissionOutcome(String title) {
        this.title = title;
    }

    /** {@return the word that stands for it in documents: {@code not_compiling}} */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what people read: {@code Does not compile}} */
    public String title() {
        return title;
    }
}
