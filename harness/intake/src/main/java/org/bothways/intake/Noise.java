package org.bothways.intake;

import java.util.Set;

/** Knows the names of what editors, systems and build tools leave behind. */
final class Noise {

    private static final Set<String> FOLDERS = Set.of("__MACOSX", "node_modules");
    private static final Set<String> FILES = Set.of("Thumbs.db", "desktop.ini");
    private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out", "bin");

    private Noise() {}

    /** {@return whether the name belongs to nobody's work, in any place} */
    static boolean isNoise(String name) {
        return name.startsWith(".") || FOLDERS.contains(name) || FILES.contains(name);
    }

    /** {@return whether a folder of this name holds build output, unless it is part of a package} */
    static boolean isBuildOutput(String folder) {
        return BUILD_OUTPUT.contains(folder);
    }
}
