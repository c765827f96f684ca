package org.bothways.worker;

import jakarta.persistence.OneToMany;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bothways.wire.MappedEntity;
import org.bothways.wire.MappedEntity.Association;
import org.bothways.wire.MappedEntity.Attribute;
import org.bothways.wire.MappedEntity.Kind;
import org.hibernate.MappingException;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DependantValue;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Reads Hibernate's boot model, which is there before any schema, into data. */
final class MappingDescription {

    private static final String ORPHANS = "delete-orphan";

    /** Hibernate's names for what Jakarta Persistence calls otherwise. */
    private static final Map<String, String> CASCADES = Map.of("delete", "remove", "evict", "detach");

    private final Metadata metadata;

    MappingDescription(Metadata metadata) {
        this.metadata = metadata;
    }

    List<MappedEntity> entities() {
        return metadata.getEntityBindings().stream()
                .map(this::entity)
                .sorted(Comparator.comparing(MappedEntity::className))
                .toList();
    }

    private MappedEntity entity(PersistentClass entity) {
        List<Attribute> attributes = new ArrayList<>();
        identifier(entity).forEach(property -> add(property, entity.getMappedClass(), "", attributes));
        entity.getPropertyClosure().forEach(property -> add(property, entity.getMappedClass(), "", attributes));
        return new MappedEntity(entity.getClassName(), entity.getTable().getName(), attributes);
    }

    /** {@return the attributes that make the id} Those of an id class are the entity's own, by the provider's mapper. */
    private static List<Property> identifier(PersistentClass entity) {
        if (entity.getIdentifierProperty() != null) {
            return List.of(entity.getIdentifierProperty());
        } else if (entity.getIdentifierMapper() != null) {
            return entity.getIdentifierMapper().getProperties();
        }
        return entity.getIdentifier() instanceof Component id ? id.getProperties() : List.of();
    }

    private void add(Property property, Class<?> owner, String prefix, List<Attribute> attributes) {
        if (property.isSynthetic() || property.isBackRef()) {
            return;
        }
        Member member = member(property, owner);
        String name = prefix + property.getName();
        attributes.add(new Attribute(
                name,
                kind(property.getValue(), member),
                (member == null ? owner : member.getDeclaringClass()).getName(),
                member instanceof Method,
                association(property)));
        if (property.getValue() instanceof Component component) {
            component
                    .getProperties()
                    .forEach(inner -> add(inner, component.getComponentClass(), name + ".", attributes));
        }
    }

    /** {@return the field or getter, or null where Hibernate finds none} */
    private static @Nullable Member member(Property property, Class<?> owner) {
        try {
            return property.getGetter(owner).getMember();
        } catch (MappingException e) {
            return null;
        }
    }

    private static Kind kind(Value value, @Nullable Member member) {
        if (value instanceof Collection collection) {
            return kind(collection, member);
        } else if (value instanceof OneToOne) {
            return Kind.ONE_TO_ONE;
        } else if (value instanceof ManyToOne reference) {
            return reference.isLogicalOneToOne() ? Kind.ONE_TO_ONE : Kind.MANY_TO_ONE;
        }
        return value instanceof Component ? Kind.EMBEDDED : Kind.BASIC;
    }

    private static Kind kind(Collection collection, @Nullable Member member) {
        // With a join table of its own, a one-to-many is a many-to-many to the model.
        if (collection.isOneToMany()
                || (member instanceof AnnotatedElement annotated && annotated.isAnnotationPresent(OneToMany.class))) {
            return Kind.ONE_TO_MANY;
        }
        return collection.getElement() instanceof ManyToOne ? Kind.MANY_TO_MANY : Kind.ELEMENTS;
    }

    private @Nullable Association association(Property property) {
        if (property.getValue() instanceof ToOne reference) {
            return reference(property, reference);
        } else if (property.getValue() instanceof Collection collection) {
            String target = target(collection);
            return target == null ? null : collection(property, collection, target);
        }
        return null;
    }

    private Association reference(Property property, ToOne reference) {
        String mappedBy = reference instanceof OneToOne inverse ? inverse.getMappedByProperty() : null;
        Value stored = mappedBy == null ? reference : owner(reference.getReferencedEntityName(), mappedBy, reference);
        return new Association(
                reference.getReferencedEntityName(),
                mappedBy,
                stored.getTable().getName(),
                names(stored),
                cascades(property),
                property.getCascade() != null && property.getCascade().contains(ORPHANS),
                !reference.isLazy(),
                property.isOptional() && reference.isNullable(),
                mappedBy == null && property.isInsertable(),
                mappedBy == null && property.isUpdatable(),
                "one");
    }

    private Value owner(String entity, String attribute, Value otherwise) {
        try {
            return metadata.getEntityBinding(entity)
                    .getRecursiveProperty(attribute)
                    .getValue();
        } catch (MappingException e) {
            return otherwise;
        }
    }

    private Association collection(Property property, Collection collection, String target) {
        List<String> columns = new ArrayList<>(names(collection.getKey()));
        if (!collection.isOneToMany()) {
            columns.addAll(names(collection.getElement()));
        }
        return new Association(
                target,
                collection.isInverse() ? collection.getMappedByProperty() : null,
                collection.getCollectionTable().getName(),
                columns,
                cascades(property),
                collection.hasOrphanDelete(),
                !collection.isLazy(),
                true,
                !collection.isInverse(),
                !collection.isInverse() && isUpdatable(collection.getKey()),
                container(collection));
    }

    private static boolean isUpdatable(Value key) {
        return !(key instanceof DependantValue dependant) || dependant.isUpdateable();
    }

    private static @Nullable String target(Collection collection) {
        if (collection.getElement() instanceof org.hibernate.mapping.OneToMany toMany) {
            return toMany.getReferencedEntityName();
        }
        return collection.getElement() instanceof ManyToOne toOne ? toOne.getReferencedEntityName() : null;
    }

    private static List<String> names(Value value) {
        return value.getColumns().stream().map(Column::getName).toList();
    }

    private static List<String> cascades(Property property) {
        String cascade = property.getCascade();
        return Stream.of(
                        cascade == null
                                ? new String[0]
                                : cascade.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .filter(each -> !each.isEmpty() && !each.equals("none") && !each.equals(ORPHANS))
                .map(each -> CASCADES.getOrDefault(each, each))
                .distinct()
                .toList();
    }

    private static String container(Collection collection) {
        if (collection instanceof org.hibernate.mapping.Map) {
            return "map";
        } else if (collection instanceof org.hibernate.mapping.Set) {
            return "set";
        }
        return collection.isIndexed() ? "list" : "bag";
    }
}
