package org.bothways.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.bothways.grader.Batch;
import org.bothways.intake.Candidate;
import org.bothways.report.Report;

/** Shows how far a batch is: a bar on a terminal, a line per submission elsewhere. */
interface Progress extends Batch.Listener, AutoCloseable {

    @Override
    void close();

    /** {@return how many reports were kept} */
    int kept();

    static Progress of(int submissions, PrintWriter err) {
        return Terminal.isInteractive() ? new Bar(submissions) : new Lines(submissions, err);
    }

    /** A bar with counts, the submissions being graded, and the time left. */
    final class Bar implements Progress {

        private final ProgressBar bar;
        private final Set<String> running = new LinkedHashSet<>();
        private int kept;

        Bar(int submissions) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Grading")
                    .setInitialMax(submissions)
                    .setStyle(
                            Terminal.hasColours()
                                    ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                    : ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(500)
                    .continuousUpdate()
                    .build();
        }

        @Override
        public void started(Candidate candidate) {
            running.add(candidate.id());
            show();
        }

        @Override
        public void finished(Report report) {
            running.remove(report.submission().id());
            bar.step();
            show();
        }

        @Override
        public void kept(Report report) {
            kept++;
            bar.step();
        }

        @Override
        public int kept() {
            return kept;
        }

        @Override
        public void close() {
            bar.close();
        }

        private void show() {
            bar.setExtraMessage(" " + Terminal.line(String.join(", ", running)));
        }
    }

    /** A line for each submission that is done. */
    final class Lines implements Progress {

        private final int submissions;
        private final PrintWriter err;
        private int done;
        private int kept;

        Lines(int submissions, PrintWriter err) {
            this.submissions = submissions;
            this.err = err;
        }

        @Override
        public void started(Candidate candidate) {}

        @Override
        public void finished(Report report) {
            line(report, "");
        }

        @Override
        public void kept(Report report) {
            kept++;
            line(report, " (kept)");
        }

        @Override
        public int kept() {
            return kept;
        }

        private void line(Report report, String remark) {
            done++;
            err.printf(
                    Locale.ROOT,
                    "[%d/%d] %s: %s%s%s%n",
                    done,
                    submissions,
                    Terminal.line(report.submission().id()),
                    report.outcome().title(),
                    report.score() == null
                            ? ""
                            : ", " + report.score().toPlainString() + " of "
                                    + report.maxScore().toPlainString(),
                    remark);
        }

        @Override
        public void close() {}
    }
}
