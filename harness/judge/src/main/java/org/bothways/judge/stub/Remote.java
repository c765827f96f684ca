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
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLost;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one check in one worker: one remote object is one stub or proxy here, so that {@code ==} means what it says.
 * Used by one thread at a time.
 */
public final class Remote {

    private final Worker worker;
    private final StubLoader loader;
    private final Sentences sentences;
    private final Transcript transcript = new Transcript();
    private final Map<Long, Object> objects = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final IdentityHashMap<Throwable, Thrown> thrown = new IdentityHashMap<>();
    private final Values values = new Values(this);

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

    /** Asks for something that is no call of a submission's member, such as a row count. {@return the value} */
    public @Nullable Object ask(Ask ask, String during, Class<?> type) {
        return values.toObject(returned(send(ask, during), during), type, during);
    }

    /** Sends requests to the running application. */
    public List<Reply.HttpAnswer> exchange(List<Ask.HttpRequest> requests, String during) {
        Reply reply = send(new Ask.Exchange(requests), during);
        if (reply instanceof Reply.Exchanged exchanged && exchanged.answers().size() == requests.size()) {
            return exchanged.answers();
        }
        returned(reply, during);
        throw new SuiteFault("The worker sent no answers to " + during);
    }

    /** Calls a method of {@link Object} on a stub's or proxy's remote object. */
    public @Nullable Object callOn(Object target, String method, Class<?> returnType, Object... arguments) {
        RemoteRef ref = values.refOf(target);
        String[] types = new String[arguments.length];
        Arrays.fill(types, Object.class.getName());
        return call(ref, target.getClass(), method, types, arguments, returnType);
    }

    /** {@return the number in the worker of what a stub or proxy stands for} */
    public long idOf(Object object) {
        return values.refOf(object).id();
    }

    RemoteRef construct(Class<?> type, String[] parameterTypes, @Nullable Object[] arguments) {
        String call = "new " + type.getSimpleName() + transcript.arguments(arguments);
        Value value = returned(
                send(
                        new Ask.Construct(type.getName(), List.of(parameterTypes), values.toValues(arguments, call)),
                        call),
                sentences.constructor(type, parameterTypes));
        if (!(value instanceof Handle handle)) {
            throw new MissingMember(call + " made no object");
        }
        RemoteRef ref = new RemoteRef(this, handle.id(), label(type.getSimpleName()));
        transcript.constructed(ref.label(), call);
        return ref;
    }

    @Nullable Object call(
            RemoteRef target,
            Class<?> owner,
            String method,
            String[] parameterTypes,
            @Nullable Object[] arguments,
            Class<?> returnType) {
        String call = target.label() + "." + method + transcript.arguments(arguments);
        transcript.begin(call, owner, method, parameterTypes.length);
        Reply reply = send(
                new Ask.Call(target.id(), method, List.of(parameterTypes), values.toValues(arguments, call)), call);
        Value value = returned(reply, sentences.method(owner, method, parameterTypes));
        Object result = values.toObject(value, returnType, owner.getSimpleName() + "." + method);
        transcript.end(call, returnType, result);
        return result;
    }

    @Nullable Object callStatic(
            Class<?> owner, String method, String[] parameterTypes, @Nullable Object[] arguments, Class<?> returnType) {
        String call = owner.getSimpleName() + "." + method + transcript.arguments(arguments);
        transcript.begin(call, owner, method, parameterTypes.length);
        Reply reply = send(
                new Ask.CallStatic(owner.getName(), method, List.of(parameterTypes), values.toValues(arguments, call)),
                call);
        Value value = returned(reply, sentences.method(owner, method, parameterTypes));
        Object result = values.toObject(value, returnType, owner.getSimpleName() + "." + method);
        transcript.end(call, returnType, result);
        return result;
    }

    @Nullable Object readField(Class<?> owner, @Nullable RemoteRef target, String field, Class<?> type) {
        String read = (target == null ? owner.getSimpleName() : target.label()) + "." + field;
        Reply reply = send(new Ask.ReadField(owner.getName(), target == null ? null : target.id(), field), read);
        Value value = returned(reply, sentences.field(owner, field));
        return values.toObject(value, type, owner.getSimpleName() + "." + field);
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
                return loader.adopt(type, ref);
            }
        }
        List<Class<?>> interfaces = Interfaces.among(handle.types());
        RemoteRef ref = new RemoteRef(this, handle.id(), labelFor(interfaces, simpleName(firstOf(handle))));
        Object proxy = Proxy.newProxyInstance(
                Remote.class.getClassLoader(), interfaces.toArray(Class<?>[]::new), new RemoteHandler(ref));
        objects.put(handle.id(), proxy);
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

    private Reply send(Ask ask, String during) {
        try {
            return worker.ask(ask);
        } catch (WorkerLost e) {
            throw new WorkerGone(e.ending(), during);
        }
    }

    /** Takes the value out of an answer, or throws what happened instead of one. */
    private Value returned(Reply reply, String asked) {
        if (reply instanceof Reply.Returned returned) {
            return returned.value();
        }
        if (reply instanceof Reply.Threw threw) {
            Throwable exception = Exceptions.from(threw.thrown());
            thrown.put(exception, threw.thrown());
            throw Remote.<RuntimeException>asIs(exception);
        }
        if (reply instanceof Reply.Missing missing) {
            throw new MissingMember(sentences.missing(missing, asked));
        }
        String reason = reply instanceof Reply.Refused refused ? refused.reason() : "it answered something else";
        throw new SuiteFault("The worker can't do " + asked + ": " + reason);
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
