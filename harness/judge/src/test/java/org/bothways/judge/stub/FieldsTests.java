package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stubs have no fields; reading one asks the worker. */
class FieldsTests {

    private static final String COURSE = """
            public class Course {
                public String name = "n";
                public long number = 1L << 40;
                public double ratio = 0.5;
                public boolean open = true;
                public static long total = 1L << 41;
                public static Course first = new Course();
                public List<Course> others = Arrays.asList(first);
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture();

    @Test
    void publicFieldsAreRead() {
        judge.reference(COURSE).check("""
                Course course = new Course();
                String text = course.name + course.number + course.ratio + course.open + Course.total;
                assertEquals("n10995116277760.5true2199023255552", text);
                assertSame(Course.first, course.others.get(0));
                """);

        judge.passes(COURSE);
    }

    @Test
    void aGetterServesAsWell() {
        judge.reference(COURSE).check("""
                assertEquals("g", new Course().name);
                assertTrue(new Course().open);
                """);

        judge.passes("public class Course { private String name; public String getName() { return \"g\"; }"
                + " public boolean isOpen() { return true; } }");
    }

    @Test
    void withNeitherItIsMissing() {
        judge.reference(COURSE).check("var name = new Course().name;");

        assertThat(judge.message(Cause.MISSING_MEMBER, "public class Course { private String name; }"))
                .isEqualTo("`Course` has no public field `name`, and no getter for it");
    }

    @Test
    void aReadIsShownWithWhatItGave() {
        judge.reference(COURSE).check("Course course = new Course(); assertEquals(\"n\", course.name);");

        assertThat(judge.finding(Cause.ASSERTION, "public class Course { public String name = \"other\"; }")
                        .counterexample())
                .containsExactly(
                        "var course = new Course();", "var value = course.name;  // → \"other\" instead of \"n\"");
    }
}
