package org.bothways.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip that is the same when the same files are put into it, whenever that is. */
final class ReproducibleZip implements AutoCloseable {

    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;

    private final ZipArchiveOutputStream zip;

    ReproducibleZip(Path file) throws IOException {
        zip = new ZipArchiveOutputStream(file.toFile());
    }

    void add(String name, byte[] content) throws IOException {
        add(name, content, FILE);
    }

    /** Adds what may be executed. */
    void addProgram(String name, byte[] content) throws IOException {
        add(name, content, PROGRAM);
    }

    /** Adds a file, or a folder with all that is in it. What is not there is left out. */
    void addAll(String name, Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            add(name, Files.readAllBytes(path), Files.isExecutable(path) ? PROGRAM : FILE);
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.sorted().toList()) {
                    addAll(name + "/" + child.getFileName(), child);
                }
            }
        }
    }

    /**
     * Adds the jars of an assignment that are asked for. Where they lie is its own affair: jars that were compiled from sources are in no
     * folder of its, and libraries that every worker has are not added, as the distribution has them.
     */
    void addJars(String name, List<Path> jars) throws IOException {
        Path worker = Places.home().resolve("worker");
        for (Path jar : jars) {
            if (!jar.startsWith(worker)) {
                addAll(name + "/" + jar.getFileName(), jar);
            }
        }
    }

    private void add(String name, byte[] content, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        entry.setTime(0);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
