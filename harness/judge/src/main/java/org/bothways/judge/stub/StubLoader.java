package org.bothways.judge.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads suites, and for each class of the reference a stub in its place. One loader serves one submission: what a suite keeps in
 * statics never reaches the next.
 */
public final class StubLoader extends URLClassLoader {

    private final Map<String, byte[]> stubs;
    private @Nullable Remote remote;

    /**
     * Loads nothing yet.
     *
     * @param stubs class files by binary name, from {@link StubFactory}
     * @param suites jars or folders of the suites
     */
    public StubLoader(Map<String, byte[]> stubs, List<Path> suites) {
        super("suite", suites.stream().map(StubLoader::url).toArray(URL[]::new), StubLoader.class.getClassLoader());
        this.stubs = stubs;
    }

    /** Sets where calls go from now on: at the start of each check. */
    public void attach(Remote newRemote) {
        this.remote = newRemote;
    }

    Remote remote() {
        if (remote == null) {
            throw new SuiteFault("The suite uses the submission outside of a check, in a static initialiser perhaps");
        }
        return remote;
    }

    /** {@return the class of that name that suites see: the reference's, or one of the JDK or Jakarta Persistence} */
    Optional<Class<?>> find(String name) {
        if (!stubs.containsKey(name) && !name.startsWith("java.") && !name.startsWith("jakarta.persistence.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(name, false, this));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    boolean isStub(String name) {
        return stubs.containsKey(name) && StubFactory.isStub(stubs.get(name));
    }

    Object adopt(String type, RemoteRef ref) {
        try {
            return loadClass(type).getConstructor(RemoteRef.class).newInstance(ref);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A stub of " + type + " has no constructor for handles", e);
        }
    }

    /** The suite's own classes come first: what is tested must not be found on the judge's class path. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && (stubs.containsKey(name) || findResource(path(name)) != null)) {
                loaded = findClass(name);
            }
            return loaded != null ? loaded : super.loadClass(name, resolve);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] stub = stubs.get(name);
        byte[] bytes = stub != null ? stub : suiteClass(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] suiteClass(String name) throws ClassNotFoundException {
        URL resource = findResource(path(name));
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = resource.openStream()) {
            return FieldAccess.redirect(in.readAllBytes(), this::isStub);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path + " can't be loaded from", e);
        }
    }
}
