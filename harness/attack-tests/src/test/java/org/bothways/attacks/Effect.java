package org.bothways.attacks;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What an attack can bring about. */
enum Effect {
    /** A check earns more than that of the honest twin does. */
    GAINED,
    /** Something that was planted where it has no business shows in a report, a page, what is printed, or left the machine. */
    LEARNED,
    /** A process, a file outside of its places, a listening port or a container is still there. */
    LEFT,
    /** Somebody else's report or file changes, or the run ends badly. */
    DISTURBED,
    /** It takes longer than its limits allow. */
    OVERRAN;

    /** {@return the word that data and pages use} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Effect of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
