package org.bothways.verify;

import java.nio.file.Files;
import org.bothways.intake.Candidate;
import org.bothways.intake.Location;
import org.bothways.judge.suite.AssignmentException;

/** A submission that somebody wrote, and what it deserves. */
record Sample(Candidate candidate, Recorded recorded) {

    /** Reads what is recorded beside the sources. */
    static Sample of(Candidate candidate) {
        if (candidate.location() instanceof Location.OnDisk onDisk
                && Files.isRegularFile(onDisk.path().resolve("expected.json"))) {
            return new Sample(candidate, Recorded.read(onDisk.path().resolve("expected.json")));
        }
        throw new AssignmentException(
                "The sample %s has no expected.json: nobody knows what it deserves".formatted(candidate.id()));
    }

    String id() {
        return candidate.id();
    }
}
