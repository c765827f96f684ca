package org.bothways.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists what a submission's folder holds, before anything is taken: sources, archives, and what is passed over. */
final class Inventory {

    private final IntakeLimits limits;
    private final List<Found> sources = new ArrayList<>();
    private final List<Leaf> archives = new ArrayList<>();
    private final List<String> lookAlikes = new ArrayList<>();
    private int tests;
    private int skipped;
    private int entries;

    private Inventory(IntakeLimits limits) {
        this.limits = limits;
    }

    /**
     * A source and where it lies.
     *
     * @param folders the path from the submission's folder
     */
    record Found(Leaf leaf, List<String> folders) {

        /** {@return the place as its author knows it} */
        String place() {
            List<String> path = new ArrayList<>(folders);
            path.add(leaf.name());
            return Shown.name(String.join("/", path));
        }
    }

    static Inventory of(Folder folder, IntakeLimits limits) throws IOException {
        Inventory result = new Inventory(limits);
        result.walk(folder, List.of());
        return result;
    }

    List<Found> sources() {
        return sources;
    }

    /** {@return the archives that someone may have handed in: the jars among them only if there is nothing else} */
    List<Leaf> archives() {
        List<Leaf> noJars =
                archives.stream().filter(archive -> !Shape.isJar(archive)).toList();
        return noJars.isEmpty() ? archives : noJars;
    }

    void describe(Notes notes) {
        if (tests > 0) {
            notes.add("Tests below src/test are left out: " + tests + (tests == 1 ? " source." : " sources."));
        }
        if (skipped > 0) {
            notes.add("Symbolic links and special files are left out: " + skipped + ".");
        }
        for (String name : lookAlikes) {
            notes.add(name + " was left out: the name of a Java source ends in .java.");
        }
        if (!sources.isEmpty()) {
            archives.stream()
                    .filter(archive -> !Shape.isJar(archive))
                    .forEach(archive -> notes.add(
                            Shown.name(archive.name()) + " was not opened, because there are sources beside it."));
        }
    }

    private void walk(Folder folder, List<String> path) throws IOException {
        count(folder, path);
        skipped += folder.skipped();
        archives.addAll(Shape.archives(folder));
        for (Leaf file : folder.files()) {
            sort(new Found(file, path));
        }
        for (Folder child : folder.folders()) {
            List<String> below = new ArrayList<>(path);
            below.add(child.name());
            walk(child, List.copyOf(below));
        }
    }

    private void count(Folder folder, List<String> path) throws IOException {
        entries += 1 + folder.files().size();
        if (entries > limits.entries()) {
            throw Refusal.tooManyEntries("The submission", limits.entries());
        }
        String name = String.join("/", path);
        if (name.length() > limits.pathLength()) {
            throw Refusal.nameTooLong(name, limits.pathLength());
        }
    }

    private void sort(Found file) {
        String name = file.leaf().name();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!file.leaf().isJava()) {
            if (lower.endsWith(".java") || lower.endsWith(".java.txt")) {
                lookAlikes.add(file.place());
            }
        } else if (isTest(file.folders())) {
            tests++;
        } else if (!name.equals("module-info.java") && !isBuildOutput(file)) {
            sources.add(file);
        }
    }

    private static boolean isTest(List<String> folders) {
        int last = folders.size() - 1;
        for (int i = 0; i < last; i++) {
            if (folders.get(i).equals("src") && folders.get(i + 1).equals("test")) {
                return true;
            }
        }
        return false;
    }

    /** A folder such as {@code build} holds output unless it lies in a source folder or is part of the source's package. */
    private static boolean isBuildOutput(Found file) {
        List<String> folders = file.folders();
        int source = folders.indexOf("src");
        List<String> outer = source < 0 ? folders : folders.subList(0, source);
        if (outer.stream().noneMatch(Noise::isBuildOutput)) {
            return false;
        }
        List<String> names = List.of(file.leaf().packageName().split("\\."));
        int own = folders.size() - names.size();
        boolean packaged = own >= 0 && folders.subList(own, folders.size()).equals(names);
        return !packaged || folders.subList(0, own).stream().anyMatch(Noise::isBuildOutput);
    }
}
