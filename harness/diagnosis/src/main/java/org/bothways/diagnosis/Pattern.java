package org.bothways.diagnosis;

import java.util.List;

/**
 * What a value has to be: alternatives separated by {@code |}, in which {@code *} stands for anything; after {@code !}, none of them.
 *
 * @param isNegated whether the value must be none of the alternatives
 */
record Pattern(List<String> alternatives, boolean isNegated) {

    Pattern {
        alternatives = List.copyOf(alternatives);
    }

    static Pattern of(String text) {
        boolean negated = text.startsWith("!");
        return new Pattern(List.of((negated ? text.substring(1) : text).split("\\|", -1)), negated);
    }

    boolean matches(String value) {
        return alternatives.stream().anyMatch(glob -> matches(glob, value)) != isNegated;
    }

    /** Without regular expressions, which a hostile value could keep busy. */
    private static boolean matches(String glob, String value) {
        String[] parts = glob.split("\\*", -1);
        if (parts.length == 1) {
            return glob.equals(value);
        }
        String last = parts[parts.length - 1];
        int end = value.length() - last.length();
        if (!value.startsWith(parts[0]) || end < parts[0].length() || !value.endsWith(last)) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = value.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }
}
