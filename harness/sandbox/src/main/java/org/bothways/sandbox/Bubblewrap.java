package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine inside of bubblewrap: namespaces of its own, no network but a loopback of its own, a file system that is put
 * together of Java and the jars, all of it read-only, and of a small storage in memory that goes with the worker. A worker is a user whom
 * nothing belongs to: where root grades, a number that nobody has; elsewhere the grading user in a namespace of users, where that
 * user may do nothing.
 */
final class Bubblewrap extends Forked {

    private static final Path ROOT = Path.of("/worker");
    private static final Path JDK = ROOT.resolve("jdk");
    private static final Path JARS = ROOT.resolve("jars");
    private static final Path ARCHIVE = ROOT.resolve("classes.jsa");
    private static final Path KEPT = ROOT.resolve("kept");
    private static final Path CHANNEL = ROOT.resolve("channel");
    private static final Path PRLIMIT = ROOT.resolve("prlimit");
    private static final Path SETPRIV = ROOT.resolve("setpriv");
    private static final Path HOME = Path.of("/tmp");

    private static final long MEGABYTE = 1L << 20;

    /** What programs ask the system for by name. There is nothing to be found out from it. */
    private static final Map<String, String> SYSTEM_FILES = Map.of(
            "hosts", "127.0.0.1 localhost worker\n::1 localhost\n",
            "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n",
            "passwd", "worker:x:65534:65534::/tmp:\n",
            "group", "worker:x:65534:\n");

    /** Hands the filter to bubblewrap as an open file, which Java can't. */
    private static final String WITH_FILTER = "exec 3<\"$0\"; exec \"$@\"";

    private final Tools tools;
    private final Identity identity;
    private final Map<Path, Path> files;
    private final @Nullable Path kept;

    private Bubblewrap(WorkerJvm jvm, Tools tools, Identity identity, Map<Path, Path> files, @Nullable Path kept) {
        super(jvm);
        this.tools = tools;
        this.identity = identity;
        this.files = files;
        this.kept = kept;
    }

    /**
     * Programs that it takes.
     *
     * @param setpriv where root grades
     */
    private record Tools(Path bwrap, Path prlimit, Optional<Path> setpriv) {}

