package org.bothways.sandbox;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.Ulimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a container may see, do and use, in the engine's words. */
final class ContainerSettings {

    static final String HOME = "/tmp";

    /** Nobody's: the numbers that are left over on every Linux. */
    static final String USER = "65534:65534";

    private static final long MEGABYTE = 1L << 20;
    private static final long NANO_CPUS = 1_000_000_000L;

    /** After so many more seconds a process that doesn't heed the signal is killed. */
    private static final int GRACE_SECONDS = 5;

    /** A server, its client and the virtual machine's own threads keep no more than two processors busy. */
    private static final int PROCESSORS = 2;

    /** Empty files cost memory, too. */
    private static final int FILES = 16_384;

    private ContainerSettings() {}

    /**
     * {@return the settings}
     *
     * @param readable where the container sees which file of this machine
     * @param writable the same for a folder in which it may write, or null
     * @param processors that this machine has
     */
    static HostConfig of(
            ProcessLimits limits, Map<Path, Path> readable, Map.@Nullable Entry<Path, Path> writable, int processors) {
        // What lies in its storage counts as the worker's memory.
        long memory = (limits.memoryMegabytes() + limits.fileMegabytes()) * MEGABYTE;
        List<Mount> mounts = new ArrayList<>();
        readable.forEach((from, to) -> mounts.add(mount(from, to).withReadOnly(true)));
        if (writable != null) {
            mounts.add(mount(writable.getKey(), writable.getValue()));
        }
        return HostConfig.newHostConfig()
                .withAutoRemove(true)
                .withInit(true)
                .withNetworkMode("none")
                .withIpcMode("none")
                .withCgroupnsMode("private")
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withTmpFs(Map.of(
                        HOME,
                        "rw,noexec,nosuid,nodev,mode=1777,size=%dm,nr_inodes=%d"
                                .formatted(limits.fileMegabytes(), FILES)))
                .withMounts(mounts)
                .withMemory(memory)
                .withMemorySwap(memory)
                .withPidsLimit((long) limits.threads())
                .withNanoCPUs(Math.min(PROCESSORS, processors) * NANO_CPUS)
                // Not the number of processes: the kernel would count all containers' together, as they have one user.
                .withUlimits(List.of(
                        ulimit("core", 0, 0),
                        ulimit("msgqueue", 0, 0),
                        ulimit("cpu", limits.cpuSeconds(), limits.cpuSeconds() + GRACE_SECONDS),
                        ulimit("nofile", limits.openFiles(), limits.openFiles()),
                        ulimit("fsize", limits.fileMegabytes() * MEGABYTE, limits.fileMegabytes() * MEGABYTE)))
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
    }

    /** Not a bind in the older way: for a file that the engine doesn't see, that would make a folder. */
    private static Mount mount(Path from, Path to) {
        return new Mount()
                .withType(MountType.BIND)
                .withSource(from.toAbsolutePath().toString())
                .withTarget(to.toString());
    }

    private static Ulimit ulimit(String name, long soft, long hard) {
        return new Ulimit(name, soft, hard);
    }
}
