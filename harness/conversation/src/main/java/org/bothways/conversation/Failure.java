package org.bothways.conversation;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A conversation that a model contradicts at its end, and of which nothing can be spared.
 *
 * @param exchanges the last one is the one in question
 */
@API(status = API.Status.INTERNAL)
public record Failure(List<Exchange> exchanges, Finding finding) {

    private static final int MOST = 20;
    private static final int LAST = 8;

    /** Copies the list. */
    public Failure {
        exchanges = List.copyOf(exchanges);
    }

    /** {@return the exchanges that are worth a line} Where so many are needed, only the last ones tell anything. */
    public List<Exchange> shown() {
        return exchanges.size() <= MOST ? exchanges : exchanges.subList(exchanges.size() - LAST, exchanges.size());
    }

    /** {@return commands for a terminal, the last one with what came and what should have} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int more = exchanges.size() - shown().size();
        if (more > 0) {
            lines.add("# … (%d more)".formatted(more));
        }
        for (Exchange each : shown()) {
            lines.add(Curl.command(each.request()) + "  # → " + each.came());
        }
        int last = lines.size() - 1;
        Exchange wrong = exchanges.get(exchanges.size() - 1);
        boolean isWhole = finding.actual().equals(wrong.text());
        lines.set(
                last,
                "%s  # → %s instead of %s"
                        .formatted(
                                Curl.command(wrong.request()),
                                isWhole ? finding.actual() : wrong.came() + ": " + finding.actual(),
                                finding.expected()));
        return lines;
    }
}