    /** {@return it, tried out} Throws a {@link SandboxException} with what it takes, where it doesn't work. */
    static Bubblewrap around(WorkerJvm jvm, List<Path> libraries) {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new SandboxException("it needs Linux, and this is " + System.getProperty("os.name"));
        }
        Path bwrap = find("bwrap", "bubblewrap");
        Path prlimit = find("prlimit", "util-linux");
        Optional<Path> setpriv = Programs.find("setpriv");
        try {
            Map<Path, Path> files = SystemFiles.of(
                    jvm.java().toRealPath().resolve("../..").normalize(), JDK, programs(prlimit, setpriv));
            files.put(prlimit, PRLIMIT);
            setpriv.ifPresent(program -> files.put(program, SETPRIV));
            for (Path jar : jars(jvm, libraries)) {
                files.put(jar, JARS.resolve("%03d-%s".formatted(files.size(), jar.getFileName())));
            }
            Tools tools = new Tools(bwrap, prlimit, setpriv);
            return firstThatWorks(jvm, tools, Map.copyOf(files));
        } catch (IOException e) {
            throw new SandboxException("it can't be set up: " + e.getMessage(), e);
        }
    }

    private static Bubblewrap firstThatWorks(WorkerJvm jvm, Tools tools, Map<Path, Path> files) throws IOException {
        String said = "";
        for (Identity identity : Identity.values()) {
            if (identity.isPossible(tools, files.keySet())) {
                Bubblewrap it = new Bubblewrap(jvm, tools, identity, files, null);
                Programs.Said trial = it.trial();
                if (trial.status() == 0) {
                    return it;
                }
                said = trial.text();
            }
        }
        throw new SandboxException(
                ("no namespaces can be made here (bwrap said: %s). It takes bubblewrap 0.5 or newer and"
                                + " leave to make them: as root, try `sysctl -w kernel.unprivileged_userns_clone=1`, and on Ubuntu"
                                + " `sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`; in a container, run it privileged")
                        .formatted(said.lines().findFirst().orElse("nothing")));
    }

    private static Path find(String program, String pack) {
        return Programs.find(program)
                .orElseThrow(() -> new SandboxException(
                        "there is no program %s: install %s (`sudo apt-get install %2$s`, `sudo dnf install %2$s`)"
                                .formatted(program, pack)));
    }

    private static List<Path> programs(Path prlimit, Optional<Path> setpriv) {
        return setpriv.map(program -> List.of(prlimit, program)).orElse(List.of(prlimit));
    }

    private static Set<Path> jars(WorkerJvm jvm, List<Path> libraries) {
        Set<Path> jars = new LinkedHashSet<>(jvm.classPath());
        jars.addAll(libraries);
        return jars;
    }

    @Override
    public Confinement with(Path archive) {
        return new Bubblewrap(jvm().with(archive), tools, identity, files, kept);
    }

    @Override
    Confinement writingTo(Path folder) {
        return new Bubblewrap(jvm(), tools, identity, files, folder);
    }

    @Override
    Isolation isolation() {
        return Isolation.SANDBOX;
    }

    @Override
    public Path seen(Path file) {
        if (kept != null && file.startsWith(kept)) {
            return KEPT.resolve(kept.relativize(file));
        }
        return files.getOrDefault(file, file);
    }

    private Programs.Said trial() throws IOException {
        WorkerFolder folder = WorkerFolder.create();
        try {
            return Programs.run(around(folder, ProcessLimits.DEFAULT, List.of(PRLIMIT.toString(), "--version")));
        } finally {
            folder.delete();
        }
    }

    @Override
    List<String> command(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose)
            throws IOException {
        WorkerJvm inside = new WorkerJvm(
                JDK.resolve("bin/java"),
                jvm().classPath().stream().map(this::seen).toList(),
                jvm().archive().map(archive -> ARCHIVE));
        List<String> arguments = List.of(WorkerFolder.socketIn(CHANNEL).toString(), purpose);
        return around(folder, limits.process(), inside.command(limits, HOME, options, arguments));
    }

    private List<String> around(WorkerFolder folder, ProcessLimits limits, List<String> inner) throws IOException {
        List<String> command = new ArrayList<>();
        Optional<byte[]> filter = SystemCallFilter.of(System.getProperty("os.arch"));
        if (filter.isPresent()) {
            Path file = Files.write(folder.path().resolve("calls"), filter.get());
            command.addAll(List.of("/bin/sh", "-c", WITH_FILTER, file.toString()));
        }
        command.add(tools.bwrap.toString());
        if (filter.isPresent()) {
            command.addAll(List.of("--seccomp", "3"));
        }
        command.addAll(List.of(
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--die-with-parent",
                "--new-session",
                "--hostname",
                "worker",
                "--clearenv",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--setenv",
                "TZ",
                "UTC",
                "--cap-drop",
                "ALL"));
        command.addAll(identity.namespaces());
        command.addAll(new FileSystem(mounts(folder), limits).words());
        command.add("--");
        command.addAll(ResourceLimits.of(PRLIMIT, limits, identity.ownsItsThreads()));
        command.addAll(identity.become());
        command.addAll(inner);
        return command;
    }

    private Map<Path, Path> mounts(WorkerFolder folder) throws IOException {
        Map<Path, Path> mounts = new LinkedHashMap<>(files);
        for (Map.Entry<String, String> file : SYSTEM_FILES.entrySet()) {
            Path made = Files.writeString(folder.path().resolve(file.getKey()), file.getValue());
            WorkerFolder.allow(made, "rw-r--r--");
            mounts.put(made, Path.of("/etc", file.getKey()));
        }
        mounts.put(folder.channel(), CHANNEL);
        jvm().archive().ifPresent(archive -> mounts.put(archive, ARCHIVE));
        return mounts;
    }

    /** What the worker's file system is put together of. */
    private final class FileSystem {

        private final Map<Path, Path> mounts;
        private final List<String> words = new ArrayList<>();
        private final Set<Path> made = new LinkedHashSet<>();

        FileSystem(Map<Path, Path> mounts, ProcessLimits limits) {
            this.mounts = mounts;
            this.mounts.forEach(this::mount);
            if (kept != null) {
                words.addAll(List.of("--bind", kept.toString(), KEPT.toString()));
            }
            words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
            words.addAll(List.of("--size", Long.toString(limits.fileMegabytes() * MEGABYTE)));
            words.addAll(List.of("--perms", "1777", "--tmpfs", HOME.toString()));
            words.addAll(List.of("--remount-ro", "/", "--chdir", HOME.toString()));
        }

        List<String> words() {
            return words;
        }

        private void mount(Path from, Path to) {
            makeFolder(to.getParent());
            words.addAll(List.of("--ro-bind", from.toAbsolutePath().toString(), to.toString()));
        }

        /** Those that bubblewrap makes by itself, only the user who started it can enter. */
        private void makeFolder(@Nullable Path folder) {
            if (folder != null && folder.getNameCount() > 0 && made.add(folder)) {
                makeFolder(folder.getParent());
                words.addAll(List.of("--perms", "0755", "--dir", folder.toString()));
            }
        }
    }

    /** Who a worker is. The first that is possible and works is taken. */
    private enum Identity {
        /** A user whom nobody is, for each worker another one. For root to give. */
        NOBODY_ELSE {
            /** Between the numbers that systems give to users and to containers, and the end. */
            private static final int FIRST = 1_900_000_000;

            private static final int PROCESSES = 10_000;
            private static final int WORKERS = 10_000;
            private static final AtomicInteger NEXT = new AtomicInteger();

            @Override
            boolean isPossible(Tools tools, Set<Path> files) throws IOException {
                return tools.setpriv.isPresent() && GradingUser.isRoot() && areReadableByAll(files);
            }

            @Override
            List<String> namespaces() {
                return List.of("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP");
            }

            @Override
            List<String> become() {
                long judge = ProcessHandle.current().pid() % PROCESSES;
                long user = FIRST + judge * WORKERS + Math.floorMod(NEXT.getAndIncrement(), WORKERS);
                return List.of(
                        SETPRIV.toString(),
                        "--reuid=" + user,
                        "--regid=" + user,
                        "--clear-groups",
                        "--inh-caps=-all",
                        "--bounding-set=-all",
                        "--no-new-privs");
            }

            @Override
            boolean ownsItsThreads() {
                return true;
            }
        },
        /** The grading user, in a namespace in which there is no other. */
        ALONE {
            @Override
            boolean isPossible(Tools tools, Set<Path> files) {
                return true;
            }

            @Override
            List<String> namespaces() {
                return List.of("--unshare-user", "--uid", "65534", "--gid", "65534");
            }

            @Override
            List<String> become() {
                return List.of();
            }

            /** Since 5.14, Linux counts by namespace. Before, a limit would count the desktop of whoever grades. */
            @Override
            boolean ownsItsThreads() {
                String[] version = System.getProperty("os.version", "0.0").split("[^0-9]+", 3);
                int major = Integer.parseInt(version[0]);
                return major > 5 || (major == 5 && version.length > 1 && Integer.parseInt(version[1]) >= 14);
            }
        };

        abstract boolean isPossible(Tools tools, Set<Path> files) throws IOException;

        abstract List<String> namespaces();

        abstract List<String> become();

        abstract boolean ownsItsThreads();

        private static boolean areReadableByAll(Set<Path> files) throws IOException {
            for (Path file : files) {
                if (!Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                    return false;
                }
            }
            return true;
        }
    }
}
