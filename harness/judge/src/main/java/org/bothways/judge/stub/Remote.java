package org.bothways.judge.stub;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.counterexample.Thing;
import org.bothways.sandbox.Ending;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLost;
import org.bothways.wire.Ask;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Handle;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * The objects of one check in one worker: one remote object is one stub or proxy here, so that {@code ==} means what it says.
 * Used by one thread at a time.
 */
public final class Remote {

    private static final int SOME_PORT = 80;

    private final Worker worker;
    private final StubLoader loader;
    private final Sentences sentences;
    private final Transcript transcript = new Transcript();
    private final Map<Long, Object> objects = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final IdentityHashMap<Throwable, Thrown> thrown = new IdentityHashMap<>();
    private final Values values = new Values(this);
    private @Nullable Error end;

    /** Begins with no objects. */
    public Remote(Worker worker, StubLoader loader, Sentences sentences) {
        this.worker = worker;
        this.loader = loader;
        this.sentences = sentences;
    }

    /** {@return what was done so far, as Java} */
    public Transcript transcript() {
        return transcript;
    }

    /** {@return what an exception was in the worker, if that is where it comes from} */
    public Optional<Thrown> originOf(Throwable throwable) {
        return Optional.ofNullable(thrown.get(throwable));
    }

    /**
     * {@return what put an end to the check, whatever the suite made of it} An assertion about exceptions wraps what passes through it, and
     * a careless suite swallows it.
     */
    public Optional<Error> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Asks for something that is no call of a submission's member, such as a row count.
     *
     * @param asked what is missing where it is missing: {@code method `start(int)`}
     * @return the value
     */
    public @Nullable Object ask(Ask ask, String during, String asked, Class<?> type) {
        return noted(() -> {
            Value value = transcript.silently(() -> returned(send(ask, during), during, asked, List.of()));
            return values.toObject(value, type, during, during);
        });
    }

    /** Sends requests to the running application. */
    public List<Reply.HttpAnswer> exchange(List<Ask.HttpRequest> requests, String during) {
        return noted(() -> {
            requests.forEach(Remote::requireSendable);
            Reply reply = send(new Ask.Exchange(requests), during);
            if (reply instanceof Reply.Exchanged exchanged
                    && exchanged.answers().size() == requests.size()) {
                return exchanged.answers();
            }
            returned(reply, during, during, List.of());
            throw strayed(during);
        });
    }

    /**
     * Runs a program.
     *
     * @param during what it does, as Java
     */
    public List<Observed> run(List<Step> program, Supplier<String> during) {
        return noted(() -> {
            Reply reply = send(new Ask.Run(program), during);
            if (reply instanceof Reply.Ran ran) {
                return ran.observed();
            }
            returned(reply, during.get(), "a program", List.of());
            throw strayed(during.get());
        });
    }

    /** {@return an exception that stands for one in the worker, which {@link #originOf} knows} */
    public Throwable exception(Thrown origin) {
        Throwable exception = Exceptions.from(origin);
        thrown.put(exception, origin);
        return exception;
    }

    /** {@return what ends the check since it lacks a member} */
    public Error missing(String what) {
        end = new MissingMember(what);
        return end;
    }

    /** Calls a method of {@link Object} on a stub's or proxy's remote object. */
    public @Nullable Object callOn(Object target, String method, Class<?> returnType, Object... arguments) {
        RemoteRef ref = noted(() -> values.refOf(target));
        String[] types = new String[arguments.length];
        Arrays.fill(types, Object.class.getName());
        return call(ref, target.getClass(), method, types, arguments, returnType);
    }

    /** {@return the number in the worker of what a stub or proxy stands for} */
    public long idOf(Object object) {
        return noted(() -> values.refOf(object)).id();
    }

    RemoteRef construct(Class<?> type, String[] parameterTypes, @Nullable Object[] arguments) {
        return noted(() -> {
            Code code = transcript.call("new " + type.getSimpleName(), arguments);
            String call = transcript.spoken(code);
            List<Value> sent = values.toValues(arguments, call);
            Thing made = new Thing(type.getName());
            transcript.constructing(made, code);
            Value value = returned(
                    send(new Ask.Construct(type.getName(), List.of(parameterTypes), sent), call),
                    call,
                    sentences.constructor(type, parameterTypes),
                    sent);
            if (!(value instanceof Handle handle)) {
                throw new MissingMember(call + " made no object");
            }
            RemoteRef ref = new RemoteRef(this, handle.id(), label(type.getSimpleName()));
            transcript.constructed(ref, made);
            return ref;
        });
    }

