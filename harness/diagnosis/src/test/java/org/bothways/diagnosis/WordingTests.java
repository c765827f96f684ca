package org.bothways.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bothways.diagnosis.Condition.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "add             | add throws.",
                "add add         | add throws.",
                "add set         | add and set throw.",
                "add set remove  | add, set and remove throw.",
                "a b c d         | a, b, c and others throw.",
            })
    void aVerbAgreesWithTheValuesOfAName(String mutators, String sentence) {
        assertThat(Wording.fill("{mutator} {mutator:throws|throw}.", matches(mutators)))
                .isEqualTo(sentence);
    }

    @Test
    void ofSentencesTheFirstIsEnough() {
        assertThat(Wording.fill("{first mutator}. {mutator} {first nothing}", matches("add set")))
                .isEqualTo("add. add and set it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{it:a}", "{mutator:|b}", "{}", "\"{ mutator }\""})
    void whatIsNoPlaceholderStays(String text) {
        assertThat(Wording.fill(text, matches("add"))).isEqualTo(text);
    }

    private static List<Match> matches(String mutators) {
        return Stream.of(mutators.split(" "))
                .map(each -> new Match(Map.of("mutator", each), List.of()))
                .toList();
    }
}
