package org.bothways.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.RejectedSubmission;
import org.bothways.report.Report;
import org.bothways.report.RunFolder;

/** Reports that lie in a folder, of a run that was finished or not, and that a new run would write again to the letter. */
final class EarlierReports {

    private final RunFolder folder;
    private final String inputs;
    private final Intake intake;
    private final Reports reports;

    /**
     * Reads nothing yet.
     *
     * @param inputs a digest of what goes into every report besides the submission
     */
    EarlierReports(RunFolder folder, String inputs, Intake intake, Reports reports) {
        this.folder = folder;
        this.inputs = inputs;
        this.intake = intake;
        this.reports = reports;
    }

    /** {@return the report on what was handed in there, if the same was graded with the same} Whatever can't be read is graded again. */
    Optional<Report> of(Candidate candidate) {
        try {
            Path mark = folder.inputsFile(candidate.id());
            if (!Files.isRegularFile(mark) || !Files.readString(mark).strip().equals(inputs)) {
                return Optional.empty();
            }
            Report.Submission now = reports.submission(intake.accept(candidate));
            return Optional.of(folder.report(candidate.id()))
                    .filter(report -> report.submission().equals(now));
        } catch (IOException | RejectedSubmission e) {
            return Optional.empty();
        }
    }
}
