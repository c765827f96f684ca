package org.bothways.exploration;

import org.apiguardian.api.API;

/**
 * How far exploration goes. It is bounded by numbers of sequences, never by time, so that two runs do the same.
 *
 * @param seed where the random sequences begin
 * @param depth the longest of the exhaustive sequences on unlinked objects, where their number allows it
 * @param linkedDepth the same, on objects that other relationships link; one less on those that the same one links
 * @param walks how many random sequences there are
 * @param walkLength operations in each of them
 * @param isThorough whether every order of loading is tried with every sequence
 */
@API(status = API.Status.INTERNAL)
public record Effort(long seed, int depth, int linkedDepth, int walks, int walkLength, boolean isThorough) {

    /** {@return what is done by default: well below a second of a submission's time} */
    public static Effort standard(long seed) {
        return new Effort(seed, 2, 2, 10, 30, false);
    }

    /** {@return what is done when there is time} */
    public static Effort thorough(long seed) {
        return new Effort(seed, 4, 3, 200, 30, true);
    }
}
