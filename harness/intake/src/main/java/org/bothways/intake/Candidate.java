package org.bothways.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one submission that was found and not yet opened. It holds no content, so a list of them stays small however much
 * was handed in.
 *
 * @param id the submission's name in reports: a safe file name, unique in its list
 * @param handedIn who handed it in and when, if it lay in a platform's export; null otherwise
 */
public record Candidate(
        String id, Location location, @Nullable HandedIn handedIn) {

    public Candidate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(location);
    }

    /** Names a submission of which nothing more is known. */
    public Candidate(String id, Location location) {
        this(id, location, null);
    }
}
