package org.bothways.exploration;

import java.util.List;
import org.apiguardian.api.API;
import org.bothways.wire.Value;

/**
 * What is explored.
 *
 * @param examples how objects of each class are made; their order is that in which objects are saved
 */
@API(status = API.Status.INTERNAL)
public record Domain(List<Relationship> relationships, List<Example> examples) {

    /** Refuses a relationship whose objects can't be made. */
    public Domain {
        relationships = List.copyOf(relationships);
        examples = List.copyOf(examples);
        for (Relationship relationship : relationships) {
            for (Relationship.End end : relationship.ends()) {
                if (examples.stream().noneMatch(example -> example.type().equals(end.type()))) {
                    throw new IllegalArgumentException(
                            "The relationship %s can't be explored: there are no examples of %s"
                                    .formatted(relationship.id(), end.type()));
                }
            }
        }
    }

    /**
     * Objects of a class, by what their constructor is given. No two are equal, whatever the class takes for equal.
     *
     * @param type binary name
     * @param arguments of one object each, at least two
     */
    public record Example(String type, List<List<Value.Plain>> arguments) {

        /** Copies the lists. */
        public Example {
            arguments = arguments.stream().map(List::copyOf).toList();
            if (arguments.size() < 2) {
                throw new IllegalArgumentException("There must be at least two examples of " + type);
            }
        }
    }

    /** {@return the relationship with this id} */
    Relationship relationship(String id) {
        return relationships.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no relationship " + id));
    }

    Example example(String type) {
        return examples.get(order(type));
    }

    /** {@return where objects of this class come when everything is saved} */
    int order(String type) {
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).type().equals(type)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There are no examples of " + type);
    }
}
