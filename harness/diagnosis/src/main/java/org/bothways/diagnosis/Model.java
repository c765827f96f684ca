package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bothways.diagnosis.Code.Annotation;
import org.bothways.diagnosis.Code.ClassCode;
import org.bothways.diagnosis.Code.FieldCode;
import org.bothways.diagnosis.Code.MethodCode;
import org.bothways.diagnosis.Relationship.End;
import org.bothways.wire.MappedEntity;
import org.bothways.wire.Reply;
import org.jspecify.annotations.Nullable;

/** The associations that a submission declares, and which of them are the ends of the assignment's relationships. */
final class Model {

    static final Map<String, String> KINDS = Map.of(
            "OneToMany", "one-to-many",
            "ManyToMany", "many-to-many",
            "ManyToOne", "many-to-one",
            "OneToOne", "one-to-one");

    private final Code code;
    private final List<Association> associations = new ArrayList<>();
    private final Map<String, EndModel> ends = new TreeMap<>();
    private final Map<String, MappedEntity.Association> provided = new TreeMap<>();

    private Model(Code code) {
        this.code = code;
    }

    /**
     * Puts together what the code declares and what the provider made of it.
     *
     * @param mapping the provider's answer; null where there is none
     */
    static Model of(Code code, List<Relationship> relationships, @Nullable Reply mapping) {
        Model model = new Model(code);
        if (mapping instanceof Reply.Mapping known) {
            known.entities().forEach(model::keep);
        }
        code.classes().forEach(model::declared);
        for (Relationship relationship : relationships) {
            for (End end : relationship.ends()) {
                model.ends.put(end.name(), model.end(relationship, end));
            }
        }
        return model;
    }

    /**
     * An attribute with an association's annotation.
     *
     * @param member {@code Course.students}
     * @param annotation of the association
     * @param beside all annotations of the field or getter
     * @param type of the field or of what the getter returns
     */
    record Association(
            String className,
            String member,
            String name,
            String kind,
            String target,
            Annotation annotation,
            Map<String, Annotation> beside,
            String type,
            boolean isOnGetter,
            Storage storage) {

        boolean isMany() {
            return kind.endsWith("-to-many");
        }

        String mappedBy() {
            return annotation.text("mappedBy");
        }

        boolean isOwning() {
            return mappedBy().isEmpty();
        }

        boolean cascades(String type) {
            return annotation.list("cascade").contains(type)
                    || annotation.list("cascade").contains("ALL");
        }
    }

    /**
     * Where an association's links are.
     *
     * @param table a join table; empty where there is none
     * @param isNamed whether the source names the table
     * @param column of a foreign key; empty where there is none
     */
    record Storage(String table, boolean isNamed, String column, boolean isWritten) {}

    /**
     * An end as the submission has it.
     *
     * @param field that its accessor reads; null where it reads none of its own that holds the other class
     * @param returns {@code live}, {@code view}, {@code copy}, or {@code other}
     * @param side {@code owning}, {@code inverse}, {@code unmapped}, {@code transient}, {@code static}, {@code derived} or {@code missing}
     */
    record EndModel(
            Relationship relationship,
            End end,
            @Nullable FieldCode field,
            @Nullable Association association,
            String returns,
            String side) {

        String attribute() {
            return field == null ? Names.property(end.accessor()) : field.name();
        }
    }

    List<Association> associations() {
        return associations;
    }

    Iterable<EndModel> ends() {
        return ends.values();
    }

    Optional<EndModel> end(End end) {
        return Optional.ofNullable(ends.get(end.name()));
    }

    /** {@return the end that a class's attribute is} */
    Optional<EndModel> endOf(String className, String attribute) {
        return ends.values().stream()
                .filter(each -> each.attribute().equals(attribute))
                .filter(each -> code.hierarchy(each.end().className()).stream()
                        .anyMatch(one -> one.name().equals(className)))
                .findFirst();
    }

    Optional<EndModel> endOf(Association association) {
        return endOf(association.className(), association.name());
    }

    /** {@return the association of a class, or of one that it extends} */
    Optional<Association> association(String className, String name) {
        List<String> names =
                code.hierarchy(className).stream().map(ClassCode::name).toList();
        return associations.stream()
                .filter(each -> each.name().equals(name) && names.contains(each.className()))
                .findFirst();
    }

    /** {@return whether an object of the one class may be where the other is declared} */
    boolean isKind(String className, String of) {
        return className.equals(of)
                || code.hierarchy(className).stream()
                        .anyMatch(each -> each.name().equals(of))
                || code.hierarchy(of).stream().anyMatch(each -> each.name().equals(className));
    }

