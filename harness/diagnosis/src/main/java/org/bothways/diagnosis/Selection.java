package org.bothways.diagnosis;

import java.util.Map;
import java.util.Set;

/**
 * Which failed checks a rule takes: those that meet every key.
 *
 * @param keys {@code check}, {@code group}, {@code cause}: patterns; {@code concerns}: a relationship; {@code calls}: a method that the
 *     counterexample calls; {@code text}: a pattern that message, expected or actual value has to contain. A value {@code $name} stands for
 *     what the rule has bound
 */
record Selection(Map<String, String> keys) {

    static final Set<String> KEYS = Set.of("check", "group", "cause", "concerns", "calls", "text");

    Selection {
        keys = Map.copyOf(keys);
    }

    boolean takes(FailedCheck check, Map<String, String> bindings) {
        return keys.entrySet().stream().allMatch(each -> takes(each.getKey(), each.getValue(), check, bindings));
    }

    private static boolean takes(String key, String value, FailedCheck check, Map<String, String> bindings) {
        String wanted = value.startsWith("$") ? bindings.getOrDefault(value.substring(1), "") : value;
        Pattern pattern = Pattern.of(wanted);
        return switch (key) {
            case "check" -> pattern.matches(check.id());
            case "group" -> pattern.matches(check.group());
            case "cause" -> pattern.matches(check.cause());
            case "concerns" -> check.concerns().stream().anyMatch(pattern::matches);
            case "calls" -> check.calls().stream().anyMatch(pattern::matches);
            default -> check.texts().stream().anyMatch(Pattern.of("*" + wanted + "*")::matches);
        };
    }
}
