package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionIdTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "back-populates, back-populates",
                "Ann Lee_12_assignsubmission_file_, Ann-Lee_12_assignsubmission_file_",
                "`Doe, Jane`, Doe-Jane",
                "Jürgen Müßig, Jürgen-Müßig",
                "李雷, 李雷",
                "..hidden, hidden",
                "-rf, rf",
                "`../../etc/passwd`, etc-passwd",
                "v1.2., v1.2",
                "=cmd|' /C calc'!A0, cmd-C-calc-A0",
                "`<script>x</script>`, script-x-script",
                "???, submission",
                "`  `, submission",
                "con, _con",
                "LPT1.java, _LPT1.java",
                "concert, concert",
            })
    void nameBecomesASafeFileName(String name, String id) {
        assertThat(SubmissionId.of(name)).isEqualTo(id);
    }

    @Test
    void controlAndDirectionCharactersAreReplaced() {
        assertThat(SubmissionId.of("a\u001b[31m\nb\u202ec")).isEqualTo("a-31m-b-c");
    }

    @Test
    void decomposedNameIsComposed() {
        assertThat(SubmissionId.of("Mu\u0308ller")).isEqualTo("Müller");
    }

    @Test
    void longNamesAreCut() {
        assertThat(SubmissionId.of("a".repeat(300))).hasSize(100);
        assertThat(SubmissionId.of("李".repeat(300)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(200);
        assertThat(SubmissionId.of("𝒜".repeat(300)).codePointCount(0, 100)).isEqualTo(50);
    }

    @Test
    void keysAreAlikeWhereAFileSystemMayThinkSo() {
        assertThat(SubmissionId.key("ÄNN")).isEqualTo(SubmissionId.key("a\u0308nn"));
        assertThat(SubmissionId.key("STRASSE")).isEqualTo(SubmissionId.key("straße"));
        assertThat(SubmissionId.key("ann")).isNotEqualTo(SubmissionId.key("ann-2"));
    }
}
