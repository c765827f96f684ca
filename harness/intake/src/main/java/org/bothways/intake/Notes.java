package org.bothways.intake;

import java.util.ArrayList;
import java.util.List;

/** Collects sentences about one submission, and stops at some number. */
final class Notes {

    private static final int MOST = 50;

    private final List<String> notes = new ArrayList<>();
    private int more;

    void add(String sentence) {
        if (notes.size() < MOST) {
            notes.add(sentence);
        } else {
            more++;
        }
    }

    List<String> all() {
        List<String> result = new ArrayList<>(notes);
        if (more > 0) {
            result.add("… (" + more + " more notes)");
        }
        return result;
    }
}
