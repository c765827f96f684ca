package org.bothways.api;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The database under the classes that a check looks at: empty at the start of each check, its schema made from the mapping.
 * Take it as a parameter of a {@link Check} method.
 */
@API(status = API.Status.STABLE)
public interface Database {

    /** {@return the factory built from every mapped class} The check must not close it. */
    EntityManagerFactory entityManagerFactory();

    /**
     * Runs work in a transaction of its own on a new {@link EntityManager}: commits when the work returns, rolls back when it
     * throws, and closes either way. Two calls share no persistence context: what the second one finds was loaded.
     */
    void inTransaction(Consumer<EntityManager> work);

    /** Like {@link #inTransaction}, for work with a result. What it returns is detached from then on. */
    <T> T fromTransaction(Function<EntityManager, T> work);

    /**
     * {@return every place where the database stores that two saved entities are linked, in a fixed order}
     *
     * <p>A place is a row: a foreign key in the row of either entity, a row of a join table, or a row of an entity that refers
     * to both. {@code "ASSIGNMENT.COURSE_ID"} and {@code "COURSE_STUDENTS(COURSE_ID, STUDENT_ID)"} are places. One link should
     * have one place; two mean that the same fact is stored twice. Committed rows are what counts: call it outside of a
     * transaction.
     */
    List<String> placesLinking(Object one, Object other);

    /** {@return how many rows of an entity class, subclasses included, are stored} */
    long count(Class<?> entityClass);

    /**
     * {@return how many SQL statements ran since this was asked for the last time} Those that fetch values of a sequence are left out: one
     * serves many ids.
     */
    long statements();

    /** {@return the value of the entity's id attribute, whatever its name and type; null before it is saved} */
    @Nullable Object idOf(Object entity);
}
