package org.bothways.intake;

import java.io.IOException;

/** Shows a regular file, on disk or in an archive. */
interface Leaf {

    /** The most that is read of a source to learn its package. */
    int HEAD_BYTES = 64 * 1024;

    String name();

    Location location();

    /** {@return the whole content} Refused when it is longer than the limit. */
    byte[] read(long limit) throws IOException;

    /** {@return the package that the head of this Java source declares, empty where none can be read} */
    String packageName();

    default boolean isJava() {
        return name().endsWith(".java");
    }
}
