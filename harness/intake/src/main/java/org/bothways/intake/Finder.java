package org.bothways.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides whether a path is one submission or many, by the rule that {@link Intake#find} states. */
final class Finder {

    private final Opener opener;
    private final String assignmentId;

    Finder(Opener opener, String assignmentId) {
        this.opener = opener;
        this.assignmentId = assignmentId;
    }

    List<Candidate> find(Path given) throws NoSuchSubmission {
        Path path = given.toAbsolutePath().normalize();
        check(path);
        Location.OnDisk location = new Location.OnDisk(path);
        List<Candidate> many = many(location);
        return many.isEmpty() ? List.of(one(location)) : many;
    }

    private static void check(Path path) throws NoSuchSubmission {
        if (!Files.exists(path)) {
            throw NoSuchSubmission.missing(path);
        }
        if (!Files.isReadable(path)) {
            throw NoSuchSubmission.unreadable(path);
        }
        if (!Files.isDirectory(path) && !(Files.isRegularFile(path) && Archive.isArchive(path.toString()))) {
            throw NoSuchSubmission.plainFile(path);
        }
    }

    private static Candidate one(Location.OnDisk location) {
        Path name = location.path().getFileName();
        String text = name == null ? "" : name.toString();
        String stem = Files.isDirectory(location.path()) ? text : Archive.stem(text);
        return new Candidate(SubmissionId.of(stem), location);
    }

    /** Answers nothing where the path is one submission. An archive that can't be opened is one: it will be rejected. */
    private List<Candidate> many(Location.OnDisk location) throws NoSuchSubmission {
        try (Opened opened = opener.toLook(location)) {
            return membersOf(opened.folder());
        } catch (IOException failure) {
            if (Files.isDirectory(location.path())) {
                throw NoSuchSubmission.tooLarge(location.path(), Refusal.damaged(location.brief(), failure));
            }
            return List.of();
        }
    }

    private List<Candidate> membersOf(Folder folder) throws IOException, NoSuchSubmission {
        Optional<List<Candidate>> export = Export.membersOf(folder);
        if (export.isPresent()) {
            return export.get();
        }
        if (Shape.isProject(folder)) {
            return List.of();
        }
        List<Folder> folders = Shape.members(folder);
        for (Folder child : folders) {
            List<Candidate> handedIn = child.name().equals(assignmentId) ? membersOf(child) : List.of();
            if (handedIn.size() > 1) {
                return handedIn;
            }
        }
        List<Folder> working = new ArrayList<>();
        for (Folder child : folders) {
            if (Shape.holdsWork(child)) {
                working.add(child);
            }
        }
        List<Leaf> archives = Shape.archives(folder);
        if (working.size() == 1 && archives.stream().allMatch(Shape::isJar)) {
            return membersOf(working.get(0));
        }
        if (working.isEmpty() && archives.size() == 1) {
            return membersOf(archives.get(0).location());
        }
        return working.size() + archives.size() > 1 ? candidates(folders, archives) : List.of();
    }

    private List<Candidate> membersOf(Location archive) throws NoSuchSubmission {
        try (Opened opened = opener.toLook(archive)) {
            return membersOf(opened.folder());
        } catch (IOException refusedWhenTaken) {
            return List.of();
        }
    }

    private static List<Candidate> candidates(List<Folder> folders, List<Leaf> archives) {
        List<Candidate> result = new ArrayList<>();
        for (Folder folder : folders) {
            result.add(new Candidate(SubmissionId.of(folder.name()), folder.location()));
        }
        for (Leaf archive : archives) {
            result.add(new Candidate(SubmissionId.of(Archive.stem(archive.name())), archive.location()));
        }
        result.sort(Comparator.comparing(Candidate::id)
                .thenComparing(candidate -> candidate.location().shown()));
        return result;
    }
}
