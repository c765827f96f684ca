package org.bothways.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bothways.api.Request;
import org.bothways.judge.counterexample.Code;
import org.bothways.judge.counterexample.Thing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes requests as calls of a small client. An id that an earlier answer gave is asked of that answer, since another run may give
 * another one.
 */
final class RequestCode {

    private static final int SHOWN = 160;
    private static final int MAX_ANSWERS = 200;
    private static final int MAX_BODY = 100_000;
    private static final Pattern ID_IN_PATH = Pattern.compile("(?<=/)(?<id>\\d{1,18})(?=/|$)");
    private static final Pattern ID_IN_BODY = Pattern.compile("\"(?<of>\\w{1,40}?)_?[iI]d\":(?<id>\\d{1,18})(?=[,}])");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Answer> answers = new ArrayList<>();

    /** An answer that gave an id. */
    private record Answer(Thing thing, String path, long id) {}

    /** {@return the request as a call} */
    Code of(Request request) {
        String method = request.method();
        String body = request.body();
        Code path = text(request.path(), ID_IN_PATH, true);
        Code content = body == null ? Code.of("null") : text(body, ID_IN_BODY, false);
        boolean isUsual = request.headers().equals(Request.get("/").headers());
        if (isUsual && body == null && (method.equals("GET") || method.equals("DELETE"))) {
            return Code.of("api." + method.toLowerCase(Locale.ROOT) + "(", path, ")");
        }
        if (isUsual && body != null && method.equals("POST")) {
            return Code.of("api.post(", path, ", ", content, ")");
        }
        List<Code> arguments = new ArrayList<>(List.of(Code.quoted(method), path, content));
        if (!isUsual) {
            request.headers().forEach((name, value) -> {
                arguments.add(Code.quoted(name));
                arguments.add(Code.quoted(value));
            });
        }
        return Code.of("api.send(", Code.joined(", ", arguments), ")");
    }

    /** {@return what stands for an answer from now on, if it made something that has an id} */
    @Nullable Thing answered(Request request, String body) {
        Long id = request.method().equals("POST") ? id(body) : null;
        if (id == null || answers.size() >= MAX_ANSWERS) {
            return null;
        }
        Thing thing = new Thing(resource(request.path()));
        answers.add(new Answer(thing, request.path(), id));
        return thing;
    }

    private static @Nullable Long id(String body) {
        if (!body.startsWith("{") || body.length() > MAX_BODY) {
            return null;
        }
        try {
            JsonNode id = JSON.readTree(body).get("id");
            return id != null && id.isIntegralNumber() && id.canConvertToLong() ? (Long) id.longValue() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** {@return what people call one of what a path lists: of {@code /api/courses/}, a course} */
    private static String resource(String path) {
        String words = path.replaceAll("[^A-Za-z/]", "").replaceFirst("/+$", "");
        String last = words.substring(words.lastIndexOf('/') + 1);
        String one = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return one.isEmpty() ? "Answer" : one;
    }

    /** {@return a text, with the ids that earlier answers gave taken from there} */
    private Code text(String text, Pattern ids, boolean isPath) {
        List<Code> pieces = new ArrayList<>();
        Matcher found = ids.matcher(text);
        int begin = 0;
        while (found.find()) {
            int start = found.start("id");
            String hint = isPath ? text.substring(0, start) : found.group("of");
            Answer answer = answer(Long.parseLong(found.group("id")), hint, isPath);
            if (answer != null) {
                pieces.add(Code.quoted(text.substring(begin, start), SHOWN));
                pieces.add(Code.of(answer.thing(), ".id()"));
                begin = found.end("id");
            }
        }
        if (begin < text.length() || pieces.isEmpty()) {
            pieces.add(Code.quoted(text.substring(begin), SHOWN));
        }
        return Code.joined(" + ", pieces);
    }

    /** {@return the answer that gave an id, of several the one that fits what is asked for} */
    private @Nullable Answer answer(long id, String hint, boolean isPath) {
        Answer fits = null;
        Answer any = null;
        for (Answer answer : answers) {
            if (answer.id() == id) {
                any = answer;
                String name = answer.thing().simpleName();
                boolean isIt = isPath
                        ? answer.path().equals(hint) || hint.endsWith("/" + name + "s/")
                        : name.equalsIgnoreCase(hint);
                fits = isIt ? answer : fits;
            }
        }
        return fits == null ? any : fits;
    }
}
