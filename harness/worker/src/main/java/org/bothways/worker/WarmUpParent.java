package org.bothways.worker;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** One side of the mapping that {@link WarmUp} boots. */
@Entity
class WarmUpParent {

    @Id
    @GeneratedValue
    @Nullable Long id;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    List<WarmUpChild> children = new ArrayList<>();

    /** Saves, loads and deletes a parent with a child. */
    static void exercise(PersistenceUnit unit) throws Exception {
        SessionFactory factory = unit.factory().unwrap(SessionFactory.class);
        WarmUpParent parent = new WarmUpParent();
        WarmUpChild child = new WarmUpChild();
        child.parent = parent;
        parent.children.add(child);
        factory.inTransaction(session -> session.persist(parent));
        unit.placesLinking(parent, child);
        unit.count(WarmUpChild.class);
        factory.inTransaction(session -> {
            WarmUpParent loaded = session.find(WarmUpParent.class, parent.id);
            loaded.children.forEach(session::remove);
            session.remove(loaded);
        });
    }
}
