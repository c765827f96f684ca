package org.bothways.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a worker's virtual machine is started.
 *
 * @param java the {@code java} command
 * @param classPath jars of the worker and of the assignment's libraries: no suite, no judge
 * @param archive an AppCDS archive of these jars, if there is one; a stale one is ignored by the virtual machine
 */
public record WorkerJvm(Path java, List<Path> classPath, Optional<Path> archive) {

    private static final String MAIN = "org.bothways.worker.WorkerMain";

    /** Copies the class path. */
    public WorkerJvm {
        classPath = List.copyOf(classPath);
    }

    /** {@return the same machine with an archive} */
    public WorkerJvm with(Path newArchive) {
        return new WorkerJvm(java, classPath, Optional.of(newArchive));
    }

    /** {@return the {@code java} command of the running virtual machine} */
    public static Path ownJava() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** {@return where a virtual machine that crashes says why} */
    static Path crashLog(Path directory) {
        return directory.resolve("crash.log");
    }

    List<String> command(WorkerLimits limits, Path directory, List<String> extra, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(List.of(
                // Short programs: the first compiler and the plainest collector start fastest.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=" + limits.metaspaceMegabytes() + "m",
                "-XX:MaxDirectMemorySize=" + limits.directMemoryMegabytes() + "m",
                "-Xss" + limits.stackKilobytes() + "k",
                "-XX:+ExitOnOutOfMemoryError",
                // Identity hashes count up, so that hash sets iterate in the same order in each run.
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=3",
                // Nothing left behind, nothing printed, nobody attaches.
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=" + crashLog(directory),
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + directory,
                "-Duser.home=" + directory,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.awt.headless=true",
                // The JDK's server loses 40 ms per kept-alive answer without it.
                "-Dsun.net.httpserver.nodelay=true"));
        archive.ifPresent(path -> command.add("-XX:SharedArchiveFile=" + path));
        command.addAll(extra);
        command.add("-cp");
        command.add(String.join(
                System.getProperty("path.separator"),
                classPath.stream().map(Path::toString).toList()));
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }
}
