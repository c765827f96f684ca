package org.bothways.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.BuildResponseItem;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bothways.sandbox.JudgeMark.Fate;
import org.jspecify.annotations.Nullable;

/** A container engine that speaks Docker's language: the image of workers, and containers that a judge has left behind. */
public final class ContainerEngine implements AutoCloseable {

    /** The image that workers run in. */
    static final String IMAGE = "bothways-worker";

    /** What makes it. */
    static final String BUILD = "`./bothways image build`";

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    /** Each container takes two while it runs. */
    private static final int CONNECTIONS = 1_024;

    private static final AtomicBoolean CLEANING_UP_AT_EXIT = new AtomicBoolean();

    private final DockerClient client;
    private final DockerClient streams;
    private final JudgeMark mark;

    private ContainerEngine(DockerClient client, DockerClient streams, JudgeMark mark) {
        this.client = client;
        this.streams = streams;
        this.mark = mark;
    }

    /**
     * {@return the engine that {@code DOCKER_HOST} names, or this machine's}
     *
     * @throws SandboxException with a sentence that says what to do, where there is none that we may use
     */
    public static ContainerEngine connect() {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new SandboxException("it needs Linux, and this is " + System.getProperty("os.name"));
        }
        try {
            return connect(
                    DefaultDockerClientConfig.createDefaultConfigBuilder().build());
        } catch (IOException | RuntimeException e) {
            throw e instanceof SandboxException ours
                    ? ours
                    : new SandboxException("no container engine can be used: " + e.getMessage(), e);
        }
    }

    static ContainerEngine connect(DockerClientConfig config) throws IOException {
        ContainerEngine engine =
                new ContainerEngine(client(config, ANSWER_WITHIN), client(config, null), JudgeMark.own());
        engine.requireAnswer(config.getDockerHost());
        return engine;
    }

    private static DockerClient client(DockerClientConfig config, @Nullable Duration answerWithin) {
        ZerodepDockerHttpClient.Builder http = new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT_WITHIN);
        if (answerWithin != null) {
            http.responseTimeout(answerWithin);
        }
        return DockerClientImpl.getInstance(config, http.build());
    }

    private void requireAnswer(URI host) {
        try {
            client.pingCmd().exec();
        } catch (RuntimeException e) {
            close();
            throw new SandboxException(isForbidden(host) ? forbidden(host) : silent(host), e);
        }
    }

    private static boolean isForbidden(URI host) {
        return "unix".equals(host.getScheme())
                && Files.exists(Path.of(host.getPath()))
                && !Files.isWritable(Path.of(host.getPath()));
    }

    private static String forbidden(URI host) {
        return ("you may not use the container engine at %s. Whoever may is as good as root; if that is right for you, run"
                        + " `sudo usermod -aG docker $USER` and log in again")
                .formatted(host);
    }

    private static String silent(URI host) {
        return ("no container engine answers at %s. Install Docker (`sudo apt-get install docker.io`), start it"
                        + " (`sudo systemctl start docker`), and see that it answers (`docker info`)")
                .formatted(host);
    }

    /** {@return whoever answers soon} */
    DockerClient client() {
        return client;
    }

    /** {@return the same for what goes on for as long as it likes} */
    DockerClient streams() {
        return streams;
    }

    /** {@return what containers of this judge are known by} */
    JudgeMark mark() {
        return mark;
    }

    /** {@return what an engine said, in one line} Its errors come as JSON behind a status. */
    static String sentence(Throwable e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return said.replaceFirst("^Status \\d+: \\{\"message\":\"(.*)\"}$", "$1")
                .replace("\\\"", "\"");
    }

    /**
     * {@return the id of the image that workers run in}
     *
     * @throws SandboxException with the command that builds it, when it was not built
     */
    String image() {
        try {
            return String.valueOf(client.inspectImageCmd(IMAGE).exec().getId());
        } catch (NotFoundException e) {
            throw new SandboxException("there is no image %s: run %s".formatted(IMAGE, BUILD), e);
        } catch (DockerException e) {
            throw new SandboxException("the container engine said: " + sentence(e), e);
        }
    }

    /**
     * Builds the image that workers run in.
     *
     * @param folder holds the Dockerfile, and nothing that must not be in the image
     * @param base the image that it is made from, with a JDK, if it isn't the Dockerfile's
     * @return the image's name
     * @throws SandboxException with what the engine said, when it can't be built
     */
    public String build(Path folder, Optional<String> base) {
        List<String> said = new ArrayList<>();
        try (BuildImageResultCallback callback = new BuildImageResultCallback() {
            @Override
            public void onNext(BuildResponseItem item) {
                if (item.getStream() != null && !item.getStream().isBlank()) {
                    said.add(item.getStream().strip());
                }
                super.onNext(item);
            }
        }) {
            var build = streams.buildImageCmd(folder.toFile())
                    .withTags(Set.of(IMAGE))
                    .withNetworkMode("none")
                    .withRemove(true)
                    .withForcerm(true);
            base.ifPresent(image -> build.withBuildArg("BASE", image));
            build.exec(callback).awaitImageId();
            return IMAGE;
        } catch (DockerException | DockerClientException | IOException e) {
            String last = said.isEmpty() ? "" : " (after: " + said.get(said.size() - 1) + ")";
            throw new SandboxException(
                    ("the engine said: %s%s. It must have an image with a JDK, or get one; --base names another, and"
                                    + " docs/instructors.md says how to make one without a registry")
                            .formatted(sentence(e), last),
                    e);
        }
    }

    /** Removes the containers of judges that have gone, which were killed: {@return short ids of those that are no more} */
    public List<String> removeAbandoned() {
        return containers().stream()
                .filter(container -> fate(container) == Fate.GONE)
                .map(com.github.dockerjava.api.model.Container::getId)
                .filter(this::remove)
                .map(id -> id.substring(0, 12))
                .toList();
    }

    /**
     * {@return short ids of containers of which one can't see from here whether their judge is at work} It runs as another user, or in
     * another container.
     */
    public List<String> foreign() {
        return containers().stream()
                .filter(container -> fate(container) == Fate.UNKNOWN)
                .map(container -> container.getId().substring(0, 12))
                .toList();
    }

    /** {@return ids of the containers that belong to this judge} */
    List<String> own() {
        return containers().stream()
                .filter(container -> JudgeMark.of(container.getLabels()).equals(mark))
                .map(com.github.dockerjava.api.model.Container::getId)
                .toList();
    }

    private Fate fate(com.github.dockerjava.api.model.Container container) {
        return JudgeMark.of(container.getLabels()).seenBy(mark);
    }

    private List<com.github.dockerjava.api.model.Container> containers() {
        try {
            return client.listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(List.of(JudgeMark.LABEL))
                    .exec();
        } catch (DockerException e) {
            throw new SandboxException("the container engine said: " + sentence(e), e);
        }
    }

    /** Ends a container: {@return whether it is gone, or going} */
    boolean remove(String container) {
        try {
            client.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
            return true;
        } catch (NotFoundException | ConflictException e) {
            // The engine itself removes what ends.
            return true;
        } catch (RuntimeException e) {
            // It doesn't answer, or can't. Whoever comes next tries again.
            return false;
        }
    }

    /** Takes this judge's containers along when it is told to end. One that is killed can't. */
    void cleanUpAtExit() {
        if (CLEANING_UP_AT_EXIT.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(ContainerEngine::cleanUp, "remove containers"));
        }
    }

    private static void cleanUp() {
        try (ContainerEngine engine = connect()) {
            engine.own().forEach(engine::remove);
        } catch (SandboxException e) {
            // No engine, no containers.
        }
    }

    @Override
    public void close() {
        for (DockerClient each : List.of(client, streams)) {
            try {
                each.close();
            } catch (IOException e) {
                // Nothing is asked of it any more.
            }
        }
    }
}
