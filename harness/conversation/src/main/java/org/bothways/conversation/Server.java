package org.bothways.conversation;

import org.apiguardian.api.API;
import org.bothways.api.Request;

/** The server that conversations are held with. */
@API(status = API.Status.INTERNAL)
public interface Server {

    /** Stops the application, empties its database, and starts it again. */
    void restart();

    /** The same, but as if it had never run before: ids begin where they began. It may take longer. */
    void startAfresh();

    /** Sends a request and waits for its answer. */
    Exchange send(Request request);

    /** Is told now and then that all went well so far: what may take too long is a request, and not the sum of many. */
    default void goesOn() {}
}
