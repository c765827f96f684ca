package org.bothways.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Some of the files of a folder or an archive, which platforms put there side by side for everybody.
     *
     * @param files in order
     */
    record Selected(Location folder, List<Part> files) implements Location {

        public Selected {
            files = List.copyOf(files);
        }

        /** A file by the name that it has there, and by the one that it was handed in with. */
        public record Part(String stored, String name) {}

        @Override
        public String shown() {
            return folder.shown() + "!/" + names();
        }

        @Override
        public String brief() {
            return names() + " in " + folder.brief();
        }

        private String names() {
            return files.stream().map(part -> Shown.name(part.stored())).collect(Collectors.joining(", "));
        }

        @Override
        public int nesting() {
            return folder.nesting();
        }
    }
}
