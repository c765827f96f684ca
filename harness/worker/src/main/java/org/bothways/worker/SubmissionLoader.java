package org.bothways.worker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.wire.Reply.Missing;

/**
 * Defines a submission's classes from memory. Behind it there are the JDK and the assignment's libraries; the worker's own
 * classes and the database's are out of sight, and no resource of the submission's reaches a class path.
 *
 * <p>The submission's classes come first: a worker inside of the judge's process has a class path that may hold the reference,
 * under the same names. What the libraries are made of comes from the libraries.
 */
final class SubmissionLoader extends ClassLoader {

    private static final Set<String> NEVER_REPLACED = Set.of("java.", "javax.", "jakarta.", "org.hibernate.");

    private final Map<String, byte[]> classes;

    static {
        registerAsParallelCapable();
    }

    SubmissionLoader(Map<String, byte[]> classes) {
        super("submission", new Libraries());
        this.classes = Map.copyOf(classes);
    }

    Set<String> classNames() {
        return classes.keySet();
    }

    /**
     * {@return the class of that name, not initialised}
     *
     * @throws Absence if there is none
     */
    Class<?> classNamed(String name) {
        return classNamed(name, this);
    }

    static Class<?> classNamed(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new Absence(Missing.Kind.CLASS, name, List.of());
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name) || NEVER_REPLACED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The worker's own class path, less what isn't the submission's business. */
    private static final class Libraries extends ClassLoader {

        private static final Set<String> HIDDEN = Set.of("org.bothways.", "org.h2.");

        static {
            registerAsParallelCapable();
        }

        Libraries() {
            super("libraries", SubmissionLoader.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (HIDDEN.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
