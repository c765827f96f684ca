package org.bothways.judge.stub;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set in a worker. If it holds an object twice, which a broken one may, so does this. */
final class RemoteSet extends AbstractSet<@Nullable Object> implements RemoteCollection {

    private final RemoteRef ref;
    private List<@Nullable Object> elements;

    RemoteSet(RemoteRef ref, List<@Nullable Object> elements) {
        this.ref = ref;
        this.elements = elements;
    }

    @Override
    public RemoteRef ref() {
        return ref;
    }

    /** Goes through what was there when it began; what it removes is removed from the remote set. */
    @Override
    public Iterator<@Nullable Object> iterator() {
        Iterator<@Nullable Object> snapshot = elements.iterator();
        return new Iterator<>() {
            private @Nullable Object last;

            @Override
            public boolean hasNext() {
                return snapshot.hasNext();
            }

            @Override
            public @Nullable Object next() {
                last = snapshot.next();
                return last;
            }

            @Override
            public void remove() {
                RemoteSet.this.remove(last);
            }
        };
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return RemoteCollection.holds(elements, object);
    }

    @Override
    public boolean add(@Nullable Object object) {
        boolean changed =
                Boolean.TRUE.equals(forward(Collection.class, "add", boolean.class, List.of(Object.class), object));
        elements = reread();
        return changed;
    }

    @Override
    public boolean remove(@Nullable Object object) {
        boolean changed =
                Boolean.TRUE.equals(forward(Collection.class, "remove", boolean.class, List.of(Object.class), object));
        elements = reread();
        return changed;
    }

    @Override
    public void clear() {
        forward(Collection.class, "clear", void.class, List.of());
        elements = reread();
    }
}
