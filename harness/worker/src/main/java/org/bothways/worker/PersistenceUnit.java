package org.bothways.worker;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bothways.wire.MappedEntity;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.metamodel.MappingMetamodel;
import org.jspecify.annotations.Nullable;

/** Hibernate on a database of its own. Settings are the harness's; files of the submission's have no say. */
public final class PersistenceUnit implements AutoCloseable {

    private final MemoryDatabase database;
    private final StandardServiceRegistry registry;
    private final SessionFactory factory;
    private final Storage storage;
    private final StatementCount statements;

    private PersistenceUnit(
            MemoryDatabase database,
            StandardServiceRegistry registry,
            SessionFactory factory,
            Storage storage,
            StatementCount statements) {
        this.database = database;
        this.registry = registry;
        this.factory = factory;
        this.storage = storage;
        this.statements = statements;
    }

    /**
     * Boots Hibernate on the mapped classes, with an empty schema made from the mapping.
     *
     * @param loader finds the classes that Hibernate asks for by name
     * @param mapped entities, embeddables, mapped superclasses and converters
     * @throws RuntimeException what Hibernate throws when it doesn't accept the mapping
     */
    public static PersistenceUnit open(ClassLoader loader, List<Class<?>> mapped) throws SQLException {
        MemoryDatabase database = MemoryDatabase.create();
        StandardServiceRegistry registry = null;
        try {
            registry = registry(loader, database);
            Metadata metadata = metadata(registry, mapped);
            StatementCount statements = new StatementCount();
            SessionFactory factory = metadata.getSessionFactoryBuilder()
                    .applyStatementInspector(statements::apply)
                    .build();
            return new PersistenceUnit(database, registry, factory, Storage.of(metadata), statements);
        } catch (Throwable e) {
            close(database, registry);
            throw e;
        }
    }

    /**
     * Describes the mapping as Hibernate understands it, also one that no schema can be made of.
     *
     * @return the entities by name
     * @throws RuntimeException what Hibernate throws when it doesn't accept the mapping
     */
    public static List<MappedEntity> describe(ClassLoader loader, List<Class<?>> mapped) throws SQLException {
        MemoryDatabase database = MemoryDatabase.create();
        StandardServiceRegistry registry = null;
        try {
            registry = registry(loader, database);
            return new MappingDescription(metadata(registry, mapped)).entities();
        } finally {
            close(database, registry);
        }
    }

    /** {@return the factory that everything works on} */
    public EntityManagerFactory factory() {
        return factory;
    }

    /**
     * Deletes every row of the mapped tables.
     *
     * @return false when somebody might still write to them, because a connection is in use, or when the factory was closed: open
     *     another unit
     */
    public boolean empty() {
        return !factory.isClosed() && database.empty(storage.tables());
    }

    /** {@return every place that stores a link between two saved entities: see {@code Database.placesLinking}} */
    public List<String> placesLinking(Object one, Object other) throws SQLException {
        try (Connection connection = database.connect()) {
            return placesLinking(connection, one, other);
        }
    }

    /** {@return the same as one connection sees it} */
    List<String> placesLinking(Connection connection, Object one, Object other) throws SQLException {
        return storage.placesLinking(
                connection, new Storage.Row(nameOf(one), idOf(one)), new Storage.Row(nameOf(other), idOf(other)));
    }

    /** {@return how many statements its sessions ran since this was asked for the last time} */
    public long statements() {
        return statements.take();
    }

    /** {@return how many rows of an entity class are stored} */
    public long count(Class<?> type) {
        return factory.fromTransaction(session -> count(session, type));
    }

    /** {@return the same as one session sees it, without a flush} */
    long count(Session session, Class<?> type) {
        return session.createSelectionQuery(
                        "select count(*) from "
                                + factory.getMetamodel().entity(type).getName(),
                        Long.class)
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.MANUAL)
                .getSingleResult();
    }

    /** {@return a session that shows each statement to the inspector before it is prepared} */
    SessionImplementor openSession(UnaryOperator<String> inspector) {
        return factory.withOptions().statementInspector(inspector).openSession().unwrap(SessionImplementor.class);
    }

    MappingMetamodel metamodel() {
        return factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
    }

    /** {@return the id of an entity} */
    public @Nullable Object idOf(Object entity) {
        return factory.getPersistenceUnitUtil().getIdentifier(entity);
    }

    /** Shuts Hibernate and the database down. */
    @Override
    public void close() {
        try {
            factory.close();
        } finally {
            close(database, registry);
        }
    }

    private String nameOf(Object entity) {
        // Of a lazy proxy, the entity's own class.
        return org.hibernate.Hibernate.getClass(entity).getName();
    }

    private static StandardServiceRegistry registry(ClassLoader loader, MemoryDatabase database) {
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        return new StandardServiceRegistryBuilder(bootstrap)
                .applySetting("hibernate.connection.datasource", database.connections())
                .applySetting("hibernate.auto_quote_keyword", true)
                .applySetting("hibernate.hbm2ddl.auto", "create")
                .applySetting("hibernate.hbm2ddl.halt_on_error", true)
                .applySetting("hibernate.hbm2ddl.skip_default_import_file", true)
                .applySetting("jakarta.persistence.validation.mode", "none")
                .build();
    }

    private static Metadata metadata(StandardServiceRegistry registry, List<Class<?>> mapped) {
        MetadataSources sources = new MetadataSources(registry);
        mapped.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata();
    }

    private static void close(MemoryDatabase database, @Nullable StandardServiceRegistry registry) {
        if (registry != null) {
            StandardServiceRegistryBuilder.destroy(registry);
        }
        database.close();
    }
}
