package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bothways.exploration.Explorer.Failures;

/**
 * Random sequences, each looked at after every operation, on objects that the other relationships link. One that fails is shortened until
 * no operation can be spared.
 */
final class LongSequences {

    /** So many failing walks are enough: those that follow would mostly fail for the same reasons. */
    private static final int ENOUGH = 3;

    private final Ground ground;
    private final Alphabet alphabet;
    private final Programs programs;
    private final Failures failures;

    LongSequences(Ground ground, Alphabet alphabet, Programs programs, Failures failures) {
        this.ground = ground;
        this.alphabet = alphabet;
        this.programs = programs;
        this.failures = failures;
    }

    void explore(Effort effort) {
        // The same for each run with the seed, another for each relationship.
        Random random = new Random(
                effort.seed() * 31 + ground.cast().relationship().id().hashCode());
        List<Operation> all = alphabet.all();
        List<Operation> given = ground.neighbourLinks(programs);
        int failed = 0;
        for (int walk = 0; walk < effort.walks() && failed < ENOUGH; walk++) {
            List<Operation> sequence = new ArrayList<>(given);
            random.ints(effort.walkLength(), 0, all.size()).mapToObj(all::get).forEach(sequence::add);
            if (ground.outcome(sequence, programs).isPresent()) {
                ground.shortest(sequence, programs).ifPresent(failures::add);
                failed++;
            }
        }
    }
}
