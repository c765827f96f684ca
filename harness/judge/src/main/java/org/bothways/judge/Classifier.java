package org.bothways.judge;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.api.Visibility;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.counterexample.Conclusion;
import org.bothways.judge.counterexample.Setting;
import org.bothways.judge.counterexample.Snippet;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.screen.Screening.Source;
import org.bothways.judge.stub.MissingMember;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.stub.SuiteFault;
import org.bothways.judge.stub.Transcript;
import org.bothways.judge.stub.WorkerGone;
import org.bothways.judge.suite.Assignment;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.sandbox.Ending;
import org.bothways.sandbox.SandboxException;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** Makes a verdict out of what a check threw. */
final class Classifier {

    private static final int MAX_VALUE = 1_000;
    private static final int MAX_CAUSES = 10;

    /** What JUnit adds to values that look alike: it differs from run to run. */
    private static final String IDENTITY = "@[0-9a-f]{1,8}(?=<)";

    private final Screening screening;
    private final Limits limits;
    private final Setting setting;

    Classifier(Screening screening, Assignment assignment) {
        this.screening = screening;
        this.limits = assignment.limits();
        this.setting = Setting.of(screening, assignment.application());
    }

    /** {@return why the check failed} Throws {@link HarnessFault} when the suite is at fault, or {@link SandboxException} as it came. */
    Verdict classify(CheckSpec check, Throwable reported, Remote remote) {
        Throwable thrown = unwrapped(reported);
        if (thrown instanceof SandboxException machines) {
            throw machines;
        }
        if (isSuites(thrown) && remote.originOf(thrown).isEmpty()) {
            throw new HarnessFault("The check %s is at fault: %s".formatted(check.id(), thrown.getMessage()), thrown);
        }
        if (thrown instanceof MissingMember) {
            return new Failed(Cause.MISSING_MEMBER, Finding.of(message(thrown)));
        }
        if (thrown instanceof WorkerGone gone) {
            return gone(gone, remote, check);
        }
        Optional<Thrown> origin = remote.originOf(thrown);
        if (origin.isPresent()) {
            return threw(origin.get(), remote, check);
        }
        return thrown instanceof AssertionError failed
                ? assertion(failed, remote, check)
                : stranded(thrown, remote, check);
    }

    /** {@return what it is really about} JUnit wraps what comes out of the start of the API, a proxy what it doesn't declare. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof JUnitException || inner instanceof UndeclaredThrowableException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /** A suite that JUnit can't run, or that doesn't fit the reference, says nothing about a submission. */
    private static boolean isSuites(Throwable thrown) {
        return thrown instanceof SuiteFault
                || thrown instanceof HarnessFault
                || thrown instanceof JUnitException
                || thrown instanceof LinkageError;
    }

    private Verdict gone(WorkerGone gone, Remote remote, CheckSpec check) {
        String during = "`" + gone.during() + "`";
        int status = gone.ending().status();
        Cause cause = causeOf(gone);
        String message = switch (cause) {
            case TIMEOUT -> timeout(gone, during);
            case EXIT -> "%s ended the whole program, with exit status %d".formatted(during, status);
            case OUT_OF_MEMORY -> outOfMemory(gone, during);
            case CRASH -> "The Java virtual machine crashed during %s (status %d)".formatted(during, status);
            default -> "%s broke off the connection to the program".formatted(during);
        };
        String how = switch (cause) {
            case TIMEOUT -> "never returns";
            case EXIT -> "ends the whole program";
            case OUT_OF_MEMORY -> "runs out of memory";
            default -> "breaks the Java virtual machine";
        };
        return new Failed(cause, finding(message, Conclusion.ended(how), changed(remote), remote, check));
    }

    private String timeout(WorkerGone gone, String during) {
        return gone.ending().kind() == Ending.Kind.OUT_OF_PROCESSOR_TIME
                ? "%s used up the processor time that a submission has (%d s)"
                        .formatted(during, limits.process().cpuSeconds())
                : "%s did not end within %d s".formatted(during, limits.checkSeconds());
    }

    private String outOfMemory(WorkerGone gone, String during) {
        return switch (gone.ending().kind()) {
            case OUT_OF_CLASS_MEMORY ->
                "%s ran out of memory for classes (%d MB)".formatted(during, limits.metaspaceMegabytes());
            case OUT_OF_PROCESS_MEMORY ->
                "%s ran out of memory: the program as a whole may have %d MB"
                        .formatted(during, limits.process().memoryMegabytes());
            default -> "%s ran out of memory (%d MB)".formatted(during, limits.heapMegabytes());
        };
    }

    private static Cause causeOf(WorkerGone gone) {
        return switch (gone.ending().kind()) {
            case KILLED, OUT_OF_PROCESSOR_TIME -> Cause.TIMEOUT;
            case EXITED -> Cause.EXIT;
            case CRASHED -> Cause.CRASH;
            case OUT_OF_MEMORY, OUT_OF_CLASS_MEMORY, OUT_OF_PROCESS_MEMORY -> Cause.OUT_OF_MEMORY;
            case BROKEN_PROTOCOL -> Cause.PROTOCOL;
        };
    }

