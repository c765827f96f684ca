package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntakeLimitsTests {

    @Test
    void limitsArePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntakeLimits(1, 1, 1, 1, 0, 1, 0, 1, 1))
                .withMessage("Every limit of the intake is at least 1, nesting at least 0.");
    }

    @Test
    void whatIsReadIntoMemoryFitsThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntakeLimits(1, Integer.MAX_VALUE, 1, 1, 1, 1, 0, 1, 1))
                .withMessage("A nested archive and a source are read into memory: at most 1 GiB each.");
    }
}
