package org.bothways.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.bothways.judge.suite.Assignment.Application;
import org.bothways.judge.suite.Assignment.End;
import org.bothways.judge.suite.Assignment.Group;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.Assignment.Relationship;
import org.bothways.sandbox.ProcessLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in an assignment's folder. */
class AssignmentFolderTests {

    private static final String MINIMAL = """
            id: cms
            title: Courses
            package: cms
            groups:
              - {id: all, title: All, points: 100}
            """;

    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() throws IOException {
        assertThat(read("""
                        id: cms
                        title: Course management system
                        package: cms
                        dueDate: 2026-12-01T23:59:00-05:00
                        groups:
                          - {id: consistency, title: In memory, points: 40}
                          - {id: extra, title: More, points: 2.50, extraCredit: true}
                        relationships:
                          - id: assignments
                            title: Assignments of a course
                            kind: one-to-many
                            ends:
                              - {class: Course, accessor: getAssignments, add: addAssignment, remove: removeAssignment}
                              - {class: Assignment, accessor: getCourse, set: setCourse}
                        application: {class: cms.App, start: start}
                        limits:
                          checkSeconds: 5
                          heapMegabytes: 128
                        """))
                .isEqualTo(new Assignment(
                        "cms",
                        "Course management system",
                        "cms",
                        OffsetDateTime.parse("2026-12-02T04:59:00Z"),
                        List.of(
                                new Group("consistency", "In memory", new BigDecimal("40"), false),
                                new Group("extra", "More", new BigDecimal("2.50"), true)),
                        List.of(new Relationship(
                                "assignments",
                                "Assignments of a course",
                                Relationship.Kind.ONE_TO_MANY,
                                false,
                                List.of(
                                        new End("Course", "getAssignments", "addAssignment", "removeAssignment", null),
                                        new End("Assignment", "getCourse", null, null, "setCourse")))),
                        List.of(),
                        new Application("cms.App", "start"),
                        new Limits(5, 30, 240, 128, 192, 64, 1_024, 64)));
    }

    @Test
    void whatIsNotNamedHasADefault() throws IOException {
        assertThat(read(MINIMAL))
                .isEqualTo(new Assignment(
                        "cms",
                        "Courses",
                        "cms",
                        null,
                        List.of(new Group("all", "All", new BigDecimal(100), false)),
                        List.of(),
                        List.of(),
                        null,
                        Limits.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "title: Courses     | title: Courses\\ntitel: x | there is no key `titel` here; there are `application`, `dueDate`,"
                        + " `examples`, `groups`, `id`, `limits`, `package`, `relationships`, `title`",
                "points: 100        | points: 100, bonus: 1 | there is no key `bonus` here; there are `extraCredit`,"
                        + " `id`, `points`, `title`",
                "id: cms            | id: ' ' | There is no id",
                "title: Courses     | title:  | There is no title",
                "package: cms       |         | There is no package",
                "{id: all, title: All, points: 100} |{id: all, title: All} | The points of group all must be a number, not"
                        + " negative, with at most two decimals",
                "points: 100        | points: 1.255 | The points of group all must be a number, not negative, with at most two"
                        + " decimals",
                "points: 100        | points: -1    | The points of group all must be a number, not negative, with at most two"
                        + " decimals",
                "title: All         | title: ''     | There is no groups.title",
                "- {id: all, title: All, points: 100} | [] | There are no groups: name at least one, with points",
                "groups:            | limits: {checkSeconds: 0}\\ngroups: | The limit checkSeconds is 0; it must be between 1"
                        + " and 600",
                "groups:            | limits: {submissionSeconds: 7201}\\ngroups: | The limit submissionSeconds is 7201; it"
                        + " must be between 1 and 7200",
                "groups:            | limits: {startSeconds: 601}\\ngroups: | The limit startSeconds is 601; it must be between"
                        + " 1 and 600",
                "groups:            | limits: {heapMegabytes: 1}\\ngroups: | The limit heapMegabytes is 1; it must be between"
                        + " 64 and 8192",
                "groups:            | limits: {cpuSeconds: 1}\\ngroups: | The limit cpuSeconds is 1; it must be between 10 and"
                        + " 86400",
                "groups:            | limits: {heapMegabytes: 512, memoryMegabytes: 900}\\ngroups: | The limit memoryMegabytes"
                        + " is 900; it must be between 960 and 32768",
                "groups:            | limits: {threads: 100000}\\ngroups: | The limit threads is 100000; it must be between 64"
                        + " and 4096",
                "groups:            | application: {class: cms.App}\\ngroups: | There is no application.start",
                "groups:            | relationships: [{id: a, title: A, kind: one-to-one, ends: []}]\\ngroups: | Relationship a"
                        + " needs a kind and two ends",
                "groups:            | relationships: [{id: a, title: A, kind: one-to-one, ends: [{class: A}, {class: B}]}]"
                        + "\\ngroups: | There is no relationships.ends.accessor",
                "- {id              | - {id: all, title: Twice, points: 1}\\n  - {id | The group all is there twice",
            })
    void aMistakeIsExplained(String correct, String mistaken, String sentence) {
        String yaml = MINIMAL.replaceFirst(
                java.util.regex.Pattern.quote(correct), (mistaken == null ? "" : mistaken).replace("\\n", "\n"));

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(folder.resolve("assignment.yaml") + " can't be used: " + sentence);
    }

    @Test
    void aProcessGetsMemoryForTheHeapThatItIsGiven() throws IOException {
        Limits limits = read(MINIMAL + "limits: {heapMegabytes: 512, openFiles: 2000}\n")
                .limits();

        assertThat(limits.process()).isEqualTo(new ProcessLimits(480, 1_280, 256, 2_000, 64));
    }

    @Test
    void aRelationshipThatIsThereTwiceIsRefused() {
        String relationship =
                "{id: a, title: A, kind: one-to-one, ends: [{class: A, accessor: b}, {class: B, accessor: a}]}";

        assertThatThrownBy(() -> read(MINIMAL + "relationships: [" + relationship + ", " + relationship + "]\n"))
                .hasMessageEndingWith("assignment.yaml can't be used: The relationship a is there twice");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("id: cms\n  title: [\n"))
                .isInstanceOf(AssignmentException.class)
                .hasMessageStartingWith(folder.resolve("assignment.yaml") + " can't be used: line 2: ");
    }

