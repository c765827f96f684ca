package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
