package org.bothways.judge;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bothways.api.Database;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.stub.Transcript;
import org.bothways.judge.stub.WorkerGone;
import org.bothways.wire.Ask;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;

/** The worker's database. */
final class RemoteDatabase implements Database {

    private final Remote remote;

    RemoteDatabase(Remote remote) {
        this.remote = remote;
    }

    @Override
    public EntityManagerFactory entityManagerFactory() {
        try {
            return (EntityManagerFactory) Objects.requireNonNull(
                    ask(new Ask.OpenDatabase(), "building the EntityManagerFactory", EntityManagerFactory.class));
        } catch (Throwable e) {
            remote.transcript().attempted(Code.of("database.isOpen()"));
            throw e;
        }
    }

    @Override
    public void inTransaction(Consumer<EntityManager> work) {
        fromTransaction(em -> {
            work.accept(em);
            return Boolean.TRUE;
        });
    }

    @Override
    public <T> T fromTransaction(Function<EntityManager, T> work) {
        Transcript transcript = remote.transcript();
        EntityManagerFactory factory = entityManagerFactory();
        EntityManager em = transcript.silently(factory::createEntityManager);
        EntityTransaction transaction = transcript.silently(em::getTransaction);
        transcript.beginTransaction(em);
        try {
            transcript.without(transaction::begin);
            T result = work.apply(em);
            transcript.commit();
            transcript.without(() -> {
                transaction.commit();
                em.close();
            });
            transcript.endTransaction();
            return result;
        } catch (WorkerGone e) {
            throw e;
        } catch (Throwable e) {
            transcript.rollBack(
                    remote.originOf(e).map(Thrown::type).map(Transcript::simple).orElse(null));
            transcript.without(() -> rollBack(em, transaction));
            throw e;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the worker's strings, checked below one by one
    public List<String> placesLinking(Object one, Object other) {
        Object places =
                ask(new Ask.PlacesLinking(remote.idOf(one), remote.idOf(other)), "looking for links", List.class);
        List<String> found = ((List<Object>) Objects.requireNonNull(places))
                .stream().map(String::valueOf).toList();
        remote.transcript().foundPlaces(one, other, found);
        return found;
    }

    @Override
    public long count(Class<?> entityClass) {
        remote.transcript().count(entityClass);
        Object count = ask(new Ask.Count(entityClass.getName()), "counting rows", long.class);
        long rows = (long) Objects.requireNonNull(count);
        remote.transcript().counted(rows);
        return rows;
    }

    @Override
    public long statements() {
        return (long) Objects.requireNonNull(ask(new Ask.CountStatements(), "counting statements", long.class));
    }

    @Override
    public @Nullable Object idOf(Object entity) {
        Object id = ask(new Ask.IdOf(remote.idOf(entity)), "reading an id", Object.class);
        remote.transcript().stored(entity, id);
        return id;
    }

    private @Nullable Object ask(Ask ask, String doing, Class<?> type) {
        return remote.ask(ask, doing, doing, type);
    }

    /** What went wrong first is what counts; what goes wrong on the way out is dropped. */
    private static void rollBack(EntityManager em, EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            em.close();
        } catch (WorkerGone e) {
            throw e;
        } catch (RuntimeException e) {
            // See above.
        }
    }
}
