package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bothways.diagnosis.Code.Annotation;
import org.bothways.diagnosis.Code.ClassCode;
import org.bothways.diagnosis.Code.FieldCode;
import org.bothways.diagnosis.Code.MethodCode;
import org.bothways.diagnosis.Model.Association;
import org.bothways.diagnosis.Model.EndModel;
import org.bothways.diagnosis.Relationship.End;
import org.jspecify.annotations.Nullable;

/** Facts about how classes are mapped. */
final class MappingFacts {

    private static final Set<String> PLAIN_IDS =
            Set.of("long", "int", "java.lang.Long", "java.lang.Integer", "java.util.UUID");
    private static final Set<String> MAPPED_OTHERWISE = Set.of(
            "ElementCollection", "Embedded", "EmbeddedId", "Transient", "Convert", "Any", "ManyToAny", "JdbcTypeCode");

    private final Code code;
    private final Model model;
    private final List<Relationship> relationships;
    private final List<Fact> facts = new ArrayList<>();

    MappingFacts(Code code, Model model, List<Relationship> relationships) {
        this.code = code;
        this.model = model;
        this.relationships = relationships;
    }

    List<Fact> list() {
        for (EndModel end : model.ends()) {
            end(end);
            idField(end);
            linkEntity(end);
        }
        model.associations().forEach(this::association);
        model.associations().forEach(this::mappedBy);
        sameTables();
        code.classes().forEach(this::type);
        relationships.stream()
                .flatMap(each -> each.ends().stream())
                .map(End::className)
                .distinct()
                .forEach(this::unmapped);
        return facts;
    }

    private void end(EndModel end) {
        End wanted = end.end();
        End other = end.relationship().other(wanted);
        FieldCode field = end.field();
        facts.add(Fact.of(
                "end",
                field == null
                        ? code.methodPlace(wanted.className(), wanted.accessor(), 0)
                        : code.place(wanted.className(), field.name()),
                "relationship",
                end.relationship().id(),
                "end",
                wanted.name(),
                "other",
                other.name(),
                "class",
                wanted.simpleClass(),
                "target",
                other.simpleClass(),
                "accessor",
                wanted.simpleClass() + "." + wanted.accessor(),
                "attribute",
                end.attribute(),
                "many",
                Fact.yes(wanted.isMany()),
                "side",
                end.side(),
                "returns",
                end.returns(),
                "initialised",
                Fact.yes(field != null && isInitialised(wanted.className(), field)),
                "access",
                access(wanted.className()),
                "type",
                field == null ? null : Names.simple(field.type())));
    }

    private boolean isInitialised(String className, FieldCode field) {
        return code.hierarchy(className).stream()
                .flatMap(each -> each.methods().stream())
                .filter(method -> method.name().startsWith("<"))
                .flatMap(method -> method.events().stream())
                .anyMatch(event -> event.kind() == Code.Event.Kind.WRITE
                        && event.name().equals(field.name())
                        && event.arguments().stream().noneMatch(value -> value.is(Symbol.Kind.NULL)));
    }

    private String access(String className) {
        for (ClassCode each : code.hierarchy(className)) {
            if (each.fields().stream().anyMatch(field -> isId(field.annotations()))) {
                return "field";
            }
            if (each.methods().stream().anyMatch(method -> isId(method.annotations()))) {
                return "getter";
            }
        }
        return "none";
    }

    private static boolean isId(Map<String, Annotation> annotations) {
        return annotations.containsKey("Id") || annotations.containsKey("EmbeddedId");
    }

    private @Nullable Place place(Association association) {
        return association.isOnGetter()
                ? code.methodPlace(association.className(), getter(association), 0)
                : code.place(association.className(), association.name());
    }

    private static String getter(Association association) {
        return "get" + association.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + association.name().substring(1);
    }

