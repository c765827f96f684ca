package org.bothways.grader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bothways.intake.SourceFile;
import org.bothways.report.Report;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what surrounds a place out of a submission's sources, for reports: who renders one, perhaps on another machine and next
 * term, has no sources at hand.
 */
final class Excerpts {

    /** Enough to recognize a method by; reports of hundreds of failures hold hundreds of excerpts. */
    private static final int LINES_BEFORE = 3;

    private static final int LINES_AFTER = 3;
    private static final int LONGEST_LINE = 160;

    private final Map<String, List<String>> linesOfFiles = new HashMap<>();

    Excerpts(List<SourceFile> sources) {
        sources.forEach(source ->
                linesOfFiles.putIfAbsent(source.path(), source.text().lines().toList()));
    }

    /** {@return the place, with the lines around it where there is such a line} */
    Report.Source source(String file, @Nullable Integer line) {
        List<String> lines = linesOfFiles.getOrDefault(file, List.of());
        return line == null || line > lines.size()
                ? new Report.Source(file, line)
                : new Report.Source(file, line, around(line, lines));
    }

    private static Report.Excerpt around(int line, List<String> lines) {
        int from = Math.max(1, line - LINES_BEFORE);
        int to = Math.min(lines.size(), line + LINES_AFTER);
        List<String> excerpt = lines.subList(from - 1, to).stream()
                .map(each -> UntrustedText.cut(each, LONGEST_LINE))
                .toList();
        return new Report.Excerpt(from, excerpt);
    }
}
