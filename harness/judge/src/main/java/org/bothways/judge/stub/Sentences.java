package org.bothways.judge.stub;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bothways.wire.Reply.Missing;

/**
 * Says what is missing.
 *
 * @param whyMissing for classes that were left out, by binary name: why
 */
public record Sentences(Map<String, String> whyMissing) {

    /** Copies the map. */
    public Sentences {
        whyMissing = Map.copyOf(whyMissing);
    }

    String missing(Missing missing, String asked) {
        if (missing.kind() == Missing.Kind.CLASS) {
            String why = whyMissing.get(missing.owner());
            return why != null ? why : "There is no public class `" + missing.owner() + "`";
        }
        String owner = missing.owner().substring(missing.owner().lastIndexOf('.') + 1);
        String sentence = "`%s` has no public %s".formatted(owner, asked);
        return missing.present().isEmpty()
                ? sentence
                : sentence + "; it has "
                        + missing.present().stream()
                                .limit(3)
                                .map(each -> "`" + each + "`")
                                .collect(Collectors.joining(", "));
    }

    /** {@return that an enum lacks a constant, or one of several} */
    String constants(String type, Set<String> names) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        String all = names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
        return (names.size() == 1 ? "`%s` has no constant %s" : "`%s` lacks one of the constants %s")
                .formatted(simple, all);
    }

    String constructor(Class<?> type, String... parameterTypes) {
        return "constructor `" + type.getSimpleName() + parameters(parameterTypes) + "`";
    }

    String method(Class<?> owner, String method, String... parameterTypes) {
        return "method `" + method + parameters(parameterTypes) + "`";
    }

    String field(Class<?> owner, String field) {
        return "field `" + field + "`, and no getter for it";
    }

    private static String parameters(String... types) {
        return Arrays.stream(types)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
