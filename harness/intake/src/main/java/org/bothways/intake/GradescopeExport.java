package org.bothways.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bothways.intake.HandedIn.Person;
import org.bothways.intake.HandedIn.Platform;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Gradescope's "Export Submissions": a folder {@code submission_<number>} for each, and {@code submission_metadata.yml}, whose
 * keys are Ruby's symbols, {@code :submitters} with {@code :name}, {@code :sid} and {@code :email}. Earlier attempts stand below
 * {@code :history} and have no folder. What tests printed stands in it too, so it can be large, and is not to be trusted.
 */
final class GradescopeExport {

    static final String METADATA = "submission_metadata.yml";

    private static final int MOST_BYTES = 64 << 20;
    private static final Pattern SUBMISSION = Pattern.compile("submission_\\d+");

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(MOST_BYTES)
                    .setMaxAliasesForCollections(50)
                    .build())
            .build());

    private GradescopeExport() {}

    static Optional<List<Candidate>> membersOf(Folder folder) throws IOException, NoSuchSubmission {
        Optional<Leaf> metadata = folder.files().stream()
                .filter(file -> file.name().equals(METADATA))
                .findFirst();
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        JsonNode described = read(metadata.get());
        Map<String, Folder> folders = new TreeMap<>();
        folder.folders().forEach(child -> folders.put(child.name(), child));
        for (String name : described.propertyNames()) {
            if (!folders.containsKey(name)) {
                throw NoSuchSubmission.exportConflict("%s names %s, which has no folder in this Gradescope export."
                        .formatted(METADATA, Shown.name(name)));
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        Map<String, String> submissionOf = new HashMap<>();
        for (Map.Entry<String, Folder> each : folders.entrySet()) {
            if (!SUBMISSION.matcher(each.getKey()).matches()) {
                throw NoSuchSubmission.exportConflict(
                        "The folder %s lies in this Gradescope export and is no submission."
                                .formatted(Shown.name(each.getKey())));
            }
            HandedIn handedIn = handedIn(described.path(each.getKey()));
            for (Person person : handedIn.people()) {
                requireOneSubmission(person, each.getKey(), submissionOf);
            }
            candidates.add(new Candidate(each.getKey(), each.getValue().location(), handedIn));
        }
        return Optional.of(candidates);
    }

    private static JsonNode read(Leaf metadata) throws IOException, NoSuchSubmission {
        try {
            JsonNode described = YAML.readTree(metadata.read(MOST_BYTES));
            if (described != null && described.isObject()) {
                return described;
            }
        } catch (JacksonException unreadable) {
            throw NoSuchSubmission.exportConflict(METADATA + " can't be read: it is no YAML, or larger than 64 MiB.");
        }
        throw NoSuchSubmission.exportConflict(METADATA + " doesn't say who handed in what.");
    }

    private static HandedIn handedIn(JsonNode described) {
        List<Person> people = new ArrayList<>();
        for (JsonNode submitter : described.path(":submitters")) {
            people.add(new Person(text(submitter, ":name"), text(submitter, ":sid"), text(submitter, ":email")));
        }
        return new HandedIn(Platform.GRADESCOPE, people, null, text(described, ":created_at"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        String text = value.isValueNode() && !value.isNull() ? value.asString() : "";
        return text.isBlank() ? null : text;
    }

    private static void requireOneSubmission(Person person, String submission, Map<String, String> submissionOf)
            throws NoSuchSubmission {
        String key = person.email() != null ? person.email() : person.id();
        String before = key == null ? null : submissionOf.putIfAbsent(key, submission);
        if (before != null) {
            throw NoSuchSubmission.exportConflict("%s is in %s and in %s of this Gradescope export."
                    .formatted(Shown.name(String.valueOf(key)), before, submission));
        }
    }
}
