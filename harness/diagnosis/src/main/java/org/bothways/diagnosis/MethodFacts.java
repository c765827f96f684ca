package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.diagnosis.Code.Annotation;
import org.bothways.diagnosis.Code.ClassCode;
import org.bothways.diagnosis.Code.Event;
import org.bothways.diagnosis.Code.FieldCode;
import org.bothways.diagnosis.Code.MethodCode;
import org.bothways.diagnosis.Model.Association;
import org.bothways.diagnosis.Model.EndModel;
import org.bothways.diagnosis.Relationship.End;
import org.bothways.diagnosis.Symbol.Kind;
import org.jspecify.annotations.Nullable;

/** Facts about what methods do. */
final class MethodFacts {

    private static final Set<String> CHANGES = Set.of(
            "add", "remove", "clear", "addAll", "removeAll", "removeIf", "retainAll", "addFirst", "addLast", "set");
    private static final Set<String> WRITERS = Set.of(
            "json",
            "jsonStream",
            "writeValue",
            "writeValueAsString",
            "writeValueAsBytes",
            "valueToTree",
            "convertValue");
    private static final int SINK_ROUNDS = 3;

    private final Code code;
    private final Model model;
    private final List<Relationship> relationships;
    private final List<Fact> facts = new ArrayList<>();

    MethodFacts(Code code, Model model, List<Relationship> relationships) {
        this.code = code;
        this.model = model;
        this.relationships = relationships;
    }

    List<Fact> list() {
        for (Relationship relationship : relationships) {
            for (End end : relationship.ends()) {
                Stream.of(end.add(), end.remove(), end.set())
                        .filter(method -> method != null)
                        .forEach(method -> mutator(relationship, end, method));
            }
        }
        for (ClassCode type : code.classes()) {
            boolean isMapped = type.has("Entity") || type.has("MappedSuperclass") || isOfContract(type);
            for (MethodCode method : type.methods()) {
                if (isMapped) {
                    entity(type, method);
                } else {
                    readsAfterClose(type, method);
                    handsOutAfterClose(type, method);
                    readsFields(type, method);
                }
                texts(type, method);
                changesInLoop(type, method);
            }
            if (isMapped) {
                json(type);
                equalityById(type);
            } else {
                keeps(type);
            }
        }
        serialises();
        return facts;
    }

    private boolean isOfContract(ClassCode type) {
        return relationships.stream()
                .flatMap(each -> each.ends().stream())
                .anyMatch(end -> end.className().equals(type.name()));
    }

    private void mutator(Relationship relationship, End end, String name) {
        Optional<MethodCode> method = code.method(end.className(), name, 1);
        if (method.isEmpty()) {
            return;
        }
        List<Event> events = method.get().events();
        boolean changes =
                events.stream().anyMatch(event -> event.kind() == Event.Kind.WRITE || event.kind() == Event.Kind.CALL);
        boolean assigns = events.stream().noneMatch(event -> event.kind() == Event.Kind.CALL)
                && events.stream().anyMatch(event -> event.kind() == Event.Kind.WRITE);
        boolean clears = events.stream()
                .anyMatch(
                        event -> event.kind() == Event.Kind.CALL && event.name().equals("clear"));
        facts.add(Fact.of(
                "mutator",
                code.methodPlace(end.className(), name, 1),
                "relationship",
                relationship.id(),
                "mutator",
                end.simpleClass() + "." + name,
                "method",
                name,
                "class",
                end.simpleClass(),
                "does",
                !changes ? "nothing" : assigns ? "assigns" : clears ? "clears" : "more"));
    }

    private void entity(ClassCode type, MethodCode method) {
        if (method.parameters().isEmpty() && method.name().equals("hashCode")) {
            uses(type, method, "hash-code");
        } else if (method.name().equals("equals") && method.parameters().size() == 1) {
            uses(type, method, "equals");
        } else if (method.parameters().isEmpty() && method.name().equals("toString")) {
            uses(type, method, "to-string");
        } else {
            tests(type, method);
        }
        if (!method.name().startsWith("<")) {
            replaces(type, method);
            syncs(type, method);
        }
        changesCopy(type, method);
        readsOfOther(type, method);
    }

