package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.screen.Screening.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a submission throws. */
class ThrownTests {

    private static final String COURSE =
            "public class Course { public void work() {} public int getSize() { return 0; } }";

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new IllegalArgumentException(\"no\")            | IllegalArgumentException.class | no",
                "new EntityNotFoundException(\"gone\")           | EntityNotFoundException.class  | gone",
                "new java.io.IOException(\"io\")                 | java.io.IOException.class      | io",
                "new Own(\"mine\")                               | IllegalStateException.class    | cms.Own: mine",
                "new org.hibernate.HibernateException(\"h\")     | PersistenceException.class     "
                        + "| org.hibernate.HibernateException: h",
            })
    void anExceptionIsThrownAsTheNearestTypeOfTheJdkOrJakarta(String exception, String expected, String message) {
        judge.reference(COURSE).check("""
                Exception thrown = assertThrows(%s, () -> new Course().work());
                assertEquals("%s", thrown.getMessage());
                """.formatted(expected, message));

        judge.passes(
                "public class Course { public void work() throws Exception { throw %s; } }".formatted(exception),
                "class Own extends IllegalStateException { Own(String message) { super(message); } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new IllegalArgumentException(\"no\")  | The call threw IllegalArgumentException: no",
                "new IllegalArgumentException()        | The call threw IllegalArgumentException",
                "new Refused(\"mine\")                 | The call threw Refused: mine",
                "new AssertionError(\"assert\")        | The call threw AssertionError: assert",
                "new TestAbortedException()            | The call threw TestAbortedException",
                "new NoSuchMethodError(\"x\")          | The call threw NoSuchMethodError: x",
            })
    void whatIsNotExpectedIsAnExceptionAtALine(String exception, String message) {
        judge.reference(COURSE).check("new Course().work();");

        Finding finding = judge.finding(
                Cause.EXCEPTION, """
                public class Course {
                    static class Refused extends Exception { Refused(String message) { super(message); } }
                    public void work() throws Throwable {
                        throw %s;
                    }
                }
                """.formatted(exception), "class TestAbortedException extends RuntimeException {}");

        assertThat(finding.message()).isEqualTo(message);
        String type = message.replaceFirst("The call threw (\\w+).*", "$1");
        assertThat(finding.counterexample())
                .containsExactly("var course = new Course();", "course.work();  // → throws " + type);
        assertThat(finding.source()).isEqualTo(new Source("cms/Course.java", 4));
    }

    @Test
    void anExceptionOfAConstructorShowsTheConstruction() {
        judge.reference("public class Course { public Course(String code) {} }").check("new Course(null);");

        Finding finding = judge.finding(Cause.EXCEPTION, """
                public class Course {
                    public Course(String code) {
                        code.length();
                    }
                }
                """);

        assertThat(finding.counterexample()).containsExactly("new Course(null);  // → throws NullPointerException");
        assertThat(finding.source()).isEqualTo(new Source("cms/Course.java", 3));
    }

    @Test
    void anExceptionOfAReadShowsTheRead() {
        judge.reference(COURSE).check("Course course = new Course(); course.getSize();");

        Finding finding = judge.finding(
                Cause.EXCEPTION, "public class Course { public int getSize() { throw new IllegalStateException(); } }");

        assertThat(finding.counterexample())
                .containsExactly("var course = new Course();", "course.getSize();  // → throws IllegalStateException");
    }

    @Test
    void endlessRecursionIsAStackOverflow() {
        judge.reference(COURSE).check("new Course().work();");

        Finding finding = judge.finding(Cause.STACK_OVERFLOW, """
                public class Course {
                    public void work() {
                        work();
                    }
                }
                """);

        assertThat(finding.message())
                .isEqualTo("The call never returns: methods call each other until the stack overflows");
        assertThat(finding.source()).isEqualTo(new Source("cms/Course.java", 3));
    }

    @Test
    void aRefusalThatIsAllowedIsNoFailure() {
        judge.reference(COURSE).check("Expect.refusedOrIgnored(() -> new Course().work());");

        judge.passes("""
                public class Course {
                    static class Refused extends Exception {}
                    public void work() throws Exception { throw new Refused(); }
                }
                """);
    }

    @Test
    void aStackOverflowIsNoRefusal() {
        judge.reference(COURSE).check("Expect.refusedOrIgnored(() -> new Course().work());");

        assertThat(judge.message(Cause.STACK_OVERFLOW, "public class Course { public void work() { work(); } }"))
                .isNotEmpty();
    }

    @Test
    void aHostileExceptionIsNamedAllTheSame() {
        judge.reference(COURSE).check("new Course().work();");

        String message = judge.message(Cause.EXCEPTION, """
                public class Course {
                    public void work() {
                        throw new RuntimeException() {
                            @Override public String getMessage() { throw this; }
                            @Override public Throwable getCause() { throw this; }
                            @Override public StackTraceElement[] getStackTrace() { throw this; }
                            @Override public String toString() { throw this; }
                        };
                    }
                }
                """);

        assertThat(message).isEqualTo("The call threw Course$1");
    }

    @Test
    void aMissingMethodIsNoExpectedException() {
        judge.reference(COURSE).check("assertThrows(Throwable.class, () -> new Course().work());");

        String message = judge.message(Cause.MISSING_MEMBER, "public class Course {}");

        assertThat(message).isEqualTo("`Course` has no public method `work()`");
    }
}