    private Verdict threw(Thrown thrown, Remote remote, CheckSpec check) {
        Cause cause = Cause.EXCEPTION;
        if (thrown.types().contains("java.lang.StackOverflowError")) {
            cause = Cause.STACK_OVERFLOW;
        } else if (thrown.types().contains("java.lang.OutOfMemoryError")) {
            cause = Cause.OUT_OF_MEMORY;
        }
        String what = cause == Cause.STACK_OVERFLOW
                ? "The call never returns: methods call each other until the stack overflows"
                : "The call threw " + describe(thrown)
                        + portHint(thrown)
                        + LimitHit.of(thrown, limits).orElse("");
        // Which of the methods is on top when the stack overflows is chance; which one was called is not.
        Source source = cause == Cause.STACK_OVERFLOW ? changed(remote) : frame(thrown, remote);
        Conclusion conclusion = Conclusion.ended("throws " + Transcript.simple(thrown.type()));
        return new Failed(cause, finding(what, conclusion, source, remote, check));
    }

    /** Several free ports in a row were taken a moment later: they were not. */
    private static String portHint(Thrown thrown) {
        boolean isTaken = Stream.iterate(thrown, each -> each != null, Thrown::cause)
                .limit(MAX_CAUSES)
                .anyMatch(each -> each.types().contains("java.net.BindException"));
        return isTaken ? ". The port that it was given was free: does the server listen on that one, and once?" : "";
    }

    private Verdict assertion(AssertionError failed, Remote remote, CheckSpec check) {
        String expected = null;
        String actual = null;
        if (failed instanceof AssertionFailedError compared) {
            expected = value(compared.isExpectedDefined() ? compared.getExpected() : null);
            actual = value(compared.isActualDefined() ? compared.getActual() : null);
        }
        // JUnit's own assertions put the values behind an arrow; they have fields of their own here.
        String message = message(failed).split(" ==> ", 2)[0].replaceAll(IDENTITY, "");
        Conclusion conclusion = Conclusion.compared(expected, actual);
        Cause cause = failed instanceof NoAnswer ? Cause.TIMEOUT : Cause.ASSERTION;
        return new Failed(cause, finding(message, conclusion, changed(remote), remote, check));
    }

    /** The check itself stumbled, over a null that the submission returned, say. */
    private Verdict stranded(Throwable thrown, Remote remote, CheckSpec check) {
        String message = "The check could not go on: " + cut(thrown.toString());
        return new Failed(Cause.EXCEPTION, finding(message, Conclusion.UNWANTED, changed(remote), remote, check));
    }

    /** Everything speaks of objects by the names that they have in the counterexample. */
    private Finding finding(
            String message, Conclusion conclusion, @Nullable Source source, Remote remote, CheckSpec check) {
        Snippet snippet = remote.transcript().snippet(conclusion, setting).orElse(null);
        if (snippet == null) {
            return new Finding(message, conclusion.expected(), conclusion.actual(), null, source);
        }
        String sentence = snippet.renamed(message);
        String program = check.visibility() == Visibility.VISIBLE
                ? snippet.program(sentence.startsWith(check.title()) ? sentence : check.title() + ": " + sentence)
                : null;
        return new Finding(
                sentence,
                conclusion.expected() == null ? null : snippet.renamed(conclusion.expected()),
                conclusion.actual() == null ? null : snippet.renamed(conclusion.actual()),
                snippet.lines(),
                source,
                program);
    }

    private @Nullable Source changed(Remote remote) {
        return remote.transcript()
                .lastChange()
                .flatMap(place -> screening.locate(place.className(), place.method(), place.parameters()))
                .orElse(null);
    }

    private @Nullable Source frame(Thrown thrown, Remote remote) {
        for (Thrown each = thrown; each != null; each = each.cause()) {
            for (Thrown.Frame frame : each.frames()) {
                Optional<String> file = screening.sourceOf(frame.className());
                if (file.isPresent() && frame.line() > 0) {
                    return new Source(file.get(), frame.line());
                }
            }
        }
        return changed(remote);
    }

    private static String describe(Thrown thrown) {
        String simple = Transcript.simple(thrown.type());
        return cut(thrown.message() == null ? simple : simple + ": " + thrown.message());
    }

    private static @Nullable String value(@Nullable ValueWrapper value) {
        return value == null ? null : cut(value.getStringRepresentation());
    }

    private static String message(Throwable thrown) {
        return cut(thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage());
    }

    private static String cut(String text) {
        return text.length() <= MAX_VALUE
                ? text
                : text.substring(0, MAX_VALUE) + "… (" + (text.length() - MAX_VALUE) + " more)";
    }
}
