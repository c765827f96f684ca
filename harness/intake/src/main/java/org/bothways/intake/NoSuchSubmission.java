package org.bothways.intake;

import java.nio.file.Path;

/**
 * Says that the paths to grade don't name distinct submissions: one is missing, can't be read or is neither folder nor
 * archive, or two would get one id. It is a fault of the call, found before anything is graded.
 */
public final class NoSuchSubmission extends Exception {

    private static final long serialVersionUID = 1L;

    private NoSuchSubmission(String message) {
        super(message);
    }

    static NoSuchSubmission missing(Path path) {
        return new NoSuchSubmission(
                "There is nothing at " + Shown.path(path) + ". Check the path for typing mistakes.");
    }

    static NoSuchSubmission unreadable(Path path) {
        return new NoSuchSubmission(Shown.path(path) + " can't be read. Check its permissions.");
    }

    static NoSuchSubmission plainFile(Path path) {
        return new NoSuchSubmission(Shown.path(path) + " is a file, but no archive. "
                + "Name the folder that holds the submission, or a zip, tar, tar.gz, tgz or jar of it.");
    }

    static NoSuchSubmission tooLarge(Path path, Refusal why) {
        return new NoSuchSubmission(
                "Looking for submissions in " + Shown.path(path) + " was stopped: " + why.getMessage());
    }

    static NoSuchSubmission sameId(Candidate one, Candidate other) {
        return new NoSuchSubmission("Two submissions would share the id " + one.id() + ": "
                + one.location().shown() + " and " + other.location().shown()
                + ". Rename one of them, or grade them into different report folders.");
    }

    static NoSuchSubmission exportConflict(String conflict) {
        return new NoSuchSubmission(conflict
                + " A grade must not reach the wrong person, so nothing was graded. Download the export again, or name"
                + " the folders of single submissions.");
    }
}
