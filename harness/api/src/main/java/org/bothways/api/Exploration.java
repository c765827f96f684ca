package org.bothways.api;

import org.apiguardian.api.API;

/**
 * Looks for a shortest sequence of operations that breaks a relationship of {@code assignment.yaml}. Each method fails with the first that
 * it finds, as a few lines of Java. Take it as a parameter of a {@link Check} method.
 *
 * <p>Objects are made as the assignment's {@code examples} say. Mutators that a submission lacks are left out. What JPA leaves open is never
 * touched, and what the contract lets a mutator refuse it may refuse with an exception, as long as nothing changes.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Exploration {

    /**
     * Tries every short sequence of operations on two objects at either end, in memory, on objects that nothing links and on some that
     * are linked. After each: both ends agree, the operation did what its name says, nothing is there twice, and nothing else changed.
     */
    void shortSequences(String relationship);

    /** Tries a few long random sequences in memory, the same ones for the same seed. */
    void longSequences(String relationship);

    /**
     * Saves what short sequences lead to, with a flush in between or without, loads it in either order, and compares. Every link is stored
     * in one place, and writing the owning side alone is enough.
     */
    void storedSequences(String relationship);

    /** Loads what was saved, in either order, changes it through the mutators, saves it, loads it again, and compares. */
    void loadedSequences(String relationship);

    /** Deletes what nothing links any more, or what owns what it is linked to, and looks what is left. */
    void deletions(String relationship);
}
