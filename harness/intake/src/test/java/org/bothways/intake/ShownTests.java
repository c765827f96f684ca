package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTests {

    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertThat(Shown.name("übung 1/User.java")).isEqualTo("übung 1/User.java");
    }

    @Test
    void whatMovesCursorOrDirectionIsSpelledOut() {
        assertThat(Shown.name("a\n\u001b[2J\u202eb")).isEqualTo("a\\u000a\\u001b[2J\\u202eb");
    }

    @Test
    void longNamesAreCutWithACount() {
        assertThat(Shown.name("x".repeat(200))).isEqualTo("x".repeat(160) + "… (40 more)");
    }
}
