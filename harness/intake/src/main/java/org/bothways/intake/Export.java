package org.bothways.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Recognises what course platforms export. */
final class Export {

    private Export() {}

    /** {@return the submissions, if the folder is an export} */
    static Optional<List<Candidate>> membersOf(Folder folder) throws IOException, NoSuchSubmission {
        Optional<List<Candidate>> gradescope = GradescopeExport.membersOf(folder);
        if (gradescope.isPresent()) {
            return gradescope;
        }
        Optional<List<Candidate>> moodle = MoodleExport.membersOf(folder);
        return moodle.isPresent() ? moodle : CanvasExport.membersOf(folder);
    }
}
