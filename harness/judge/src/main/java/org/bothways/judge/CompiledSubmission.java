package org.bothways.judge;

import java.util.Map;
import org.bothways.judge.screen.Screening;

/**
 * A submission that can be run.
 *
 * @param classes class files by binary name
 * @param screening what they say
 * @param whyMissing for classes that were left out because they don't compile, by binary name: a sentence
 */
public record CompiledSubmission(Map<String, byte[]> classes, Screening screening, Map<String, String> whyMissing) {

    /** Copies the maps. */
    public CompiledSubmission {
        classes = Map.copyOf(classes);
        whyMissing = Map.copyOf(whyMissing);
    }
}
