package cms.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

public class Db {

    private final EntityManagerFactory factory;

    /** Hibernate's connection pool throws when it is empty, so let only some requests in at a time. */
    private final Semaphore connections = new Semaphore(8, true);

    public Db(EntityManagerFactory factory) {
        this.factory = factory;
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        connections.acquireUninterruptibly();
        try {
            return factory.callInTransaction(work);
        } finally {
            connections.release();
        }
    }

    static <T> T get(EntityManager em, Class<T> type, long id) {
        return orNotFound(em.find(type, id), type, id);
    }

    /** "select ... for update": a second request for the same row waits until the first one is done. */
    static <T> T getForUpdate(EntityManager em, Class<T> type, long id) {
        return orNotFound(em.find(type, id, LockModeType.PESSIMISTIC_WRITE), type, id);
    }

    private static <T> T orNotFound(T entity, Class<T> type, long id) {
        if (entity == null) {
            throw new HttpError(404, "There is no " + type.getSimpleName().toLowerCase() + " " + id);
        }
        return entity;
    }
}
