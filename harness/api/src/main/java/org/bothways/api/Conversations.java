package org.bothways.api;

import org.apiguardian.api.API;

/**
 * Looks for a shortest conversation with the submission's HTTP API that contradicts a model of it. Each method fails with the first that it
 * finds, as requests that can be pasted into a terminal. Take it as a parameter of a {@link Check} method, and no {@link Api} or
 * {@link Database} beside it: conversations start the application anew, on an empty database.
 *
 * <p>An answer has to hold what the model says. Ids are the server's, lists have no order, {@code 1.0} is {@code 1}, more keys are none of
 * the model's business, and neither is the exact status: what is done is answered 2xx, what is refused is not. Requests never overlap.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Conversations {

    /** Holds every short conversation, shortest first, and reads afterwards what it speaks of and every collection. */
    void shortOnes(ApiModel<?> model);

    /** Holds a few long random conversations about more resources, the same ones for the same seed. */
    void longOnes(ApiModel<?> model);
}