    @Test
    void jarsAreFoundInTheirOrder() throws IOException {
        Files.writeString(folder.resolve("assignment.yaml"), MINIMAL);
        for (String file :
                List.of("reference/m.jar", "libraries/b.jar", "libraries/a.jar", "libraries/x.txt", "public/p.jar")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.createFile(folder.resolve(file));
        }

        AssignmentFolder opened = AssignmentFolder.open(folder);

        assertThat(List.of(opened.reference(), opened.libraries(), opened.publicSuites(), opened.hiddenSuites()))
                .isEqualTo(List.of(
                        List.of(folder.resolve("reference/m.jar")),
                        List.of(folder.resolve("libraries/a.jar"), folder.resolve("libraries/b.jar")),
                        List.of(folder.resolve("public/p.jar")),
                        List.of()));
    }

    @Test
    void aFolderWithoutADescriptionIsNoAssignment() {
        assertThatThrownBy(() -> AssignmentFolder.open(folder))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(folder + " holds no assignment.yaml, so it is no assignment");
    }

    @Test
    void aFolderWithoutJarsIsNoAssignment() throws IOException {
        Files.writeString(folder.resolve("assignment.yaml"), MINIMAL);

        assertThatThrownBy(() -> AssignmentFolder.open(folder))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(folder + " needs sources or a jar in reference/, and in public/ or hidden/ at least");
    }

    @Test
    void aSpecificationIsBesideTheDescription() throws IOException {
        String description = MINIMAL + "\napplication: {class: cms.App, start: start, specification: %s}\n";
        Files.writeString(folder.resolve("api.yaml"), "openapi: 3.1.0");

        read(description.formatted("api.yaml"));

        assertThat(AssignmentFolder.open(folder).specification()).contains(folder.resolve("api.yaml"));
        assertThatThrownBy(() -> read(description.formatted("other.yaml")))
                .isInstanceOf(AssignmentException.class)
                .hasMessage(folder.resolve("assignment.yaml")
                        + " names the specification other.yaml, which is not beside it");
        assertThatThrownBy(() -> read(description.formatted("../api.yaml")))
                .hasMessageEndingWith("application.specification must be the name of a file beside it");
    }

    private Assignment read(String yaml) throws IOException {
        Files.writeString(folder.resolve("assignment.yaml"), yaml);
        for (String name : List.of("reference", "public")) {
            Files.createDirectories(folder.resolve(name));
            Files.write(folder.resolve(name).resolve("one.jar"), new byte[0]);
        }
        return AssignmentFolder.open(folder).assignment();
    }
}
