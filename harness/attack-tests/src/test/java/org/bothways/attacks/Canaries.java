package org.bothways.attacks;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is planted where submissions have no business: a word for each place, another one each time. */
final class Canaries {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> words = new LinkedHashMap<>();

    /** {@return the word of a place} */
    String of(String place) {
        return words.computeIfAbsent(
                place, name -> "canary-%s-%012x".formatted(name, RANDOM.nextLong() & 0xFFFF_FFFF_FFFFL));
    }

    /** {@return the places whose words are in a text} */
    Set<String> in(String text) {
        Set<String> places = new TreeSet<>();
        words.forEach((place, word) -> {
            if (text.contains(word)) {
                places.add(place);
            }
        });
        return places;
    }
}
