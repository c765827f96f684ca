package org.bothways.api;

import org.apiguardian.api.API;

/**
 * Says what could be better and costs nothing. Take it as a parameter of a {@link Check} method. Of a check that fails, or of several pieces of
 * advice, the failure and the last one count.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Advice {

    /** Gives advice in a sentence, which stands in the report of the check that passes. */
    void give(String sentence);
}
