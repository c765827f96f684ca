package cms.suite.visible;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Objects that a check saved, and what it expects of them once they are loaded again. A loaded object stands for the saved one
 * of its class and id, so that a check can name the objects it made itself, whatever a submission's {@code equals} says.
 */
public final class Saved {

    private final Database database;
    private final List<Object> originals;

    private Saved(Database database, List<Object> originals) {
        this.database = database;
        this.originals = originals;
    }

    /**
     * Persists objects in this order, in one transaction: users first, then courses, then assignments that no course saves.
     *
     * @return them
     */
    public static Saved inOrder(Database database, Object... objects) {
        List<Object> originals = List.of(objects);
        database.inTransaction(em -> originals.forEach(em::persist));
        return new Saved(database, originals);
    }

    /** {@return the loaded object that stands for a saved one} Fails when it is not stored. */
    public <T> T load(EntityManager em, Class<T> type, T original) {
        Object id = database.idOf(original);
        T loaded = id == null ? null : em.find(type, id);
        if (loaded == null) {
            throw new AssertionFailedError("The " + type.getSimpleName() + " is stored");
        }
        return loaded;
    }

    /** Fails unless a loaded to-many end holds exactly these of the saved objects, each once. */
    public void expectMembers(String sentence, @Nullable Collection<?> loaded, Object... expected) {
        Expect.members(
                sentence,
                loaded == null ? null : loaded.stream().map(this::original).toList(),
                expected);
    }

    /** Fails unless a loaded to-one end is this saved object, or null. */
    public void expectSame(String sentence, @Nullable Object expected, @Nullable Object loaded) {
        Expect.same(sentence, expected, loaded == null ? null : original(loaded));
    }

    private Object original(Object loaded) {
        Object id = database.idOf(loaded);
        return originals.stream()
                .filter(each -> each.getClass().isInstance(loaded))
                .filter(each -> Objects.equals(database.idOf(each), id))
                .findFirst()
                .orElse(loaded);
    }
}
