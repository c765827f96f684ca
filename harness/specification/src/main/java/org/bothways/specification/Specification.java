package org.bothways.specification;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bothways.specification.Observation.Answered;
import org.bothways.specification.Operation.Declared;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an API has to answer: an OpenAPI 3.1 document. It speaks of requests to its paths with its methods and, where there is a body, with
 * one of its media types; what anybody answers to other requests differs in nothing. Safe for use by several threads.
 */
public final class Specification {

    private static final String NAME = "urn:bothways:specification";
    private static final int SHOWN = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Document document;
    private final List<Operation> operations;
    private final Excerpt excerpt;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Specification(Document document) {
        this.document = document;
        this.operations = document.operations();
        this.excerpt = new Excerpt(document.propertyNames());
        Map<String, String> known = Map.of(NAME, document.json());
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(known)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /**
     * Reads a document.
     *
     * @throws SpecificationException when it can't be used
     */
    public static Specification read(String yaml) {
        Specification specification = new Specification(Document.read(yaml));
        if (specification.operations.isEmpty()) {
            throw new SpecificationException("The specification has no paths");
        }
        specification.operations.stream()
                .filter(operation -> operation.answers().isEmpty())
                .findFirst()
                .ifPresent(operation -> {
                    throw new SpecificationException("The specification declares no answers for " + operation);
                });
        // A schema that is not there is noticed now, and not in the middle of somebody's grading.
        specification.operations.stream()
                .flatMap(operation -> operation.answers().values().stream())
                .flatMap(answer -> answer.schemas().values().stream())
                .forEach(specification::schema);
        return specification;
    }

    /** {@return what it calls the operation that answers a request: {@code GET /api/courses/{id}/}} */
    public Optional<String> operation(Observation.Asked asked) {
        return described(asked).map(Operation::toString);
    }

    /** {@return its operations, such as {@code GET /api/courses/{id}/}} */
    public List<String> operations() {
        return operations.stream().map(Operation::toString).toList();
    }

    /** {@return whether it has the status of the answer, as far as it speaks of it} */
    public boolean declares(Observation observation) {
        return described(observation.asked())
                .map(operation -> operation.answer(observation.answered().status()) != null)
                .orElse(true);
    }

    /** {@return where the answer differs, each root cause once} */
    public List<Difference> differences(Observation observation) {
        return described(observation.asked())
                .map(operation -> differences(operation, observation.answered()))
                .orElse(List.of());
    }

    private Optional<Operation> described(Observation.Asked asked) {
        String path = asked.withoutQuery();
        return operations.stream()
                .filter(operation -> operation.path().matches(path) && operation.describes(asked))
                .findFirst();
    }

    private List<Difference> differences(Operation operation, Answered answered) {
        Map<String, Difference> found = new LinkedHashMap<>();
        Declared declared = operation.answer(answered.status());
        if (declared == null) {
            add(found, wrongStatus(operation, answered));
            // Whoever answers 200 for 201 still has to answer the thing itself.
            declared = answered.isSuccess() ? operation.success() : null;
        }
        if (declared != null && !declared.schemas().isEmpty()) {
            body(operation, answered, declared).forEach(each -> add(found, each));
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Difference> found, Difference difference) {
        found.putIfAbsent(difference.cause(), difference);
    }

    private static Difference wrongStatus(Operation operation, Answered answered) {
        String came = answered.status() + " " + shown(answered.body());
        if (answered.status() >= 500) {
            return new Difference(
                    "status %d of %s".formatted(answered.status(), operation),
                    "%s answered %d, a server error: the program failed over the request"
                            .formatted(operation, answered.status()),
                    operation.statuses(false),
                    came);
        }
        String declared = operation.statuses(answered.isSuccess());
        return new Difference(
                answered.isSuccess()
                        ? "status %d for %s".formatted(answered.status(), declared)
                        : "status %d of %s".formatted(answered.status(), operation),
                "%s answered %d, not %s".formatted(operation, answered.status(), declared),
                declared,
                came.strip());
    }

    private List<Difference> body(Operation operation, Answered answered, Declared declared) {
        String start = "%s answered %d".formatted(operation, answered.status());
        // Errors of one status have one cause, and so have successes: it is the same code that makes them.
        String whose = answered.isSuccess() ? "" : " in a " + answered.status();
        List<Difference> found = new ArrayList<>();
        String type = Observation.mediaType(answered.contentType());
        String types = String.join(
                " or ", declared.schemas().keySet().stream().sorted().toList());
        if (type != null && !declared.schemas().containsKey(type)) {
            found.add(new Difference(
                    "media type " + type + whose,
                    "%s as %s, not %s".formatted(start, shown(type), types),
                    types,
                    type));
        }
        String pointer = declared.schemas()
                .getOrDefault(
                        String.valueOf(type),
                        declared.schemas().values().stream()
                                .sorted()
                                .findFirst()
                                .orElse(""));
        JsonNode json;
        try {
            json = JSON.readTree(answered.body());
        } catch (StreamConstraintsException e) {
            found.add(new Difference(
                    "endless" + whose,
                    start + " with objects in objects without end",
                    "a finite answer",
                    shown(answered.body())));
            return found;
        } catch (JacksonException e) {
            found.add(notJson(start, whose, answered));
            return found;
        }
        if (json.isMissingNode()) {
            found.add(notJson(start, whose, answered));
            return found;
        }
        Wording wording = new Wording(document, start, whose);
        schema(pointer).validate(excerpt.of(json)).forEach(error -> found.add(wording.of(error)));
        return found;
    }

    private static Difference notJson(String start, String whose, Answered answered) {
        boolean isEmpty = answered.body().isBlank();
        return new Difference(
                "no JSON" + whose,
                start + (isEmpty ? " without a body" : " with a body that is no JSON"),
                "JSON",
                isEmpty ? "nothing" : shown(answered.body()));
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(pointer, where -> {
            if (document.at(where).isMissingNode()) {
                throw new SpecificationException("The specification has no schema at " + where);
            }
            return registry.getSchema(SchemaLocation.of(NAME + "#" + where));
        });
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + (text.length() - SHOWN) + " more)";
    }

    static @Nullable String last(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? null : path.substring(slash + 1);
    }
}
