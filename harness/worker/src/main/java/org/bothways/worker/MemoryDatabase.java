package org.bothways.worker;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database in memory that belongs to the harness. The submission is connected as a plain user who owns one schema: no aliases,
 * triggers, linked tables or files.
 */
final class MemoryDatabase implements AutoCloseable {

    private static final String SCHEMA = "SUBMISSION";
    private static final String USER = "SUBMISSION";
    private static final int QUERY_MILLIS = 5_000;
    private static final int LOCK_MILLIS = 2_000;
    private static final int CONNECTIONS = 64;

    private final JdbcDataSource administrator;
    private final JdbcConnectionPool connections;

    private MemoryDatabase(JdbcDataSource administrator, JdbcConnectionPool connections) {
        this.administrator = administrator;
        this.connections = connections;
    }

    static MemoryDatabase create() throws SQLException {
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
        return new MemoryDatabase(administrator, connections);
    }

    /** {@return the submission's connections} */
    JdbcConnectionPool connections() {
        return connections;
    }

    Connection connect() throws SQLException {
        return connections.getConnection();
    }

    /** Deletes every row; says false when somebody might still write, because a connection is in use. */
    boolean empty(Set<String> tables) {
        if (connections.getActiveConnections() > 0) {
            return false;
        }
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SCHEMA " + SCHEMA);
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            // Generators keep their place: Hibernate has taken ranges of them that it goes on using.
            for (String table : tables) {
                statement.execute("TRUNCATE TABLE " + table);
            }
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        connections.dispose();
        try {
            execute(administrator, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException alreadyDown) {
            // That is what was wanted.
        }
    }

    private static void execute(JdbcDataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
