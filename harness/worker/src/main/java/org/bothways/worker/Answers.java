package org.bothways.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Missing;
import org.bothways.wire.Reply.Returned;
import org.bothways.wire.Reply.Threw;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;

/** Does what the judge asks, one question at a time, and says what happened. */
final class Answers {

    private final Handles handles = new Handles();
    private SubmissionLoader loader = new SubmissionLoader(Map.of());
    private Marshaller marshaller = new Marshaller(handles, loader);
    private Exceptions exceptions = new Exceptions(Set.of());
    private List<String> mapped = List.of();
    private @Nullable PersistenceUnit database;
    private @Nullable Application application;

    Reply to(Ask ask) {
        try {
            return answer(ask);
        } catch (InvocationTargetException e) {
            return new Threw(exceptions.toData(Objects.requireNonNull(e.getCause())));
        } catch (Refusal | ReflectiveOperationException e) {
            return new Reply.Refused(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            // Whatever else comes out of a call is the submission's doing, or a library's on its behalf.
            return new Threw(exceptions.toData(e));
        }
    }

    void close() {
        if (application != null) {
            application.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private Reply answer(Ask ask) throws Throwable {
        if (ask instanceof Ask.Call call) {
            return call(call);
        } else if (ask instanceof Ask.Construct construct) {
            return construct(construct);
        } else if (ask instanceof Ask.CallStatic call) {
            return callStatic(call);
        } else if (ask instanceof Ask.ReadField read) {
            return readField(read);
        } else if (ask instanceof Ask.Begin) {
            begin();
            return nothing();
        } else if (ask instanceof Ask.Load load) {
            load(load);
            return nothing();
        } else if (ask instanceof Ask.Compile compile) {
            return new SourceCompiler().compile(compile);
        } else if (ask instanceof Ask.Exchange exchange) {
            return new Reply.Exchanged(application().exchange(exchange.requests()));
        } else if (ask instanceof Ask.StartApplication start) {
            return start(start);
        } else if (ask instanceof Ask.StopApplication) {
            stopApplication();
            return nothing();
        }
        return answerFromDatabase(ask);
    }

    private Reply answerFromDatabase(Ask ask) throws Throwable {
        PersistenceUnit unit = database();
        if (ask instanceof Ask.PlacesLinking places) {
            return returned(unit.placesLinking(marshaller.target(places.one()), marshaller.target(places.other())));
        } else if (ask instanceof Ask.Count count) {
            Optional<Class<?>> type = submissionClass(count.type());
            return type.isPresent() ? returned(unit.count(type.get())) : missingClass(count.type());
        } else if (ask instanceof Ask.IdOf id) {
            return returned(unit.idOf(marshaller.target(id.entity())));
        }
        return returned(unit.factory());
    }

    private void load(Ask.Load load) {
        loader = new SubmissionLoader(load.classes());
        marshaller = new Marshaller(handles, loader);
        exceptions = new Exceptions(loader.classNames());
        mapped = load.mapped();
        // Libraries that look for classes by name, Jackson and Javalin among them, ask the thread for its loader.
        Thread.currentThread().setContextClassLoader(loader);
    }

    private void begin() throws Exception {
        stopApplication();
        handles.clear();
        if (database != null && !database.empty()) {
            database.close();
            database = null;
        }
    }

    private PersistenceUnit database() throws Exception {
        if (database == null) {
            List<Class<?>> classes = new ArrayList<>();
            for (String name : mapped) {
                classes.add(Class.forName(name, false, loader));
            }
            database = PersistenceUnit.open(loader, classes);
        }
        return database;
    }

    private Application application() {
        if (application == null) {
            throw new Refusal("The application was not started");
        }
        return application;
    }

    private Reply start(Ask.StartApplication start) throws Throwable {
        Optional<Class<?>> type = submissionClass(start.type());
        if (type.isEmpty()) {
            return missingClass(start.type());
        }
        Optional<Method> method = Application.startMethod(type.get(), start.method());
        if (method.isEmpty()) {
            return new Missing(Missing.Kind.METHOD, start.type(), Members.similar(type.get(), start.method()));
        }
        stopApplication();
        application = Application.start(method.get(), database().factory());
        return nothing();
    }

    private void stopApplication() {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    private Reply construct(Ask.Construct ask) throws Exception {
        Optional<Class<?>> type = submissionClass(ask.type());
        if (type.isEmpty()) {
            return missingClass(ask.type());
        }
        if (Modifier.isAbstract(type.get().getModifiers())) {
            return new Missing(Missing.Kind.CONSTRUCTOR, ask.type(), List.of());
        }
        Optional<Members.Match<Constructor<?>>> match =
                Members.constructor(type.get(), ask.parameterTypes(), objects(ask.arguments()));
        if (match.isEmpty()) {
            return new Missing(Missing.Kind.CONSTRUCTOR, ask.type(), Members.constructors(type.get()));
        }
        return returned(match.get().member().newInstance(match.get().arguments()));
    }

    private Reply call(Ask.Call ask) throws Exception {
        Object target = marshaller.target(ask.target());
        return invoke(
                target.getClass(),
                target,
                ask.method(),
                Members.method(target.getClass(), ask.method(), false, ask.parameterTypes(), objects(ask.arguments())));
    }

    private Reply callStatic(Ask.CallStatic ask) throws Exception {
        Optional<Class<?>> type = submissionClass(ask.type());
        if (type.isEmpty()) {
            return missingClass(ask.type());
        }
        return invoke(
                type.get(),
                null,
                ask.method(),
                Members.method(type.get(), ask.method(), true, ask.parameterTypes(), objects(ask.arguments())));
    }

    private Reply invoke(Class<?> type, @Nullable Object target, String name, Optional<Members.Match<Method>> match)
            throws Exception {
        if (match.isEmpty()) {
            return new Missing(Missing.Kind.METHOD, type.getName(), Members.similar(type, name));
        }
        Method method = Members.accessible(match.get().member());
        if (loader.defines(method.getDeclaringClass())) {
            // A public method of a class that isn't public itself.
            method.setAccessible(true);
        }
        return returned(method.invoke(target, match.get().arguments()));
    }

    private Reply readField(Ask.ReadField ask) throws Exception {
        Object target = ask.target() == null ? null : marshaller.target(ask.target());
        Optional<Class<?>> type = target == null ? submissionClass(ask.type()) : Optional.of(target.getClass());
        if (type.isEmpty()) {
            return missingClass(ask.type());
        }
        try {
            return returned(type.get().getField(ask.field()).get(target));
        } catch (NoSuchFieldException e) {
            return getter(type.get(), target, ask.field());
        }
    }

    /** Who keeps the field private and offers a getter offers the same to a reader. */
    private Reply getter(Class<?> type, @Nullable Object target, String field) throws Exception {
        String capital = field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1);
        for (String name : List.of("get" + capital, "is" + capital, field)) {
            Optional<Members.Match<Method>> match = Members.method(type, name, target == null, List.of(), List.of());
            if (match.isPresent()) {
                return invoke(type, target, name, match);
            }
        }
        return new Missing(Missing.Kind.FIELD, type.getName(), List.of());
    }

    private Optional<Class<?>> submissionClass(String name) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Modifier.isPublic(type.getModifiers()) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private List<@Nullable Object> objects(List<Value> values) throws ClassNotFoundException {
        List<@Nullable Object> objects = new ArrayList<>();
        for (Value value : values) {
            objects.add(marshaller.toObject(value));
        }
        return objects;
    }

    private Reply returned(@Nullable Object object) {
        return new Returned(marshaller.toValue(object));
    }

    private static Reply nothing() {
        return new Returned(Value.NULL);
    }

    private static Reply missingClass(String name) {
        return new Missing(Missing.Kind.CLASS, name, List.of());
    }
}
