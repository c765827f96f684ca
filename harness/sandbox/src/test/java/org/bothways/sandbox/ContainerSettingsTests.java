package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.model.HostConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine is asked for, as it reads it. */
class ContainerSettingsTests {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final ProcessLimits LIMITS = new ProcessLimits(480, 1_024, 256, 512, 64);

    @Test
    void aContainerSeesNothingDoesNothingAndUsesLittle() {
        HostConfig settings = ContainerSettings.of(
                LIMITS, Map.of(Path.of("/home/ann/a.jar"), Path.of("/worker/jars/000-a.jar")), null, 8);

        assertThat(json(settings)).isEqualTo("""
                {"AutoRemove":true,
                "CapDrop":["ALL"],
                "CgroupnsMode":"private",
                "Init":true,
                "IpcMode":"none",
                "LogConfig":{"Type":"none"},
                "Memory":1140850688,
                "MemorySwap":1140850688,
                "Mounts":[{"ReadOnly":true,"Source":"/home/ann/a.jar","Target":"/worker/jars/000-a.jar","Type":"bind"}],
                "NanoCpus":2000000000,
                "NetworkMode":"none",
                "PidsLimit":256,
                "ReadonlyRootfs":true,
                "SecurityOpt":["no-new-privileges"],
                "Tmpfs":{"/tmp":"rw,noexec,nosuid,nodev,mode=1777,size=64m,nr_inodes=16384"},
                "Ulimits":[{"Name":"core","Soft":0,"Hard":0},
                {"Name":"msgqueue","Soft":0,"Hard":0},
                {"Name":"cpu","Soft":480,"Hard":485},
                {"Name":"nofile","Soft":512,"Hard":512},
                {"Name":"fsize","Soft":67108864,"Hard":67108864}]}""".replace("\n", ""));
    }

    @Test
    void oneFolderMayBeWritten() {
        HostConfig settings =
                ContainerSettings.of(LIMITS, Map.of(), Map.entry(Path.of("/cache/new"), Path.of("/worker/kept")), 8);

        assertThat(settings.getMounts()).hasSize(1).allSatisfy(mount -> {
            assertThat(mount.getSource()).isEqualTo("/cache/new");
            assertThat(mount.getTarget()).isEqualTo("/worker/kept");
            assertThat(mount.getReadOnly()).isNull();
        });
    }

    @Test
    void noMoreProcessorsAreAskedForThanThereAre() {
        assertThat(ContainerSettings.of(LIMITS, Map.of(), null, 1).getNanoCPUs())
                .isEqualTo(1_000_000_000L);
    }

    private static String json(HostConfig settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
