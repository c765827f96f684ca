package org.bothways.worker;

import jakarta.persistence.Entity;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/** The steps of one program that need the database, and the persistence context that they work in. */
final class StoredSteps implements AutoCloseable {

    private static final Set<Class<? extends Step>> STEPS = Set.of(
            Step.Persist.class,
            Step.Flush.class,
            Step.Clear.class,
            Step.Commit.class,
            Step.Find.class,
            Step.Merge.class,
            Step.Delete.class,
            Step.LinkOwner.class,
            Step.Places.class,
            Step.Rows.class);

    private final Slots slots;
    private final Calls calls;
    private final Callable<PersistenceUnit> emptyDatabase;
    private final StatementCount statements = new StatementCount();
    private @Nullable PersistenceUnit unit;
    private @Nullable SessionImplementor session;

    /** The number of the current persistence context, or of the last one where none is open. */
    private int context;

    StoredSteps(Slots slots, Calls calls, Callable<PersistenceUnit> emptyDatabase) {
        this.slots = slots;
        this.calls = calls;
        this.emptyDatabase = emptyDatabase;
    }

    static boolean includes(Step step) {
        return STEPS.contains(step.getClass());
    }

    Observed take(Step step) throws Exception {
        if (step instanceof Step.Find find) {
            return new Observed.Counted(find(slots.slot(find.slot()), find.slot()));
        } else if (step instanceof Step.Places places) {
            return new Observed.Counted(places(slots.get(places.one()), slots.get(places.other())));
        } else if (step instanceof Step.Rows rows) {
            return new Observed.Counted(rows(calls.publicClass(rows.type())));
        } else if (step instanceof Step.LinkOwner link) {
            return linkOwner(link);
        }
        change(step);
        return new Observed.Done();
    }

    private void change(Step step) throws Exception {
        if (step instanceof Step.Persist persist) {
            Object held = slots.get(persist.slot());
            session().persist(held);
        } else if (step instanceof Step.Merge merge) {
            Object held = slots.get(merge.slot());
            slots.slot(merge.slot()).held = Hibernate.unproxy(session().merge(held));
        } else if (step instanceof Step.Delete delete) {
            Object held = slots.get(delete.slot());
            recordSaved();
            session().remove(held);
        } else if (step instanceof Step.Flush) {
            session().flush();
            recordSaved();
        } else if (step instanceof Step.Clear) {
            session();
            recordSaved();
            session().clear();
            context++;
        } else {
            commit(session());
        }
    }

    /** {@return the number of statements since it was asked for the last time} */
    long statements() {
        return statements.take();
    }

    /** {@return the number of the slot that an object counts as, or {@link Observed#STRANGER}} */
    int slotOf(Object object) {
        if (object instanceof HibernateProxy proxy) {
            LazyInitializer lazy = proxy.getHibernateLazyInitializer();
            // Class and id say who it is: there is no need to load it, nor a way to in a context that is closed.
            return lazy.isUninitialized() ? slotOf(keyOf(lazy)) : slotOf(lazy.getImplementation());
        }
        int number = slots.indexOf(object);
        return number >= 0 || unit == null ? number : slotOf(keyOf(object));
    }

    boolean isEntity(Object object) {
        return object instanceof HibernateProxy
                || object.getClass().isAnnotationPresent(Entity.class)
                || slots.indexOf(object) >= 0;
    }

    /** Rolls back what is open. */
    @Override
    public void close() {
        if (session != null) {
            try (SessionImplementor open = session) {
                if (open.getTransaction().isActive()) {
                    open.getTransaction().rollback();
                }
            } catch (RuntimeException broken) {
                // A connection that stays in use makes the next program's database a new one.
            }
        }
    }

    private long find(Slots.Slot slot, int number) throws Exception {
        Slots.Key saved = slot.saved;
        if (saved == null) {
            slots.get(number);
        }
        SessionImplementor open = session();
        Object found = saved == null ? null : open.find(saved.type(), saved.id());
        slot.held = Hibernate.unproxy(found);
        slot.context = context;
        return found == null ? 0 : 1;
    }

    private void commit(SessionImplementor open) {
        open.getTransaction().commit();
        recordSaved();
        open.close();
        session = null;
    }

    private long places(Object one, Object other) throws Exception {
        PersistenceUnit opened = unit();
        if (session == null) {
            return opened.placesLinking(one, other).size();
        }
        return session.doReturningWork(
                connection -> opened.placesLinking(connection, one, other).size());
    }

    private long rows(Class<?> type) throws Exception {
        PersistenceUnit opened = unit();
        SessionImplementor open = session;
        return open == null ? opened.count(type) : statements.without(() -> opened.count(open, type));
    }

    private Observed linkOwner(Step.LinkOwner link) throws Exception {
        Object one = slots.get(link.one());
        Object other = slots.get(link.other());
        OwningAttribute owner = new OwningAttribute(unit().metamodel(), this);
        boolean isDone = owner.link(one, other, link.sampleOne(), link.sampleOther(), slots);
        return isDone ? new Observed.Done() : new Observed.Absent("An attribute that stores the link");
    }

    private PersistenceUnit unit() throws Exception {
        if (unit == null) {
            unit = emptyDatabase.call();
        }
        return unit;
    }

    private SessionImplementor session() throws Exception {
        if (session == null) {
            session = unit().openSession(statements);
            context++;
            session.beginTransaction();
        }
        return session;
    }

    /** Takes down class and id of all that the slots hold and the database has. */
    private void recordSaved() {
        slots.forEach(slot -> {
            EntityEntry entry = entryOf(slot.held);
            if (entry != null && entry.isExistsInDatabase()) {
                slot.saved = key(entry.getPersister(), entry.getId());
                slot.context = context;
            }
        });
    }

    private @Nullable EntityEntry entryOf(@Nullable Object object) {
        return session == null || object == null
                ? null
                : session.getPersistenceContextInternal().getEntry(object);
    }

    /** {@return the slot of an entity that no slot holds as it is now} In a context, it is the one that was to be found yet. */
    private int slotOf(Slots.@Nullable Key key) {
        return key == null
                ? Observed.STRANGER
                : slots.first(slot -> slot.saved != null
                        && slot.context != context
                        && slot.saved.isSame(key)
                        && entryOf(slot.held) == null);
    }

    private Slots.@Nullable Key keyOf(LazyInitializer lazy) {
        return unit == null
                ? null
                : key(unit.metamodel().getEntityDescriptor(lazy.getEntityName()), lazy.getInternalIdentifier());
    }

    private Slots.@Nullable Key keyOf(Object object) {
        EntityEntry entry = entryOf(object);
        if (entry != null) {
            return key(entry.getPersister(), entry.getId());
        }
        EntityPersister persister = unit == null ? null : unit.metamodel().findEntityDescriptor(object.getClass());
        return persister == null ? null : key(persister, persister.getIdentifier(object));
    }

    private static Slots.@Nullable Key key(EntityPersister persister, @Nullable Object id) {
        return id == null
                ? null
                : new Slots.Key(
                        persister.getRootEntityName(), persister.getMappedClass(), id, persister.getIdentifierType());
    }
}
