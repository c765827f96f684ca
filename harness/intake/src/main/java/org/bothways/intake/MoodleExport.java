package org.bothways.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bothways.intake.HandedIn.Person;
import org.bothways.intake.HandedIn.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Moodle's "Download all submissions": a folder per participant, {@code Jane Doe_4711_assignsubmission_file}, with an underscore
 * at the end in older releases; or, without folders, files that begin so. The number is the participant's in this assignment, as
 * in the grading worksheet, and not the user's. With blind marking the name is {@code Participant}. (mod/assign, downloader.php)
 */
final class MoodleExport {

    private static final Pattern MEMBER = Pattern.compile(
            "(?<name>.+)_(?<id>\\d+)_assignsubmission_(?<kind>file|onlinetext)(?:_(?<file>.*))?", Pattern.DOTALL);

    private MoodleExport() {}

    /** What lies there for a participant. */
    private static final class Participant {
        final String name;

        @Nullable Location folder;

        @Nullable Location typed;

        final List<Location.Selected.Part> files = new ArrayList<>();

        Participant(String name) {
            this.name = name;
        }

        Location location(Folder around) {
            if (folder != null) {
                return folder;
            }
            return files.isEmpty() && typed != null ? typed : new Location.Selected(around.location(), files);
        }
    }

    static Optional<List<Candidate>> membersOf(Folder folder) throws IOException, NoSuchSubmission {
        Map<String, Participant> participants = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (Folder child : folder.folders()) {
            Matcher member = MEMBER.matcher(child.name());
            if (member.matches()
                    && (member.group("file") == null || member.group("file").isEmpty())) {
                add(participant(participants, member), member, child);
            } else {
                others.add(child.name());
            }
        }
        for (Leaf file : folder.files()) {
            Matcher member = MEMBER.matcher(file.name());
            if (member.matches() && member.group("file") != null) {
                participant(participants, member)
                        .files
                        .add(new Location.Selected.Part(file.name(), member.group("file")));
            } else if (file.isJava() || Archive.isArchive(file.name())) {
                others.add(file.name());
            }
        }
        if (participants.isEmpty()) {
            return Optional.empty();
        }
        if (!others.isEmpty()) {
            throw NoSuchSubmission.exportConflict("%s lies in this Moodle export and belongs to no participant."
                    .formatted(Shown.name(others.get(0))));
        }
        List<Candidate> candidates = new ArrayList<>();
        participants.forEach((id, participant) -> candidates.add(candidate(id, participant, folder)));
        return Optional.of(candidates);
    }

    private static Participant participant(Map<String, Participant> participants, Matcher member)
            throws NoSuchSubmission {
        String id = member.group("id");
        String name = member.group("name");
        Participant known = participants.computeIfAbsent(id, missing -> new Participant(name));
        if (!Objects.equals(known.name, name)) {
            throw NoSuchSubmission.exportConflict("Two names have the number %s in this Moodle export: %s and %s."
                    .formatted(id, Shown.name(known.name), Shown.name(name)));
        }
        return known;
    }

    private static void add(Participant participant, Matcher member, Folder folder) throws NoSuchSubmission {
        if (member.group("kind").equals("onlinetext")) {
            participant.typed = folder.location();
        } else if (participant.folder == null) {
            participant.folder = folder.location();
        } else {
            throw NoSuchSubmission.exportConflict(
                    "Participant %s has two folders in this Moodle export.".formatted(member.group("id")));
        }
    }

    private static Candidate candidate(String id, Participant participant, Folder folder) {
        String name = participant.name.equals("Participant") ? null : participant.name;
        HandedIn handedIn = new HandedIn(Platform.MOODLE, List.of(new Person(name, id, null)), null, null);
        return new Candidate("participant_" + id, participant.location(folder), handedIn);
    }
}
