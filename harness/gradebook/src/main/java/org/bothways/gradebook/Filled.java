package org.bothways.gradebook;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A platform's file with grades in it.
 *
 * @param content of the file
 * @param written how many cells got a grade
 * @param notes sentences about who got none, and why
 */
@API(status = API.Status.STABLE)
@SuppressWarnings("ArrayRecordComponent") // whoever gets it writes it, and compares nothing
public record Filled(byte[] content, int written, List<String> notes) {
    /** Copies the notes. */
    public Filled {
        notes = List.copyOf(notes);
    }
}
