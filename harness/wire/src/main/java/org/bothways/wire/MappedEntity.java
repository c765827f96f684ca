package org.bothways.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapped entity as the provider understands it.
 *
 * @param className binary name
 * @param table that its rows are in
 */
public record MappedEntity(String className, String table, List<Attribute> attributes) {

    /** Copies the attributes. */
    public MappedEntity {
        attributes = List.copyOf(attributes);
    }

    /** What an attribute is. */
    public enum Kind {
        /** A plain value. */
        BASIC,
        /** An embedded object. */
        EMBEDDED,
        /** A collection of plain values or embedded objects. */
        ELEMENTS,
        /** A reference, at most one on either side. */
        ONE_TO_ONE,
        /** A reference. */
        MANY_TO_ONE,
        /** A collection of entities that belong to one owner each. */
        ONE_TO_MANY,
        /** A collection of entities. */
        MANY_TO_MANY
    }

    /**
     * One attribute, in declaration order as far as the provider keeps it.
     *
     * @param declaredBy binary name of the class that has the field or getter
     * @param isProperty whether it is accessed through getter and setter rather than the field
     * @param association details; null unless the kind is one of the four associations
     */
    public record Attribute(
            String name,
            Kind kind,
            String declaredBy,
            boolean isProperty,
            @Nullable Association association) {}

    /**
     * An association's mapping.
     *
     * @param target binary name of the entity at the other end
     * @param mappedBy the attribute of the target that owns the association; null for an owning attribute
     * @param table the join table, or the table with the foreign key
     * @param columns that hold the link, the column to this entity first where both are there
     * @param cascades lower case: {@code persist}, {@code merge}, {@code remove}, {@code refresh}, {@code detach}, {@code all}
     * @param isEager whether it is loaded with its entity
     * @param isOptional whether the link may be absent
     * @param isInsertable whether the columns are written with the row; false where the target owns them
     * @param isUpdatable whether changes are written; false where the target owns them
     * @param container {@code bag}, {@code list} (ordered by a column), {@code set}, {@code map}, or {@code one} for references
     */
    public record Association(
            String target,
            @Nullable String mappedBy,
            @Nullable String table,
            List<String> columns,
            List<String> cascades,
            boolean hasOrphanRemoval,
            boolean isEager,
            boolean isOptional,
            boolean isInsertable,
            boolean isUpdatable,
            String container) {

        /** Copies the lists. */
        public Association {
            columns = List.copyOf(columns);
            cascades = List.copyOf(cascades);
        }
    }
}
