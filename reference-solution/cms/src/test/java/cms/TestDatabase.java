package cms;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.UUID;

/** A fresh H2 database in memory with the schema of the entities. */
final class TestDatabase {

    private TestDatabase() {}

    static EntityManagerFactory open() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("cms")
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:" + UUID.randomUUID())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .property("hibernate.hbm2ddl.halt_on_error", "true")
                .property("hibernate.auto_quote_keyword", "true")
                .property("hibernate.show_sql", "false");
        mappedClasses().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private static List<Class<?>> mappedClasses() {
        return List.of(Course.class, User.class, Assignment.class, Submission.class);
    }
}