    private void association(Association each) {
        Optional<EndModel> end = model.endOf(each);
        boolean named = each.beside().containsKey("JoinTable")
                || each.beside().containsKey("JoinColumn")
                || each.beside().containsKey("JoinColumns");
        Annotation column = each.beside().get("JoinColumn");
        boolean optional = !each.annotation().isFalse("optional")
                && (column == null || !column.isFalse("nullable"))
                && !each.beside().containsKey("NotNull");
        facts.add(Fact.of(
                "association",
                place(each),
                "class",
                Names.simple(each.className()),
                "member",
                each.member(),
                "attribute",
                each.name(),
                "target",
                Names.simple(each.target()),
                "kind",
                each.kind(),
                "side",
                each.isOwning() ? "owning" : "inverse",
                "mappedBy",
                each.mappedBy(),
                "table",
                each.storage().table(),
                "column",
                each.storage().column(),
                "joinColumn",
                !named ? "none" : each.beside().containsKey("JoinTable") ? "table" : "column",
                "persists",
                Fact.yes(each.cascades("PERSIST")),
                "removes",
                Fact.yes(each.cascades("REMOVE")),
                "orphans",
                Fact.yes(each.annotation().isTrue("orphanRemoval")),
                "optional",
                Fact.yes(optional),
                "written",
                Fact.yes(each.storage().isWritten()),
                "type",
                Names.simple(each.type()),
                "container",
                container(each),
                "returns",
                each.isOnGetter() ? model.getter(each).returns() : null,
                "relationship",
                end.map(one -> one.relationship().id()).orElse(null),
                "end",
                end.map(one -> one.end().name()).orElse(null)));
    }

    private static String container(Association each) {
        if (!each.isMany()) {
            return "one";
        }
        boolean isInterface = Set.of(
                        "List", "Set", "Collection", "SortedSet", "Map", "SortedMap", "NavigableSet", "Iterable")
                .contains(Names.simple(each.type()));
        if (!isInterface) {
            return "concrete";
        }
        return each.target().isEmpty() ? "raw" : "interface";
    }

    private void mappedBy(Association each) {
        if (each.isOwning()) {
            return;
        }
        Found found = found(each);
        String also = model.associations().stream()
                .filter(other -> !other.equals(each)
                        && other.className().equals(each.className())
                        && other.target().equals(each.target())
                        && other.mappedBy().equals(each.mappedBy()))
                .map(Association::member)
                .findFirst()
                .orElse(null);
        facts.add(Fact.of(
                "mapped-by",
                place(each),
                "class",
                Names.simple(each.className()),
                "member",
                each.member(),
                "target",
                Names.simple(each.target()),
                "name",
                each.mappedBy(),
                "finds",
                found.what,
                "other",
                found.other,
                "also",
                also,
                "relationship",
                model.endOf(each).map(end -> end.relationship().id()).orElse(null)));
    }

    /** What a mappedBy names. */
    private record Found(String what, String other) {}

    private Found found(Association each) {
        String name = each.mappedBy();
        Optional<Association> named = model.association(each.target(), name);
        if (named.isPresent()) {
            return new Found(kindOf(each, named.get()), named.get().member());
        }
        Optional<FieldCode> field = code.field(each.target(), name);
        if (field.isPresent()) {
            boolean isEntity = code.isEntity(field.get().type())
                    || code.isEntity(field.get().element());
            return new Found(isEntity ? "unannotated" : "plain", Names.simple(each.target()) + "." + name);
        }
        Optional<Association> byColumn = model.associations().stream()
                .filter(other -> other.className().equals(each.target())
                        && (other.storage().column().equalsIgnoreCase(name) || name.equals(other.name() + "_id")))
                .findFirst();
        if (byColumn.isPresent()) {
            return new Found("column", byColumn.get().member());
        }
        boolean isTable = model.associations().stream()
                .anyMatch(other -> !other.storage().table().isEmpty()
                        && other.storage().table().equalsIgnoreCase(name));
        String likely = counterparts(each).findFirst().map(Association::member).orElse(Names.simple(each.target()));
        boolean isColumn = isTable || name.endsWith("_id");
        return new Found(isColumn ? "column" : "nothing", likely);
    }

    /** The associations that may have been meant. */
    private Stream<Association> counterparts(Association each) {
        return model.associations().stream()
                .filter(other -> other.className().equals(each.target())
                        && other.target().equals(each.className())
                        && other.isOwning());
    }

    private String kindOf(Association each, Association named) {
        if (!model.isKind(named.target(), each.className())) {
            return "wrong-entity";
        }
        if (!named.isOwning()) {
            return "inverse";
        }
        Optional<EndModel> here = model.endOf(each);
        Optional<EndModel> there = model.endOf(named);
        boolean crossed = here.isPresent()
                && there.isPresent()
                && !here.get()
                        .relationship()
                        .id()
                        .equals(there.get().relationship().id());
        return crossed ? "other-relationship" : "association";
    }

