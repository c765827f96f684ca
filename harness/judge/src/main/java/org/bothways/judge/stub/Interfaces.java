package org.bothways.judge.stub;

import java.util.ArrayList;
import java.util.List;

/** Chooses the interfaces that a proxy shows: of what the worker claims, those of the reference, the JDK and Jakarta Persistence. */
final class Interfaces {

    private Interfaces() {}

    static List<Class<?>> among(List<String> types, StubLoader loader) {
        List<Class<?>> interfaces = new ArrayList<>();
        for (String name : types) {
            loader.find(name)
                    .filter(type -> type.isInterface() && !type.isSealed() && !interfaces.contains(type))
                    .ifPresent(interfaces::add);
        }
        return interfaces;
    }
}
