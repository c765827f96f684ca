package org.bothways.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.judge.suite.CheckSpec;
import org.bothways.specification.Difference;
import org.bothways.specification.Observation;
import org.bothways.specification.Specification;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Compares every answer of a run with the specification, and keeps account of who has paid for which difference: whatever a failed check has
 * met is paid for, and no other check fails over it. One serves one run, from one thread.
 */
final class Conformance {

    /** So many answers are remembered, none of them longer than that many characters. */
    private static final int MOST_COMPARED = 2_000;

    private static final int LONGEST_COMPARED = 4_096;

    private final @Nullable Specification specification;
    private final Set<String> paid = new HashSet<>();
    private final Map<String, Met> met = new LinkedHashMap<>();
    private final Map<String, Difference> here = new LinkedHashMap<>();

    /** What has been compared before: conversations get the same answers again and again, and each comparison takes its time. */
    private final Map<Observation, List<Difference>> compared = new HashMap<>();

    private String group = "";

    Conformance(@Nullable Specification specification) {
        this.specification = specification;
    }

    /** A difference that nobody has paid for yet, and the group of the check that met it. */
    private record Met(String group, Difference difference) {}

    /** A check begins, perhaps anew. */
    void begin(CheckSpec check) {
        here.clear();
        group = check.group();
    }

    /** The running check got an answer. */
    void look(Response response) {
        note(differences(response));
    }

    /** The same for an answer to one of several requests at once, which may be refused where they disturb each other. */
    void lookAtOneOfSeveral(Response response) {
        if (response.status() < 400) {
            look(response);
        }
    }

    /** The check that is running has ended. */
    void end(Verdict verdict) {
        if (verdict instanceof Verdict.Failed) {
            paid.addAll(here.keySet());
        } else {
            here.forEach((cause, difference) -> met.putIfAbsent(cause, new Met(group, difference)));
        }
        here.clear();
    }

    /** Fails over the first difference in these answers that nobody has paid for. */
    void expect(List<Response> responses) {
        required();
        Map<String, Difference> differences = new LinkedHashMap<>();
        responses.forEach(response ->
                differences(response).forEach(difference -> differences.putIfAbsent(difference.cause(), difference)));
        fail(List.copyOf(differences.values()));
    }

    /** Fails over the first difference that a check of the running one's group met, and that nobody has paid for. */
    void expectAll() {
        required();
        List<Difference> differences = new ArrayList<>();
        met.values().stream()
                .filter(each -> each.group().equals(group))
                .forEach(each -> differences.add(each.difference()));
        fail(differences);
    }

    private void fail(List<Difference> differences) {
        List<Difference> unpaid = differences.stream()
                .filter(each -> !paid.contains(each.cause()))
                .toList();
        if (!unpaid.isEmpty()) {
            note(unpaid);
            Difference first = unpaid.get(0);
            String others = unpaid.size() == 1 ? "" : " (and %d more)".formatted(unpaid.size() - 1);
            throw new AssertionFailedError(first.sentence() + others, first.declared(), first.came());
        }
    }

    private void note(List<Difference> differences) {
        differences.forEach(each -> here.putIfAbsent(each.cause(), each));
    }

    private void required() {
        if (specification == null) {
            throw new HarnessFault("A check compares answers with a specification, but assignment.yaml names none");
        }
    }

    private List<Difference> differences(Response response) {
        if (specification == null) {
            return List.of();
        }
        Observation observation = observation(response);
        List<Difference> known = compared.get(observation);
        if (known == null) {
            known = specification.differences(observation);
            if (compared.size() < MOST_COMPARED && response.body().length() <= LONGEST_COMPARED) {
                compared.put(observation, known);
            }
        }
        return known;
    }

    private static Observation observation(Response response) {
        Request request = response.request();
        return new Observation(
                new Observation.Asked(request.method(), request.path(), contentType(request), request.body() != null),
                new Observation.Answered(response.status(), response.header("Content-Type"), response.body()));
    }

    private static @Nullable String contentType(Request request) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
