package cms;

import jakarta.persistence.*;

final class Attack extends Hooks {
    AutoCloseable serve(EntityManagerFactory database, int port) {
        sql(
                database,
                "CREATE ALIAS EVIL AS 'void evil() throws Exception { new java.io.File(\"@HOME@/@TOKEN@\").createNewFile(); }'",
                "CALL EVIL()",
                "CREATE ALIAS EXIT FOR 'java.lang.System.exit'",
                "CREATE TRIGGER T BEFORE INSERT ON COURSE FOR EACH ROW CALL 'cms.Attack'");
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
