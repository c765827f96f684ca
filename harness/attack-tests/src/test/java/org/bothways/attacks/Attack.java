package org.bothways.attacks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder of {@code src/test/attacks}: an {@code attack.yaml}, and the files in which the submission differs from the honest twin.
 *
 * @param id the folder's name: its group, then what it is
 * @param about what the folder's {@code attack.yaml} says
 */
record Attack(String id, Path folder, About about) {

    static final Path FOLDER = Path.of("src/test/attacks");
    static final Path TWIN = FOLDER.resolve("twin");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * What an {@code attack.yaml} says.
     *
     * @param tries a sentence
     * @param archive what is handed in instead of a folder, where that is malformed
     * @param shows what its report holds when it was really tried
     * @param concedes by level, what that level can't keep it from
     */
    record About(
            String tries,
            @JsonProperty("archive") @Nullable Archives archive,
            @JsonProperty("shows") String shows,
            @JsonProperty("concedes") Map<String, Set<Effect>> concedes) {

        About {
            archive = archive == null ? Archives.FOLDER : archive;
            shows = shows == null ? "[attack] " : shows;
            concedes = concedes == null ? Map.of() : Map.copyOf(concedes);
        }
    }

    /** {@return all of them, by id} */
    static List<Attack> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> !folder.equals(TWIN))
                    .sorted()
                    .map(Attack::in)
                    .toList();
        }
    }

    private static Attack in(Path folder) {
        return new Attack(
                folder.getFileName().toString(),
                folder,
                YAML.readValue(folder.resolve("attack.yaml").toFile(), About.class));
    }

    String group() {
        return id.substring(0, id.indexOf('-'));
    }

    /** {@return what the level can't keep it from} */
    Set<Effect> conceded(String level) {
        Set<Effect> conceded = EnumSet.noneOf(Effect.class);
        conceded.addAll(about.concedes().getOrDefault(level, Set.of()));
        return conceded;
    }

    /** {@return whether nobody may be able to tell, of several that did this at once, which one it was} */
    boolean isAlone(String level) {
        Set<Effect> conceded = conceded(level);
        return conceded.contains(Effect.DISTURBED) || conceded.contains(Effect.GAINED);
    }

    @Override
    public String toString() {
        return id;
    }
}
