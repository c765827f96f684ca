package org.bothways.worker;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Missing;
import org.bothways.wire.Reply.Returned;
import org.bothways.wire.Reply.Threw;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;

/** Does what the judge asks, one question at a time, and says what happened. */
final class Answers {

    /** Servers that were not stopped keep their threads: more of them would cost checks that are about something else. */
    private static final int MOST_LEFT_SERVERS = 6;

    private final Handles handles = new Handles();
    private final SourceCompiler compiler = new SourceCompiler();
    private final StandardOutputs outputs = new StandardOutputs();
    private SubmissionLoader loader = new SubmissionLoader(Map.of());
    private Marshaller marshaller = new Marshaller(handles, loader);
    private Exceptions exceptions = new Exceptions(name -> false);
    private Calls calls = new Calls(loader);
    private Programs programs = new Programs(calls, exceptions, this::emptyDatabase);
    private List<String> mapped = List.of();
    private @Nullable PersistenceUnit database;
    private @Nullable Application application;
    private int leftServers;
    private int port;

    Reply to(Ask ask) {
        try {
            return answer(ask);
        } catch (Absence e) {
            return e.missing();
        } catch (Malfunction e) {
            return new Reply.Failed(e.sentence());
        } catch (Refusal e) {
            return new Reply.Refused(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            // Whatever else comes out of a call is the submission's doing, or a library's on its behalf.
            return new Threw(exceptions.toData(e));
        }
    }

    void close() {
        unload();
        try {
            compiler.close();
        } catch (IOException e) {
            // The worker ends, and every file with it.
        }
    }

    private void unload() {
        stopApplication();
        closeDatabase();
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
            return leftServers > MOST_LEFT_SERVERS ? returned(true) : nothing();
        } else if (ask instanceof Ask.Load load) {
            load(load);
            return nothing();
        } else if (ask instanceof Ask.Run run) {
            return new Reply.Ran(programs.run(run.steps()));
        } else if (ask instanceof Ask.DescribeMapping) {
            return new Reply.Mapping(PersistenceUnit.describe(loader, mapped()));
        } else if (ask instanceof Ask.Compile compile) {
            return compiler.compile(compile);
        } else if (ask instanceof Ask.Exchange exchange) {
            return new Reply.Exchanged(application().exchange(exchange.requests()));
        } else if (ask instanceof Ask.StartApplication start) {
            return start(start);
        } else if (ask instanceof Ask.StopApplication) {
            stopAndFreePort();
            return nothing();
        } else if (ask instanceof Ask.PrintMark print) {
            return returned(outputs.print(print.mark()));
        }
        return answerFromDatabase(ask);
    }

    private Reply answerFromDatabase(Ask ask) throws Throwable {
        PersistenceUnit unit = database();
        if (ask instanceof Ask.PlacesLinking places) {
            return returned(unit.placesLinking(marshaller.target(places.one()), marshaller.target(places.other())));
        } else if (ask instanceof Ask.Count count) {
            return returned(unit.count(calls.publicClass(count.type())));
        } else if (ask instanceof Ask.CountStatements) {
            return returned(unit.statements());
        } else if (ask instanceof Ask.IdOf id) {
            return returned(unit.idOf(marshaller.target(id.entity())));
        }
        return returned(unit.factory());
    }

    private void load(Ask.Load load) {
        unload();
        handles.clear();
        loader = new SubmissionLoader(load.classes());
        marshaller = new Marshaller(handles, loader);
        exceptions = new Exceptions(loader.classNames()::contains);
        calls = new Calls(loader);
        programs = new Programs(calls, exceptions, this::emptyDatabase);
        mapped = load.mapped();
        // Libraries that look for classes by name, Jackson and Javalin among them, ask the thread for its loader.
        Thread.currentThread().setContextClassLoader(loader);
    }

    private void begin() {
        stopApplication();
        handles.clear();
        closeDatabaseUnlessEmptied();
    }

    private PersistenceUnit emptyDatabase() throws Exception {
        closeDatabaseUnlessEmptied();
        return database();
    }

    private void closeDatabaseUnlessEmptied() {
        if (database != null && !database.empty()) {
            closeDatabase();
        }
    }

    private PersistenceUnit database() throws Exception {
        if (database == null) {
            database = PersistenceUnit.open(loader, mapped());
        }
        return database;
    }

    private List<Class<?>> mapped() {
        List<Class<?>> types = new ArrayList<>();
        mapped.forEach(name -> types.add(loader.classNamed(name)));
        return types;
    }

    private void closeDatabase() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    private Application application() {
        if (application == null) {
            throw new Refusal("The application was not started");
        }
        return application;
    }

    private Reply start(Ask.StartApplication start) throws Throwable {
        Class<?> type = calls.publicClass(start.type());
        Method method = Application.startMethod(type, start.method())
                .orElseThrow(
                        () -> new Absence(Missing.Kind.METHOD, start.type(), Members.similar(type, start.method())));
        stopApplication();
        EntityManagerFactory factory = database().factory();
        int wanted = start.port() == Ask.StartApplication.SAME_PORT ? port : start.port();
        Application started =
                (Application) Objects.requireNonNull(Calls.run(() -> Application.start(method, factory, wanted)));
        application = started;
        port = started.port();
        return nothing();
    }

    private void stopAndFreePort() throws Exception {
        if (application != null) {
            Application running = application;
            application = null;
            running.stop();
        }
    }

    private void stopApplication() {
        if (application != null) {
            application.close();
            if (application.holdsItsPort()) {
                leftServers++;
            }
            application = null;
        }
    }

    private Reply construct(Ask.Construct ask) throws Throwable {
        return returned(calls.construct(ask.type(), ask.parameterTypes(), objects(ask.arguments())));
    }

    private Reply call(Ask.Call ask) throws Throwable {
        Object target = marshaller.target(ask.target());
        return returned(
                calls.call(target.getClass(), target, ask.method(), ask.parameterTypes(), objects(ask.arguments())));
    }

    private Reply callStatic(Ask.CallStatic ask) throws Throwable {
        Class<?> type = calls.publicClass(ask.type());
        return returned(calls.call(type, null, ask.method(), ask.parameterTypes(), objects(ask.arguments())));
    }

    private Reply readField(Ask.ReadField ask) throws Throwable {
        Object target = ask.target() == null ? null : marshaller.target(ask.target());
        Class<?> type = target == null ? calls.publicClass(ask.type()) : target.getClass();
        Optional<Field> field = Members.field(type, ask.field(), target == null);
        if (field.isEmpty()) {
            return getter(type, target, ask.field());
        }
        return returned(Calls.run(() -> calls.opened(field.get()).get(target)));
    }

    /** Who keeps the field private and offers a getter offers the same to a reader. */
    private Reply getter(Class<?> type, @Nullable Object target, String field) throws Throwable {
        String capital = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        for (String name : List.of("get" + capital, "is" + capital, field)) {
            if (calls.hasMethod(type, name, target == null)) {
                return returned(calls.call(type, target, name, List.of(), List.of()));
            }
        }
        throw new Absence(Missing.Kind.FIELD, type.getName(), List.of());
    }

    private List<@Nullable Object> objects(List<Value> values) {
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
}
