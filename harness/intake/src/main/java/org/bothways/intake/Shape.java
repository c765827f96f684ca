package org.bothways.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from names, and from the packages that sources declare, what a folder is. */
final class Shape {

    private static final Set<String> PROJECT_FILES = Set.of(
            "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", "expected.json");

    private static final Set<String> LIBRARIES = Set.of("lib", "libs");

    /** Folders looked into before a member is believed to hold something: it is opened anyway when it is graded. */
    private static final int PATIENCE = 2_000;

    private static final int SOURCES_ASKED = 4;

    private Shape() {}

    /** {@return whether the folder is the root of one project} */
    static boolean isProject(Folder folder) throws IOException {
        for (Leaf file : folder.files()) {
            if (file.isJava() || PROJECT_FILES.contains(file.name())) {
                return true;
            }
        }
        for (Folder child : members(folder)) {
            if (child.name().equals("src") || isMainJava(child) || isPackageRoot(child)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the child folders that aren't build output} */
    static List<Folder> members(Folder folder) throws IOException {
        return folder.folders().stream()
                .filter(child -> !Noise.isBuildOutput(child.name()))
                .toList();
    }

    /** {@return the archives directly inside that someone may have handed in} */
    static List<Leaf> archives(Folder folder) throws IOException {
        boolean library = LIBRARIES.contains(folder.name());
        return folder.files().stream()
                .filter(file -> Archive.isArchive(file.name()) && !(library && isJar(file)))
                .toList();
    }

    static boolean isJar(Leaf file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    /** {@return whether anything below could be graded} */
    static boolean holdsWork(Folder folder) throws IOException {
        Deque<Folder> open = new ArrayDeque<>(List.of(folder));
        for (int seen = 0; !open.isEmpty(); seen++) {
            Folder next = open.remove();
            if (seen > PATIENCE || !archives(next).isEmpty() || isProject(next)) {
                return true;
            }
            open.addAll(members(next));
        }
        return false;
    }

    private static boolean isMainJava(Folder folder) throws IOException {
        return folder.name().equals("main")
                && folder.folders().stream().anyMatch(child -> child.name().equals("java"));
    }

    /** A folder is the first of a package when the topmost sources below it declare the package that its path spells. */
    private static boolean isPackageRoot(Folder folder) throws IOException {
        record Step(Folder folder, String packageName) {}
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(folder, folder.name())));
        for (int seen = 0; !open.isEmpty() && seen <= PATIENCE; seen++) {
            Step next = open.remove();
            List<Leaf> sources =
                    next.folder().files().stream().filter(Leaf::isJava).toList();
            if (!sources.isEmpty()) {
                return sources.stream()
                        .limit(SOURCES_ASKED)
                        .anyMatch(source -> source.packageName().equals(next.packageName()));
            }
            for (Folder child : members(next.folder())) {
                open.add(new Step(child, next.packageName() + "." + child.name()));
            }
        }
        return false;
    }
}
