package org.bothways.local;

import java.util.List;
import org.bothways.api.Exploration;
import org.bothways.exploration.Domain;
import org.bothways.exploration.Effort;
import org.bothways.exploration.Explorer;
import org.bothways.exploration.Failure;
import org.bothways.exploration.Rendering;
import org.bothways.worker.Programs;
import org.opentest4j.AssertionFailedError;

/** Explores the classes on this class path. */
final class LocalExploration implements Exploration {

    private static final long SEED = 42;

    private final Explorer explorer;

    LocalExploration(Domain domain, Programs programs) {
        this.explorer = new Explorer(domain, Effort.standard(SEED), programs::run);
    }

    @Override
    public void shortSequences(String relationship) {
        expectNone(explorer.shortSequences(relationship));
    }

    @Override
    public void longSequences(String relationship) {
        expectNone(explorer.longSequences(relationship));
    }

    @Override
    public void storedSequences(String relationship) {
        expectNone(explorer.storedSequences(relationship));
    }

    @Override
    public void loadedSequences(String relationship) {
        expectNone(explorer.loadedSequences(relationship));
    }

    @Override
    public void deletions(String relationship) {
        expectNone(explorer.deletions(relationship));
    }

    private static void expectNone(List<Failure> failures) {
        if (!failures.isEmpty()) {
            Failure first = failures.get(0);
            Rendering shown = new Rendering(first.counterexample());
            throw new AssertionFailedError(
                    first.message() + "\n" + String.join("\n", shown.lines()), shown.expected(), shown.actual());
        }
    }
}