    private void sameTables() {
        List<Association> tables = model.associations().stream()
                .filter(each -> each.isOwning() && !each.storage().table().isEmpty())
                .toList();
        for (Association one : tables) {
            for (Association other : tables) {
                if (!one.equals(other)
                        && one.storage().table().equals(other.storage().table())) {
                    Optional<EndModel> end = model.endOf(one);
                    boolean alike = end.isPresent()
                            && model.endOf(other)
                                    .filter(each ->
                                            each.relationship().equals(end.get().relationship()))
                                    .isPresent();
                    facts.add(Fact.of(
                            "same-table",
                            place(one),
                            "member",
                            one.member(),
                            "other",
                            other.member(),
                            "table",
                            one.storage().table(),
                            "named",
                            Fact.yes(one.storage().isNamed() || other.storage().isNamed()),
                            "alike",
                            Fact.yes(alike),
                            "relationship",
                            end.map(each -> each.relationship().id()).orElse(null)));
                }
            }
        }
    }

    private void type(ClassCode type) {
        if (!type.has("Entity") && !type.has("MappedSuperclass")) {
            return;
        }
        String simple = Names.simple(type.name());
        String access = access(type.name());
        boolean hasDefault = type.methods().stream()
                .anyMatch(method ->
                        method.name().equals("<init>") && method.parameters().isEmpty());
        if (type.has("Entity") && !hasDefault && !type.isAbstract()) {
            facts.add(Fact.of("no-default-constructor", code.place(type.name()), "class", simple));
        }
        model.associations().stream()
                .filter(each -> each.className().equals(type.name()))
                .filter(each -> !access.equals("none") && access.equals("getter") != each.isOnGetter())
                .filter(each -> !each.beside().containsKey("Access"))
                .forEach(each ->
                        facts.add(Fact.of("mixed-access", place(each), "class", simple, "member", each.member())));
        if (access.equals("getter")) {
            type.methods().forEach(method -> getter(type, method));
        } else {
            type.fields().forEach(field -> field(type, field));
        }
        columnTwice(type);
    }

