package org.bothways.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.bothways.report.Report;
import org.bothways.verify.VerifyListener;
import org.jspecify.annotations.Nullable;

/** Shows how far a verification is: a bar for each part on a terminal, elsewhere a line for each submission and for some mutants. */
interface VerifyProgress extends VerifyListener, AutoCloseable {

    @Override
    void close();

    static VerifyProgress of(PrintWriter err) {
        return Terminal.isInteractive() ? new Bars() : new Lines(err);
    }

    /** A bar for each part. */
    final class Bars implements VerifyProgress {

        private @Nullable ProgressBar bar;

        @Override
        public void begins(String what, int parts) {
            close();
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(parts)
                    .setStyle(
                            Terminal.hasColours()
                                    ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                    : ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(500)
                    .continuousUpdate()
                    .build();
        }

        @Override
        public void graded(Report report) {
            step(report.submission().id());
        }

        @Override
        public void ran(String mutant, int failed) {
            step(mutant);
        }

        private void step(String done) {
            if (bar != null) {
                bar.step();
                bar.setExtraMessage(" " + Terminal.line(done));
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    /** A line for each submission, for each survivor and for every so many mutants. */
    final class Lines implements VerifyProgress {

        private static final int MUTANTS_PER_LINE = 25;

        private final PrintWriter err;
        private String what = "";
        private int parts;
        private int done;

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void begins(String newWhat, int newParts) {
            what = newWhat;
            parts = newParts;
            done = 0;
        }

        @Override
        public void graded(Report report) {
            done++;
            line(report.submission().id() + ": "
                    + (report.score() == null
                            ? report.outcome().title()
                            : report.score().toPlainString() + " of "
                                    + report.maxScore().toPlainString()));
        }

        @Override
        public void ran(String mutant, int failed) {
            done++;
            if (failed == 0) {
                line(mutant + " survives");
            } else if (done % MUTANTS_PER_LINE == 0 || done == parts) {
                line("killed: " + mutant);
            }
        }

        private void line(String text) {
            err.println("[%s %d/%d] %s".formatted(what, done, parts, Terminal.line(text)));
        }

        @Override
        public void close() {}
    }
}
