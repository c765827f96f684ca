package org.bothways.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Holds the name of an archive's entry after it was found harmless: relative, downwards, in one Unicode form. */
record EntryName(List<String> steps) {

    static EntryName of(String raw, IntakeLimits limits) throws Refusal {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\\', '/');
        if (name.length() > limits.pathLength()) {
            throw Refusal.nameTooLong(name, limits.pathLength());
        }
        if (name.startsWith("/") || name.indexOf(':') == 1 || name.indexOf('\0') >= 0) {
            throw Refusal.outside(name);
        }
        List<String> steps = Stream.of(name.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        if (steps.contains("..")) {
            throw Refusal.outside(name);
        }
        return new EntryName(steps);
    }

    boolean isNoise() {
        return steps.isEmpty() || steps.stream().anyMatch(Noise::isNoise);
    }

    List<String> folders() {
        return steps.subList(0, steps.size() - 1);
    }

    String last() {
        return steps.get(steps.size() - 1);
    }

    String path() {
        return String.join("/", steps);
    }
}
