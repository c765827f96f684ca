package org.bothways.local;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bothways.api.Database;
import org.bothways.worker.PersistenceUnit;
import org.jspecify.annotations.Nullable;

/** The worker's database, without a wire in between. */
final class LocalDatabase implements Database {

    private final PersistenceUnit unit;

    LocalDatabase(PersistenceUnit unit) {
        this.unit = unit;
    }

    @Override
    public EntityManagerFactory entityManagerFactory() {
        return unit.factory();
    }

    @Override
    public void inTransaction(Consumer<EntityManager> work) {
        unit.factory().runInTransaction(work);
    }

    @Override
    public <T> T fromTransaction(Function<EntityManager, T> work) {
        return unit.factory().callInTransaction(work);
    }

    @Override
    public List<String> placesLinking(Object one, Object other) {
        return Unchecked.get(() -> unit.placesLinking(one, other));
    }

    @Override
    public long count(Class<?> entityClass) {
        return unit.count(entityClass);
    }

    @Override
    public long statements() {
        return unit.statements();
    }

    @Override
    public @Nullable Object idOf(Object entity) {
        return unit.idOf(entity);
    }
}