    @Nullable Object call(
            RemoteRef target,
            Class<?> owner,
            String method,
            String[] parameterTypes,
            @Nullable Object[] arguments,
            Class<?> returnType) {
        return noted(() -> {
            requireCurrent(target.label());
            Code code = transcript.call(target, method, arguments);
            String call = transcript.spoken(code);
            List<Value> sent = values.toValues(arguments, call);
            Ask ask = new Ask.Call(target.id(), method, List.of(parameterTypes), sent);
            return invoke(new Invocation(code, target, owner, method, parameterTypes, sent), ask, returnType);
        });
    }

    @Nullable Object callStatic(
            Class<?> owner, String method, String[] parameterTypes, @Nullable Object[] arguments, Class<?> returnType) {
        return noted(() -> {
            Code code = transcript.call(owner.getSimpleName() + "." + method, arguments);
            List<Value> sent = values.toValues(arguments, transcript.spoken(code));
            Ask ask = new Ask.CallStatic(owner.getName(), method, List.of(parameterTypes), sent);
            return invoke(new Invocation(code, null, owner, method, parameterTypes, sent), ask, returnType);
        });
    }

    @Nullable Object readField(Class<?> owner, @Nullable RemoteRef target, String field, Class<?> type) {
        return noted(() -> {
            Code code = transcript.field(target, owner, field);
            String read = transcript.spoken(code);
            requireCurrent(read);
            transcript.readingField(code);
            Reply reply = send(new Ask.ReadField(owner.getName(), target == null ? null : target.id(), field), read);
            Value value = returned(reply, read, sentences.field(owner, field), List.of());
            Object result = values.toObject(value, type, owner.getSimpleName() + "." + field, read);
            transcript.end(code, type, field, target, result);
            return result;
        });
    }

    /** {@return what a remote collection holds now} The suite has not asked for it, so the transcript doesn't show it. */
    List<@Nullable Object> elementsOf(RemoteRef collection) {
        return noted(() -> {
            String call = collection.label() + ".toArray()";
            Reply reply = send(new Ask.Call(collection.id(), "toArray", List.of(), List.of()), call);
            List<@Nullable Object> elements = list();
            Value value = transcript.silently(() -> returned(reply, call, call, List.of()));
            if (values.toObject(value, List.class, call, call) instanceof List<?> now) {
                elements.addAll(now);
            }
            return elements;
        });
    }

    /** {@return the class of that name that suites see, if there is one} */
    Optional<Class<?>> find(String name) {
        return loader.find(name);
    }

    void adopt(RemoteRef ref, Object stub) {
        objects.put(ref.id(), stub);
    }

    /** {@return the one object here that stands for a remote one} */
    Object objectFor(Handle handle) {
        Object known = objects.get(handle.id());
        return known != null ? known : makeObject(handle);
    }

    private Object makeObject(Handle handle) {
        for (String type : handle.types()) {
            if (loader.isStub(type)) {
                RemoteRef ref = new RemoteRef(this, handle.id(), label(simpleName(type)));
                transcript.meet(ref, type);
                return loader.adopt(type, ref);
            }
        }
        List<Class<?>> interfaces = Interfaces.among(handle.types(), loader);
        RemoteRef ref = new RemoteRef(this, handle.id(), labelFor(interfaces, simpleName(firstOf(handle))));
        Object proxy = Proxy.newProxyInstance(
                loader, interfaces.toArray(Class<?>[]::new), new RemoteHandler(ref, simpleName(firstOf(handle))));
        objects.put(handle.id(), proxy);
        transcript.meet(
                ref, interfaces.isEmpty() ? firstOf(handle) : interfaces.get(0).getName());
        return proxy;
    }

    private String labelFor(List<Class<?>> interfaces, String otherwise) {
        if (interfaces.contains(EntityManager.class)) {
            return label("em");
        }
        if (interfaces.contains(EntityTransaction.class)) {
            // The way people write it; the newest manager is the one that was asked.
            return "em" + labels.getOrDefault("em", 1) + ".getTransaction()";
        }
        if (interfaces.contains(EntityManagerFactory.class)) {
            return "database";
        }
        return label(interfaces.isEmpty() ? otherwise : interfaces.get(0).getSimpleName());
    }

