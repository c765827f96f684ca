package org.bothways.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nothing but a process, with the operating system's limits where there is a program that sets them. */
final class OwnProcess extends Forked {

    private static final Optional<Path> PRLIMIT = Programs.find("prlimit");

    OwnProcess(WorkerJvm jvm) {
        super(jvm);
    }

    @Override
    public Confinement with(Path archive) {
        return new OwnProcess(jvm().with(archive));
    }

    @Override
    Isolation isolation() {
        return Isolation.PROCESS;
    }

    @Override
    public Path seen(Path file) {
        return file;
    }

    @Override
    Confinement writingTo(Path folder) {
        return this;
    }

    @Override
    List<String> command(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose) {
        List<String> command = new ArrayList<>();
        PRLIMIT.ifPresent(prlimit -> command.addAll(ResourceLimits.of(prlimit, limits.process(), false)));
        command.addAll(jvm().command(
                        limits, folder.path(), options, List.of(folder.socket().toString(), purpose)));
        return command;
    }
}
