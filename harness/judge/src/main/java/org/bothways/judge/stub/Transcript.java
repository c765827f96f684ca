package org.bothways.judge.stub;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.counterexample.Conclusion;
import org.bothways.judge.counterexample.Recording;
import org.bothways.judge.counterexample.Setting;
import org.bothways.judge.counterexample.Snippet;
import org.bothways.judge.counterexample.Thing;
import org.bothways.judge.counterexample.Value;
import org.jspecify.annotations.Nullable;

/** Records what a check does to the submission. */
public final class Transcript {

    private static final Set<String> OBJECT_METHODS = Set.of("toString", "hashCode", "equals");

    private final Recording recording = new Recording();
    private final Map<Long, Code> codes = new HashMap<>();
    private final Map<Long, Thing> things = new HashMap<>();
    private final Map<Thing, String> labels = new HashMap<>();
    private final Map<Object, Thing> byId = new HashMap<>();
    private final Set<Thing> defined = new HashSet<>();
    private final Set<Thing> made = new HashSet<>();
    private @Nullable Place lastChange;
    private boolean paused;

    /** A method of the submission's, to be looked up in its sources. */
    public record Place(String className, String method, int parameters) {}

    private record Identity(String className, Object id) {}

    /** {@return what of it shows a failure, if anything was done} */
    public Optional<Snippet> snippet(Conclusion conclusion, Setting setting) {
        return recording.isEmpty() ? Optional.empty() : Optional.of(recording.snippet(conclusion, setting));
    }

    /** {@return the method that was called last and is no mere read} */
    public Optional<Place> lastChange() {
        return Optional.ofNullable(lastChange);
    }

    /** Sets the method that was called last, where that was not a call of the suite's. */
    public void changedBy(Place place) {
        lastChange = place;
    }

    /** Tells of what was not done call by call. */
    public void retell(Consumer<Recording> story) {
        story.accept(recording);
    }