    /** A call of the submission's code, on its way. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Invocation(
            Code code,
            @Nullable RemoteRef target,
            Class<?> owner,
            String method,
            String[] parameterTypes,
            List<Value> arguments) {}

    private @Nullable Object invoke(Invocation invocation, Ask ask, Class<?> returnType) {
        Class<?> owner = invocation.owner();
        String method = invocation.method();
        String call = transcript.spoken(invocation.code());
        transcript.begin(invocation.code(), owner, method, invocation.parameterTypes().length);
        Value value = returned(
                send(ask, call),
                call,
                sentences.method(owner, method, invocation.parameterTypes()),
                invocation.arguments());
        Object result = values.toObject(value, returnType, owner.getSimpleName() + "." + method, call);
        transcript.end(invocation.code(), returnType, method, invocation.target(), result);
        return result;
    }

    private void requireCurrent(String label) {
        if (loader.remote() != this) {
            throw new SuiteFault(
                    "The suite uses %s, which belongs to another check: objects live as long as their check"
                            .formatted(label));
        }
    }

    /** The worker would refuse it, and what comes from there may be the submission's word. */
    private static void requireSendable(Ask.HttpRequest request) {
        try {
            request.toJdk(SOME_PORT);
        } catch (IllegalArgumentException e) {
            throw new SuiteFault("The suite's request %s %s can't be sent: %s"
                    .formatted(request.method(), request.path(), e.getMessage()));
        }
    }

    /** Runs a step, and keeps in mind if it put an end to the check. */
    private <T extends @Nullable Object> T noted(Supplier<T> step) {
        try {
            return step.get();
        } catch (WorkerGone | MissingMember | SuiteFault e) {
            if (end == null) {
                end = e;
            }
            throw e;
        }
    }

    private Reply send(Ask ask, String during) {
        return send(ask, () -> during);
    }

    private Reply send(Ask ask, Supplier<String> during) {
        try {
            return worker.ask(ask);
        } catch (WorkerLost e) {
            throw new WorkerGone(e.ending(), during.get());
        }
    }

    /** Takes the value out of an answer, or throws what happened instead of one. */
    private Value returned(Reply reply, String during, String asked, List<Value> arguments) {
        if (reply instanceof Reply.Returned returned) {
            return returned.value();
        }
        if (reply instanceof Reply.Threw threw) {
            transcript.threw(threw.thrown().type());
            throw Remote.<RuntimeException>asIs(exception(threw.thrown()));
        }
        if (reply instanceof Reply.Failed failed) {
            throw new AssertionFailedError(failed.sentence());
        }
        if (reply instanceof Reply.Missing missing) {
            Set<String> constants = constants(arguments, missing.owner());
            throw new MissingMember(
                    missing.kind() == Reply.Missing.Kind.FIELD && !constants.isEmpty()
                            ? sentences.constants(missing.owner(), constants)
                            : sentences.missing(missing, asked));
        }
        throw strayed(during);
    }

    /** {@return what is thrown at an answer to another question} No worker of ours gives one, so the submission has spoken in its place. */
    private WorkerGone strayed(String during) {
        worker.kill();
        return new WorkerGone(new Ending(Ending.Kind.BROKEN_PROTOCOL, 0), during);
    }

    private static Set<String> constants(List<Value> values, String type) {
        Set<String> names = new TreeSet<>();
        for (Value value : values) {
            if (value instanceof Value.Constant constant && constant.type().equals(type)) {
                names.add(constant.name());
            } else if (value instanceof Value.Snapshot snapshot) {
                names.addAll(constants(snapshot.elements(), type));
            }
        }
        return names;
    }

    private String label(String simpleName) {
        String lower = simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
        return lower + labels.merge(lower, 1, Integer::sum);
    }

    private static String firstOf(Handle handle) {
        return handle.types().isEmpty() ? "Object" : handle.types().get(0);
    }

    private static String simpleName(String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return simple.isEmpty() ? "Object" : simple;
    }

    /** The compiler takes {@code T} for a runtime exception; at run time the cast is nothing. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asIs(Throwable e) throws T {
        throw (T) e;
    }

    /** {@return a list that may hold null} */
    static List<@Nullable Object> list() {
        return new ArrayList<>();
    }
}
