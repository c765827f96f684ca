package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What surrounds a worker's virtual machine, and how things look from inside. */
public abstract sealed class Confinement permits Forked, Container {

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

    /**
     * {@return level {@code container}} The virtual machine is the image's, whatever the given one is.
     *
     * @param libraries further jars that workers must be able to read
     * @throws SandboxException with a sentence that says what it takes, when it can't be had here
     */
    public static Confinement container(WorkerJvm jvm, List<Path> libraries) {
        return Container.around(jvm, libraries);
    }

    final WorkerJvm jvm() {
        return jvm;
    }

    /** {@return the same with an archive of the worker's classes that was made at this level} */
    public abstract Confinement with(Path archive);

    /** {@return where workers see a file of this machine} */
    public abstract Path seen(Path file);

    /** {@return the level} */
    abstract Isolation isolation();

    /** {@return what an archive of classes depends on, beside the jars} */
    abstract String machine();

    /** {@return the same with a folder in which a worker may write what the judge wants to keep} */
    abstract Confinement writingTo(Path folder);

    /**
     * Starts a virtual machine that connects to the socket in the worker's folder.
     *
     * @param options further ones for the virtual machine
     * @throws IOException when it can't be started
     */
    abstract Running start(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose)
            throws IOException;

    /**
     * A virtual machine that was started.
     *
     * @param onEnd is completed when it ends
     */
    record Running(Worker.Body body, CompletableFuture<?> onEnd) {}
}