    private void getter(ClassCode type, MethodCode method) {
        boolean reads = Names.isGetter(method.name())
                && method.parameters().isEmpty()
                && !method.isStatic()
                && !method.returns().equals("void");
        if (!reads || method.annotations().containsKey("Transient")) {
            return;
        }
        String property = Names.property(method.name());
        String simple = Names.simple(type.name());
        String setter = "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        if (code.method(type.name(), setter, 1).isEmpty()) {
            facts.add(Fact.of(
                    "computed-getter",
                    code.methodPlace(type.name(), method.name(), 0),
                    "class",
                    simple,
                    "member",
                    simple + "." + method.name()));
        }
        unannotated(type, property, method.returns(), method.element(), method.annotations());
    }

    private void field(ClassCode type, FieldCode field) {
        if (!field.isStatic() && !field.isTransient()) {
            unannotated(type, field.name(), field.type(), field.element(), field.annotations());
        }
    }

    private void unannotated(
            ClassCode type,
            String name,
            String declared,
            @Nullable String element,
            Map<String, Annotation> annotations) {
        boolean isMapped = annotations.keySet().stream()
                .anyMatch(each -> MAPPED_OTHERWISE.contains(each) || Model.KINDS.containsKey(each));
        boolean isEntity = code.isEntity(declared) || code.isEntity(element);
        if (isEntity && !isMapped && model.association(type.name(), name).isEmpty()) {
            facts.add(Fact.of(
                    "unannotated",
                    code.place(type.name(), name),
                    "class",
                    Names.simple(type.name()),
                    "member",
                    Names.simple(type.name()) + "." + name,
                    "target",
                    Names.simple(code.isEntity(declared) ? declared : String.valueOf(element)),
                    "relationship",
                    model.endOf(type.name(), name)
                            .map(end -> end.relationship().id())
                            .orElse(null)));
        }
    }

    private void columnTwice(ClassCode type) {
        Map<String, String> columns = new TreeMap<>();
        for (FieldCode field : type.fields()) {
            String column = column(field);
            if (column.isEmpty()) {
                continue;
            }
            String member = Names.simple(type.name()) + "." + field.name();
            String before = columns.putIfAbsent(column.toLowerCase(Locale.ROOT), member);
            if (before != null) {
                facts.add(Fact.of(
                        "column-twice",
                        code.place(type.name(), field.name()),
                        "class",
                        Names.simple(type.name()),
                        "column",
                        column,
                        "member",
                        before,
                        "other",
                        member));
            }
        }
    }

    /** {@return the column that a field is written to, or nothing} */
    private static String column(FieldCode field) {
        Map<String, Annotation> annotations = field.annotations();
        boolean isMany = annotations.containsKey("OneToMany")
                || annotations.containsKey("ManyToMany")
                || annotations.containsKey("ElementCollection");
        if (field.isStatic() || field.isTransient() || isMany || annotations.containsKey("Transient")) {
            return "";
        }
        boolean isOne = annotations.containsKey("ManyToOne") || annotations.containsKey("OneToOne");
        Annotation column = annotations.get(isOne ? "JoinColumn" : "Column");
        if (column != null && column.isFalse("insertable") && column.isFalse("updatable")) {
            return "";
        }
        String named = column == null ? "" : column.text("name");
        return named.isEmpty() ? field.name() + (isOne ? "_id" : "") : named;
    }

    private void unmapped(String className) {
        Optional<ClassCode> type = code.find(className);
        if (type.isEmpty()) {
            return;
        }
        boolean isEntity = type.get().has("Entity");
        if (!isEntity || access(className).equals("none")) {
            facts.add(Fact.of(
                    "unmapped-class",
                    code.place(className),
                    "class",
                    Names.simple(className),
                    "lacks",
                    isEntity ? "@Id" : "@Entity"));
        }
    }

    private void idField(EndModel end) {
        if (Set.of("owning", "inverse", "static").contains(end.side())) {
            return;
        }
        String target = end.relationship().other(end.end()).simpleClass();
        for (ClassCode type : code.hierarchy(end.end().className())) {
            for (FieldCode field : type.fields()) {
                boolean isPlain = PLAIN_IDS.contains(field.type())
                        || (field.element() != null && PLAIN_IDS.contains(field.element()));
                String name = field.name().toLowerCase(Locale.ROOT);
                boolean isIds = name.endsWith("id") || name.endsWith("ids") || field.element() != null;
                boolean isOwnId = isId(field.annotations());
                String attribute = Names.property(end.end().accessor()).toLowerCase(Locale.ROOT);
                String stem = attribute.endsWith("s") ? attribute.substring(0, attribute.length() - 1) : attribute;
                boolean means = name.contains(target.toLowerCase(Locale.ROOT)) || name.contains(stem);
                if (isPlain && isIds && means && !isOwnId && !field.isStatic()) {
                    facts.add(Fact.of(
                            "id-field",
                            code.place(type.name(), field.name()),
                            "class",
                            Names.simple(type.name()),
                            "member",
                            Names.simple(type.name()) + "." + field.name(),
                            "target",
                            target,
                            "relationship",
                            end.relationship().id()));
                }
            }
        }
    }

    private void linkEntity(EndModel end) {
        if (!end.side().equals("derived")) {
            return;
        }
        String here = end.end().className();
        String there = end.relationship().other(end.end()).className();
        for (ClassCode type : code.classes()) {
            boolean isLink = type.has("Entity") && leadsTo(type, here) && leadsTo(type, there);
            boolean isNeither = !type.name().equals(here) && !type.name().equals(there);
            if (isLink && isNeither) {
                boolean shared = relationships.stream()
                        .filter(each -> each.isBeside(end.relationship()))
                        .flatMap(each -> each.ends().stream())
                        .anyMatch(each -> model.end(each)
                                .filter(one -> one.side().equals("derived"))
                                .isPresent());
                facts.add(Fact.of(
                        "link-entity",
                        code.place(type.name()),
                        "class",
                        Names.simple(type.name()),
                        "one",
                        Names.simple(here),
                        "other",
                        Names.simple(there),
                        "shared",
                        Fact.yes(shared),
                        "relationship",
                        end.relationship().id()));
            }
        }
    }

    private boolean leadsTo(ClassCode type, String target) {
        return model.associations().stream()
                .anyMatch(each -> each.className().equals(type.name())
                        && !each.isMany()
                        && each.target().equals(target));
    }
}
