package org.bothways.worker;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Knows where a mapping stores links between entities: foreign keys in an entity's own row, join tables, and entities that
 * refer to both. It reads Hibernate's boot model, so names, access types and annotations of the submission play no part.
 */
final class Storage {

    private final Metadata metadata;
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> tables = new TreeSet<>();

    private Storage(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * A column that refers to an entity.
     *
     * @param holder the entity whose row has the column, or null for a join table
     */
    private record Reference(
            String table,
            String column,
            String target,
            @Nullable String holder) {}

    /** A saved entity. */
    record Row(String entity, @Nullable Object id) {}

    static Storage of(Metadata metadata) {
        Storage storage = new Storage(metadata);
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.getTableClosure().forEach(table -> storage.tables.add(name(table)));
            storage.addReferences(entity, entity.getIdentifier());
            entity.getPropertyClosure().forEach(property -> storage.addReferences(entity, property.getValue()));
        }
        metadata.getCollectionBindings().stream()
                .filter(collection -> !collection.isInverse())
                .forEach(storage::addCollection);
        return storage;
    }

    /** {@return the tables of entities and collections, quoted where necessary} */
    Set<String> tables() {
        return tables;
    }

    List<String> placesLinking(Connection connection, Row one, Row other) throws SQLException {
        // By name, since two mappings of one column are one place.
        Map<String, Query> queries = new LinkedHashMap<>();
        for (Reference reference : references) {
            if (refersTo(reference, one)) {
                addQueries(queries, reference, one, other);
            }
            if (refersTo(reference, other)) {
                addQueries(queries, reference, other, one);
            }
        }
        List<String> places = new ArrayList<>();
        for (Map.Entry<String, Query> each : queries.entrySet()) {
            for (long i = each.getValue().count(connection); i > 0; i--) {
                places.add(each.getKey());
            }
        }
        return places.stream().sorted().toList();
    }

    private record Query(
            String sql, @Nullable Object first, @Nullable Object second) {
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

    /** Adds what a column that refers to {@code target} says about {@code other}. */
    private void addQueries(Map<String, Query> queries, Reference reference, Row target, Row other) {
        if (reference.holder() != null && sameRoot(reference.holder(), other.entity())) {
            String key = keyColumn(reference.holder(), reference.table());
            queries.putIfAbsent(
                    reference.table() + "." + reference.column(),
                    new Query(count(reference.table(), reference.column(), key), target.id(), other.id()));
            return;
        }
        for (Reference second : references) {
            boolean sameRow = second.table().equals(reference.table()) && !second.equals(reference);
            if (sameRow && refersTo(second, other) && !second.column().equals(reference.column())) {
                String name = reference.column().compareTo(second.column()) < 0
                        ? reference.column() + ", " + second.column()
                        : second.column() + ", " + reference.column();
                queries.putIfAbsent(
                        reference.table() + "(" + name + ")",
                        new Query(
                                count(reference.table(), reference.column(), second.column()),
                                target.id(),
                                other.id()));
            }
        }
    }

    private static String count(String table, String first, String second) {
        return "SELECT COUNT(*) FROM %s WHERE %s = ? AND %s = ?".formatted(table, first, second);
    }

    private void addReferences(PersistentClass entity, @Nullable Value value) {
        if (value instanceof ManyToOne toOne) {
            add(toOne.getTable(), toOne.getColumns(), toOne.getReferencedEntityName(), entity.getEntityName());
        } else if (value instanceof Component component) {
            component.getProperties().forEach(property -> addReferences(entity, property.getValue()));
        }
    }

    private void addCollection(org.hibernate.mapping.Collection collection) {
        Table table = collection.getCollectionTable();
        tables.add(name(table));
        String owner = collection.getOwnerEntityName();
        KeyValue key = collection.getKey();
        if (collection.getElement() instanceof OneToMany many) {
            add(table, key.getColumns(), owner, many.getReferencedEntityName());
        } else {
            add(table, key.getColumns(), owner, null);
            if (collection.getElement() instanceof ManyToOne element) {
                add(table, element.getColumns(), element.getReferencedEntityName(), null);
            } else if (collection.getElement() instanceof Component component) {
                addElements(table, component);
            }
        }
    }

    private void addElements(Table table, Component component) {
        for (Property property : component.getProperties()) {
            if (property.getValue() instanceof ManyToOne toOne) {
                add(table, toOne.getColumns(), toOne.getReferencedEntityName(), null);
            }
        }
    }

    private void add(Table table, List<Column> columns, @Nullable String target, @Nullable String holder) {
        if (columns.size() == 1 && target != null) {
            references.add(new Reference(name(table), columns.get(0).getQuotedName(), target, holder));
        }
    }

    private boolean refersTo(Reference reference, Row row) {
        return sameRoot(reference.target(), row.entity());
    }

    private boolean sameRoot(String one, String other) {
        PersistentClass a = metadata.getEntityBinding(one);
        PersistentClass b = metadata.getEntityBinding(other);
        return a != null && b != null && a.getRootClass() == b.getRootClass();
    }

    private String keyColumn(String entity, String table) {
        PersistentClass binding = metadata.getEntityBinding(entity);
        if (binding == null) {
            throw new IllegalStateException("No entity is called " + entity);
        }
        return binding.getKeyClosure().stream()
                .filter(key -> name(key.getTable()).equals(table))
                .findFirst()
                .orElse(binding.getIdentifier())
                .getColumns()
                .get(0)
                .getQuotedName();
    }

    private static String name(Table table) {
        return table.getQuotedName();
    }
}
