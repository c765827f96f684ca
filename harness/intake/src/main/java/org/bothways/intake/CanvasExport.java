package org.bothways.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bothways.intake.HandedIn.Person;
import org.bothways.intake.HandedIn.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Canvas' "Download Submissions": all attachments of all students side by side, {@code doejane_LATE_4711_90210_User.java}: the
 * name without anything but letters, digits and underscores, a mark if late, the user's number, the attachment's number, the
 * file's name. Anonymous ones begin with {@code anon_} and have a word for a user. (canvas-lms, content_zipper.rb)
 */
final class CanvasExport {

    private static final Pattern ATTACHMENT =
            Pattern.compile("(?<name>[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}_]*?)_(?<late>LATE_)?(?<user>\\d+)_"
                    + "(?:(?<attachment>\\d+)_(?<file>.+)|(?<typed>text\\.html|link\\.html))");

    private static final Pattern ANONYMOUS = Pattern.compile("anon_(?<late>LATE_)?(?<user>[A-Za-z0-9]+)_"
            + "(?:(?<attachment>\\d+)_(?<file>.+)|(?<typed>text\\.html|link\\.html))");

    private CanvasExport() {}

    /** One attachment: whose, and under which names. */
    private record Attachment(
            String id,
            @Nullable String person,
            @Nullable String name,
            boolean late,
            long number,
            Leaf leaf,
            String file) {}

    static Optional<List<Candidate>> membersOf(Folder folder) throws IOException, NoSuchSubmission {
        if (folder.files().isEmpty() || !folder.folders().isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Attachment>> bySubmission = new TreeMap<>();
        for (Leaf file : folder.files()) {
            Optional<Attachment> attachment = attachment(file);
            if (attachment.isEmpty()) {
                return Optional.empty();
            }
            bySubmission
                    .computeIfAbsent(attachment.get().id(), missing -> new ArrayList<>())
                    .add(attachment.get());
        }
        List<Candidate> candidates = new ArrayList<>();
        for (List<Attachment> attachments : bySubmission.values()) {
            candidates.add(candidate(folder, attachments));
        }
        return Optional.of(candidates);
    }

    private static Optional<Attachment> attachment(Leaf leaf) {
        Matcher anonymous = ANONYMOUS.matcher(leaf.name());
        if (anonymous.matches()) {
            return number(anonymous)
                    .map(number -> new Attachment(
                            "anon_" + anonymous.group("user"),
                            anonymous.group("user"),
                            null,
                            anonymous.group("late") != null,
                            number,
                            leaf,
                            file(anonymous)));
        }
        Matcher named = ATTACHMENT.matcher(leaf.name());
        return named.matches()
                ? number(named)
                        .map(number -> new Attachment(
                                "user_" + named.group("user"),
                                named.group("user"),
                                named.group("name"),
                                named.group("late") != null,
                                number,
                                leaf,
                                file(named)))
                : Optional.empty();
    }

    private static Optional<Long> number(Matcher matched) {
        String number = matched.group("attachment");
        if (number == null) {
            return Optional.of(0L);
        }
        return number.length() > 18 ? Optional.empty() : Optional.of(Long.valueOf(number));
    }

    private static String file(Matcher matched) {
        String file = matched.group("file");
        return file == null ? matched.group("typed") : file;
    }

    private static Candidate candidate(Folder folder, List<Attachment> attachments) throws NoSuchSubmission {
        Attachment first = attachments.get(0);
        for (Attachment other : attachments) {
            if (!java.util.Objects.equals(first.name(), other.name())) {
                throw NoSuchSubmission.exportConflict("Two names have the number %s in this Canvas export: %s and %s."
                        .formatted(
                                first.person(),
                                Shown.name(first.leaf().name()),
                                Shown.name(other.leaf().name())));
            }
        }
        boolean late = attachments.stream().anyMatch(Attachment::late);
        HandedIn handedIn =
                new HandedIn(Platform.CANVAS, List.of(new Person(first.name(), first.person(), null)), late, null);
        return new Candidate(first.id(), location(folder, newest(attachments)), handedIn);
    }

    private static Location location(Folder folder, List<Attachment> attachments) {
        Leaf only = attachments.get(0).leaf();
        return attachments.size() == 1 && Archive.isArchive(only.name())
                ? only.location()
                : new Location.Selected(
                        folder.location(),
                        attachments.stream()
                                .map(each ->
                                        new Location.Selected.Part(each.leaf().name(), each.file()))
                                .toList());
    }

    /** Of two attachments with one name, the higher number came later. */
    private static List<Attachment> newest(List<Attachment> attachments) {
        Map<String, Attachment> byFile = new TreeMap<>();
        attachments.stream()
                .sorted(Comparator.comparing(Attachment::number))
                .forEach(attachment -> byFile.put(attachment.file(), attachment));
        return List.copyOf(byFile.values());
    }
}
