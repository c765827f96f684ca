package org.bothways.judge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.bothways.api.Request;
import org.bothways.api.Response;
import org.bothways.judge.Verdict.Exchanged;
import org.jspecify.annotations.Nullable;

/** Keeps the last requests of a check and what came back, so much of it that people can read it. */
final class ExchangeLog {

    private static final int KEPT = 12;
    private static final int SENT = 500;
    private static final int ANSWERED = 1_000;
    private static final int CONTENT_TYPE = 100;

    private final Deque<Exchanged> last = new ArrayDeque<>();

    void answered(Response response) {
        String type = response.header("Content-Type");
        add(
                response.request(),
                response.status(),
                type == null ? null : cut(type, CONTENT_TYPE),
                cut(response.body(), ANSWERED));
    }

    void unanswered(Request request, String why) {
        add(request, null, null, cut(why, ANSWERED));
    }

    /** {@return what was kept, in its order} */
    List<Exchanged> last() {
        return List.copyOf(last);
    }

    private void add(Request request, @Nullable Integer status, @Nullable String contentType, String answer) {
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        String body = request.body();
        last.add(new Exchanged(
                cut(request.toString(), SENT), body == null ? null : cut(body, SENT), status, contentType, answer));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "… (" + (text.length() - most) + " more)";
    }
}
