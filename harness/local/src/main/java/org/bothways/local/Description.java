package org.bothways.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bothways.exploration.Domain;
import org.bothways.exploration.Relationship;
import org.bothways.exploration.Relationship.End;
import org.bothways.exploration.Relationship.Kind;
import org.bothways.specification.Specification;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an {@code assignment.yaml} on the class path, and the specification that it names. */
final class Description {

    private Description() {}

    static Domain read(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream("assignment.yaml")) {
            if (in == null) {
                throw new IllegalStateException(
                        "There is no assignment.yaml on the class path: it names the relationships to explore");
            }
            return domain(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("assignment.yaml can't be read", e);
        }
    }

    /** {@return what the API has to answer, if the class path says that} */
    static Optional<Specification> specification(ClassLoader loader) {
        return text(loader, "assignment.yaml")
                .map(description -> new YAMLMapper().readTree(description))
                .map(description -> description.path("application").path("specification"))
                .filter(JsonNode::isString)
                .flatMap(name -> text(loader, name.stringValue()))
                .map(Specification::read);
    }

    private static Optional<String> text(ClassLoader loader, String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }

    private static Domain domain(JsonNode description) {
        List<Relationship> relationships = new ArrayList<>();
        for (JsonNode each : description.path("relationships")) {
            List<End> ends = new ArrayList<>();
            each.path("ends").forEach(end -> ends.add(end(end)));
            String kind = each.path("kind").asString().toUpperCase(Locale.ROOT).replace('-', '_');
            boolean isOwned = each.path("owned").asBoolean(false);
            relationships.add(new Relationship(each.path("id").asString(), Kind.valueOf(kind), ends, isOwned));
        }
        List<Domain.Example> examples = new ArrayList<>();
        description.path("examples").forEach(each -> examples.add(example(each)));
        return new Domain(relationships, examples);
    }

    private static End end(JsonNode end) {
        return new End(
                end.path("class").asString(),
                end.path("accessor").asString(),
                name(end, "add"),
                name(end, "remove"),
                name(end, "set"));
    }

    private static @Nullable String name(JsonNode end, String key) {
        return end.has(key) ? end.path(key).asString() : null;
    }

    private static Domain.Example example(JsonNode example) {
        List<List<Value.Plain>> arguments = new ArrayList<>();
        for (JsonNode object : example.path("arguments")) {
            List<Value.Plain> values = new ArrayList<>();
            object.forEach(value -> values.add(plain(value)));
            arguments.add(values);
        }
        return new Domain.Example(example.path("class").asString(), arguments);
    }

    private static Value.Plain plain(JsonNode value) {
        if (value.isNumber()) {
            return Value.of(value.numberValue());
        }
        return value.isBoolean() ? Value.of(value.asBoolean()) : Value.of(value.asString());
    }
}
