package org.bothways.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows a folder of an archive. The archive's reader fills it from the names of the entries. */
final class ArchiveFolder implements Folder {

    private final String name;
    private final Location location;
    private final Map<String, ArchiveFolder> folders = new TreeMap<>();
    private final Map<String, Leaf> files = new TreeMap<>();
    private int skipped;

    private ArchiveFolder(String name, Location location) {
        this.name = name;
        this.location = location;
    }

    static ArchiveFolder root(Location archive) {
        return new ArchiveFolder("", archive);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public List<Folder> folders() {
        return List.copyOf(folders.values());
    }

    @Override
    public List<Leaf> files() {
        return List.copyOf(files.values());
    }

    @Override
    public int skipped() {
        return skipped;
    }

    /** Puts a file where its name says. */
    void add(EntryName entry, Leaf file) throws Refusal {
        if (folder(entry.folders()).files.put(entry.last(), file) != null) {
            throw Refusal.twice(entry.path());
        }
    }

    void skip(EntryName entry) {
        folder(entry.folders()).skipped++;
    }

    /** Makes the folder of that name, so that an empty one is seen too. */
    ArchiveFolder folder(List<String> path) {
        ArchiveFolder at = this;
        StringBuilder inner = new StringBuilder();
        for (String step : path) {
            inner.append(inner.isEmpty() ? "" : "/").append(step);
            Location place = new Location.InArchive(location, inner.toString());
            at = at.folders.computeIfAbsent(step, missing -> new ArchiveFolder(missing, place));
        }
        return at;
    }
}
