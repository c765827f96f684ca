package org.bothways.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows some files of a folder as a folder of their own, under the names that they were handed in with. */
record SelectedFolder(Location location, List<Leaf> files) implements Folder {

    static SelectedFolder of(Folder around, Location.Selected selected) throws IOException {
        Map<String, Leaf> stored = new HashMap<>();
        around.files().forEach(file -> stored.put(file.name(), file));
        List<Leaf> files = new ArrayList<>();
        for (Location.Selected.Part part : selected.files()) {
            Leaf file = stored.get(part.stored());
            if (file == null) {
                throw Refusal.missing(Shown.name(part.stored()));
            }
            files.add(new Renamed(file, part.name()));
        }
        return new SelectedFolder(selected, List.copyOf(files));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<Folder> folders() {
        return List.of();
    }

    @Override
    public int skipped() {
        return 0;
    }

    private record Renamed(Leaf leaf, String name) implements Leaf {

        @Override
        public Location location() {
            return leaf.location();
        }

        @Override
        public byte[] read(long limit) throws IOException {
            return leaf.read(limit);
        }

        @Override
        public String packageName() {
            return leaf.packageName();
        }
    }
}
