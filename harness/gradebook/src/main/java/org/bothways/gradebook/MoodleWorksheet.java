package org.bothways.gradebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Fills a grading worksheet that Moodle exported, to be uploaded again: the grade and, where the column is there, the feedback,
 * which is HTML. Everything else stays, the date of the last change above all: by it Moodle sees whether somebody has graded in
 * the meantime. Participants are found by the number in {@code Identifier}, then by email and ID number. (mod/assign,
 * importgradeslib.php)
 */
@API(status = API.Status.STABLE)
public final class MoodleWorksheet {

    private static final Pattern PARTICIPANT = Pattern.compile("(?:.*\\D)?(\\d+)\\s*");

    private final Table table;
    private final int grade;
    private final int feedback;
    private final int most;
    private final int changeable;

    private MoodleWorksheet(Table table, Path file) {
        this.table = table;
        this.grade = table.column("Grade");
        this.feedback = table.column("Feedback comments");
        this.most = table.column("Maximum Grade");
        this.changeable = table.column("Grade can be changed");
        if (table.column("Identifier") < 0 || grade < 0 || table.column("Last modified (grade)") < 0) {
            throw new GradesException(
                    file + " is no grading worksheet: Moodle asks for the columns Identifier, Grade and Last"
                            + " modified (grade). Switch Moodle to English before you download it.");
        }
    }

    /**
     * Fills a worksheet.
     *
     * @param feedback of a submission by its id, as HTML; null for none
     * @param scale whether grades are brought to the worksheet's maximum if that is another
     * @throws GradesException when it can't be done with certainty; nothing is written then
     */
    public static Filled fill(
            Grading grading, Path worksheet, Function<String, @Nullable String> feedback, boolean scale)
            throws IOException {
        return new MoodleWorksheet(Table.read(worksheet), worksheet).fill(grading, feedback, scale);
    }

    private Filled fill(Grading grading, Function<String, @Nullable String> feedbacks, boolean scale) {
        Rows rows = new Rows(table);
        Map<String, Integer> byParticipant = participants();
        int byEmail = rows.index(table.column("Email address"), 1);
        int byNumber = rows.index(table.column("ID number"), 1);
        List<String> notes = new ArrayList<>();
        int written = 0;
        for (Graded graded : grading.submissions()) {
            Set<Integer> found = find(graded, rows, byParticipant, byEmail, byNumber);
            if (found.isEmpty()) {
                notes.add("%s has no row in this worksheet."
                        .formatted(graded.row().id()));
            }
            for (int row : found) {
                rows.take(row, graded.row().id());
                written += write(row, graded, feedbacks, scale, notes);
            }
        }
        for (int row = 1; row < table.size(); row++) {
            if (!rows.isTaken(row)) {
                notes.add("Row %d of the worksheet has no submission; it is as it was.".formatted(row + 1));
            }
        }
        return new Filled(table.bytes(), written, notes);
    }

    /** Moodle writes {@code Participant 4711} in the language of whoever downloads it. */
    private Map<String, Integer> participants() {
        Map<String, Integer> rows = new HashMap<>();
        int column = table.column("Identifier");
        for (int row = 1; row < table.size(); row++) {
            Matcher participant = PARTICIPANT.matcher(table.cell(row, column));
            if (participant.matches() && rows.putIfAbsent(participant.group(1), row) != null) {
                throw new GradesException(
                        "Participant %s has two rows in this worksheet".formatted(participant.group(1)));
            }
        }
        return rows;
    }

    private static Set<Integer> find(
            Graded graded, Rows rows, Map<String, Integer> byParticipant, int byEmail, int byNumber) {
        if (graded.platform().equals("moodle")) {
            return graded.keys(Roster.Person::id).stream()
                    .filter(byParticipant::containsKey)
                    .map(byParticipant::get)
                    .collect(java.util.stream.Collectors.toSet());
        }
        Set<Integer> found = rows.find(byEmail, graded.keys(Roster.Person::email));
        if (found.isEmpty()) {
            found = rows.find(byNumber, graded.keys(Roster.Person::id));
        }
        return found.isEmpty() && graded.people().isEmpty()
                ? rows.find(byNumber, List.of(graded.row().id()))
                : found;
    }

    private int write(
            int row, Graded graded, Function<String, @Nullable String> feedbacks, boolean scale, List<String> notes) {
        String id = graded.row().id();
        if (changeable >= 0 && table.cell(row, changeable).equalsIgnoreCase("No")) {
            notes.add("%s has a grade that Moodle doesn't let anybody change; it is as it was.".formatted(id));
            return 0;
        }
        if (graded.grade().excused()) {
            notes.add("%s is excused, which a worksheet can't say: exclude the grade in Moodle's gradebook."
                    .formatted(id));
            return 0;
        }
        if (graded.grade().points() == null) {
            notes.add("%s has no score, as the grader failed on it; its row is as it was.".formatted(id));
            return 0;
        }
        Points points = most < 0
                ? new Points(graded.row().maxScore(), false)
                : Points.of(table.cell(row, most), "Maximum Grade in row " + (row + 1));
        points.requireSame(graded.row().maxScore(), scale, "Maximum Grade");
        table.set(row, grade, points.cell(graded.grade().points(), graded.row()));
        String html = feedbacks.apply(id);
        if (feedback >= 0 && html != null) {
            table.set(row, feedback, html);
        }
        return 1;
    }
}
