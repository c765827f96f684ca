package org.bothways.report.html;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.bothways.report.Audience;
import org.bothways.report.Comparison;
import org.bothways.report.Report;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages of a run into its folder, as its reports come in: of each submission {@code <id>/report.html}, which can be handed to
 * whoever handed it in, and {@code <id>/instructor.html}, which holds what the hidden checks saw; and {@code index.html} about all of
 * them. Of a report it keeps little, so that memory stays flat. It may be used by several threads.
 */
@API(status = API.Status.STABLE)
public final class HtmlPages {

    static final String STUDENTS_PAGE = "report.html";
    static final String INSTRUCTORS_PAGE = "instructor.html";

    private final RunFolder folder;
    private final Set<Audience> audiences;
    private final @Nullable OffsetDateTime readAt;
    private final List<Verdicts> verdicts = new ArrayList<>();

    /**
     * Prepares pages.
     *
     * @param audiences whose pages are written
     * @param readAt when students read theirs, for what waits for the due date; null for the time at which each was handed in
     */
    public HtmlPages(RunFolder folder, Set<Audience> audiences, @Nullable OffsetDateTime readAt) {
        this.folder = folder;
        this.audiences = Set.copyOf(audiences);
        this.readAt = readAt;
    }

    /**
     * Writes the pages on one submission.
     *
     * @throws IOException a sentence that names the path
     */
    public void add(Report report) throws IOException {
        if (audiences.contains(Audience.STUDENT)) {
            write(report, Audience.STUDENT, STUDENTS_PAGE);
        }
        if (audiences.contains(Audience.INSTRUCTOR)) {
            write(report, Audience.INSTRUCTOR, INSTRUCTORS_PAGE);
            keep(report);
        }
    }

    private void write(Report report, Audience audience, String name) throws IOException {
        folder.write(folder.file(report.submission().id(), name), html(report, audience, readAt));
    }

    private synchronized void keep(Report report) {
        verdicts.add(Verdicts.of(report, verdicts.isEmpty() ? null : verdicts.get(0)));
    }

    /**
     * Writes the page on all of them, where instructors are among the audiences.
     *
     * @throws IOException a sentence that names the path
     */
    public synchronized void finish(Summary summary, Optional<Comparison> changes) throws IOException {
        if (audiences.contains(Audience.INSTRUCTOR)) {
            // Reports come in the order in which they are done, which is another one each time.
            verdicts.sort(Comparator.comparing(each -> each.row().id()));
            ClassPage page = ClassPage.of(summary, verdicts, changes);
            folder.write(folder.indexFile(), Templates.render("class.jte", page, Templates.Assets.OF_CLASS_PAGES));
        }
    }

    /**
     * {@return the page on one submission}
     *
     * @param readAt when it is read; null for the time at which the submission was handed in
     */
    public static String html(Report report, Audience audience, @Nullable OffsetDateTime readAt) {
        StudentPage page = StudentPage.of(audience.view(report, readAt), audience);
        return Templates.render("student.jte", page, Templates.Assets.OF_STUDENT_PAGES);
    }
}
