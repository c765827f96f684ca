package cms.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Runs work in a transaction, one at a time. */
public class Database {

    private final EntityManagerFactory factory;
    private final ReentrantLock lock = new ReentrantLock(true);

    public Database(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public <R> R transact(Function<EntityManager, R> work) {
        lock.lock();
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                R result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } catch (Throwable t) {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                throw t;
            }
        } finally {
            lock.unlock();
        }
    }
}
