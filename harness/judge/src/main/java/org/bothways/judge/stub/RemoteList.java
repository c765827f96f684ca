package org.bothways.judge.stub;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, or a collection of no particular kind, in a worker. */
final class RemoteList extends AbstractList<@Nullable Object> implements RemoteCollection {

    private final RemoteRef ref;
    private List<@Nullable Object> elements;

    RemoteList(RemoteRef ref, List<@Nullable Object> elements) {
        this.ref = ref;
        this.elements = elements;
    }

    @Override
    public RemoteRef ref() {
        return ref;
    }

    @Override
    public @Nullable Object get(int index) {
        return elements.get(index);
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
    public void add(int index, @Nullable Object object) {
        forward(List.class, "add", void.class, List.of(int.class, Object.class), index, object);
        elements = reread();
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object object) {
        Object before = forward(List.class, "set", Object.class, List.of(int.class, Object.class), index, object);
        elements = reread();
        return before;
    }

    @Override
    public @Nullable Object remove(int index) {
        Object removed = forward(List.class, "remove", Object.class, List.of(int.class), index);
        elements = reread();
        return removed;
    }

    @Override
    public void clear() {
        forward(Collection.class, "clear", void.class, List.of());
        elements = reread();
    }
}
