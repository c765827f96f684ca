package org.bothways.api;

import org.apiguardian.api.API;

/**
 * Where the classes under test live. The judge supplies one that reaches a worker; on a class path without a judge, the first
 * one that {@link java.util.ServiceLoader} finds is taken.
 */
@API(status = API.Status.INTERNAL)
public interface Environment {

    /** Called before each check, on the thread that runs it. */
    void begin();

    /** Called after each check, whatever its outcome. */
    void end();

    /** {@return the database of the running check} */
    Database database();

    /** {@return the API of the running check} */
    Api api();

    /** {@return the probe of the running check} */
    Probe probe();

    /** {@return whoever takes advice of the running check: nobody, where nobody reads it} */
    default Advice advice() {
        return sentence -> {};
    }

    /** {@return the exploration of the running check} */
    Exploration exploration();

    /** {@return the conversations of the running check} */
    Conversations conversations();
}