    private void keep(MappedEntity entity) {
        for (MappedEntity.Attribute attribute : entity.attributes()) {
            if (attribute.association() != null) {
                provided.put(attribute.declaredBy() + "#" + attribute.name(), attribute.association());
            }
        }
    }

    private void declared(ClassCode type) {
        for (FieldCode field : type.fields()) {
            declared(type, field.name(), field.annotations(), field.type(), field.element(), false);
        }
        for (MethodCode method : type.methods()) {
            if (Names.isGetter(method.name()) && method.parameters().isEmpty()) {
                declared(
                        type,
                        Names.property(method.name()),
                        method.annotations(),
                        method.returns(),
                        method.element(),
                        true);
            }
        }
    }

    private void declared(
            ClassCode type,
            String name,
            Map<String, Annotation> annotations,
            String declared,
            @Nullable String element,
            boolean isOnGetter) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            Annotation annotation = annotations.get(kind.getKey());
            if (annotation != null) {
                boolean isMany = kind.getValue().endsWith("-to-many");
                String named = annotation.text("targetEntity");
                String target = !named.isEmpty() ? named : isMany ? (element == null ? "" : element) : declared;
                associations.add(new Association(
                        type.name(),
                        Names.simple(type.name()) + "." + name,
                        name,
                        kind.getValue(),
                        target,
                        annotation,
                        annotations,
                        declared,
                        isOnGetter,
                        storage(type, name, isMany, target, kind.getValue(), annotations)));
            }
        }
    }

    private Storage storage(
            ClassCode type,
            String name,
            boolean isMany,
            String target,
            String kind,
            Map<String, Annotation> annotations) {
        Annotation joinTable = annotations.get("JoinTable");
        Annotation joinColumn = annotations.get("JoinColumn");
        MappedEntity.Association known = provided.get(type.name() + "#" + name);
        boolean isWritten =
                joinColumn == null || !(joinColumn.isFalse("insertable") || joinColumn.isFalse("updatable"));
        boolean hasTable = joinTable != null || (isMany && (joinColumn == null || kind.equals("many-to-many")));
        String named = joinTable == null ? "" : joinTable.text("name");
        String column = joinColumn == null ? "" : joinColumn.text("name");
        if (!hasTable) {
            return new Storage("", false, column.isEmpty() ? name + "_id" : column, isWritten);
        }
        String table = known != null && known.table() != null
                ? known.table()
                : named.isEmpty() ? tableOf(type.name()) + "_" + tableOf(target) : named;
        return new Storage(table.toLowerCase(Locale.ROOT), !named.isEmpty(), column, true);
    }

    private String tableOf(String className) {
        return code.find(className)
                .map(each -> each.annotations().get("Table"))
                .map(table -> table.text("name"))
                .filter(name -> !name.isEmpty())
                .orElse(Names.simple(className));
    }

    /** Another getter may be the one that is mapped, and read the same field. */
    private Optional<Association> throughGetter(String className, @Nullable FieldCode field) {
        return associations.stream()
                .filter(each -> each.isOnGetter() && isKind(each.className(), className))
                .filter(each -> field != null && field.equals(getter(each).field()))
                .findFirst();
    }

    /** {@return what the getter that carries the annotation does} */
    Accessors.Read getter(Association association) {
        String name = association.name();
        return code.method(
                        association.className(),
                        "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        0)
                .filter(method -> association.isOnGetter())
                .map(method -> new Accessors(code, association.className()).read(method, association.target()))
                .orElse(new Accessors.Read(null, "other"));
    }

    private EndModel end(Relationship relationship, End end) {
        String target = relationship.other(end).className();
        Optional<MethodCode> accessor = code.method(end.className(), end.accessor(), 0);
        if (accessor.isEmpty()) {
            return new EndModel(relationship, end, null, null, "other", "missing");
        }
        Accessors.Read read = new Accessors(code, end.className()).read(accessor.get(), target);
        FieldCode field = read.field();
        Association association = association(
                        end.className(), field == null ? Names.property(end.accessor()) : field.name())
                .or(() -> association(end.className(), Names.property(end.accessor())))
                .or(() -> throughGetter(end.className(), field))
                .filter(each -> each.target().isEmpty() || isKind(each.target(), target))
                .orElse(null);
        boolean isMarked = field != null
                && (field.isTransient() || field.annotations().containsKey("Transient"))
                && (association == null || !association.isOnGetter());
        boolean isHidden = isMarked
                || (accessor.get().annotations().containsKey("Transient") && association == null && field != null);
        String side;
        if (field != null && field.isStatic()) {
            side = "static";
        } else if (isHidden) {
            side = "transient";
        } else if (association != null) {
            side = association.isOwning() ? "owning" : "inverse";
        } else {
            side = field == null ? "derived" : "unmapped";
        }
        return new EndModel(relationship, end, field, association, read.returns(), side);
    }
}
