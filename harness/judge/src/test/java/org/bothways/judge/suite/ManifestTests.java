package org.bothways.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bothways.api.Visibility;
import org.bothways.judge.Java;
import org.bothways.judge.suite.Assignment.End;
import org.bothways.judge.suite.Assignment.Group;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.Assignment.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of checks, as it is read from suites. */
class ManifestTests {

    private static final String HEADER = "package suite; import org.bothways.api.*; import org.junit.jupiter.api.*; ";
    private static final String HIDDEN = "@Checks(group = \"memory\", relationship = \"students\")";
    private static final String VISIBLE = "@Checks(group = \"memory\", visibility = Visibility.VISIBLE)";

    @TempDir
    Path folder;

    @Test
    void aCheckIsReadWhole() {
        Manifest manifest = hidden(HIDDEN + """
                class Students {
                    void helper() {}
                    @Check(points = "1.50", needs = "adds") @DisplayName("Removes from both ends") void removes() {}
                    @Check(points = "1", relationship = "teachers") @DisplayName("Adds to both ends") void adds() {}
                    @Check(points = "0.50", needs = "memory.students.removes") @DisplayName("Last") void last() {}
                }
                """);

        CheckSpec adds = spec("memory.teachers.adds", "Adds to both ends", "teachers", "1", List.of(), "adds");
        CheckSpec removes = spec(
                "memory.students.removes",
                "Removes from both ends",
                "students",
                "1.50",
                List.of("memory.teachers.adds"),
                "removes");
        CheckSpec last =
                spec("memory.students.last", "Last", "students", "0.50", List.of("memory.students.removes"), "last");
        assertThat(manifest.checks()).containsExactly(adds, removes, last);
    }

    @Test
    void groupsComeInTheAssignmentsOrderAndNeededChecksFirst() {
        Manifest manifest = hidden(
                "@Checks(group = \"api\") class A { @Check(points = \"2\") @DisplayName(\"a\") void a() {} }", """
                @Checks(group = "memory") class Z {
                    @Check(points = "1", needs = "api.a") @DisplayName("z") void z() {}
                    @Check(points = "2") @DisplayName("y") void y() {}
                }
                """);

        assertThat(manifest.checks()).extracting(CheckSpec::id).containsExactly("api.a", "memory.z", "memory.y");
    }

    @Test
    void theVisiblePartIsThePublicSuite() {
        Manifest manifest = of(
                List.of(VISIBLE + " class P { @Check(points = \"1\") @DisplayName(\"p\") void p() {} }"),
                List.of(HIDDEN
                        + " class H { @Check(points = \"2\", needs = \"memory.p\") @DisplayName(\"h\") void h() {} }"));

        assertThat(manifest.checks()).extracting(CheckSpec::id).containsExactly("memory.p", "memory.students.h");
        assertThat(manifest.visible().checks()).extracting(CheckSpec::id).containsExactly("memory.p");
    }

    @Test
    void withoutHiddenSuitesPointsNeedNotAddUp() {
        Manifest manifest =
                of(List.of(VISIBLE + " class P { @Check(points = \"1\") @DisplayName(\"p\") void p() {} }"), List.of());

        assertThat(manifest.points(memory())).isEqualByComparingTo("1");
    }

    @Test
    void pointsThatDoNotAddUpAreRefused() {
        refuses(
                "The checks of group memory add up to 2.50 points; assignment.yaml says 3",
                HIDDEN + " class A { @Check(points = \"2.50\") @DisplayName(\"a\") void a() {} }");
    }

    @Test
    void aCircleIsRefused() {
        refuses(
                "Checks need each other in a circle: [memory.students.a, memory.students.b] and memory.students.a",
                HIDDEN + """
                class A {
                    @Check(points = "1", needs = "b") @DisplayName("a") void a() {}
                    @Check(points = "2", needs = "a") @DisplayName("b") void b() {}
                }
                """);
    }

    @Test
    void aNeedThatDoesNotExistIsRefused() {
        refuses("The check memory.students.a needs memory.b, which doesn't exist", HIDDEN + """
                class A { @Check(points = "3", needs = "b") @DisplayName("a") void a() {} }
                """);
    }

    @Test
    void aCheckWithoutATitleIsRefused() {
        refuses("suite.A.a is a check without a @DisplayName: students read it", HIDDEN + """
                class A { @Check(points = "3") void a() {} }
                """);
    }

    @Test
    void aCheckInAClassWithoutAGroupIsRefused() {
        refuses("suite.A.a is a check, but its class has no @Checks with a group", """
                class A { @Check(points = "3") @DisplayName("a") void a() {} }
                """);
    }

    @Test
    void anUnknownGroupIsRefused() {
        refuses("The check other.a is of a group that assignment.yaml doesn't have: other", """
                @Checks(group = "other") class A { @Check(points = "3") @DisplayName("a") void a() {} }
                """);
    }

    @Test
    void anUnknownRelationshipIsRefused() {
        refuses("The check memory.friends.a is about a relationship that assignment.yaml doesn't have: friends", """
                @Checks(group = "memory", relationship = "friends")
                class A { @Check(points = "3") @DisplayName("a") void a() {} }
                """);
    }

