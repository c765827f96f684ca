package org.bothways.report;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Who a rendering of a report is for. */
@API(status = API.Status.STABLE)
public enum Audience {
    /** Whoever handed it in: reads what {@link StudentView} leaves. */
    STUDENT,
    /** Whoever has it graded: reads everything. */
    INSTRUCTOR;

    /**
     * {@return what of the report this audience may read}
     *
     * @param time when it is read; null for the time at which the submission was handed in
     */
    public Report view(Report report, @Nullable OffsetDateTime time) {
        return switch (this) {
            case STUDENT ->
                StudentView.at(report, time == null ? report.submission().submittedAt() : time);
            case INSTRUCTOR -> report;
        };
    }

    /** {@return the word that stands for it on a command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
