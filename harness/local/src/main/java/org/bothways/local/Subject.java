package org.bothways.local;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bothways.worker.Application;
import org.jspecify.annotations.Nullable;

/**
 * The classes under test on this class path.
 *
 * @param packageName the package, sub-packages included, that is searched for mapped classes
 * @param application the class that starts the API, or null where there is none
 */
record Subject(String packageName, @Nullable String application, ClassLoader loader) {

    private static final List<Class<? extends Annotation>> MAPPING =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    static Subject onClassPath() {
        ClassLoader loader = Subject.class.getClassLoader();
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream("bothways.properties")) {
            if (in == null) {
                throw new IllegalStateException("There is no bothways.properties on the class path: it names the"
                        + " package to check, and the application class if there is one");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("bothways.properties can't be read", e);
        }
        return new Subject(properties.getProperty("package"), properties.getProperty("application"), loader);
    }

    Method startMethod() {
        String name = application;
        if (name == null) {
            throw new IllegalStateException(
                    "A check asks for the API, and bothways.properties names no application class that has one");
        }
        return Unchecked.get(() -> Application.startMethod(loader.loadClass(name), "start")
                .orElseThrow(() ->
                        new AssertionError(name + " has no public static method start(EntityManagerFactory, int)")));
    }

    List<Class<?>> mapped() {
        return Unchecked.get(() -> {
            List<Class<?>> mapped = new ArrayList<>();
            for (String name : classNames()) {
                Class<?> type = Class.forName(name, false, loader);
                if (MAPPING.stream().anyMatch(type::isAnnotationPresent)) {
                    mapped.add(type);
                }
            }
            return mapped;
        });
    }

    private TreeSet<String> classNames() throws IOException, URISyntaxException {
        String folder = packageName.replace('.', '/');
        TreeSet<String> names = new TreeSet<>();
        for (URL url : Collections.list(loader.getResources(folder))) {
            URI uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    addClasses(jar.getPath(folder), names);
                }
            } else {
                addClasses(Path.of(uri), names);
            }
        }
        return names;
    }

    private void addClasses(Path folder, TreeSet<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> packageName + "."
                            + file.substring(0, file.length() - ".class".length())
                                    .replace('/', '.'))
                    .forEach(names::add);
        }
    }
}
