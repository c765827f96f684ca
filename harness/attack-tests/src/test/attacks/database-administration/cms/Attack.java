package cms;

import jakarta.persistence.*;

final class Attack extends Hooks {
    AutoCloseable serve(EntityManagerFactory database, int port) {
        sql(database, "SHUTDOWN IMMEDIATELY", "CREATE USER EVIL PASSWORD 'x' ADMIN", "SET TRACE_LEVEL_FILE 4", "SET MAX_QUERY_TIMEOUT 0", "DROP ALL OBJECTS");
        return null;
    }

    /** Runs statements on the submission's own connection. */
    private static void sql(EntityManagerFactory database, String... statements) {
        for (String statement : statements) {
            try (EntityManager entities = database.createEntityManager()) {
                entities.getTransaction().begin();
                entities.createNativeQuery(statement).executeUpdate();
                entities.getTransaction().commit();
                tell("ran: " + statement);
            } catch (RuntimeException e) {
                tell("refused: " + statement);
            }
        }
    }
}