    @Test
    void twoChecksOfOneIdAreRefused() {
        refuses(
                "Two checks have the id memory.students.a",
                HIDDEN + " class A { @Check(points = \"1\") @DisplayName(\"a\") void a() {} }",
                HIDDEN + " class B { @Check(points = \"2\") @DisplayName(\"a\") void a() {} }");
    }

    @Test
    void pointsThatAreNoneAreRefused() {
        for (String points : List.of("", "x", "-1", "1.255")) {
            refuses(
                    "suite.A.a has no proper points: a number, not negative, with at most two decimals",
                    HIDDEN + " class A { @Check(points = \"" + points + "\") @DisplayName(\"a\") void a() {} }");
        }
    }

    @Test
    void aHiddenCheckInAPublicSuiteIsRefused() {
        assertThatThrownBy(() -> of(
                        List.of(HIDDEN + " class A { @Check(points = \"3\") @DisplayName(\"a\") void a() {} }"),
                        List.of()))
                .isInstanceOf(AssignmentException.class)
                .hasMessage("The check memory.students.a is in a public suite, which students get, but is not visible");
    }

    @Test
    void aVisibleCheckInAHiddenSuiteIsRefused() {
        refuses(
                "The check memory.a is visible, but in a hidden suite, which students don't get",
                VISIBLE + " class A { @Check(points = \"3\") @DisplayName(\"a\") void a() {} }");
    }

    @Test
    void aPublicCheckThatNeedsAHiddenOneIsRefused() {
        assertThatThrownBy(() -> of(
                        List.of(
                                VISIBLE
                                        + " class P { @Check(points = \"1\", needs = \"memory.students.h\") @DisplayName(\"p\") void p() {} }"),
                        List.of(HIDDEN + " class H { @Check(points = \"2\") @DisplayName(\"h\") void h() {} }")))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(
                        "The check memory.p is in a public suite and needs memory.students.h, which is in a hidden one:"
                                + " students can't run it");
    }

    /** What a submission has kept of a hidden check it would tell in a visible one. */
    @Test
    void whatStudentsMayReadRunsBeforeEverythingElse() {
        Manifest manifest = of(
                List.of("@Checks(group = \"api\", visibility = Visibility.VISIBLE)"
                        + " class P { @Check(points = \"1\") @DisplayName(\"p\") void p() {} }"),
                List.of(
                        HIDDEN + " class H { @Check(points = \"3\") @DisplayName(\"h\") void h() {} }",
                        "@Checks(group = \"api\") class Q { @Check(points = \"1\") @DisplayName(\"q\") void q() {} }"));

        assertThat(manifest.checks()).extracting(CheckSpec::id).containsExactly("memory.students.h", "api.p", "api.q");
        assertThat(manifest.inRunningOrder())
                .extracting(CheckSpec::id)
                .containsExactly("api.p", "memory.students.h", "api.q");
    }

    @Test
    void aSuiteThatIsNoJarIsRefused() {
        Path missing = folder.resolve("missing.jar");

        assertThatThrownBy(() -> Manifest.of(new AssignmentFolder(
                        folder, assignment("0"), List.of(), List.of(), List.of(missing), List.of())))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith(missing + " can't be read: ");
    }

    private void refuses(String sentence, String... suite) {
        assertThatThrownBy(() -> hidden(suite))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(sentence);
    }

    private Manifest hidden(String... suite) {
        return of(List.of(), List.of(suite));
    }

    private Manifest of(List<String> visible, List<String> hidden) {
        boolean api = hidden.stream().anyMatch(each -> each.contains("\"api\""));
        return Manifest.of(new AssignmentFolder(
                folder,
                assignment(api ? "2" : "0"),
                List.of(),
                List.of(),
                jars("public.jar", visible),
                jars("hidden.jar", hidden)));
    }

    private List<Path> jars(String name, List<String> suite) {
        return suite.isEmpty()
                ? List.of()
                : List.of(Java.jar(folder.resolve(name), Java.compile(HEADER, suite, List.of()), Map.of()));
    }

    private static Assignment assignment(String apiPoints) {
        return new Assignment(
                "test",
                "Test",
                "cms",
                null,
                List.of(memory(), new Group("api", "API", new BigDecimal(apiPoints), false)),
                List.of(relationship("students"), relationship("teachers")),
                List.of(),
                null,
                Limits.DEFAULT);
    }

    private static Group memory() {
        return new Group("memory", "Memory", new BigDecimal("3"), false);
    }

    private static Relationship relationship(String id) {
        End end = new End("Course", "get", null, null, null);
        return new Relationship(id, id, Relationship.Kind.MANY_TO_MANY, false, List.of(end, end));
    }

    private static CheckSpec spec(
            String id, String title, String relationship, String points, List<String> needs, String method) {
        return new CheckSpec(
                id,
                title,
                "memory",
                relationship,
                Visibility.HIDDEN,
                new BigDecimal(points),
                needs,
                new CheckSpec.Place("suite.Students", method));
    }
}
