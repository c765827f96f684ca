package org.bothways.ci;

import java.util.Optional;
import org.apiguardian.api.API;

/** Knows where in a repository a source lies that the report names by its package. */
@FunctionalInterface
@API(status = API.Status.STABLE)
public interface SourcePaths {

    /**
     * {@return the path below the repository's root, with {@code /}; empty where the source can't be found}
     *
     * @param source a report's path, {@code cms/User.java}, or a bare {@code User.java}
     */
    Optional<String> inRepository(String source);
}
