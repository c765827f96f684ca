package org.bothways.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who grades. At level {@code process} a submission may do whatever that account may, so where root runs the tests, it has somebody grade who may
 * spoil nothing of the machine's.
 */
enum Account {

    /** Whoever runs the tests. */
    OURS(List.of()),

    /** The one that owns nothing. */
    NOBODY(List.of(
            "setpriv", "--reuid=" + Account.NOBODYS_ID, "--regid=" + Account.NOBODYS_ID, "--clear-groups", "--"));

    private static final String NOBODYS_ID = "65534";

    private final List<String> command;

    Account(List<String> command) {
        this.command = command;
    }

    /** {@return who grades at a level} */
    static Account at(String level) {
        return level.equals("process") && isRoot() ? NOBODY : OURS;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** {@return the command that has this account run another command} */
    List<String> runs(List<String> other) {
        return Stream.concat(command.stream(), other.stream()).toList();
    }

    /** Lets this account do what it likes with folders and all that is in them. */
    void own(Path... folders) throws IOException {
        if (this == NOBODY) {
            List<String> chown = new ArrayList<>(List.of("chown", "-R", "-h", NOBODYS_ID + ":" + NOBODYS_ID));
            Stream.of(folders).map(Path::toString).forEach(chown::add);
            Commands.run(chown);
        }
    }

    /** {@return a new folder that every account may look into, wherever the clone lies} */
    static Path openFolder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/var/tmp"), "bothways-attacks");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }
}
