package org.bothways.intake;

import java.util.Objects;

/**
 * Names one submission that was found and not yet opened. It holds no content, so a list of them stays small however much
 * was handed in.
 *
 * @param id the submission's name in reports: a safe file name, unique in its list
 */
public record Candidate(String id, Location location) {

    public Candidate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(location);
    }
}
