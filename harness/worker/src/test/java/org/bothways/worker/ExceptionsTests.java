package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.thrown;

import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Thrown;
import org.bothways.wire.Thrown.Frame;
import org.bothways.wire.Value.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExceptionsTests {

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void exceptionArrivesWithItsTypesMessageLinesAndCause() {
        worker.load("""
                public class Course {
                    public void enroll(String name) {
                        try {
                            List.of(name).forEach(each -> new User().enroll(each));
                        } catch (RuntimeException e) {
                            throw new Refused("no room", e);
                        }
                    }
                }
                class Refused extends IllegalStateException {
                    Refused(String message, Throwable cause) { super(message, cause); }
                }
                """, """
                public class User {
                    void enroll(String course) {
                        Integer.parseInt(course);
                    }
                }
                """);

        assertThat(worker.call(worker.construct("cms.Course"), "enroll", "x"))
                .isEqualTo(new Reply.Threw(new Thrown(
                        List.of(
                                "cms.Refused",
                                "java.lang.IllegalStateException",
                                "java.lang.RuntimeException",
                                "java.lang.Exception",
                                "java.lang.Throwable"),
                        "no room",
                        List.of(new Frame("cms.Course", "enroll", "Course.java", 6)),
                        new Thrown(
                                List.of(
                                        "java.lang.NumberFormatException",
                                        "java.lang.IllegalArgumentException",
                                        "java.lang.RuntimeException",
                                        "java.lang.Exception",
                                        "java.lang.Throwable"),
                                "For input string: \"x\"",
                                List.of(
                                        new Frame("cms.User", "enroll", "User.java", 3),
                                        new Frame("cms.Course", "lambda$enroll$0", "Course.java", 4),
                                        new Frame("cms.Course", "enroll", "Course.java", 4)),
                                null))));
    }

    @Test
    void checkedExceptionOfAConstructorArrives() {
        worker.load("""
                public class Course {
                    public Course() throws java.io.IOException { throw new java.io.IOException("closed"); }
                }
                """);

        Thrown thrown = thrown(worker.ask(new Ask.Construct("cms.Course", List.of(), List.of())));

        assertThat(thrown.type()).isEqualTo("java.io.IOException");
        assertThat(thrown.frames()).containsExactly(new Frame("cms.Course", "<init>", "Course.java", 2));
    }

    @Test
    void methodsOfAnExceptionThatThrowTellNothing() {
        worker.load("""
                public class Course {
                    public void fail() { throw new Hostile(); }
                }
                class Hostile extends RuntimeException {
                    @Override public String getMessage() { throw new Error(); }
                    @Override public Throwable getCause() { throw this; }
                    @Override public StackTraceElement[] getStackTrace() { return new StackTraceElement[1]; }
                }
                """);

        assertThat(worker.call(worker.construct("cms.Course"), "fail"))
                .isEqualTo(new Reply.Threw(new Thrown(
                        List.of(
                                "cms.Hostile",
                                "java.lang.RuntimeException",
                                "java.lang.Exception",
                                "java.lang.Throwable"),
                        null,
                        List.of(),
                        null)));
    }

    @Test
    void causesThatGoRoundAreCutOff() {
        worker.load("""
                public class Course {
                    public void fail() {
                        Exception first = new Exception("first");
                        RuntimeException second = new RuntimeException("second", first);
                        first.initCause(second);
                        throw second;
                    }
                }
                """);

        int depth = 0;
        for (Thrown each = worker.thrown(worker.construct("cms.Course"), "fail"); each != null; each = each.cause()) {
            assertThat(each.message()).isEqualTo(depth % 2 == 0 ? "second" : "first");
            depth++;
        }
        assertThat(depth).isEqualTo(7);
    }

    @Test
    void longMessageIsCut() {
        worker.load("""
                public class Course {
                    public void fail() { throw new RuntimeException("x".repeat(1_000_000)); }
                }
                """);

        assertThat(worker.thrown(worker.construct("cms.Course"), "fail").message())
                .isEqualTo("x".repeat(2_000) + "… (998000 more)");
    }

    @Test
    void stackOverflowIsAnAnswerLikeAnyOther() {
        worker.load("""
                public class Course {
                    public int depth() {
                        return 1 + depth();
                    }
                    public String name() { return "still here"; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        Thrown overflow = worker.thrown(course, "depth");

        assertThat(overflow.type()).isEqualTo("java.lang.StackOverflowError");
        assertThat(overflow.frames()).hasSize(20).containsOnly(new Frame("cms.Course", "depth", "Course.java", 3));
        assertThat(worker.call(course, "name")).isEqualTo(returned("still here"));
    }
}
