package org.bothways.exploration;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.bothways.exploration.Failure.Signature;
import org.bothways.wire.Observed;

/**
 * Explores relationships. Each method answers with one failure per {@link Signature}, so that several mistakes give several failures; the
 * first is a shortest one. Nothing is answered where a relationship keeps the laws as far as was looked.
 *
 * <p>Mutators that a submission lacks are left out. Where none that links is left, that is the one failure.
 */
@API(status = API.Status.INTERNAL)
public final class Explorer {

    private static final int SMALL = 2;

    private final Domain domain;
    private final Effort effort;
    private final Programs programs;

    /** Explores what is where the programs run. */
    public Explorer(Domain domain, Effort effort, Programs programs) {
        this.domain = domain;
        this.effort = effort;
        this.programs = programs;
    }

    /** Tries every short sequence of operations in memory, shortest first. */
    public List<Failure> shortSequences(String relationship) {
        Cast cast = Cast.withNeighbours(domain, domain.relationship(relationship), SMALL, SMALL);
        return explored(cast, (ground, alphabet) -> {
            Failures failures = new Failures();
            ShortSequences sequences = new ShortSequences(ground, alphabet, programs, failures);
            sequences.explore(List.of(), effort.depth());
            sequences.explore(ground.neighbourLinks(programs), effort.linkedDepth());
            sequences.explore(alphabet.crowd(), effort.linkedDepth() - 1);
            return failures;
        });
    }

    /** Tries a few long random sequences in memory, and shortens what fails. */
    public List<Failure> longSequences(String relationship) {
        Cast cast = Cast.of(domain, relationship, SMALL + 1, SMALL + 2);
        return explored(cast, (ground, alphabet) -> {
            Failures failures = new Failures();
            new LongSequences(ground, alphabet, programs, failures).explore(effort);
            return failures;
        });
    }

    /** Saves what short sequences lead to and loads it again. */
    public List<Failure> storedSequences(String relationship) {
        return stored(relationship, StoredSequences::exploreNew);
    }

    /** Changes what was loaded, and loads it again. */
    public List<Failure> loadedSequences(String relationship) {
        return stored(relationship, StoredSequences::exploreLoaded);
    }

    /** Deletes what nothing holds on to any more. */
    public List<Failure> deletions(String relationship) {
        return stored(relationship, StoredSequences::exploreDeletions);
    }

    private List<Failure> stored(String relationship, Consumer<StoredSequences> exploration) {
        Cast cast = Cast.of(domain, relationship, SMALL, SMALL);
        return explored(cast, (ground, alphabet) -> {
            Failures failures = new Failures();
            exploration.accept(new StoredSequences(ground, alphabet, effort, programs, failures));
            return failures;
        });
    }

    private List<Failure> explored(Cast cast, BiFunction<Ground, Alphabet, Failures> exploration) {
        Ground ground = Ground.of(cast, programs);
        Optional<Failure> flaw = ground.flaw(programs);
        if (flaw.isPresent()) {
            return List.of(flaw.get());
        }
        Alphabet alphabet = Alphabet.of(cast, programs);
        if (alphabet.mutators().stream().noneMatch(Relationship.Mutator::isLinking)) {
            return List.of(allMissing(cast));
        }
        return exploration.apply(ground, alphabet).inOrder();
    }

    private static Failure allMissing(Cast cast) {
        String id = cast.relationship().id();
        return new Failure(
                new Signature(id, "", Law.PRESENT),
                new Counterexample(
                        cast.make(), new Observed.Done(), new Observed.Absent("every method that links " + id)));
    }

    /** One failure of each kind, the shortest. */
    static final class Failures {

        private final Map<Signature, Failure> bySignature = new LinkedHashMap<>();

        boolean isNew(Failure failure) {
            return !bySignature.containsKey(failure.signature());
        }

        void add(Failure failure) {
            bySignature.merge(failure.signature(), failure, (one, other) -> length(other) < length(one) ? other : one);
        }

        List<Failure> inOrder() {
            Collection<Failure> all = bySignature.values();
            return all.stream()
                    .sorted(Comparator.comparingInt(Failures::length))
                    .toList();
        }

        private static int length(Failure failure) {
            return failure.counterexample().operations();
        }
    }
}
