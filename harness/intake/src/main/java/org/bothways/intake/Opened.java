package org.bothways.intake;

import java.io.Closeable;
import java.io.IOException;

/** Holds a location open as a folder, whatever it lies in. */
record Opened(Folder folder, Closeable source) implements Closeable {

    private static final Closeable NOTHING = () -> {};

    static Opened onDisk(DiskFolder folder) {
        return new Opened(folder, NOTHING);
    }

    static Opened of(Archive archive) {
        return new Opened(archive.root(), archive);
    }

    /** {@return the same, for someone who doesn't own it} */
    Opened lent() {
        return new Opened(folder, NOTHING);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
