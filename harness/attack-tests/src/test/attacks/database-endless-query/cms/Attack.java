package cms;

import jakarta.persistence.*;

final class Attack extends Hooks {
    AutoCloseable serve(EntityManagerFactory database, int port) {
        EntityManager kept = database.createEntityManager();
        kept.getTransaction().begin();
        kept.persist(new Course("kept", "kept"));
        kept.flush();
        sql(database, "CREATE TABLE HUGE AS SELECT COUNT(*) C FROM SYSTEM_RANGE(1, 1000000) A, SYSTEM_RANGE(1, 1000000) B");
        return null;
    }

    /** Runs statements on the submission's own connection. */
    private static void sql(EntityManagerFactory database, String... statements) {
        for (String statement : statements) {
            tell("asks: " + statement);
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
