package org.bothways.sandbox;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.CreateContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.WaitContainerCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine in a container of its own, see {@link ContainerSettings}. The Java is the image's; of this machine it sees the jars
 * and the channel. The engine removes a container when it ends, and a worker ends with its judge; one that doesn't is removed by whoever
 * comes next.
 */
final class Container extends Confinement {

    private static final Path ROOT = Path.of("/worker");
    private static final Path JARS = ROOT.resolve("jars");
    private static final Path ARCHIVE = ROOT.resolve("classes.jsa");
    private static final Path KEPT = ROOT.resolve("kept");
    private static final Path CHANNEL = ROOT.resolve("channel");

    private static final Duration TRIAL = Duration.ofSeconds(60);

    private final ContainerEngine engine;
    private final String image;
    private final Map<Path, Path> files;
    private final @Nullable Path kept;

    private Container(WorkerJvm jvm, ContainerEngine engine, String image, Map<Path, Path> files, @Nullable Path kept) {
        super(jvm);
        this.engine = engine;
        this.image = image;
        this.files = files;
        this.kept = kept;
    }

    /** {@return it, tried out} Throws a {@link SandboxException} with what it takes, where it doesn't work. */
    static Container around(WorkerJvm jvm, List<Path> libraries) {
        return around(ContainerEngine.connect(), jvm, libraries);
    }

    static Container around(ContainerEngine engine, WorkerJvm jvm, List<Path> libraries) {
        try {
            String image = engine.image();
            engine.removeAbandoned();
            Set<Path> jars = new LinkedHashSet<>(jvm.classPath());
            jars.addAll(libraries);
            Map<Path, Path> files = new LinkedHashMap<>();
            for (Path jar : jars) {
                requireReadable(jar);
                files.put(jar, JARS.resolve("%03d-%s".formatted(files.size(), jar.getFileName())));
            }
            Container it = new Container(jvm, engine, image, files, null);
            it.tryOut();
            engine.cleanUpAtExit();
            return it;
        } catch (IOException e) {
            engine.close();
            throw new SandboxException("it can't be set up: " + e.getMessage(), e);
        } catch (SandboxException e) {
            engine.close();
            throw e;
        }
    }

    /** A worker is nobody whom this machine knows. */
    private static void requireReadable(Path jar) throws IOException {
        if (!Files.getPosixFilePermissions(jar).contains(PosixFilePermission.OTHERS_READ)) {
            throw new SandboxException("%s can't be read by other users: run `chmod o+r %1$s`".formatted(jar));
        }
    }

    /** A virtual machine that says its version, in a container like that of a worker. */
    private void tryOut() throws IOException {
        WorkerFolder folder = WorkerFolder.create();
        try {
            ContainerBody trial = run(List.of("java", "--version"), folder, WorkerLimits.DEFAULT);
            try {
                trial.awaitEnd(TRIAL);
                Ending ending = trial.ending();
                if (!ending.equals(new Ending(Ending.Kind.EXITED, 0))) {
                    throw new SandboxException(
                            "Java doesn't start in the image %s (status %d; it printed: %s): run %s again"
                                    .formatted(
                                            ContainerEngine.IMAGE,
                                            ending.status(),
                                            trial.console().text().strip(),
                                            ContainerEngine.BUILD));
                }
            } finally {
                trial.kill();
            }
        } finally {
            folder.delete();
        }
    }

    @Override
    public Confinement with(Path archive) {
        return new Container(jvm().with(archive), engine, image, files, kept);
    }

    @Override
    Confinement writingTo(Path folder) {
        return new Container(jvm(), engine, image, files, folder);
    }

    @Override
    Isolation isolation() {
        return Isolation.CONTAINER;
    }

    @Override
    String machine() {
        return isolation() + image;
    }

    @Override
    public Path seen(Path file) {
        if (kept != null && file.startsWith(kept)) {
            return KEPT.resolve(kept.relativize(file));
        }
        return files.getOrDefault(file, file);
    }

    @Override
    Running start(WorkerLimits limits, WorkerFolder folder, List<String> options, String purpose) throws IOException {
        WorkerJvm inside = new WorkerJvm(
                Path.of("java"),
                jvm().classPath().stream().map(this::seen).toList(),
                jvm().archive().map(archive -> ARCHIVE));
        List<String> arguments = List.of(WorkerFolder.socketIn(CHANNEL).toString(), purpose);
        ContainerBody body =
                run(inside.command(limits, Path.of(ContainerSettings.HOME), options, arguments), folder, limits);
        return new Running(body, body.end());
    }

    private ContainerBody run(List<String> command, WorkerFolder folder, WorkerLimits limits) throws IOException {
        HostConfig settings = ContainerSettings.of(
                limits.process(),
                readable(folder),
                kept == null ? null : Map.entry(kept, KEPT),
                Runtime.getRuntime().availableProcessors());
        try {
            CreateContainerResponse created = create(command, settings);
            try {
                requireLimits(created);
                return start(created.getId(), folder, limits);
            } catch (IOException | RuntimeException e) {
                engine.remove(created.getId());
                throw e;
            }
        } catch (DockerException e) {
            throw new IOException("the container engine said: " + ContainerEngine.sentence(e), e);
        }
    }

    private CreateContainerResponse create(List<String> command, HostConfig settings) {
        try (CreateContainerCmd create = engine.client().createContainerCmd(image)) {
            return create.withEntrypoint(command)
                    .withUser(ContainerSettings.USER)
                    .withWorkingDir(ContainerSettings.HOME)
                    .withHostName("worker")
                    .withEnv("LANG=C.UTF-8", "TZ=UTC")
                    .withLabels(engine.mark().labels())
                    .withHostConfig(settings)
                    .exec();
        }
    }

    /** An engine that can't hold to a limit says so, and goes on without it. Memory without swap is still limited. */
    private static void requireLimits(CreateContainerResponse created) {
        String[] warnings = created.getWarnings();
        Stream.of(warnings == null ? new String[0] : warnings)
                .filter(warning -> warning.contains("discarded"))
                .findFirst()
                .ifPresent(warning -> {
                    throw new SandboxException(
                            "the engine can't limit containers here (it said: %s). Where a plain user runs it, control groups have to be delegated to that user"
                                    .formatted(warning));
                });
    }

    private ContainerBody start(String id, WorkerFolder folder, WorkerLimits limits) throws IOException {
        ContainerStream.Output output = new ContainerStream.Output(new ConsoleBuffer(limits.outputKilobytes() * 1024));
        engine.streams()
                .attachContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(output);
        ContainerStream.End end = new ContainerStream.End();
        engine.streams()
                .waitContainerCmd(id)
                .withCondition(WaitContainerCondition.NEXT_EXIT)
                .exec(end);
        output.awaitConnected();
        end.awaitConnected();
        engine.client().startContainerCmd(id).exec();
        return new ContainerBody(engine, id, folder, output, end);
    }

    private Map<Path, Path> readable(WorkerFolder folder) {
        Map<Path, Path> readable = new LinkedHashMap<>(files);
        readable.put(folder.channel(), CHANNEL);
        jvm().archive().ifPresent(archive -> readable.put(archive, ARCHIVE));
        return readable;
    }
}
