package org.bothways.intake;

import java.io.IOException;
import java.util.List;

/** Shows a folder, on disk or in an archive, without noise. Links and special files are counted and otherwise not there. */
interface Folder {

    String name();

    Location location();

    /** {@return the folders directly inside, ordered by name} */
    List<Folder> folders() throws IOException;

    /** {@return the regular files directly inside, ordered by name} */
    List<Leaf> files() throws IOException;

    /** {@return how many symbolic links and special files were passed over directly inside} */
    int skipped() throws IOException;
}