    /** Runs what is no part of the check, such as clearing up after it, without a trace. */
    public void without(Runnable work) {
        silently(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Like {@link #without}, for work with a result. */
    public <T> T silently(Supplier<T> work) {
        boolean before = paused;
        paused = true;
        try {
            return work.get();
        } finally {
            paused = before;
        }
    }

    /** What follows is done in a transaction. */
    public void beginTransaction(Object entityManager) {
        Thing em = thingOf(entityManager).orElseGet(Thing::entityManager);
        defined.add(em);
        recording.beginTransaction(em);
    }

    /** The transaction's work is done, and it is being committed. */
    public void commit() {
        recording.commit();
    }

    /** The transaction is committed. */
    public void endTransaction() {
        recording.endTransaction();
    }

    /**
     * The transaction is rolled back.
     *
     * @param type the name of the class of the submission's exception that was the reason, if one was
     */
    public void rollBack(@Nullable String type) {
        recording.rollBack(type);
    }

    /**
     * A request is sent.
     *
     * @param command what does the same in a terminal
     */
    public void request(Code statement, String command) {
        recording.request(statement);
        recording.command(command);
    }

    /** A request is sent, at the same time as the next. */
    public void requestTogether(Code statement, String command) {
        recording.requestTogether(statement);
        recording.command(command);
    }

    /**
     * The last request was answered.
     *
     * @param came as much of the answer as whoever goes on needs
     * @param thing what stands for the answer from now on, if anything may speak of it
     */
    public void answered(String answer, String came, @Nullable Thing thing) {
        recording.gave(Value.said(answer), thing);
        recording.came(came);
    }

    /** Something that no check asks for by itself did not end well: the start of what it needs. */
    public void attempted(Code statement) {
        recording.change(statement);
    }

    /** The rows of a class are counted. */
    public void count(Class<?> entity) {
        // Within a transaction there is an em already.
        String em = recording.inTransaction() ? "counting" : "em";
        String query = "select count(e) from " + entity.getSimpleName() + " e";
        recording.read(
                Code.of("database.callInTransaction(%1$s -> %1$s.createQuery(\"%2$s\", Long.class).getSingleResult())"
                        .formatted(em, query)));
    }

    /** The rows were counted. */
    public void counted(long count) {
        recording.gave(Value.of(count, any -> Optional.empty()), null);
    }

    /** It was found out where the database says that two objects are linked. */
    public void foundPlaces(Object one, Object other, List<String> places) {
        recording.remark(Code.of(
                "// what in the database links ",
                literal(one),
                " and ",
                literal(other),
                ": ",
                Code.said(places.isEmpty() ? "nothing" : String.join(", ", places))));
    }

    /** An object has an id in the database, by which it is known when it is loaded again. */
    public void stored(Object entity, @Nullable Object id) {
        thingOf(entity).ifPresent(thing -> identified(thing, id));
    }

    /** What the check made is the original, of which whatever else has its id was loaded. */
    private void identified(Thing thing, @Nullable Object id) {
        if (id == null || !isComparable(id)) {
            return;
        }
        Identity identity = new Identity(thing.className(), comparable(id));
        Thing known = byId.putIfAbsent(identity, thing);
        if (known == null || known == thing || (made.contains(known) && made.contains(thing))) {
            return;
        }
        if (made.contains(thing)) {
            byId.put(identity, thing);
            recording.loaded(known, thing);
        } else {
            recording.loaded(thing, known);
        }
    }

    private static boolean isComparable(Object id) {
        return id instanceof Number || id instanceof String || id instanceof UUID;
    }

    /** {@return the id} Whether a number is an int or a long makes it no other one. */
    private static Object comparable(Object id) {
        return id instanceof Number number ? (Object) number.longValue() : id;
    }

    /** A remote object is known from now on. */
    void meet(RemoteRef ref, String className) {
        if (ref.label().endsWith(")")) {
            // Something that is called by an expression, such as em1.getTransaction(), needs no variable.
            return;
        }
        if (className.equals(EntityManagerFactory.class.getName())) {
            codes.put(ref.id(), Code.of("database"));
            return;
        }
        constructed(
                ref, className.equals(EntityManager.class.getName()) ? Thing.entityManager() : new Thing(className));
    }

    /** {@return a call, as Java} */
    Code call(RemoteRef target, String method, @Nullable Object[] arguments) {
        Code receiver = codes.getOrDefault(target.id(), Code.of(target.label()));
        return Code.of(receiver, "." + method + "(", list(method, arguments), ")");
    }

    /** {@return a call of a static method or a constructor, as Java} */
    Code call(String what, @Nullable Object[] arguments) {
        return Code.of(what + "(", list(what, arguments), ")");
    }

    Code field(@Nullable RemoteRef target, Class<?> owner, String field) {
        Code receiver = target == null
                ? Code.of(owner.getSimpleName())
                : codes.getOrDefault(target.id(), Code.of(target.label()));
        return Code.of(receiver, "." + field);
    }

    /** {@return a call the way that sentences speak of it} */
    String spoken(Code code) {
        return code.text(thing -> labels.getOrDefault(thing, thing.simpleName()));
    }

    void constructing(Thing thing, Code call) {
        if (!paused) {
            defined.add(thing);
            made.add(thing);
            recording.construct(thing, call);
        }
    }

    /** The object that was being made is there. */
    void constructed(RemoteRef ref, Thing thing) {
        things.put(ref.id(), thing);
        codes.put(ref.id(), Code.of(thing));
        labels.put(thing, ref.label());
        recording.label(ref.label(), thing);
    }

    void begin(Code call, Class<?> owner, String method, int parameters) {
        if (paused) {
            return;
        }
        boolean isGetter = parameters == 0 && (method.startsWith("get") || method.startsWith("is"));
        if (isGetter || OBJECT_METHODS.contains(method) || isReadOfStore(owner, method)) {
            recording.read(call);
        } else {
            recording.change(call);
        }
        if (!isGetter && Stub.class.isAssignableFrom(owner)) {
            lastChange = new Place(owner.getName(), method, parameters);
        }
    }

    private static boolean isReadOfStore(Class<?> owner, String method) {
        if (owner == EntityManager.class) {
            return Set.of("find", "getReference", "contains").contains(method) || method.startsWith("create");
        }
        return Query.class.isAssignableFrom(owner) && !method.equals("executeUpdate");
    }

    void readingField(Code read) {
        if (!paused) {
            recording.readField(read);
        }
    }

    void end(Code call, Class<?> returnType, String method, @Nullable RemoteRef target, @Nullable Object result) {
        if (result instanceof RemoteCollection collection) {
            codes.putIfAbsent(collection.ref().id(), call);
        } else if (result != null) {
            refOf(result).filter(ref -> ref.label().endsWith(")")).ifPresent(ref -> codes.putIfAbsent(ref.id(), call));
        }
        if (paused || returnType == void.class) {
            return;
        }
        if (target != null && method.equals("getId") && things.get(target.id()) != null) {
            identified(things.get(target.id()), result);
        }
        Thing found =
                result == null ? null : thingOf(result).filter(defined::add).orElse(null);
        recording.gave(Value.of(result, Transcript.this::thingOf), found);
        if (result instanceof Collection<?> all) {
            int index = 0;
            for (Object each : all) {
                String place = ").get(" + index++ + ")";
                Optional.ofNullable(each)
                        .flatMap(this::thingOf)
                        .filter(defined::add)
                        .ifPresent(thing -> recording.found(thing, Code.of("List.copyOf(", call, place)));
            }
        }
    }

    /** The last step ended with an exception. */
    void threw(String type) {
        if (!paused) {
            recording.threw(simple(type));
        }
    }

    /** {@return the name of a class without package and surrounding class} An anonymous one has none. */
    public static String simple(String type) {
        return type.replaceFirst("^.*[.$](?=[^.$0-9])", "");
    }

    private Code list(String method, @Nullable Object[] arguments) {
        if ((method.equals("find") || method.equals("getReference"))
                && arguments.length == 2
                && arguments[0] instanceof Class<?> type
                && arguments[1] != null) {
            Thing known = byId.get(new Identity(type.getName(), comparable(arguments[1])));
            if (known != null) {
                return Code.of(type.getSimpleName() + ".class, ", Code.idOf(known));
            }
        }
        return Code.joined(", ", Arrays.stream(arguments).map(this::literal).toList());
    }

    private Code literal(@Nullable Object value) {
        return Code.literal(value, this::codeOf);
    }

    private Optional<Code> codeOf(Object object) {
        return refOf(object).map(ref -> codes.getOrDefault(ref.id(), Code.of(ref.label())));
    }

    private Optional<Thing> thingOf(Object object) {
        return refOf(object).map(RemoteRef::id).map(things::get);
    }

    private static Optional<RemoteRef> refOf(Object object) {
        if (object instanceof Stub stub) {
            return Optional.of(stub.remoteRef());
        }
        if (object instanceof RemoteCollection collection) {
            return Optional.of(collection.ref());
        }
        return Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof RemoteHandler handler
                ? Optional.of(handler.ref())
                : Optional.empty();
    }
}
