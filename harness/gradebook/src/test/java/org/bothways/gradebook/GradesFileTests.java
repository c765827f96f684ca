package org.bothways.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class GradesFileTests {

    private static final String WHOLE = """
        due: "2026-12-04T23:59:00-05:00"
        late:
          graceMinutes: 15
          percentPerDay: 12.5
          mostDays: 3
          daysWithoutTime: 2
        submissions:
          user_4711: {extensionDays: 2, reason: ill}
          ann@example.edu:
            score: 88.25
          "0042": {excused: true}
          bob: {lateDays: 0}
        """;

    @TempDir
    Path dir;

    @Test
    void policyAndEntriesAreRead() throws IOException {
        Grades grades = read(WHOLE);

        assertThat(grades)
                .isEqualTo(new Grades(
                        OffsetDateTime.parse("2026-12-04T23:59:00-05:00"),
                        new Grades.Late(15, new BigDecimal("12.5"), 3, 2),
                        Map.of(
                                "user_4711", new Grades.Entry(8, false, null, 2, null, "ill"),
                                "ann@example.edu", new Grades.Entry(10, false, new BigDecimal("88.25"), 0, null, null),
                                "0042", new Grades.Entry(11, true, null, 0, null, null),
                                "bob", new Grades.Entry(12, false, null, 0, 0, null))));
        assertThat(problems(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        due: tomorrow                              | 1 | `tomorrow` is no time; write it as 2026-12-04T23:59:00-05:00
        latte: {}                                  | 1 | there is no key `latte`; there are [due, late, submissions]
        late: {}                                   | 1 | `late` needs `percentPerDay`: how much of the maximum a day costs
        late: {percentPerDay: 101}                 | 1 | `101` must be a number between 0 and 100 with at most two decimals
        late: {percentPerDay: 1, mostDays: -1}     | 1 | `-1` must be a whole number between 0 and 365
        submissions:~  a:~    score: 1e9           | 3 | `1e9` must be a number between 0 and 1000000 with at most two decimals
        submissions:~  a: {}~  a: {}               | 3 | `a` is there twice
        submissions:~  a: {excused: yes}           | 2 | `yes` must be true or false
        submissions:~  a: {excused: true, score: 1} | 2 | who is excused has no `score`
        submissions:~  a: 88                       | 2 | here must be keys with values
        submissions: [a]                           | 1 | here must be keys with values
        """)
    void whatIsNotUnderstoodIsRefusedByItsLine(String text, int line, String why) throws IOException {
        String yaml = text.replace('~', '\n');

        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> read(yaml))
                .withMessage("grades.yaml, line %d: %s", line, why);
    }

    @Test
    void whatIsNoYamlIsRefusedByItsLine() {
        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> read("due: 1\nlate: [\n"))
                .withMessageStartingWith("grades.yaml, line 3: this is no YAML: ");
        assertThatExceptionOfType(GradesException.class)
                .isThrownBy(() -> read(""))
                .withMessage("grades.yaml is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        latte: {}
        late: {}
        late: {percentPerDay: 101}
        late: {percentPerDay: 1, mostDays: -1}
        submissions: {a: {score: -1}}
        submissions: {a: {excused: "yes"}}
        submissions: {a: {excused: true, score: 1}}
        submissions: {a: 88}
        """)
    void theSchemaRefusesItToo(String text) throws IOException {
        assertThat(problems(text)).isNotEmpty();
    }

    private Grades read(String text) throws IOException {
        return GradesFile.read(Files.writeString(dir.resolve("grades.yaml"), text));
    }

    private static Iterable<?> problems(String yaml) throws IOException {
        try (InputStream in = GradesFileTests.class.getResourceAsStream("grades.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema schema =
                    SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(text);
            return schema.validate(YAMLMapper.shared().readTree(yaml));
        }
    }
}
