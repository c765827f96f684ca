package org.bothways.gradebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Fills a gradebook that Canvas exported, to be imported again: one assignment's column, and no other cell. Students are found by
 * Canvas' id, then SIS User ID, then SIS Login ID; never by name. Who is excused gets {@code EX}. (canvas-lms,
 * gradebook_importer.rb)
 */
@API(status = API.Status.STABLE)
public final class CanvasGradebook {

    private static final Pattern NUMBERED = Pattern.compile("(?<title>.*) \\((?<id>\\d+)\\)");

    private final Table table;
    private final int points;
    private final int column;

    private CanvasGradebook(Table table, Path file, @Nullable String wanted) {
        this.table = table;
        if (table.column("ID") < 0 || table.header().size() <= 3) {
            throw new GradesException(file + " is no gradebook that Canvas exported: it has no column ID");
        }
        this.points = pointsRow(table, file);
        this.column = column(file, wanted);
    }

    /**
     * Fills a gradebook.
     *
     * @param wanted the column: its whole name, its title or its number; null if there is only one assignment
     * @param scale whether grades are brought to the column's maximum if that is another
     * @throws GradesException when it can't be done with certainty; nothing is written then
     */
    public static Filled fill(Grading grading, Path exported, @Nullable String wanted, boolean scale)
            throws IOException {
        return new CanvasGradebook(Table.read(exported), exported, wanted).fill(grading, scale);
    }

    private static int pointsRow(Table table, Path file) {
        for (int row = 1; row < table.size(); row++) {
            if (table.cell(row, 0).equals("Points Possible")) {
                return row;
            }
        }
        throw new GradesException(file + " is no gradebook that Canvas exported: it has no row Points Possible");
    }

    private int column(Path file, @Nullable String wanted) {
        List<Integer> assignments = IntStream.range(0, table.header().size())
                .filter(each ->
                        NUMBERED.matcher(table.header().get(each).strip()).matches())
                .filter(each -> !table.cell(points, each).contains("read only"))
                .boxed()
                .toList();
        List<Integer> found = assignments.stream()
                .filter(each ->
                        wanted == null || isCalled(table.header().get(each).strip(), wanted.strip()))
                .toList();
        if (found.size() != 1) {
            throw new GradesException("%s has %d assignments%s. Name one with --column: %s"
                    .formatted(
                            file,
                            found.size(),
                            wanted == null ? "" : " called " + wanted,
                            assignments.stream()
                                    .map(each -> table.header().get(each).strip())
                                    .collect(Collectors.joining(", "))));
        }
        return found.get(0);
    }

    private static boolean isCalled(String header, String wanted) {
        var numbered = NUMBERED.matcher(header);
        return header.equals(wanted)
                || (numbered.matches()
                        && (numbered.group("id").equals(wanted)
                                || numbered.group("title").equals(wanted)));
    }

    private Filled fill(Grading grading, boolean scale) {
        Points most = Points.of(
                table.cell(points, column),
                "Points Possible of " + table.header().get(column).strip());
        Rows rows = new Rows(table);
        int byId = rows.index(table.column("ID"), points + 1);
        int bySis = rows.index(table.column("SIS User ID"), points + 1);
        int byLogin = rows.index(table.column("SIS Login ID"), points + 1);
        List<String> notes = new ArrayList<>();
        int written = 0;
        for (Graded graded : grading.submissions()) {
            most.requireSame(graded.row().maxScore(), scale, "Points Possible");
            Set<Integer> found = find(graded, rows, byId, bySis, byLogin);
            if (found.isEmpty()) {
                notes.add("%s has no row in this gradebook."
                        .formatted(graded.row().id()));
            }
            for (int row : found) {
                rows.take(row, graded.row().id());
                written += write(row, graded, most, notes);
            }
        }
        for (int row = points + 1; row < table.size(); row++) {
            if (!rows.isTaken(row)) {
                notes.add("Row %d of the gradebook has no submission; it is as it was.".formatted(row + 1));
            }
        }
        return new Filled(table.bytes(), written, notes);
    }

    private static Set<Integer> find(Graded graded, Rows rows, int byId, int bySis, int byLogin) {
        Set<Integer> found = graded.platform().equals("canvas")
                ? rows.find(byId, graded.keys(Roster.Person::id))
                : rows.find(bySis, graded.keys(Roster.Person::id));
        if (found.isEmpty()) {
            found = rows.find(byLogin, graded.keys(Roster.Person::email));
        }
        if (found.isEmpty() && graded.people().isEmpty()) {
            List<String> name = List.of(graded.row().id());
            found = rows.find(bySis, name);
            return found.isEmpty() ? rows.find(byLogin, name) : found;
        }
        return found;
    }

    private int write(int row, Graded graded, Points most, List<String> notes) {
        if (graded.grade().excused()) {
            table.set(row, column, "EX");
            return 1;
        }
        if (table.cell(row, column).equals("EX") && !graded.grade().overridden()) {
            notes.add("%s is excused in Canvas and stays so."
                    .formatted(graded.row().id()));
            return 0;
        }
        if (graded.grade().points() == null) {
            notes.add("%s has no score, as the grader failed on it; its cell is as it was."
                    .formatted(graded.row().id()));
            return 0;
        }
        table.set(row, column, most.cell(graded.grade().points(), graded.row()));
        return 1;
    }
}
