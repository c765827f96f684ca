package org.bothways.worker;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate on a database in memory that belongs to the harness. The submission is connected as a plain user who owns one
 * schema: no aliases, triggers, linked tables or files. Settings are the harness's; files of the submission's have no say.
 */
public final class PersistenceUnit implements AutoCloseable {

    private static final String SCHEMA = "SUBMISSION";
    private static final String USER = "SUBMISSION";
    private static final int QUERY_MILLIS = 5_000;
    private static final int LOCK_MILLIS = 2_000;
    private static final int CONNECTIONS = 64;

    private final JdbcDataSource administrator;
    private final JdbcConnectionPool connections;
    private final StandardServiceRegistry registry;
    private final SessionFactory factory;
    private final Storage storage;

    private PersistenceUnit(
            JdbcDataSource administrator,
            JdbcConnectionPool connections,
            StandardServiceRegistry registry,
            SessionFactory factory,
            Storage storage) {
        this.administrator = administrator;
        this.connections = connections;
        this.registry = registry;
        this.factory = factory;
        this.storage = storage;
    }

    /**
     * Boots Hibernate on the mapped classes, with an empty schema made from the mapping.
     *
     * @param loader finds the classes that Hibernate asks for by name
     * @param mapped entities, embeddables, mapped superclasses and converters
     * @throws RuntimeException what Hibernate throws when it doesn't accept the mapping
     */
    public static PersistenceUnit open(ClassLoader loader, List<Class<?>> mapped) throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        JdbcDataSource administrator = new JdbcDataSource();
        administrator.setUrl(
                url + ";DB_CLOSE_DELAY=-1;MAX_QUERY_TIMEOUT=" + QUERY_MILLIS + ";DEFAULT_LOCK_TIMEOUT=" + LOCK_MILLIS);
        administrator.setUser("HARNESS");
        administrator.setPassword(password + "!");
        execute(
                administrator,
                "CREATE USER " + USER + " PASSWORD '" + password + "'",
                "CREATE SCHEMA " + SCHEMA + " AUTHORIZATION " + USER);
        JdbcConnectionPool connections = JdbcConnectionPool.create(url + ";SCHEMA=" + SCHEMA, USER, password);
        connections.setMaxConnections(CONNECTIONS);
        StandardServiceRegistry registry = null;
        try {
            registry = registry(loader, connections);
            MetadataSources sources = new MetadataSources(registry);
            mapped.forEach(sources::addAnnotatedClass);
            Metadata metadata = sources.buildMetadata();
            SessionFactory factory = metadata.buildSessionFactory();
            return new PersistenceUnit(administrator, connections, registry, factory, Storage.of(metadata));
        } catch (Throwable e) {
            close(administrator, connections, registry);
            throw e;
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
        if (factory.isClosed() || connections.getActiveConnections() > 0) {
            return false;
        }
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SCHEMA " + SCHEMA);
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            // Generators keep their place: Hibernate has taken ranges of them that it goes on using.
            for (String table : storage.tables()) {
                statement.execute("TRUNCATE TABLE " + table);
            }
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** {@return every place that stores a link between two saved entities: see {@code Database.placesLinking}} */
    public List<String> placesLinking(Object one, Object other) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return storage.placesLinking(
                    connection, new Storage.Row(nameOf(one), idOf(one)), new Storage.Row(nameOf(other), idOf(other)));
        }
    }

    /** {@return how many rows of an entity class are stored} */
    public long count(Class<?> type) {
        return factory.fromTransaction(session -> session.createSelectionQuery(
                        "select count(*) from "
                                + factory.getMetamodel().entity(type).getName(),
                        Long.class)
                .getSingleResult());
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
            close(administrator, connections, registry);
        }
    }

    private String nameOf(Object entity) {
        // Of a lazy proxy, the entity's own class.
        return org.hibernate.Hibernate.getClass(entity).getName();
    }

    private static StandardServiceRegistry registry(ClassLoader loader, JdbcConnectionPool connections) {
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        return new StandardServiceRegistryBuilder(bootstrap)
                .applySetting("hibernate.connection.datasource", connections)
                .applySetting("hibernate.auto_quote_keyword", true)
                .applySetting("hibernate.hbm2ddl.auto", "create")
                .applySetting("hibernate.hbm2ddl.halt_on_error", true)
                .applySetting("hibernate.hbm2ddl.skip_default_import_file", true)
                .applySetting("jakarta.persistence.validation.mode", "none")
                .build();
    }

    private static void execute(JdbcDataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void close(
            JdbcDataSource administrator, JdbcConnectionPool connections, @Nullable StandardServiceRegistry registry) {
        if (registry != null) {
            StandardServiceRegistryBuilder.destroy(registry);
        }
        connections.dispose();
        try {
            execute(administrator, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException alreadyDown) {
            // That is what was wanted.
        }
    }
}
