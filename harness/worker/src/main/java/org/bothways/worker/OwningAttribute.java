package org.bothways.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.collection.spi.CollectionSemantics;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;

/** Finds the attribute that stores the link between two entities, and writes it. Inverse attributes play no part. */
final class OwningAttribute {

    private final MappingMetamodel metamodel;
    private final StoredSteps stored;

    OwningAttribute(MappingMetamodel metamodel, StoredSteps stored) {
        this.metamodel = metamodel;
        this.stored = stored;
    }

    /** The way from an entity to one of its attributes: through embedded objects, mostly none. */
    private record Path(List<AttributeMapping> embedded, AttributeMapping attribute) {

        @Nullable Object holder(Object entity) {
            Object holder = entity;
            for (AttributeMapping each : embedded) {
                holder = holder == null ? null : each.getValue(holder);
            }
            return holder;
        }
    }

    /** Links one to the other in the attribute in which two samples are linked; says false when there is none. */
    boolean link(Object one, Object other, int sampleOne, int sampleOther, Slots slots) {
        for (boolean isCollection : new boolean[] {false, true}) {
            Optional<Path> there = linking(slots.get(sampleOne), sampleOther, isCollection);
            if (there.isPresent()) {
                return write(there.get(), one, other);
            }
            Optional<Path> back = linking(slots.get(sampleOther), sampleOne, isCollection);
            if (back.isPresent()) {
                return write(back.get(), other, one);
            }
        }
        return false;
    }

    private Optional<Path> linking(Object entity, int sample, boolean isCollection) {
        ManagedMappingType type = metamodel.findEntityDescriptor(entity.getClass());
        if (type == null) {
            return Optional.empty();
        }
        List<Path> paths = new ArrayList<>();
        addOwning(type, List.of(), isCollection, paths);
        return paths.stream().filter(path -> holds(path, entity, sample)).findFirst();
    }

    private void addOwning(
            ManagedMappingType type, List<AttributeMapping> embedded, boolean isCollection, List<Path> paths) {
        for (int i = 0; i < type.getNumberOfAttributeMappings(); i++) {
            AttributeMapping attribute = type.getAttributeMapping(i);
            if (attribute instanceof EmbeddedAttributeMapping inner) {
                List<AttributeMapping> deeper = new ArrayList<>(embedded);
                deeper.add(inner);
                addOwning(inner.getEmbeddableTypeDescriptor(), deeper, isCollection, paths);
            } else if (isCollection ? isOwningCollection(attribute) : isOwningReference(attribute)) {
                paths.add(new Path(embedded, attribute));
            }
        }
    }

    private static boolean isOwningReference(AttributeMapping attribute) {
        return attribute instanceof ToOneAttributeMapping toOne
                && toOne.getSideNature() == ForeignKeyDescriptor.Nature.KEY
                && (toOne.getAttributeMetadata().isInsertable()
                        || toOne.getAttributeMetadata().isUpdatable());
    }

    private static boolean isOwningCollection(AttributeMapping attribute) {
        return attribute instanceof PluralAttributeMapping plural
                && plural.getElementDescriptor() instanceof EntityCollectionPart
                && !plural.getCollectionDescriptor().isInverse();
    }

    private boolean holds(Path path, Object entity, int sample) {
        Object holder = path.holder(entity);
        Object value = holder == null ? null : path.attribute().getValue(holder);
        if (value instanceof Collection<?> collection) {
            return contains(collection, sample);
        }
        return value != null && stored.slotOf(value) == sample;
    }

    private boolean contains(Collection<?> collection, int slot) {
        for (Object each : collection) {
            if (each != null && stored.slotOf(each) == slot) {
                return true;
            }
        }
        return false;
    }

    private boolean write(Path path, Object owner, Object target) {
        Object holder = path.holder(owner);
        if (holder == null) {
            return false;
        }
        if (path.attribute() instanceof PluralAttributeMapping plural) {
            add(plural, holder, target);
        } else {
            path.attribute().setValue(holder, target);
        }
        return true;
    }

    private void add(PluralAttributeMapping attribute, Object holder, Object target) {
        Collection<?> present = (Collection<?>) attribute.getValue(holder);
        if (present != null && isAdded(present, target) && isIn(attribute.getValue(holder), target)) {
            return;
        }
        // There is none, or it is a copy or a view.
        Collection<@Nullable Object> fresh = fresh(attribute);
        if (present != null) {
            fresh.addAll(present);
        }
        fresh.add(target);
        attribute.setValue(holder, fresh);
    }

    /** {@return false where the collection is a view that takes nothing} */
    @SuppressWarnings("unchecked") // the mapping says that such entities are its elements
    private static boolean isAdded(Collection<?> collection, Object target) {
        try {
            ((Collection<Object>) collection).add(target);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean isIn(@Nullable Object collection, Object target) {
        return collection instanceof Collection<?> elements && elements.stream().anyMatch(each -> each == target);
    }

    @SuppressWarnings("unchecked") // it makes what the attribute can hold
    private static Collection<@Nullable Object> fresh(PluralAttributeMapping attribute) {
        CollectionSemantics<?, ?> semantics =
                attribute.getCollectionDescriptor().getCollectionSemantics();
        return (Collection<@Nullable Object>) semantics.instantiateRaw(0, attribute.getCollectionDescriptor());
    }
}
