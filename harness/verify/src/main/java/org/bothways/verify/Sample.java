package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.intake.Candidate;
import org.bothways.intake.Location;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.report.Report;

/** A submission that somebody wrote, and what it deserves. */
record Sample(Candidate candidate, Recorded recorded) {

    private static final String FILE = "expected.json";

    /** Reads what is recorded beside the sources. */
    static Sample of(Candidate candidate) {
        if (candidate.location() instanceof Location.OnDisk onDisk
                && Files.isRegularFile(onDisk.path().resolve(FILE))) {
            return new Sample(candidate, Recorded.read(onDisk.path().resolve(FILE)));
        }
        throw new AssignmentException(
                "The sample %s has no expected.json: nobody knows what it deserves".formatted(candidate.id()));
    }

    /** Leaves what would have to be recorded for a report to be right. */
    void propose(Report report, Path folder) throws IOException {
        if (candidate.location() instanceof Location.OnDisk onDisk) {
            Proposal.write(id(), onDisk.path().resolve(FILE), report, folder);
        }
    }

    String id() {
        return candidate.id();
    }
}
