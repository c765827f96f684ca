package org.bothways.judge.stub;

import java.util.ArrayList;
import java.util.List;

/** Chooses the interfaces that a proxy shows: of what the worker claims, those of the JDK and Jakarta Persistence. */
final class Interfaces {

    private static final List<String> ALLOWED =
            List.of("jakarta.persistence.", "java.util.", "java.lang.", "java.time.", "java.io.");

    private Interfaces() {}

    static List<Class<?>> among(List<String> types) {
        List<Class<?>> interfaces = new ArrayList<>();
        for (String type : types) {
            if (ALLOWED.stream().anyMatch(type::startsWith)) {
                add(type, interfaces);
            }
        }
        return interfaces;
    }

    private static void add(String name, List<Class<?>> interfaces) {
        try {
            Class<?> type = Class.forName(name, false, Interfaces.class.getClassLoader());
            if (type.isInterface() && !type.isSealed() && !interfaces.contains(type)) {
                interfaces.add(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // A type of a newer JDK than this one's, or of a liar's: nobody here can call it.
        }
    }
}
