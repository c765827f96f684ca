package org.bothways.conversation;

import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.bothways.api.Request;

/** Writes requests as commands for a terminal whose shell is Bash or one like it. Whatever they hold stays one argument. */
@API(status = API.Status.INTERNAL)
public final class Curl {

    private static final String SERVER = "localhost:8000";
    private static final int MAX_ARGUMENT = 1_000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:-]+");

    private Curl() {}

    /** {@return a command that sends the request to a server on this machine} */
    public static String command(Request request) {
        StringBuilder command = new StringBuilder("curl");
        String body = request.body();
        boolean isImplied = body == null && request.method().equals("GET");
        if (!isImplied) {
            command.append(" -X ").append(argument(request.method()));
        }
        command.append(' ').append(argument(SERVER + request.path()));
        boolean isUsual = request.headers().equals(Request.get("/").headers());
        if (!isUsual || body != null) {
            headers(request, isUsual)
                    .forEach((name, value) -> command.append(" -H ").append(argument(name + ": " + value)));
        }
        if (body != null) {
            // Behind -d, an @ would name a file.
            command.append(body.startsWith("@") ? " --data-raw " : " -d ").append(argument(body));
        }
        return command.toString();
    }

    /** {@return the headers to show} Curl sends an {@code Accept} of its own; a body's type it has to be told. */
    private static Map<String, String> headers(Request request, boolean isUsual) {
        return isUsual ? Map.of("Content-Type", "application/json") : request.headers();
    }

    private static String argument(String text) {
        String kept = text.length() <= MAX_ARGUMENT ? text : text.substring(0, MAX_ARGUMENT) + "…";
        if (PLAIN.matcher(kept).matches()) {
            return kept;
        }
        boolean isVisible = kept.codePoints().noneMatch(Curl::isInvisible);
        return isVisible ? "'" + kept.replace("'", "'\\''") + "'" : "$'" + escaped(kept) + "'";
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\'' || point == '\\') {
                escaped.append('\\').appendCodePoint(point);
            } else if (isInvisible(point)) {
                escaped.append(point > 0xFFFF ? "\\U%08X".formatted(point) : "\\u%04X".formatted(point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
