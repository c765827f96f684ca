package cms;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * Gives every entity an id, and an identity that doesn't change when the id arrives. Loading replaces the random UUID
 * by the stored one.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Column(nullable = false, unique = true, updatable = false)
    private UUID uuid = UUID.randomUUID();

    @Version
    private int version;

    public Long getId() {
        return id;
    }

    protected UUID getUuid() {
        return uuid;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof BaseEntity entity && getUuid().equals(entity.getUuid());
    }

    @Override
    public final int hashCode() {
        return getUuid().hashCode();
    }
}