    private void uses(ClassCode type, MethodCode method, String fact) {
        Set<String> seen = new HashSet<>();
        for (Event event : method.events()) {
            String attribute = switch (event.kind()) {
                case READ -> event.name();
                case CALL ->
                    event.arguments().isEmpty() || event.name().equals("getClass") ? Names.property(event.name()) : "";
                default -> "";
            };
            String kind = event.kind() == Event.Kind.CALL && event.name().equals("getClass")
                    ? "class"
                    : kind(type, attribute);
            if (!attribute.isEmpty() && !kind.isEmpty() && seen.add(kind + attribute)) {
                Place place = code.methodPlace(
                        type.name(), method.name(), method.parameters().size());
                facts.add(Fact.of(
                        fact,
                        place == null || event.line() == 0 ? place : new Place(place.file(), event.line()),
                        "class",
                        Names.simple(type.name()),
                        "uses",
                        kind,
                        "member",
                        Names.simple(type.name()) + "." + attribute,
                        "relationship",
                        relationshipOf(type.name(), attribute)));
            }
        }
    }

    private String kind(ClassCode type, String attribute) {
        boolean isId = code.field(type.name(), attribute)
                        .filter(field -> field.annotations().containsKey("Id"))
                        .isPresent()
                || attribute.equals("id");
        if (isId) {
            return "id";
        }
        boolean isEnd = model.endOf(type.name(), attribute).isPresent();
        return isEnd || model.association(type.name(), attribute).isPresent() ? "association" : "";
    }

    /** Whether `==` between entities decides something. */
    private void tests(ClassCode type, MethodCode method) {
        for (Event event : method.events()) {
            if (event.kind() != Event.Kind.IDENTITY || event.on() == null) {
                continue;
            }
            Symbol one = event.on();
            Symbol other = event.arguments().get(0);
            String entity = code.isEntity(one.type()) ? one.type() : code.isEntity(other.type()) ? other.type() : "";
            boolean isConstant = one.is(Kind.NULL) || other.is(Kind.NULL);
            if (!entity.isEmpty() && !isConstant) {
                Place place = code.methodPlace(
                        type.name(), method.name(), method.parameters().size());
                facts.add(Fact.of(
                        "tests-identity",
                        place == null ? null : new Place(place.file(), event.line()),
                        "class",
                        Names.simple(type.name()),
                        "method",
                        Names.simple(type.name()) + "." + method.name(),
                        "other",
                        Names.simple(entity),
                        "lazy",
                        Fact.yes(isLazy(entity)),
                        "relationship",
                        relationshipOf(type, method)));
            }
        }
    }

    /** {@return whether objects of a class may come as proxies, by the submission's own mapping} */
    private boolean isLazy(String entity) {
        return model.associations().stream()
                .anyMatch(each -> !each.isMany()
                        && each.target().equals(entity)
                        && each.annotation().text("fetch").equals("LAZY"));
    }

    private @Nullable String relationshipOf(ClassCode type, MethodCode method) {
        for (Relationship relationship : relationships) {
            for (End end : relationship.ends()) {
                boolean isMutator = Stream.of(end.add(), end.remove(), end.set())
                        .anyMatch(name -> method.name().equals(name));
                if (isMutator && model.isKind(end.className(), type.name())) {
                    return relationship.id();
                }
            }
        }
        return null;
    }

    private @Nullable String relationshipOf(String className, String attribute) {
        return model.endOf(className, attribute)
                .map(end -> end.relationship().id())
                .orElse(null);
    }

