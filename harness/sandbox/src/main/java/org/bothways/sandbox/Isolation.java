package org.bothways.sandbox;

import java.util.Locale;

/** How far a submission's code is kept from everything else, from the weakest to the strongest. */
public enum Isolation {
    /** Inside the judge's process, in a class loader of its own: for trusted code. */
    CLASSLOADER,
    /** In a process of its own, with limits, killed as a process tree. */
    PROCESS,
    /** The same inside of bubblewrap: no network, and of the machine's files only Java and the worker's jars. */
    SANDBOX,
    /** In a container of its own, of an engine such as Docker. */
    CONTAINER;

    /** {@return the name that the command line and reports use} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
