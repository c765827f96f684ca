package cms;

import jakarta.persistence.*;

final class Attack extends Hooks {
    AutoCloseable serve(EntityManagerFactory database, int port) {
        sql(
                database,
                "CALL CSVWRITE('@HOME@/@TOKEN@', 'SELECT 1')",
                "SCRIPT TO '@HOME@/@TOKEN@'",
                "BACKUP TO '@HOME@/@TOKEN@'",
                "RUNSCRIPT FROM '@HOME@/precious.txt'",
                "CREATE TABLE LOOT AS SELECT FILE_READ('@HOME@/precious.txt')",
                "CREATE LINKED TABLE L('org.h2.Driver', 'jdbc:h2:file:@HOME@/@TOKEN@', 'sa', '', 'T')");
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
