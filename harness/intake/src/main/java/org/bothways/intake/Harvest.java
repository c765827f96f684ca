package org.bothways.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** Takes the sources of one submission: decoded, placed by their declared package, each path once. */
final class Harvest {

    private final IntakeLimits limits;
    private final Notes notes = new Notes();
    private final Map<String, Taken> byKey = new TreeMap<>();
    private final List<Taken> misnamed = new ArrayList<>();
    private long bytes;
    private int seen;

    /** A source that was read, and where it was. */
    private record Taken(SourceFile source, ByteBuffer content, String place) {}

    private Harvest(IntakeLimits limits) {
        this.limits = limits;
    }

    static Submission of(Candidate candidate, Opener opener, IntakeLimits limits) throws IOException {
        Harvest harvest = new Harvest(limits);
        Optional<Location> next = harvest.takeAll(opener.submission(candidate.location()));
        while (next.isPresent()) {
            next = harvest.takeAll(opener.toTake(next.get()));
        }
        harvest.placeMisnamed();
        return harvest.submission(candidate.id());
    }

    /** Takes what is there, or answers where else to look. */
    private Optional<Location> takeAll(Opened folder) throws IOException {
        try (folder) {
            Inventory inventory = Inventory.of(folder.folder(), limits);
            inventory.describe(notes);
            for (Inventory.Found found : inventory.sources()) {
                take(found);
            }
            return inventory.sources().isEmpty() ? onlyArchive(inventory) : Optional.empty();
        }
    }

    private Optional<Location> onlyArchive(Inventory inventory) throws Refusal {
        List<Leaf> archives = inventory.archives();
        if (archives.size() > 1) {
            throw Refusal.severalArchives(
                    archives.stream().map(leaf -> Shown.name(leaf.name())).toList());
        }
        archives.forEach(archive -> notes.add("What was handed in is " + Shown.name(archive.name()) + "."));
        return archives.stream().map(Leaf::location).findFirst();
    }

    private void take(Inventory.Found found) throws IOException {
        if (++seen > limits.sources()) {
            throw Refusal.tooManySources(limits.sources());
        }
        byte[] content = found.leaf().read(limits.fileBytes());
        bytes += content.length;
        if (bytes > limits.sourceBytes()) {
            throw Refusal.sourcesTooLarge(limits.sourceBytes());
        }
        SourceText decoded = SourceText.decode(content);
        String packageName = Heading.packageOf(decoded.text());
        if (ReservedPackages.contains(packageName)) {
            notes.add(found.place() + " was left out: the package " + Shown.name(packageName)
                    + " belongs to the platform or a library.");
            return;
        }
        if (!decoded.isUtf8()) {
            notes.add(found.place() + " is not in UTF-8; it was read as " + decoded.encoding() + ".");
        }
        String fileName = found.leaf().name();
        SourceFile source = new SourceFile(path(packageName, fileName), packageName, decoded.text());
        Taken taken = new Taken(source, ByteBuffer.wrap(content), found.place());
        if (isNamedLikeJava(fileName)) {
            place(taken);
        } else {
            misnamed.add(taken);
        }
    }

    private static boolean isNamedLikeJava(String fileName) {
        String stem = fileName.substring(0, fileName.length() - ".java".length());
        return stem.equals("package-info") || SourceVersion.isIdentifier(stem);
    }

    private String path(String packageName, String fileName) throws Refusal {
        String folders = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        String path = Normalizer.normalize(folders + fileName, Normalizer.Form.NFC);
        if (path.length() > limits.pathLength()) {
            throw Refusal.nameTooLong(path, limits.pathLength());
        }
        return path;
    }

    /** Paths that differ in case alone would be one file on some systems, so they are one here. */
    private void place(Taken taken) throws Refusal {
        Taken before = byKey.putIfAbsent(SubmissionId.key(taken.source.path()), taken);
        if (before == null) {
            return;
        }
        if (!before.content.equals(taken.content)) {
            throw Refusal.conflict(taken.source.path(), before.place, taken.place);
        }
        notes.add(taken.place + " is the same as " + before.place + "; it was taken once.");
    }

    /**
     * Places what a browser or a course platform has renamed, such as {@code User (1).java} or {@code User-2.java}, by the
     * type that it declares, unless a source of the right name is there.
     */
    private void placeMisnamed() throws Refusal {
        List<Taken> placed = new ArrayList<>();
        for (Taken taken : misnamed) {
            Optional<String> type = Heading.typeOf(taken.source.text());
            if (type.isEmpty()) {
                notes.add(taken.place + " was left out: its name is no name of a Java source.");
                continue;
            }
            String packageName = taken.source.packageName();
            String path = path(packageName, type.get() + ".java");
            Taken rightlyNamed = byKey.get(SubmissionId.key(path));
            if (rightlyNamed != null) {
                notes.add(taken.place + " was left out, because " + rightlyNamed.place + " is there.");
            } else {
                notes.add(taken.place + " was taken as " + Shown.name(path) + ", for the type that it declares.");
                SourceFile source = new SourceFile(path, packageName, taken.source.text());
                placed.add(new Taken(source, taken.content, taken.place));
            }
        }
        for (Taken taken : placed) {
            place(taken);
        }
    }

    private Submission submission(String id) {
        List<Taken> taken = byKey.values().stream()
                .sorted(Comparator.comparing(one -> one.source.path()))
                .toList();
        if (taken.isEmpty()) {
            notes.add("No Java source was found.");
        }
        List<SourceFile> sources = taken.stream().map(Taken::source).toList();
        return new Submission(id, digest(taken), sources.size(), sources, notes.all());
    }

    /** Lengths go in too, so that no two lists of sources give the same bytes. */
    private static String digest(List<Taken> sorted) {
        MessageDigest digest = sha256();
        for (Taken taken : sorted) {
            byte[] path = taken.source.path().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(path.length)
                    .putInt(taken.content.remaining())
                    .flip());
            digest.update(path);
            digest.update(taken.content.duplicate());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
