package org.bothways.conversation;

import org.apiguardian.api.API;

/**
 * How far conversations go. They are bounded by numbers, never by time, so that two runs do the same.
 *
 * @param seed where the random ones begin
 * @param depth how many operations every short conversation has at most, on resources that have nothing to do with each other
 * @param crowdedDepth the same, on resources that have
 * @param requests after so many no other short conversation is begun
 * @param walks how many random conversations there are
 * @param walkLength operations in each of them
 * @param attempts how often a failing conversation is held again to make it shorter
 */
@API(status = API.Status.INTERNAL)
public record Reach(long seed, int depth, int crowdedDepth, int requests, int walks, int walkLength, int attempts) {

    /** {@return what is done by default: about a second of a submission's time} */
    public static Reach standard(long seed) {
        return new Reach(seed, 2, 1, 2_000, 3, 40, 100);
    }

    /** {@return what is done when there is time} */
    public static Reach thorough(long seed) {
        return new Reach(seed, 3, 2, 40_000, 40, 60, 300);
    }
}
