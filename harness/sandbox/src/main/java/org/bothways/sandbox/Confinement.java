package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What surrounds a forked virtual machine, and how things look from inside. */
public abstract sealed class Confinement permits OwnProcess, Bubblewrap {

    private final WorkerJvm jvm;

    Confinement(WorkerJvm jvm) {
        this.jvm = jvm;
    }

    /** {@return level {@code process}} It can be had everywhere. */
    public static Confinement process(WorkerJvm jvm) {
        return new OwnProcess(jvm);
    }

    /**
     * {@return level {@code sandbox}}
     *
     * @param libraries further jars that workers must be able to read
     * @throws SandboxException with a sentence that says what it takes, when it can't be had here
     */
    public static Confinement sandbox(WorkerJvm jvm, List<Path> libraries) {
        return Bubblewrap.around(jvm, libraries);
    }

    final WorkerJvm jvm() {
        return jvm;
    }

    /** {@return the same with an archive of the worker's classes that was made at this level} */
    public abstract Confinement with(Path archive);

    /** {@return the level} */
    abstract Isolation isolation();

    /** {@return where workers see a file of this machine} */
    public abstract Path seen(Path file);

    /** {@return the same with a folder in which a worker may write what the judge wants to keep} */
    abstract Confinement writingTo(Path folder);

    /**
     * {@return the command that starts a worker}
     *
     * @param options further ones for the virtual machine
     * @throws IOException when the worker's folder can't be prepared
     */
    abstract List<String> command(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose)
            throws IOException;
}
