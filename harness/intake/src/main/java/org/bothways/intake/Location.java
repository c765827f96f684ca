package org.bothways.intake;

import java.nio.file.Path;

/** Says where a submission lies: on disk, or within an archive, which may itself lie within another. */
public sealed interface Location {

    /** {@return the whole path, with untrusted names escaped: for whoever runs the harness} */
    String shown();

    /** {@return the place as its author knows it, without the folders of the machine that grades} */
    String brief();

    /** {@return the archives within archives that have to be opened to get here} */
    int nesting();

    /** A folder or an archive file on disk. */
    record OnDisk(Path path) implements Location {
        @Override
        public String shown() {
            return Shown.path(path);
        }

        @Override
        public String brief() {
            Path name = path.getFileName();
            return name == null ? shown() : Shown.path(name);
        }

        @Override
        public int nesting() {
            return 0;
        }
    }

    /**
     * A folder or an archive within an archive.
     *
     * @param inner the normalised name of the entry, with {@code /} and without one at either end
     */
    record InArchive(Location archive, String inner) implements Location {
        @Override
        public String shown() {
            return archive.shown() + "!/" + Shown.name(inner);
        }

        @Override
        public String brief() {
            return Shown.name(inner) + " in " + archive.brief();
        }

        @Override
        public int nesting() {
            return archive.nesting() + 1;
        }
    }
}
