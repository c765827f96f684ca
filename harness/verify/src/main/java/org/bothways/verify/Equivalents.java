package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bothways.judge.suite.AssignmentException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Mutants that no suite has to kill, each with the reason that somebody wrote down. */
final class Equivalents {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Map<MutantKey, String> reasons;

    private Equivalents(Map<MutantKey, String> reasons) {
        this.reasons = reasons;
    }

    /** What the file holds. */
    private record Document(List<Entry> equivalent) {}

    private record Entry(String className, String method, String operator, List<Integer> nth, String reason) {}

    static Equivalents none() {
        return new Equivalents(Map.of());
    }

    /** {@return what the file says; nothing where there is no file} */
    static Equivalents read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            return of(file, YAML.readValue(Files.readString(file), Document.class));
        } catch (JacksonException e) {
            throw new AssignmentException(file + " can't be used: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new AssignmentException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Equivalents of(Path file, Document document) {
        Map<MutantKey, String> reasons = new LinkedHashMap<>();
        for (Entry entry : document.equivalent()) {
            if (entry.reason() == null || entry.reason().isBlank()) {
                throw new AssignmentException(
                        "%s gives no reason for %s.%s".formatted(file, entry.className(), entry.method()));
            }
            for (int nth : entry.nth()) {
                MutantKey key = new MutantKey(entry.className(), entry.method(), entry.operator(), nth);
                if (reasons.put(key, entry.reason().strip()) != null) {
                    throw new AssignmentException("%s lists %s twice".formatted(file, key));
                }
            }
        }
        return new Equivalents(reasons);
    }

    /** {@return why the mutant need not be killed, if it is listed} */
    Optional<String> reason(MutantKey mutant) {
        return Optional.ofNullable(reasons.get(mutant));
    }

    /**
     * {@return what is wrong with the list, a sentence each}
     *
     * @param all every mutant
     * @param killed those that some check fails
     */
    List<String> errors(Collection<MutantKey> all, Set<MutantKey> killed) {
        Map<MutantKey, Boolean> known = new HashMap<>();
        all.forEach(key -> known.put(key, killed.contains(key)));
        List<String> errors = new ArrayList<>();
        for (MutantKey key : reasons.keySet()) {
            if (!known.containsKey(key)) {
                errors.add("There is no mutant " + key);
            } else if (known.get(key)) {
                errors.add(key + " is listed, and killed");
            }
        }
        return errors;
    }

    int size() {
        return reasons.size();
    }
}
