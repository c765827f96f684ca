package org.bothways.worker;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The other side of the mapping that {@link WarmUp} boots. */
@Entity
class WarmUpChild {

    @Id
    @GeneratedValue
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable WarmUpParent parent;
}
