package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts about what a submission's server answered, read from the sentences of failed checks. The sentences are the suites' own ({@code
 * Response.expectStatus} and its kin, and what a comparison with the specification says); only what follows them is the submission's, and of that nothing but its kind gets into a fact, or the
 * names of keys.
 */
final class AnswerFacts {

    private static final Pattern STATUS = Pattern.compile(
            "([A-Z]{3,10} /[^ ]{0,300}) (?:answered (\\d{3}),(?: a server error,)? not |answers 2xx, not (\\d{3})|is not refused with (\\d{3})"
                    + "|answered (\\d{3}), a server error: )(.{0,100})");
    private static final Pattern NO_ANSWER = Pattern.compile("([A-Z]{3,10} /[^ ]{0,300}) got no answer: .*");
    private static final Pattern NOT_JSON =
            Pattern.compile("The answer to ([A-Z]{3,10} /[^ ]{0,300}) is not (JSON|a JSON object)");
    private static final Pattern LACKS = Pattern.compile("The answer has \"(\\w{1,40})\"");
    private static final Pattern KEYS =
            Pattern.compile("^The keys of |, but .{1,200} (?:lacks \"|has \".{1,100}\", which does not belong there)");
    private static final Pattern NUMBER = Pattern.compile("(?<=/)-?\\d+(?=/|$)");
    private static final int LONGEST = 500;

    private final List<FailedCheck> failed;

    AnswerFacts(List<FailedCheck> failed) {
        this.failed = failed;
    }

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        for (FailedCheck check : failed) {
            if (!check.texts().isEmpty()) {
                status(check).ifPresent(facts::add);
                notJson(check).ifPresent(facts::add);
                keys(check).ifPresent(facts::add);
            }
        }
        return facts;
    }

    private static Optional<Fact> status(FailedCheck check) {
        String message = message(check);
        Matcher none = NO_ANSWER.matcher(message);
        if (none.matches()) {
            return Optional.of(answer(check, none.group(1), "none", "", ""));
        }
        Matcher found = STATUS.matcher(message);
        if (!found.matches()) {
            return Optional.empty();
        }
        String status = Stream.of(2, 3, 4, 5)
                .map(found::group)
                .filter(each -> each != null)
                .findFirst()
                .orElse("");
        String expected = found.group(2) != null ? found.group(6) : found.group(5) != null ? "" : "2xx";
        String body = text(check, 2);
        return Optional.of(answer(
                check,
                found.group(1),
                status,
                expected,
                body.startsWith(status) ? kind(body.substring(status.length()).strip()) : ""));
    }

    private static Optional<Fact> notJson(FailedCheck check) {
        Matcher found = NOT_JSON.matcher(message(check));
        return found.matches()
                ? Optional.of(answer(check, found.group(1), "", found.group(2), kind(text(check, 2))))
                : Optional.empty();
    }

    private static Fact answer(FailedCheck check, String request, String status, String expected, String body) {
        return Fact.of(
                "answer",
                null,
                "check",
                check.id(),
                "request",
                NUMBER.matcher(request).replaceAll("{id}"),
                "status",
                status,
                "expected",
                expected,
                "body",
                body);
    }

    /** An object whose keys are others, or that lacks one. */
    private static Optional<Fact> keys(FailedCheck check) {
        Matcher lacks = LACKS.matcher(message(check));
        if (lacks.matches()) {
            return Optional.of(keys(check, Stream.of(lacks.group(1)), names(text(check, 2))));
        }
        boolean areKeys = KEYS.matcher(message(check)).find() && !text(check, 2).isEmpty();
        return areKeys ? Optional.of(keys(check, names(text(check, 1)), names(text(check, 2)))) : Optional.empty();
    }

    private static Fact keys(FailedCheck check, Stream<String> expected, Stream<String> actual) {
        TreeSet<String> missing = expected.collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> extra = actual.collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> both = new TreeSet<>(missing);
        both.retainAll(extra);
        missing.removeAll(both);
        extra.removeAll(both);
        return Fact.of(
                "keys",
                null,
                "check",
                check.id(),
                "missing",
                String.join(", ", missing),
                "extra",
                String.join(", ", extra));
    }

    /** {@return the names in what a set of them prints, {@code [id, name]}} */
    private static Stream<String> names(String list) {
        String inside = list.startsWith("[") && list.endsWith("]") ? list.substring(1, list.length() - 1) : list;
        return Stream.of(inside.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static String kind(String body) {
        if (body.isEmpty()) {
            return "empty";
        }
        return switch (body.charAt(0)) {
            case '<' -> "html";
            case '{' -> body.substring(1).stripLeading().startsWith("\"error") ? "error" : "object";
            case '[' -> "list";
            default -> "text";
        };
    }

    private static String message(FailedCheck check) {
        return text(check, 0);
    }

    /** {@return message, expected or actual value} What is long is cut: expressions look at it. */
    private static String text(FailedCheck check, int index) {
        if (index >= check.texts().size()) {
            return "";
        }
        String text = check.texts().get(index);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
