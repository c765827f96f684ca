package org.bothways.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The report on one submission: the product, of which every other format is a rendering. It says the same for the same
 * submission, suite and seed, except in {@link Timing}, and names nothing of the machine. The records mirror the document
 * key by key, in the document's order, which is why this one has so many components. {@link DocumentSchema#REPORT} describes
 * it to others.
 *
 * <p>Texts are kept as they came, and may be a student's: a rendering passes them through {@link UntrustedText}.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param message one sentence that says why the submission was not graded; null when it was
 * @param score what the submission earned, without extra credit; null for {@link SubmissionOutcome#HARNESS_ERROR} alone
 * @param extraCredit what it earned on top of the score
 * @param isolation the isolation level that the submission's code ran at
 * @param checks every check of the suite, whether it reported or not
 */
@API(status = API.Status.STABLE)
public record Report(
        int schemaVersion,
        Assignment assignment,
        Submission submission,
        SubmissionOutcome outcome,
        @Nullable String message,
        @Nullable BigDecimal score,
        BigDecimal maxScore,
        BigDecimal extraCredit,
        String isolation,
        long seed,
        List<Group> groups,
        List<Check> checks,
        List<Diagnosis> diagnoses,
        Compilation compilation,
        Screening screening,
        Console console,
        Timing timing) {

    /** The version of the document that this code writes and reads. */
    public static final int SCHEMA_VERSION = 1;

    /** Copies the lists and checks that the parts agree. */
    public Report {
        Require.that(schemaVersion == SCHEMA_VERSION, "schemaVersion", "must be " + SCHEMA_VERSION);
        Objects.requireNonNull(assignment, "assignment");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(outcome, "outcome");
        maxScore = Require.points("maxScore", maxScore);
        score = score == null ? null : Require.atMost(maxScore, "score", score);
        extraCredit = Require.points("extraCredit", extraCredit);
        Require.text("isolation", isolation);
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
        diagnoses = List.copyOf(diagnoses);
        Objects.requireNonNull(compilation, "compilation");
        Objects.requireNonNull(screening, "screening");
        Objects.requireNonNull(console, "console");
        Objects.requireNonNull(timing, "timing");
        requireOutcome(outcome, message, score, extraCredit);
        requireGroups(groups, checks);
    }

    private static void requireOutcome(
            SubmissionOutcome outcome, @Nullable String message, @Nullable BigDecimal score, BigDecimal extraCredit) {
        boolean graded = outcome == SubmissionOutcome.GRADED;
        Require.that(graded == (message == null), "message", "is there exactly when the submission was not graded");
        if (message != null) {
            Require.text("message", message);
        }
        boolean ours = outcome == SubmissionOutcome.HARNESS_ERROR;
        Require.that(ours == (score == null), "score", "is missing exactly for harness_error");
        boolean nothing = (score == null || score.signum() == 0) && extraCredit.signum() == 0;
        Require.that(graded || nothing, "score", "must be 0 for a submission that was not graded");
    }

    private static void requireGroups(List<Group> groups, List<Check> checks) {
        Require.unique("groups", groups, Group::id);
        Require.unique("checks", checks, Check::id);
        Set<String> known = groups.stream().map(Group::id).collect(Collectors.toSet());
        for (Check check : checks) {
            Require.that(
                    known.contains(check.group()), "checks", "must name a group that is there, not " + check.group());
        }
    }

    /**
     * What was graded against.
     *
     * @param dueDate when details that wait for it may be shown to students; null for never
     */
    public record Assignment(
            String id,
            String title,
            String suiteDigest,
            @Nullable OffsetDateTime dueDate) {
        /** Refuses blank texts. */
        public Assignment {
            Require.text("assignment.id", id);
            Require.text("assignment.title", title);
            Require.digest("assignment.suiteDigest", suiteDigest);
        }

        /** An assignment without a due date. */
        public Assignment(String id, String title, String suiteDigest) {
            this(id, title, suiteDigest, null);
        }
    }

    /**
     * What was graded.
     *
     * @param digest of the sources that were taken; null where intake could not take any
     * @param files how many sources were taken
     * @param notes what intake left out or repaired, a sentence each
     * @param submittedAt when it was handed in, as whoever collected it says; null where nobody does
     */
    public record Submission(
            String id,
            @Nullable String digest,
            int files,
            List<String> notes,
            @Nullable OffsetDateTime submittedAt) {
        /** Copies the notes. */
        public Submission {
            Require.text("submission.id", id);
            digest = digest == null ? null : Require.digest("submission.digest", digest);
            Require.notNegative("submission.files", files);
            notes = List.copyOf(notes);
        }

        /** A submission of which nobody says when it was handed in. */
        public Submission(String id, @Nullable String digest, int files, List<String> notes) {
            this(id, digest, files, notes, null);
        }
    }

    /**
     * A group of checks and what it earned.
     *
     * @param extraCredit whether it is on top of the maximum: who leaves it alone has lost nothing
     */
    public record Group(String id, String title, BigDecimal earned, BigDecimal points, boolean extraCredit) {
        /** Brings the points into their one form. */
        public Group {
            Require.text("group.id", id);
            Require.text("group.title", title);
            points = Require.points("group.points", points);
            earned = Require.atMost(points, "group.earned", earned);
        }

        /** A group that counts towards the maximum. */
        public Group(String id, String title, BigDecimal earned, BigDecimal points) {
            this(id, title, earned, points, false);
        }
    }

    /**
     * One check and its verdict.
     *
     * @param cause why it failed; null otherwise, and in a student's view of a hidden check
     * @param blockedBy the id of the check whose failure kept this one from running
     * @param message one sentence on what went wrong; of a check that passed, advice that costs nothing
     * @param exchanges the last requests that it made, and what came back, in their order; null where it made none or passed
     * @param counterexample the Java that shows the failure, a statement a line, or curl commands where it is about requests alone
     */
    public record Check(
            String id,
            String title,
            String group,
            @Nullable String relationship,
            Visibility visibility,
            BigDecimal points,
            BigDecimal earned,
            CheckOutcome outcome,
            @Nullable Cause cause,
            @Nullable String blockedBy,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable List<Exchange> exchanges,
            @Nullable List<String> counterexample,
            @Nullable Source source) {
        /** Copies the lists and refuses verdicts that contradict themselves. */
        @JsonCreator
        public Check {
            Require.text("check.id", id);
            Require.text("check.title", title);
            Require.text("check.group", group);
            relationship = relationship == null ? null : Require.text("check.relationship", relationship);
            Objects.requireNonNull(visibility, "check.visibility");
            points = Require.points("check.points", points);
            earned = Require.atMost(points, "check.earned", earned);
            Objects.requireNonNull(outcome, "check.outcome");
            blockedBy = blockedBy == null ? null : Require.text("check.blockedBy", blockedBy);
            exchanges = exchanges == null ? null : List.copyOf(exchanges);
            counterexample = counterexample == null ? null : List.copyOf(counterexample);
            boolean blocked = outcome == CheckOutcome.BLOCKED;
            Require.that(!blocked || earned.signum() == 0, "check.earned", "must be 0 for a blocked check");
            Require.that(blocked || blockedBy == null, "check.blockedBy", "is for blocked checks");
            Require.that(cause == null || outcome == CheckOutcome.FAILED, "check.cause", "is for failed checks");
            Require.that(
                    exchanges == null || outcome == CheckOutcome.FAILED, "check.exchanges", "are for failed checks");
        }

        /** A check that made no requests. */
        public Check(
                String id,
                String title,
                String group,
                @Nullable String relationship,
                Visibility visibility,
                BigDecimal points,
                BigDecimal earned,
                CheckOutcome outcome,
                @Nullable Cause cause,
                @Nullable String blockedBy,
                @Nullable String message,
                @Nullable String expected,
                @Nullable String actual,
                @Nullable List<String> counterexample,
                @Nullable Source source) {
            this(
                    id,
                    title,
                    group,
                    relationship,
                    visibility,
                    points,
                    earned,
                    outcome,
                    cause,
                    blockedBy,
                    message,
                    expected,
                    actual,
                    null,
                    counterexample,
                    source);
        }
    }

    /**
     * A request to the submission's API, and what came back. Long bodies are cut.
     *
     * @param request method and path
     * @param sent the body; null where there was none
     * @param status null where there was no answer
     * @param contentType null where the answer named none
     * @param answer the body, or why there was no answer
     */
    public record Exchange(
            String request,
            @Nullable String sent,
            @Nullable Integer status,
            @Nullable String contentType,
            String answer) {
        /** Refuses a blank request. */
        public Exchange {
            Require.text("exchange.request", request);
            Objects.requireNonNull(answer, "exchange.answer");
        }
    }

    /**
     * The misconception behind failures.
     *
     * @param explanation what is wrong in this submission; null in a student's view when it would show a hidden check
     * @param lesson what to learn, in words that hold for every submission
     * @param checks the ids of the checks that it explains; no other diagnosis explains one of them
     * @param points what these checks lost together
     */
    public record Diagnosis(
            String id,
            @Nullable String relationship,
            String title,
            @Nullable String explanation,
            String lesson,
            @Nullable Source source,
            List<String> checks,
            BigDecimal points,
            Confidence confidence) {
        /** Copies the list and brings the points into their one form. */
        public Diagnosis {
            Require.text("diagnosis.id", id);
            relationship = relationship == null ? null : Require.text("diagnosis.relationship", relationship);
            Require.text("diagnosis.title", title);
            Require.text("diagnosis.lesson", lesson);
            checks = List.copyOf(checks);
            points = Require.points("diagnosis.points", points);
            Objects.requireNonNull(confidence, "diagnosis.confidence");
        }
    }

    /**
     * A place in the submission: a path below its root, and the line where it is known.
     *
     * @param excerpt the line and some around it, so that a rendering needs no sources; null where they are not known
     */
    public record Source(
            String file, @Nullable Integer line, @Nullable Excerpt excerpt) {
        /** Refuses a blank path and lines below 1. */
        public Source {
            Require.text("source.file", file);
            Require.line("source.line", line);
        }

        /** A place whose lines are not known. */
        public Source(String file, @Nullable Integer line) {
            this(file, line, null);
        }
    }

    /** Lines of a source that follow each other, the first of which has the number {@code from}. */
    public record Excerpt(int from, List<String> lines) {
        /** Copies the lines. */
        public Excerpt {
            Require.line("excerpt.from", from);
            lines = List.copyOf(lines);
            Require.that(!lines.isEmpty(), "excerpt.lines", "must not be empty");
        }
    }

    /**
     * What the compiler said.
     *
     * @param ok whether everything compiled
     * @param leftOut sources that were left out so that the rest compiles
     */
    public record Compilation(boolean ok, List<Message> messages, List<String> leftOut) {
        /** Copies the lists. */
        public Compilation {
            messages = List.copyOf(messages);
            leftOut = List.copyOf(leftOut);
        }

        /**
         * One message of the compiler.
         *
         * @param file null where the message is about no file
         * @param sourceLine the line itself
         */
        public record Message(
                @Nullable String file,
                @Nullable Integer line,
                @Nullable Integer column,
                Kind kind,
                String text,
                @Nullable String sourceLine) {
            /** Refuses lines and columns below 1. */
            public Message {
                file = file == null ? null : Require.text("message.file", file);
                Require.line("message.line", line);
                Require.line("message.column", column);
                Objects.requireNonNull(kind, "message.kind");
                Objects.requireNonNull(text, "message.text");
            }
        }

        /** How bad it is. */
        public enum Kind {
            /** It does not compile. */
            ERROR,
            /** It compiles. */
            WARNING;

            /** {@return the word that stands for it in documents} */
            @JsonValue
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** What reading the class files showed: members that the assignment asks for, and APIs that an instructor should look at. */
    public record Screening(List<Missing> missing, List<Flagged> flagged) {
        /** Copies the lists. */
        public Screening {
            missing = List.copyOf(missing);
            flagged = List.copyOf(flagged);
        }

        /** A member that is missing or different, {@code Course.addStudent(User)}, and the sentence about it. */
        public record Missing(String member, String sentence) {
            /** Refuses blank texts. */
            public Missing {
                Require.text("missing.member", member);
                Require.text("missing.sentence", sentence);
            }
        }

        /** The use of an API that is dangerous, where, and why it is. */
        public record Flagged(String file, @Nullable Integer line, String api, String why) {
            /** Refuses blank texts and lines below 1. */
            public Flagged {
                Require.text("flagged.file", file);
                Require.line("flagged.line", line);
                Require.text("flagged.api", api);
                Require.text("flagged.why", why);
            }
        }
    }

    /** What the submission printed, as far as it was kept, and how many bytes were not. */
    public record Console(String text, long truncatedBytes) {
        /** Nothing was printed. */
        public static final Console EMPTY = new Console("", 0);

        /** Refuses negative counts. */
        public Console {
            Objects.requireNonNull(text, "console.text");
            Require.notNegative("console.truncatedBytes", truncatedBytes);
        }
    }

    /** How long it took: the one part of a document that differs from run to run. */
    public record Timing(long totalMillis) {
        /** Refuses negative times. */
        public Timing {
            Require.notNegative("timing.totalMillis", totalMillis);
        }
    }
}
