package org.bothways.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.bothways.report.RunFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who handed in what, as {@code roster.json} beside the summary. It is kept out of reports: they say the same for the same
 * work, and can be shown without saying whose it is. {@code roster.schema.json} describes it to programs.
 *
 * @param platform whose export it was: {@code gradescope}, {@code canvas} or {@code moodle}
 */
@API(status = API.Status.STABLE)
public record Roster(int schemaVersion, String platform, List<Entry> submissions) {

    /** The version of the document. */
    public static final int SCHEMA_VERSION = 1;

    /** The file's name in the folder of reports. */
    public static final String FILE = "roster.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Copies the entries. */
    public Roster {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("schemaVersion must be " + SCHEMA_VERSION);
        }
        Objects.requireNonNull(platform, "platform");
        submissions = List.copyOf(submissions);
    }

    /**
     * What is known of one submission.
     *
     * @param id of the submission in reports
     * @param late whether the platform marks it as late; null where it doesn't say
     * @param submittedAt as the platform writes it; null where it doesn't
     */
    public record Entry(
            String id,
            List<Person> people,
            @Nullable Boolean late,
            @Nullable String submittedAt) {
        /** Copies the people. */
        public Entry {
            Objects.requireNonNull(id, "id");
            people = List.copyOf(people);
        }
    }

    /**
     * One of those who handed in.
     *
     * @param id the platform's or the school's number
     */
    public record Person(
            @Nullable String name,
            @Nullable String id,
            @Nullable String email) {}

    Optional<Entry> of(String submission) {
        return submissions.stream()
                .filter(entry -> entry.id().equals(submission))
                .findFirst();
    }

    /** {@return this one, and of another one of the same platform the submissions that this one doesn't have} */
    public Roster completedBy(Roster other) {
        if (!other.platform.equals(platform)) {
            return this;
        }
        List<Entry> all = new ArrayList<>(submissions);
        other.submissions.stream().filter(entry -> of(entry.id()).isEmpty()).forEach(all::add);
        return new Roster(schemaVersion, platform, all);
    }

    /** Writes the roster into a folder of reports, whole or not at all. */
    public void write(Path folder) throws IOException {
        new RunFolder(folder).write(folder.resolve(FILE), MAPPER.writeValueAsString(this) + "\n");
    }

    /** {@return the roster in a folder of reports, an empty one if there is none} */
    public static Roster read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Roster(SCHEMA_VERSION, "", List.of());
        }
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Roster.class);
        } catch (JacksonException unreadable) {
            throw new GradesException(file + " is no roster: "
                    + unreadable.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }
}
