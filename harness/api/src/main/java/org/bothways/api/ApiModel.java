package org.bothways.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP API should do, as pure functions of what was done before. Resources go by numbers of the model's; which ids the server gives
 * them is looked up in its answers.
 *
 * @param <S> what should be the case; an immutable value with {@code equals}
 */
@API(status = API.Status.EXPERIMENTAL)
public interface ApiModel<S> {

    /** {@return what is the case when nothing was done yet} */
    S start();

    /** {@return the resources that are there} */
    Set<Resource> present(S state);

    /** {@return what can be asked of the API} Those that read nothing in particular read a collection. */
    List<Operation<S>> operations();

    /**
     * Something that has an id.
     *
     * @param number from 1, in the order in which those of a kind are made; 0 is one that was never there
     */
    record Resource(String kind, int number) {

        /** {@return one whose id no server has given} */
        public static Resource unknown(String kind) {
            return new Resource(kind, 0);
        }

        /** {@return whether it was never there} */
        public boolean isUnknown() {
            return number == 0;
        }

        @Override
        public String toString() {
            return isUnknown() ? "no " + kind : kind + number;
        }
    }

    /**
     * An operation, for any resources.
     *
     * @param name unique among those of a model
     * @param takes the kinds of the resources that it speaks of
     * @param makes the kind of the resource that it makes, whose id the answer holds as {@code id}; or null
     * @param isRead whether it changes nothing
     */
    record Operation<S>(
            String name, List<String> takes, @Nullable String makes, boolean isRead, Rule<S> rule) {

        /** Copies the list. */
        public Operation {
            takes = List.copyOf(takes);
        }

        /** {@return an operation that changes nothing} */
        public static <S> Operation<S> read(String name, List<String> takes, Rule<S> rule) {
            return new Operation<>(name, takes, null, true, rule);
        }

        /** {@return an operation that may change something} */
        public static <S> Operation<S> change(String name, List<String> takes, Rule<S> rule) {
            return new Operation<>(name, takes, null, false, rule);
        }

        /** {@return the same, but it makes a resource, which its rule is given last} */
        public Operation<S> making(String kind) {
            return new Operation<>(name, takes, kind, isRead, rule);
        }
    }

    /** What comes of an operation. */
    @FunctionalInterface
    interface Rule<S> {

        /**
         * {@return the request, and what should come of it}
         *
         * @param resources those that the operation takes, in their order, and the one that it makes
         */
        Turn<S> apply(S state, List<Resource> resources);
    }

    /**
     * A request and what should come of it.
     *
     * @param answer null where the request is refused, which leaves everything as it is; otherwise what the answer's JSON holds: strings,
     *     whole numbers, lists whatever their order, maps, of which the answer may have more keys, and a {@link Resource} for its id
     * @param state what is the case afterwards
     */
    record Turn<S>(Call call, @Nullable Object answer, S state) {

        /** {@return that a request is refused} */
        public static <S> Turn<S> refused(Call call, S state) {
            return new Turn<>(call, null, state);
        }
    }

    /**
     * A request in which resources stand for their ids.
     *
     * @param path texts and resources, one after the other
     * @param body what is written as JSON, in which resources are allowed; null for none
     */
    record Call(String method, List<Object> path, @Nullable Object body) {

        /** Copies the path. */
        public Call {
            path = List.copyOf(path);
        }

        /** {@return a GET} */
        public static Call get(Object... path) {
            return new Call("GET", Arrays.asList(path), null);
        }

        /** {@return a DELETE} */
        public static Call delete(Object... path) {
            return new Call("DELETE", Arrays.asList(path), null);
        }

        /** {@return a POST with a body} */
        public static Call post(Object body, Object... path) {
            return new Call("POST", Arrays.asList(path), body);
        }
    }
}
