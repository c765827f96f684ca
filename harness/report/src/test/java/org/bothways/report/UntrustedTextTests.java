package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UntrustedTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|3|abc",
                "abcd|3|abc… (1 more)",
                "abc|0|… (3 more)",
                "''|0|''",
                "😀😀|2|😀😀",
                "😀😀😀|1|😀… (2 more)"
            })
    void cutCountsCodePoints(String text, int most, String expected) {
        assertThat(UntrustedText.cut(text, most)).isEqualTo(expected);
    }

    @Test
    void cutTakesHugeTexts() {
        assertThat(UntrustedText.cut("😀".repeat(3_000_000), 2)).isEqualTo("😀😀… (2999998 more)");
    }

    @Test
    void cutRefusesNegativeLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UntrustedText.cut("a", -1))
                .withMessage("mostCodePoints must not be negative.");
    }

    @Test
    void cutLinesSaysHowManyAreLeftOut() {
        assertThat(UntrustedText.cutLines(List.of("a", "b", "c"), 3)).containsExactly("a", "b", "c");
        assertThat(UntrustedText.cutLines(List.of("a", "b", "c"), 1)).containsExactly("a", "… (2 more)");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Zoë added “größer” → [] C:\\new 😀 שלום";

        assertThat(UntrustedText.onOneLine(text)).isSameAs(text);
        assertThat(UntrustedText.wellFormed(text)).isSameAs(text);
    }

    @Test
    void whatMovesTheCursorIsEscaped() {
        assertThat(UntrustedText.onOneLine("a\r\n\tb\u001B[31mred\u0007\u0000\u007F\u009B2J\u0085\u2028\u2029"))
                .isEqualTo("a\\r\\n\\tb\\u001B[31mred\\u0007\\u0000\\u007F\\u009B2J\\u0085\\u2028\\u2029");
    }

    @Test
    void whatCantBeSeenIsEscaped() {
        assertThat(UntrustedText.onOneLine("a\u202Egnp.exe\u2066\u200B\uFEFF" + Character.toString(0xE0041)))
                .isEqualTo("a\\u202Egnp.exe\\u2066\\u200B\\uFEFF\\uDB40\\uDC41");
    }

    @Test
    void loneSurrogatesAreEscapedOrReplaced() {
        String text = "a\uD83Db\uDE00c\uD83D\uDE00\uD83D";

        assertThat(UntrustedText.onOneLine(text)).isEqualTo("a\\uD83Db\\uDE00c\uD83D\uDE00\\uD83D");
        assertThat(UntrustedText.wellFormed(text)).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\uFFFD");
    }
}
