package org.bothways.local;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.bothways.api.Api;
import org.bothways.api.Conversations;
import org.bothways.api.Database;
import org.bothways.api.Environment;
import org.bothways.api.Exploration;
import org.bothways.api.Probe;
import org.bothways.specification.Specification;
import org.bothways.worker.PersistenceUnit;
import org.bothways.worker.Programs;
import org.jspecify.annotations.Nullable;

/**
 * Runs checks against the classes on its own class path: an IDE's, Maven's. It does in one JVM what judge and worker do in two,
 * with the worker's own database and HTTP client, so that a check which passes here passes there.
 *
 * <p>A resource {@code bothways.properties} names the {@code package} to search for mapped classes and, where there is an API, the
 * {@code application} class.
 */
@API(status = API.Status.INTERNAL)
public final class LocalEnvironment implements Environment {

    private final Subject subject = Subject.onClassPath();
    private final Optional<Specification> specification = Description.specification(subject.loader());
    private @Nullable PersistenceUnit unit;
    private @Nullable LocalApi api;

    @Override
    public void begin() {
        if (unit != null && !unit.empty()) {
            close();
        }
    }

    private void close() {
        if (unit != null) {
            unit.close();
            unit = null;
        }
    }

    @Override
    public void end() {
        if (api != null) {
            api.close();
            api = null;
        }
    }

    @Override
    public Database database() {
        return new LocalDatabase(unit());
    }

    @Override
    public Api api() {
        return localApi();
    }

    private LocalApi localApi() {
        if (api == null) {
            api = new LocalApi(subject.startMethod(), unit().factory(), specification);
        }
        return api;
    }

    @Override
    public Probe probe() {
        return new LocalProbe();
    }

    @Override
    public Exploration exploration() {
        Programs programs =
                new Programs(subject.loader(), name -> name.startsWith(subject.packageName()), this::emptyUnit);
        return new LocalExploration(Description.read(subject.loader()), programs);
    }

    @Override
    public Conversations conversations() {
        return new LocalConversations(
                () -> {
                    end();
                    begin();
                    return localApi();
                },
                () -> {
                    end();
                    close();
                    return localApi();
                });
    }

    private PersistenceUnit emptyUnit() {
        begin();
        return unit();
    }

    private PersistenceUnit unit() {
        if (unit == null) {
            List<Class<?>> mapped = subject.mapped();
            unit = Unchecked.get(() -> PersistenceUnit.open(subject.loader(), mapped));
        }
        return unit;
    }
}
