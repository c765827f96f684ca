package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.exploration.Explorer.Failures;

/**
 * Every sequence up to a length, the shorter ones first. One that fails is followed no further; of one that passed, only what comes after
 * its last operation has to be looked at.
 */
final class ShortSequences {

    /** A length that takes more programs isn't begun: the longest lengths are for small alphabets. */
    private static final int MAX_PROGRAMS = 30_000;

    private final Ground ground;
    private final Alphabet alphabet;
    private final Programs programs;
    private final Failures failures;

    ShortSequences(Ground ground, Alphabet alphabet, Programs programs, Failures failures) {
        this.ground = ground;
        this.alphabet = alphabet;
        this.programs = programs;
        this.failures = failures;
    }

    /** Explores what comes after some operations, which are left away again from what fails without them. */
    void explore(List<Operation> given, int depth) {
        List<List<Operation>> passed = List.of(given);
        int operations = alphabet.all().size();
        for (int length = 1; length <= depth && passed.size() * operations <= MAX_PROGRAMS; length++) {
            List<List<Operation>> longer = new ArrayList<>();
            for (List<Operation> sequence : passed) {
                for (Operation next : alphabet.after(sequence)) {
                    List<Operation> whole = Ground.and(sequence, next);
                    Optional<Failure> failure = new Script(ground.cast())
                            .then(whole)
                            .look(ground.reads())
                            .run(programs);
                    if (failure.isEmpty()) {
                        longer.add(whole);
                    } else if (failures.isNew(failure.get())) {
                        ground.shortest(whole, programs).ifPresent(failures::add);
                    }
                }
            }
            passed = longer;
        }
    }
}
