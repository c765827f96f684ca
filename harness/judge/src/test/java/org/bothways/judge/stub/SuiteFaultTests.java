package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bothways.judge.HarnessFault;
import org.bothways.judge.JudgeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stub can't carry fails with a sentence for the suite's author, and costs no student a point. */
class SuiteFaultTests {

    private static final String COURSE = """
            public class Course {
                public String name = "n";
                public static long total;
                public void use(Object any) {}
                public void each(java.util.function.Consumer<String> each) {}
                public int getSize() { return 0; }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Course().use(new StringBuilder(\"x\")) | java.lang.StringBuilder | course1.use(x)",
                "new Course().use(new String[] {\"x\"})      | [Ljava.lang.String;     | course1.use([x])",
                "new Course().use(List.of(new Thread(\"t\") { @Override public String toString() { return \"t\"; } }))"
                        + " | cms.suite.OneCheck$1 | course1.use(List.of(t))",
            })
    void whatIsNoValueCannotBeHandedOver(String statement, String type, String call) {
        judge.reference(COURSE).check(statement + ";");

        assertThatThrownBy(() -> judge.verdict(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessage("The check g.check is at fault: The suite hands a " + type + " to " + call
                        + ". Only plain values, enums, classes, lists, sets, maps, optionals and objects of the submission"
                        + " can be sent to it; a callback, an array or an object of the suite's own can't.");
    }

    @Test
    void aCallbackCannotBeHandedOver() {
        judge.reference(COURSE).check("new Course().each(System.out::println);");

        assertThatThrownBy(() -> judge.verdict(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessageStartingWith("The check g.check is at fault: The suite hands a cms.suite.OneCheck$$Lambda");
    }

    @ParameterizedTest
    @CsvSource({"new Course().name = \"other\", cms.Course.name", "Course.total = 1L << 40, cms.Course.total"})
    void aFieldCannotBeWritten(String statement, String field) {
        judge.reference(COURSE).check(statement + ";");

        assertThatThrownBy(() -> judge.verdict(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessage("The check g.check is at fault: The suite writes the field " + field
                        + ": change the submission through its methods");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kept.getSize()", "new Course().use(kept)", "probe.hashCodeOf(kept)", "kept.name.length()"})
    void anObjectOfAnEarlierCheckIsOfNoUse(String use) {
        judge.reference(COURSE).suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Two {
                    static Course kept;
                    @Check(points = "1") @DisplayName("a") void a() { kept = new Course(); }
                    @Check(points = "1") @DisplayName("b") void b(Probe probe) { var used = %s; }
                }
                """.formatted(use).replace("var used = new", "new"));

        assertThatThrownBy(() -> judge.run(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessageStartingWith("The check g.b is at fault: The suite uses course1")
                .hasMessageEndingWith("which belongs to another check: objects live as long as their check");
    }

    @Test
    void aFaultThatTheSuiteSwallowsIsAFaultStill() {
        judge.reference(COURSE).check("""
                try { new Course().use(new StringBuilder("x")); } catch (Throwable swallowed) { }
                """);

        assertThatThrownBy(() -> judge.verdict(COURSE)).isInstanceOf(HarnessFault.class);
    }

    @Test
    void aProbeLooksAtObjectsOfTheSubmissionOnly() {
        judge.reference(COURSE).check("probe.toStringOf(\"text\");");

        assertThatThrownBy(() -> judge.verdict(COURSE))
                .isInstanceOf(HarnessFault.class)
                .hasMessage(
                        "The check g.check is at fault: The suite asks about a java.lang.String, which is no object of the"
                                + " submission's");
    }
}