    private void replaces(ClassCode type, MethodCode method) {
        for (Event event : method.events()) {
            Optional<FieldCode> field =
                    event.kind() == Event.Kind.WRITE && !event.arguments().isEmpty()
                            ? code.field(event.owner(), event.name())
                            : Optional.empty();
            boolean isMany = field.isPresent()
                    && Accessors.COLLECTIONS.contains(field.get().type())
                    && (model.association(event.owner(), event.name())
                                    .filter(Association::isMany)
                                    .isPresent()
                            || model.endOf(event.owner(), event.name()).isPresent());
            if (!isMany || event.arguments().get(0).is(Kind.NULL)) {
                continue;
            }
            boolean isLazyInitialisation = method.events().stream()
                    .anyMatch(each -> each.kind() == Event.Kind.NULL_CHECK
                            && each.on() != null
                            && each.on().isOwnField()
                            && each.on().name().equals(event.name()));
            boolean isPlainSetter = event.arguments().get(0).is(Kind.PARAMETER);
            if (!isLazyInitialisation && !isPlainSetter) {
                Place place = code.methodPlace(
                        type.name(), method.name(), method.parameters().size());
                facts.add(Fact.of(
                        "replaces-collection",
                        place == null ? null : new Place(place.file(), event.line()),
                        "class",
                        Names.simple(type.name()),
                        "method",
                        Names.simple(type.name()) + "." + method.name(),
                        "member",
                        Names.simple(event.owner()) + "." + event.name(),
                        "relationship",
                        relationshipOf(event.owner(), event.name())));
            }
        }
    }

    /** A setter that the provider calls, and that does more than to set. */
    private void syncs(ClassCode type, MethodCode method) {
        if (!method.name().startsWith("set") || method.parameters().size() != 1) {
            return;
        }
        String attribute = Names.property(method.name());
        Optional<Association> association =
                model.association(type.name(), attribute).filter(Association::isOnGetter);
        boolean does = method.events().stream()
                .anyMatch(event ->
                        event.kind() == Event.Kind.CALL && !event.owner().startsWith("java.util.Objects"));
        if (association.isPresent() && does) {
            facts.add(Fact.of(
                    "syncing-setter",
                    code.methodPlace(type.name(), method.name(), 1),
                    "class",
                    Names.simple(type.name()),
                    "method",
                    Names.simple(type.name()) + "." + method.name(),
                    "member",
                    association.get().member(),
                    "relationship",
                    relationshipOf(type.name(), attribute)));
        }
    }

    private void changesCopy(ClassCode type, MethodCode method) {
        for (Event event : method.events()) {
            if (event.kind() != Event.Kind.CALL || event.on() == null || !CHANGES.contains(event.name())) {
                continue;
            }
            for (EndModel end : model.ends()) {
                Symbol on = event.on();
                boolean isAccessor = on.is(Kind.CALL)
                        && on.name().equals(end.end().accessor())
                        && on.of() != null
                        && model.isKind(end.end().className(), on.of().type());
                boolean isNoOriginal =
                        end.returns().equals("copy") || end.returns().equals("view");
                if (isAccessor && isNoOriginal) {
                    Place place = code.methodPlace(
                            type.name(), method.name(), method.parameters().size());
                    facts.add(Fact.of(
                            "changes-copy",
                            place == null ? null : new Place(place.file(), event.line()),
                            "class",
                            Names.simple(type.name()),
                            "method",
                            Names.simple(type.name()) + "." + method.name(),
                            "accessor",
                            end.end().simpleClass() + "." + end.end().accessor(),
                            "returns",
                            end.returns(),
                            "relationship",
                            end.relationship().id()));
                }
            }
        }
    }

    /** Who goes through a collection, changes it on the way and goes on. */
    private void changesInLoop(ClassCode type, MethodCode method) {
        List<Event> events = method.events();
        for (int i = 0; i < events.size(); i++) {
            Event begin = events.get(i);
            Symbol walked = begin.on();
            boolean isLoop = begin.kind() == Event.Kind.CALL && begin.name().equals("iterator");
            if (!isLoop || walked == null) {
                continue;
            }
            Optional<EndModel> end = liveEnd(type, walked);
            if (end.isEmpty()) {
                continue;
            }
            boolean changed = false;
            for (Event event : events.subList(i + 1, events.size())) {
                if (event.kind() == Event.Kind.CALL && changes(event, end.get(), walked)) {
                    changed = true;
                } else if (changed && event.kind() == Event.Kind.LEAVE) {
                    break;
                } else if (event.kind() == Event.Kind.REPEAT) {
                    if (changed) {
                        inLoop(type, method, begin, end.get());
                    }
                    break;
                }
            }
        }
    }

