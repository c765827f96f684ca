package org.bothways.attacks;

import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.bothways.api.Check;
import org.bothways.api.Checks;

/** What the checks of an assignment's suites are worth. */
final class Points {

    private Points() {}

    /** {@return the sums by group} */
    static Map<String, BigDecimal> of(Path assignment) throws IOException {
        List<Path> suites = new ArrayList<>();
        suites.addAll(Scene.jars(assignment.resolve("public")));
        suites.addAll(Scene.jars(assignment.resolve("hidden")));
        List<URL> path = new ArrayList<>();
        for (Path jar : Stream.of(
                        suites,
                        Scene.jars(assignment.resolve("reference")),
                        Scene.jars(assignment.resolve("libraries")))
                .flatMap(List::stream)
                .toList()) {
            path.add(url(jar));
        }
        Map<String, BigDecimal> points = new TreeMap<>();
        try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), Points.class.getClassLoader())) {
            for (Path suite : suites) {
                for (String name : checkClasses(suite)) {
                    Class<?> type = loader.loadClass(name);
                    for (Method method : type.getDeclaredMethods()) {
                        if (method.isAnnotationPresent(Check.class) && !method.isSynthetic()) {
                            points.merge(
                                    type.getAnnotation(Checks.class).group(),
                                    new BigDecimal(
                                            method.getAnnotation(Check.class).points()),
                                    BigDecimal::add);
                        }
                    }
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        return points;
    }

    private static List<String> checkClasses(Path suite) throws IOException {
        try (ZipFile zip = new ZipFile(suite.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith("Checks.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .toList();
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
