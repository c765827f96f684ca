package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinScoreTests {

    private final Report ten = ReportFixture.graded("10");

    @Test
    void pointsAreComparedWithTheScore() {
        assertThat(MinScore.of("10").isReachedBy(ten)).isTrue();
        assertThat(MinScore.of("10.01").isReachedBy(ten)).isFalse();
    }

    @Test
    void aShareIsOfWhatTheChecksCanEarn() {
        assertThat(MinScore.of("80%").isReachedBy(ten)).isTrue();
        assertThat(MinScore.of("80.01%").isReachedBy(ten)).isFalse();
        assertThat(MinScore.of("0%").isReachedBy(ten)).isTrue();
    }

    @Test
    void whatHasNoScoreReachesNothing() {
        Report failed = ReportFixture.ungraded(SubmissionOutcome.HARNESS_ERROR, "No.", ReportFixture.COMPILES);

        assertThat(MinScore.of("0").isReachedBy(failed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-1", "101%", "1e9", "80 %", "NaN", "1.234", "\u0663"})
    void whatIsNoScoreIsRefused(String text) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> MinScore.of(text))
                .withMessage("--min-score is %s; it must be points, such as 40, or a share, such as 80%%", text);
    }

    @Test
    void aBarThatNobodyCanReachIsRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> MinScore.of("13").requireReachable(ten))
                .withMessage("--min-score is 13, and the checks that were run give 12.5 points at most");
    }
}
