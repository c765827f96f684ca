package org.bothways.worker;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Knows where a mapping stores links between entities: foreign keys in an entity's own row, join tables, and entities that
 * refer to both. It reads Hibernate's boot model, so names, access types and annotations of the submission play no part.
 */
final class Storage {

    private final Metadata metadata;
    private final Dialect dialect;
    private final Set<Reference> references = new LinkedHashSet<>();
    private final Set<String> tables = new TreeSet<>();

    private Storage(Metadata metadata) {
        this.metadata = metadata;
        this.dialect = metadata.getDatabase().getDialect();
    }

    /** A column of a table, by the names that people and that statements use. */
    private record Cell(String table, String column, String tableSql, String columnSql) {}

    /**
     * A column that says which row of an entity is meant.
     *
     * @param isKey whether it is the key of that row itself
     * @param sought what the column holds, as an expression of the entity's id
     */
    private record Reference(Cell cell, String entity, boolean isKey, String sought) {

        /** {@return whether rows that have both of them link two entities} */
        boolean linksWith(Reference other) {
            return cell.tableSql().equals(other.cell.tableSql())
                    && (isKey != other.isKey || !(isKey || cell.equals(other.cell)));
        }

        boolean comesBefore(Reference other) {
            return isKey == other.isKey ? cell.column().compareTo(other.cell.column()) < 0 : other.isKey;
        }
    }

    /** A saved entity. */
    record Row(String entity, @Nullable Object id) {}

    static Storage of(Metadata metadata) {
        Storage storage = new Storage(metadata);
        metadata.getEntityBindings().forEach(storage::addEntity);
        metadata.getCollectionBindings().stream()
                .filter(collection -> !collection.isInverse())
                .forEach(storage::addCollection);
        return storage;
    }

    /** {@return the tables of entities and collections, as statements name them} */
    Set<String> tables() {
        return tables;
    }

    List<String> placesLinking(Connection connection, Row one, Row other) throws SQLException {
        List<String> places = new ArrayList<>();
        for (Query query : queries(one, other)) {
            for (long i = query.count(connection); i > 0; i--) {
                places.add(query.place());
            }
        }
        return places.stream().sorted().toList();
    }

    /** {@return a query for each place, once, however many mappings there are of its columns} */
    private Set<Query> queries(Row one, Row other) {
        Set<Query> queries = new LinkedHashSet<>();
        for (Reference first : references) {
            for (Reference second : references) {
                if (first.linksWith(second) && refersTo(first, one) && refersTo(second, other)) {
                    queries.add(
                            first.comesBefore(second)
                                    ? Query.of(first, one.id(), second, other.id())
                                    : Query.of(second, other.id(), first, one.id()));
                }
            }
        }
        return queries;
    }

    private record Query(
            String place,
            String sql,
            @Nullable Object first,
            @Nullable Object second) {

        static Query of(Reference one, @Nullable Object first, Reference other, @Nullable Object second) {
            Cell cell = one.cell();
            String place = other.isKey()
                    ? cell.table() + "." + cell.column()
                    : cell.table() + "(" + cell.column() + ", " + other.cell().column() + ")";
            String sql = "SELECT COUNT(*) FROM %s WHERE %s = %s AND %s = %s"
                    .formatted(
                            cell.tableSql(),
                            cell.columnSql(),
                            one.sought(),
                            other.cell().columnSql(),
                            other.sought());
            return new Query(place, sql, first, second);
        }

        long count(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, first);
                statement.setObject(2, second);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        }
    }

    private void addEntity(PersistentClass entity) {
        addTable(entity.getTable());
        add(entity.getTable(), entity.getKey(), entity.getEntityName(), true, null);
        for (Join join : entity.getJoins()) {
            addTable(join.getTable());
            add(join.getTable(), join.getKey(), entity.getEntityName(), false, null);
        }
        addReferences(entity, entity.getIdentifier());
        entity.getPropertyClosure().forEach(property -> addReferences(entity, property.getValue()));
    }

    private void addReferences(PersistentClass entity, Value value) {
        // A class with a table of its own for everything has its parent's columns there, too.
        addReferences(entity instanceof UnionSubclass ? entity.getTable() : value.getTable(), value);
    }

    private void addReferences(Table table, Value value) {
        if (value instanceof ManyToOne toOne) {
            add(table, toOne, toOne.getReferencedEntityName(), false, toOne.getReferencedPropertyName());
        } else if (value instanceof Component component) {
            component.getProperties().forEach(property -> addReferences(table, property.getValue()));
        }
    }

    private void addCollection(Collection collection) {
        Table table = collection.getCollectionTable();
        addTable(table);
        add(table, collection.getKey(), collection.getOwnerEntityName(), false, collection.getReferencedPropertyName());
        addReferences(table, collection.getElement());
        if (collection instanceof IndexedCollection indexed) {
            addReferences(table, indexed.getIndex());
        }
    }

    private void addTable(Table table) {
        if (exists(table)) {
            tables.add(table.getQuotedName(dialect));
        }
    }

    /** An abstract class whose children have a table each has none itself, though the model gives it one. */
    private static boolean exists(Table table) {
        return table.isPhysicalTable() && !table.isAbstractUnionTable();
    }

    private void add(Table table, Value columns, String entity, boolean isKey, @Nullable String property) {
        String sought = property == null ? "?" : selectionOf(property, entity);
        // Keys of several columns are left out: no relationship of entities with one id stores them.
        if (exists(table) && columns.getColumns().size() == 1) {
            Column column = columns.getColumns().get(0);
            references.add(new Reference(cell(table, column), entity, isKey, sought));
        }
    }

    /** {@return the property's content in the row of an id, where a foreign key holds that in place of the id} */
    private String selectionOf(String property, String entity) {
        PersistentClass binding = metadata.getEntityBinding(entity);
        Property referenced = binding.getReferencedProperty(property);
        Cell content =
                cell(binding.getTable(), referenced.getValue().getColumns().get(0));
        Cell key = cell(binding.getTable(), binding.getKey().getColumns().get(0));
        return "(SELECT %s FROM %s WHERE %s = ?)".formatted(content.columnSql(), key.tableSql(), key.columnSql());
    }

    private Cell cell(Table table, Column column) {
        return new Cell(table.getName(), column.getName(), table.getQuotedName(dialect), column.getQuotedName(dialect));
    }

    private boolean refersTo(Reference reference, Row row) {
        PersistentClass each = metadata.getEntityBinding(row.entity());
        while (each != null && !each.getEntityName().equals(reference.entity())) {
            each = each.getSuperclass();
        }
        return each != null;
    }
}