    private Optional<EndModel> liveEnd(ClassCode type, Symbol symbol) {
        for (EndModel end : model.ends()) {
            boolean isField = symbol.isOwnField()
                    && symbol.name().equals(end.attribute())
                    && model.isKind(end.end().className(), type.name());
            boolean isAccessor = symbol.is(Kind.CALL)
                    && symbol.name().equals(end.end().accessor())
                    && end.returns().equals("live")
                    && symbol.of() != null
                    && model.isKind(end.end().className(), symbol.of().type());
            if (isField || isAccessor) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private static boolean changes(Event event, EndModel end, Symbol collection) {
        boolean isMutator = end.relationship().ends().stream()
                .flatMap(each -> Stream.of(each.adder(), each.remove()))
                .anyMatch(method -> event.name().equals(method));
        return isMutator || (CHANGES.contains(event.name()) && collection.equals(event.on()));
    }

    private void inLoop(ClassCode type, MethodCode method, Event begin, EndModel end) {
        Place place =
                code.methodPlace(type.name(), method.name(), method.parameters().size());
        facts.add(Fact.of(
                "changes-in-loop",
                place == null ? null : new Place(place.file(), begin.line()),
                "class",
                Names.simple(type.name()),
                "method",
                Names.simple(type.name()) + "." + method.name(),
                "name",
                method.name(),
                "member",
                end.end().name(),
                "relationship",
                end.relationship().id()));
    }

    private void readsOfOther(ClassCode type, MethodCode method) {
        for (Event event : method.events()) {
            boolean isOther = (event.kind() == Event.Kind.READ || event.kind() == Event.Kind.WRITE)
                    && event.on() != null
                    && !event.on().is(Kind.THIS)
                    && !event.on().is(Kind.NEW)
                    && code.isEntity(event.owner())
                    && (model.association(event.owner(), event.name()).isPresent()
                            || model.endOf(event.owner(), event.name()).isPresent());
            if (isOther) {
                Place place = code.methodPlace(
                        type.name(), method.name(), method.parameters().size());
                facts.add(Fact.of(
                        "reads-field-of-other",
                        place == null ? null : new Place(place.file(), event.line()),
                        "class",
                        Names.simple(type.name()),
                        "method",
                        Names.simple(type.name()) + "." + method.name(),
                        "member",
                        Names.simple(event.owner()) + "." + event.name(),
                        "lazy",
                        Fact.yes(isLazy(event.owner())),
                        "relationship",
                        relationshipOf(event.owner(), event.name())));
            }
        }
    }

    private void texts(ClassCode type, MethodCode method) {
        for (Event event : method.events()) {
            if (event.kind() == Event.Kind.TEXT && event.name().contains("hibernate.")) {
                Place place = code.methodPlace(
                        type.name(), method.name(), method.parameters().size());
                facts.add(Fact.of(
                        "constant",
                        place == null ? null : new Place(place.file(), event.line()),
                        "class",
                        Names.simple(type.name()),
                        "text",
                        event.name()));
            }
        }
    }

    /** What outlives a request where no entity is: entities, and the entity manager that keeps them. */
    private void keeps(ClassCode type) {
        for (FieldCode field : type.fields()) {
            boolean isMany = field.type().startsWith("java.util.") && code.isEntity(field.element());
            String what = isMany ? field.element() : field.type();
            if (isMany || code.isEntity(what) || field.type().equals("jakarta.persistence.EntityManager")) {
                facts.add(Fact.of(
                        "keeps",
                        code.place(type.name(), field.name()),
                        "class",
                        Names.simple(type.name()),
                        "member",
                        Names.simple(type.name()) + "." + field.name(),
                        "what",
                        what == null ? "" : Names.simple(what),
                        "many",
                        Fact.yes(isMany)));
            }
        }
    }

    private void json(ClassCode type) {
        for (FieldCode field : type.fields()) {
            json(type, field.name(), field.annotations());
        }
        for (MethodCode method : type.methods()) {
            if (Names.isGetter(method.name())) {
                json(type, Names.property(method.name()), method.annotations());
            }
        }
    }

    private void json(ClassCode type, String attribute, Map<String, Annotation> annotations) {
        for (String annotation :
                Set.of("JsonIgnore", "JsonBackReference", "JsonManagedReference", "JsonIgnoreProperties")) {
            if (annotations.containsKey(annotation)) {
                facts.add(Fact.of(
                        "json-annotation",
                        code.place(type.name(), attribute),
                        "class",
                        Names.simple(type.name()),
                        "member",
                        Names.simple(type.name()) + "." + attribute,
                        "annotation",
                        annotation,
                        "relationship",
                        relationshipOf(type.name(), attribute)));
            }
        }
    }

    /** Who hands an entity to a JSON library, itself or through methods that pass on what they are given. */
    private void serialises() {
        Set<String> sinks = new HashSet<>();
        for (int round = 0; round < SINK_ROUNDS; round++) {
            for (ClassCode type : code.classes()) {
                for (MethodCode method : type.methods()) {
                    boolean passesOn = method.events().stream()
                            .filter(event -> isSink(event, sinks))
                            .anyMatch(event -> event.arguments().stream().anyMatch(each -> each.is(Kind.PARAMETER)));
                    if (passesOn) {
                        sinks.add(type.name() + "#" + method.name());
                    }
                }
            }
        }
        for (ClassCode type : code.classes()) {
            for (MethodCode method : type.methods()) {
                handsOver(type, method);
                for (Event event : method.events()) {
                    Optional<String> entity = event.arguments().stream()
                            .map(Symbol::type)
                            .filter(code::isEntity)
                            .findFirst();
                    if (isSink(event, sinks) && entity.isPresent()) {
                        Place place = code.methodPlace(
                                type.name(), method.name(), method.parameters().size());
                        facts.add(Fact.of(
                                "serialises-entity",
                                place == null ? null : new Place(place.file(), event.line()),
                                "class",
                                Names.simple(type.name()),
                                "method",
                                Names.simple(type.name()) + "." + method.name(),
                                "entity",
                                Names.simple(entity.get())));
                    }
                }
            }
        }
    }

    /** Lambdas that return an entity to somebody who writes whatever it is, or who reads on in it when the transaction has ended. */
    private void handsOver(ClassCode type, MethodCode method) {
        List<Event> events = method.events().stream()
                .filter(event -> isWithin(type, method, event))
                .toList();
        boolean writesAnything = writesAnything(events)
                || type.methods().stream()
                        .filter(each -> writesAnything(each.events()))
                        .anyMatch(writer -> events.stream()
                                .anyMatch(event -> event.kind() == Event.Kind.CALL
                                        && event.owner().equals(type.name())
                                        && event.name().equals(writer.name())));
        boolean endsTransaction = events.stream()
                .anyMatch(event -> event.kind() == Event.Kind.CALL
                        && event.owner().startsWith("jakarta.persistence.")
                        && event.name().equals("callInTransaction"));
        for (Event event : events) {
            Symbol returned = event.kind() == Event.Kind.RETURN ? event.on() : null;
            if (returned != null
                    && code.isEntity(returned.type())
                    && !returned.type().equals(method.returns())
                    && (writesAnything || endsTransaction)) {
                Place place = code.methodPlace(
                        type.name(), method.name(), method.parameters().size());
                facts.add(Fact.of(
                        writesAnything ? "serialises-entity" : "reads-after-close",
                        place == null ? null : new Place(place.file(), event.line()),
                        "class",
                        Names.simple(type.name()),
                        "method",
                        Names.simple(type.name()) + "." + method.name(),
                        writesAnything ? "entity" : "accessor",
                        Names.simple(returned.type())));
            }
        }
    }

    /** {@return whether an event is of the method itself or of a lambda in it, not of a method that it refers to} */
    private static boolean isWithin(ClassCode type, MethodCode method, Event event) {
        return event.line() >= method.line()
                && type.methods().stream()
                        .noneMatch(other -> other.line() > method.line() && other.line() <= event.line());
    }

    private static boolean writesAnything(List<Event> events) {
        return events.stream()
                .filter(event -> isSink(event, Set.of()))
                .flatMap(event -> event.arguments().stream())
                .anyMatch(argument -> argument.type().equals("java.lang.Object"));
    }

    private static boolean isSink(Event event, Set<String> sinks) {
        boolean isWriter = WRITERS.contains(event.name())
                && (event.owner().contains("jackson") || event.owner().contains("javalin"));
        return event.kind() == Event.Kind.CALL && (isWriter || sinks.contains(event.owner() + "#" + event.name()));
    }

    /** A method of its own that loads entities, closes, and returns them: whoever reads them on finds what was loaded by then. */
    private void handsOutAfterClose(ClassCode type, MethodCode method) {
        boolean closes = closes(method)
                || type.methods().stream()
                        .filter(MethodFacts::closes)
                        .anyMatch(helper -> method.events().stream()
                                .anyMatch(event -> event.kind() == Event.Kind.CALL
                                        && event.owner().equals(type.name())
                                        && event.name().equals(helper.name())));
        String entity = code.isEntity(method.returns()) ? method.returns() : method.element();
        if (closes && entity != null && code.isEntity(entity)) {
            facts.add(Fact.of(
                    "reads-after-close",
                    code.methodPlace(
                            type.name(), method.name(), method.parameters().size()),
                    "class",
                    Names.simple(type.name()),
                    "method",
                    Names.simple(type.name()) + "." + method.name(),
                    "accessor",
                    Names.simple(entity)));
        }
    }

    private static boolean closes(MethodCode method) {
        return method.events().stream()
                .anyMatch(event -> event.kind() == Event.Kind.CALL
                        && event.name().equals("close")
                        && event.owner().startsWith("jakarta.persistence.EntityManager"));
    }

    /** Code outside of entities that reads their fields: of a proxy these are empty, plain ones too. */
    private void readsFields(ClassCode type, MethodCode method) {
        Set<String> seen = new HashSet<>();
        for (Event event : method.events()) {
            boolean reads = event.kind() == Event.Kind.READ
                    && event.on() != null
                    && code.isEntity(event.owner())
                    && isLazy(event.owner())
                    && seen.add(event.owner());
            if (!reads) {
                continue;
            }
            Place place = code.methodPlace(
                    type.name(), method.name(), method.parameters().size());
            for (Relationship relationship : relationships) {
                if (relationship.ends().stream().anyMatch(end -> end.className().equals(event.owner()))) {
                    facts.add(Fact.of(
                            "reads-field-of-other",
                            place == null ? null : new Place(place.file(), event.line()),
                            "class",
                            Names.simple(type.name()),
                            "method",
                            Names.simple(type.name()) + "." + method.name(),
                            "member",
                            Names.simple(event.owner()) + "." + event.name(),
                            "lazy",
                            "yes",
                            "relationship",
                            relationship.id()));
                }
            }
        }
    }

    /** Only where nothing closes later: who closes in several branches says nothing about the order. */
    private void readsAfterClose(ClassCode type, MethodCode method) {
        boolean isClosed = false;
        Event read = null;
        for (Event event : method.events()) {
            boolean closes = event.kind() == Event.Kind.CALL
                    && event.name().equals("close")
                    && event.owner().startsWith("jakarta.persistence.EntityManager");
            boolean reads = event.kind() == Event.Kind.CALL
                    && relationships.stream()
                            .flatMap(each -> each.ends().stream())
                            .anyMatch(end -> end.isMany()
                                    && end.accessor().equals(event.name())
                                    && end.className().equals(event.owner()));
            if (closes) {
                isClosed = true;
                read = null;
            } else if (isClosed && reads && read == null) {
                read = event;
            }
        }
        if (read != null) {
            Place place = code.methodPlace(
                    type.name(), method.name(), method.parameters().size());
            facts.add(Fact.of(
                    "reads-after-close",
                    place == null ? null : new Place(place.file(), read.line()),
                    "class",
                    Names.simple(type.name()),
                    "method",
                    Names.simple(type.name()) + "." + method.name(),
                    "accessor",
                    Names.simple(read.owner()) + "." + read.name()));
        }
    }

    /** What equals or hashCode rest on, whichever of the two it is. */
    private void equalityById(ClassCode type) {
        String simple = Names.simple(type.name());
        List<Fact> uses = facts.stream()
                .filter(fact -> fact.name().equals("hash-code") || fact.name().equals("equals"))
                .filter(fact -> fact.get("class").equals(simple))
                .toList();
        uses.stream()
                .filter(fact -> fact.get("uses").equals("id"))
                .findFirst()
                .ifPresent(fact -> facts.add(Fact.of("equality-by-id", fact.place(), "class", simple)));
        uses.stream()
                .filter(fact -> fact.get("uses").equals("association"))
                .forEach(fact -> facts.add(new Fact("equality-by-association", fact.values(), fact.place())));
    }
}
