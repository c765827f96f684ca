package cms;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

/**
 * What all entities have in common.
 *
 * @param <K> the type of the id
 * @param <S> the entity itself, so that inherited methods can be chained
 */
@MappedSuperclass
public abstract class Persistent<K extends Serializable, S extends Persistent<K, S>> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private K id;

    protected Persistent() {
    }

    public K getId() {
        return id;
    }

    protected abstract S self();

    @Override
    public String toString() {
        return getClass().getSimpleName() + "#" + id;
    }
}
