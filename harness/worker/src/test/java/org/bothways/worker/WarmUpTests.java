package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmUpTests {

    /** A failure would go unnoticed otherwise: {@link WarmUp#run} leaves it to the first question. */
    @ParameterizedTest
    @EnumSource
    void exerciseSucceeds(WarmUp warmUp) {
        assertThatCode(warmUp::exercise).doesNotThrowAnyException();
    }
}
