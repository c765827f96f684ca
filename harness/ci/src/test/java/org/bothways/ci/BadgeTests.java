package org.bothways.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BadgeTests {

    @Test
    void aScoreIsShownWithItsMaximum() {
        assertThat(new String(Badge.bytes(ReportFixture.graded()), StandardCharsets.UTF_8))
                .isEqualTo("""
                    {
                      "schemaVersion" : 1,
                      "label" : "bothways",
                      "message" : "5.25/10",
                      "color" : "orange"
                    }
                    """);
    }

    @Test
    void everyPointIsGreen() {
        assertThat(new String(Badge.bytes(ReportFixture.complete()), StandardCharsets.UTF_8))
                .contains("\"message\" : \"10/10\"", "\"brightgreen\"");
    }

    @Test
    void aFaultOfOursIsNoScore() {
        assertThat(new String(Badge.bytes(ReportFixture.harnessFailed()), StandardCharsets.UTF_8))
                .isEqualTo("""
                    {
                      "schemaVersion" : 1,
                      "label" : "bothways",
                      "message" : "not graded",
                      "color" : "lightgrey",
                      "isError" : true
                    }
                    """);
    }
}
