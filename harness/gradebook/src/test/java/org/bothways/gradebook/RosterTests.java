package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTests {

    @TempDir
    Path dir;

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        Roster roster = new Roster(
                1,
                "canvas",
                List.of(new Roster.Entry("user_1", List.of(new Roster.Person("Ann", "1", null)), true, null)));

        roster.write(dir.resolve("reports"));

        assertThat(Roster.read(dir.resolve("reports"))).isEqualTo(roster);
        assertThat(dir.resolve("reports/roster.json")).hasContent("""
            {
              "schemaVersion" : 1,
              "platform" : "canvas",
              "submissions" : [
                {
                  "id" : "user_1",
                  "people" : [
                    {
                      "name" : "Ann",
                      "id" : "1",
                      "email" : null
                    }
                  ],
                  "late" : true,
                  "submittedAt" : null
                }
              ]
            }\
            """);
    }

    @Test
    void whatIsWrittenKeepsTheSchema() throws IOException {
        new Roster(
                        1,
                        "moodle",
                        List.of(
                                new Roster.Entry("participant_1", List.of(), null, "Friday, 4 December 2026, 11:59 PM"),
                                new Roster.Entry(
                                        "participant_2",
                                        List.of(
                                                new Roster.Person("Ann", "1", "ann@example.edu"),
                                                new Roster.Person(null, null, null)),
                                        false,
                                        null)))
                .write(dir);

        assertThat(problems(Files.readString(dir.resolve("roster.json")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "canvas"       | "blackboard"
        : 1,           | : 2,
        "late" : true, |
        "Ann"          | 7
        "platform"     | "Platform"
        "user_1"       | ""
        """)
    void theSchemaRefusesWhatIsNoRoster(String right, String wrong) throws IOException {
        new Roster(
                        1,
                        "canvas",
                        List.of(new Roster.Entry("user_1", List.of(new Roster.Person("Ann", "1", null)), true, null)))
                .write(dir);
        String json = Files.readString(dir.resolve("roster.json"));
        assertThat(json).contains(right);

        assertThat(problems(json.replace(right, wrong == null ? "" : wrong))).isNotEmpty();
    }

    private static Iterable<?> problems(String json) throws IOException {
        try (InputStream in = RosterTests.class.getResourceAsStream("roster.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDialect(Dialects.getDraft202012())
                    .getSchema(text)
                    .validate(json, InputFormat.JSON);
        }
    }

    @Test
    void whoIsNotGradedAgainStaysKnown() {
        Roster.Entry ann = new Roster.Entry("user_1", List.of(), true, null);
        Roster.Entry annAgain = new Roster.Entry("user_1", List.of(), false, null);
        Roster.Entry bob = new Roster.Entry("user_2", List.of(), null, null);
        Roster now = new Roster(1, "canvas", List.of(annAgain));

        assertThat(now.completedBy(new Roster(1, "canvas", List.of(ann, bob))).submissions())
                .containsExactly(annAgain, bob);
        assertThat(now.completedBy(new Roster(1, "moodle", List.of(bob)))).isEqualTo(now);
    }

    @Test
    void withoutOneNothingIsKnown() throws IOException {
        assertThat(Roster.read(dir)).isEqualTo(new Roster(1, "", List.of()));
    }

    @Test
    void whatIsNoRosterIsRefused() throws IOException {
        Files.writeString(dir.resolve("roster.json"), "{\"nothing\": 1}");

        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> Roster.read(dir))
                .withMessageStartingWith(dir.resolve("roster.json") + " is no roster: ");
    }
}
