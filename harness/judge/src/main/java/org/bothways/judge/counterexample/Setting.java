package org.bothways.judge.counterexample;

import java.util.List;
import java.util.Set;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment.Application;
import org.jspecify.annotations.Nullable;

/**
 * What lines have to know of the classes that they use.
 *
 * @param mapped binary names of the mapped classes
 * @param open binary names of the classes that other packages may use
 * @param withGetId of those, the ones that have a public {@code getId()}
 * @param isShared whether objects may change each other without knowing each other, by way of what is static
 * @param application what starts the server, or null where there is none
 */
public record Setting(
        List<String> mapped,
        Set<String> open,
        Set<String> withGetId,
        boolean isShared,
        @Nullable Application application) {

    /** Copies list and sets. */
    public Setting {
        mapped = List.copyOf(mapped);
        open = Set.copyOf(open);
        withGetId = Set.copyOf(withGetId);
    }

    /** {@return what a submission's class files say} */
    public static Setting of(Screening screening, @Nullable Application application) {
        return new Setting(
                screening.mapped(),
                screening.open(),
                screening.having("getId"),
                screening.hasStaticState(),
                application);
    }
}
