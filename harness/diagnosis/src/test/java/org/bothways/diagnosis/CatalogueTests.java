package org.bothways.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTests {

    private static final String LOSES = """
            id: loses
            title: "It loses {mutator}"
            order: 1
            scope: relationship
            confidence: likely
            when:
              all:
                - adds: {relationship: $relationship, mutator: $mutator, shows: "this|other"}
              none:
                - adds: {relationship: $relationship, shows: both}
            explains:
              - {concerns: $relationship, group: "cons*"}
            explanation: "{mutator} loses it."
            lesson: "Lose nothing."
            """;

    @TempDir
    private Path folder;

    @Test
    void anInstructorAddsADiagnosisWithoutJava() throws IOException {
        write("loses", LOSES);

        List<Diagnosis> found =
                diagnose(adds("students", "User.enroll", "this"), adds("students", "Course.add", "other"));

        assertThat(found)
                .containsExactly(new Diagnosis(
                        "loses",
                        "students",
                        "It loses User.enroll and Course.add",
                        "User.enroll and Course.add loses it.",
                        "Lose nothing.",
                        null,
                        List.of("consistency.students.a", "consistency.students.b"),
                        new BigDecimal("3"),
                        false));
    }

    @Test
    void whatOneFactForbidsIsNotFound() throws IOException {
        write("loses", LOSES);

        assertThat(diagnose(adds("students", "User.enroll", "this"), adds("students", "Course.add", "both")))
                .isEmpty();
    }

    @Test
    void whatExplainsNoLostCheckIsNotReported() throws IOException {
        write("loses", LOSES);

        assertThat(diagnose(adds("assignments", "Assignment.setCourse", "this")))
                .isEmpty();
    }

    @Test
    void aCheckIsTakenByTheFirstInOrderAlone() throws IOException {
        write("loses", LOSES);
        write("later", LOSES.replace("id: loses", "id: later").replace("order: 1", "order: 2"));

        assertThat(diagnose(adds("students", "User.enroll", "this")))
                .extracting(Diagnosis::id)
                .containsExactly("loses");
    }

    @Test
    void anAssignmentRewordsWithTheKeysThatItChanges(@TempDir Path own) throws IOException {
        write("loses", LOSES);
        Files.writeString(own.resolve("loses.yaml"), "id: loses\nlesson: Read chapter 4.\nsee: page 7\n");

        Rule rule = Catalogue.open(List.of(folder, own)).rules().get(0);

        assertThat(rule.title()).isEqualTo("It loses {mutator}");
        assertThat(rule.texts().lesson()).isEqualTo("Read chapter 4. See: page 7.");
    }

    @Test
    void unknownKeyIsRefused() throws IOException {
        write("loses", LOSES + "colour: red\n");

        assertThatThrownBy(() -> Catalogue.open(List.of(folder)))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(
                        folder.resolve("loses.yaml") + ": there is no key `colour`; there are [confidence, explains,"
                                + " explanation, id, lesson, order, scope, see, title, when]");
    }

    @Test
    void idMustBeTheFilesName() throws IOException {
        write("lost", LOSES);

        assertThatThrownBy(() -> Catalogue.open(List.of(folder)))
                .hasMessage(folder.resolve("lost.yaml") + ": `id` must be there and be lost, like the file's name");
    }

    @Test
    void unknownFactIsRefused() throws IOException {
        write(
                "loses",
                LOSES.replace(
                        "    - adds: {relationship: $relationship, shows",
                        "    - ads: {relationship: $relationship, shows"));

        assertThatThrownBy(() -> Catalogue.open(List.of(folder)))
                .hasMessageStartingWith("loses.yaml: `when.none[0]`: there is no fact called `ads`; there are [");
    }

    @Test
    void unknownKeyOfAFactIsRefused() throws IOException {
        write("loses", LOSES.replace("mutator: $mutator", "mutater: $mutator"));

        assertThatThrownBy(() -> Catalogue.open(List.of(folder)))
                .hasMessage(
                        "loses.yaml: `when.all[0]`: there is no key `mutater`; there are [end, method, mutator, only,"
                                + " other, relationship, shows, side, threw]");
    }

    @Test
    void placeholderThatNothingBindsIsRefused() throws IOException {
        write("loses", LOSES.replace("{mutator} loses it", "{member} loses it"));

        assertThatThrownBy(() -> Catalogue.open(List.of(folder)))
                .hasMessage(
                        "loses.yaml: `explanation` has the placeholder {member}, but nothing in `when` binds $member");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        write("loses", "id: loses\ntitle: \"open\nwhen: [\n");

        assertThatThrownBy(() -> Catalogue.open(List.of(folder)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(folder.resolve("loses.yaml") + ", line ");
    }

    @Test
    void everyShippedDiagnosisAndEveryFactIsDocumented() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "diagnoses.md"));
        Catalogue shipped = Catalogue.open(
                List.of(MistakesFixture.CATALOGUE, Path.of("..", "..", "test-suites", "cms", "diagnoses")));

        assertThat(Stream.concat(shipped.ids().stream(), Vocabulary.KEYS.keySet().stream()))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void whatAStudentNamedIsCutAndKeptOnOneLine() {
        String hostile = "a\u001b[31m\u202e\n" + "x".repeat(300);

        String filled = Wording.fill("<{mutator}>", java.util.Map.of("mutator", hostile));

        assertThat(filled).isEqualTo("<a [31m  " + "x".repeat(152) + "…>");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    private List<Diagnosis> diagnose(Fact... facts) {
        return new Diagnostician(Catalogue.open(List.of(folder))).diagnose(FAILED, List.of(facts));
    }

    private static Fact adds(String relationship, String mutator, String shows) {
        return Fact.of("adds", null, "relationship", relationship, "mutator", mutator, "shows", shows);
    }

    private static final List<FailedCheck> FAILED = List.of(
            failed("consistency", "students", List.of("consistency.students.b"), "3"),
            failed("persistence", "students", List.of(), "1"));

    private static FailedCheck failed(String group, String relationship, List<String> blocked, String points) {
        return new FailedCheck(
                group + "." + relationship + ".a",
                group,
                "assertion",
                Set.of(relationship),
                Set.of(),
                List.of(),
                blocked,
                new BigDecimal(points),
                null);
    }
}
