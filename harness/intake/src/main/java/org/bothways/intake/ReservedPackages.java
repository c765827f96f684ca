package org.bothways.intake;

import java.util.List;

/**
 * Knows the packages that belong to the JDK, to the libraries of an assignment or to the harness. A source in one of them is
 * left out: it would compile to a class that stands in for the real one.
 */
final class ReservedPackages {

    private static final List<String> OWNED = List.of(
            "java",
            "javax",
            "jakarta",
            "jdk",
            "sun",
            "com.sun",
            "com.fasterxml",
            "io.javalin",
            "kotlin",
            "net.bytebuddy",
            "org.assertj",
            "org.bothways",
            "org.eclipse.jetty",
            "org.h2",
            "org.hibernate",
            "org.jboss",
            "org.junit",
            "org.opentest4j",
            "org.slf4j",
            "tools.jackson");

    private ReservedPackages() {}

    static boolean contains(String packageName) {
        return OWNED.stream().anyMatch(owned -> packageName.equals(owned) || packageName.startsWith(owned + "."));
    }
}
