package org.bothways.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The AppCDS archive of worker JVMs: classes as the virtual machine holds them, parsed and verified, mapped at start. It is made once
 * per JDK and class path, by a worker that does what workers do, and kept in a cache folder.
 */
public final class ClassArchive {

    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(3);

    /** One for each JDK and level that somebody may use in turns. */
    private static final int KEPT = 8;

    /** Room for an archive: the limit on files is for submissions. */
    private static final int FILE_MEGABYTES = 1_024;

    private final Path folder;
    private final Confinement confinement;
    private final WorkerJvm jvm;

    /**
     * Looks for archives of this machine in a cache folder, which need not exist yet.
     *
     * @param confinement of the workers that it is for: an archive holds the places of jars as workers see them
     */
    public ClassArchive(Path folder, Confinement confinement) {
        this.folder = folder;
        this.confinement = confinement;
        this.jvm = confinement.jvm();
    }

    /** {@return the archive, if it was made} */
    public Optional<Path> find() {
        Path file = file();
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /**
     * Makes the archive.
     *
     * @param exercise what the worker is put through: the classes that it loads meanwhile are what the archive holds
     * @return the archive, or nothing when this virtual machine makes none
     * @throws IOException when the cache folder can't be written
     */
    public Optional<Path> make(WorkerLimits limits, Consumer<Worker> exercise) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, "unfinished");
        try {
            // The worker may be another user; the folder's name is known to nobody else.
            WorkerFolder.allow(unfinished, "rwxrwxrwx");
            Confinement writing = confinement.writingTo(unfinished);
            Path archive = unfinished.resolve("worker.jsa");
            List<String> options = List.of("-XX:ArchiveClassesAtExit=" + writing.seen(archive));
            try (Worker worker = new ProcessWorkers(writing, roomy(limits), options, WRITTEN_WITHIN)
                    .start(WorkerSource.Purpose.GRADE)) {
                exercise.accept(worker);
            }
            if (!Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            // A copy is the judge's, whoever the worker was.
            moveInPlace(Files.copy(archive, unfinished.resolve("judges.jsa")));
            deleteOldest();
            return find();
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static WorkerLimits roomy(WorkerLimits limits) {
        ProcessLimits own = limits.process();
        return limits.with(new ProcessLimits(
                own.cpuSeconds(), own.memoryMegabytes(), own.threads(), own.openFiles(), FILE_MEGABYTES));
    }

    private void moveInPlace(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Each build of Bothways makes another archive, and each is large. */
    private void deleteOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(
                            file -> file.getFileName().toString().matches("worker-[0-9a-f]+\\.jsa"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                delete(old);
            }
        }
    }

    private static void delete(Path old) {
        try {
            Files.deleteIfExists(old);
        } catch (IOException e) {
            // Windows keeps what a running worker has mapped; the next archive's turn deletes it.
        }
    }

    /** {@return where the archive is, or would be} */
    Path file() {
        return folder.resolve("worker-" + key() + ".jsa");
    }

    /** The virtual machine refuses an archive whose jars have changed; the key keeps us from offering it one. */
    private String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text(confinement.machine()));
            for (Path jar : jvm.classPath()) {
                digest.update(text(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new SandboxException("The worker's jars can't be read: " + e.getMessage(), e);
        }
    }

    private static byte[] text(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
