package org.bothways.intake;

/**
 * Says that a submission can't be graded because of how it was handed in. The message is for people: which submission, what
 * happened, what to do. It is a fault of the submission, so it ends up in that submission's report.
 */
public final class RejectedSubmission extends Exception {

    private static final long serialVersionUID = 1L;

    private final String id;

    RejectedSubmission(String id, Refusal why) {
        super("The submission " + id + " was not accepted: " + why.getMessage(), why);
        this.id = id;
    }

    /** {@return the id of the candidate that was opened} */
    public String id() {
        return id;
    }
}
