package org.bothways.specification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of a path.
 *
 * @param accepts media types of bodies; none where it takes no body
 * @param answers by status as the document has it: {@code 200}, {@code 2XX}, {@code default}
 */
record Operation(String method, Template path, Set<String> accepts, Map<String, Declared> answers) {

    private static final String OTHERS = "default";

    Operation {
        accepts = Set.copyOf(accepts);
        answers = Map.copyOf(answers);
    }

    /**
     * What an answer has to be.
     *
     * @param schemas JSON pointers into the document, by media type; none where no body is declared
     */
    record Declared(Map<String, String> schemas) {
        Declared {
            schemas = Map.copyOf(schemas);
        }
    }

    /** A body that it says nothing of makes an answer that it says nothing of. */
    boolean describes(Observation.Asked asked) {
        return method.equals(asked.method())
                && (!asked.hasBody() || accepts.contains(String.valueOf(Observation.mediaType(asked.contentType()))));
    }

    @Nullable Declared answer(int status) {
        Declared exact = answers.get(Integer.toString(status));
        Declared ofItsClass = exact == null ? answers.get(status / 100 + "XX") : exact;
        return ofItsClass == null ? answers.get(OTHERS) : ofItsClass;
    }

    /** {@return what is declared for success, if that is one thing} */
    @Nullable Declared success() {
        List<Declared> successes = answers.entrySet().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .toList();
        return successes.size() == 1 ? successes.get(0) : null;
    }

    /** {@return the statuses that are declared, in order, as people list them} */
    String statuses(boolean onlySuccess) {
        List<String> all = answers.keySet().stream()
                .filter(status -> !status.equals(OTHERS) && (!onlySuccess || status.startsWith("2")))
                .sorted()
                .toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
