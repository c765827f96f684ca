package org.bothways.grader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bothways.diagnosis.Diagnosis;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.RejectedSubmission;
import org.bothways.intake.Submission;
import org.bothways.judge.CompiledSubmission;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.SuiteRun;
import org.bothways.judge.screen.Screening;
import org.bothways.report.Report;
import org.bothways.sandbox.SandboxException;

/** Grades one submission at a time, on any thread. Every other class of the harness serves one line of {@link #grade}. */
final class Grader {

    private final Intake intake;
    private final Compiler compiler;
    private final Suite suite;
    private final Runner run;
    private final Diagnoses diagnoses;
    private final Reports reports;
    private final BiConsumer<CompiledSubmission, SuiteRun.Sheet> runs;

    /** Runs suites. */
    interface Runner {
        SuiteRun.Sheet run(CompiledSubmission submission, SuiteRun.Examination examination);
    }

    /**
     * A grader.
     *
     * @param runs takes what was run and what came of it, of each submission that could be run
     */
    Grader(
            Intake intake,
            Compiler compiler,
            Suite suite,
            Runner run,
            Diagnoses diagnoses,
            Reports reports,
            BiConsumer<CompiledSubmission, SuiteRun.Sheet> runs) {
        this.intake = intake;
        this.compiler = compiler;
        this.suite = suite;
        this.run = run;
        this.diagnoses = diagnoses;
        this.reports = reports;
        this.runs = runs;
    }

    /** {@return the report, whatever happens} */
    Report grade(Candidate candidate) {
        long start = System.nanoTime();
        Report.Submission known = reports.submission(candidate);
        try {
            Submission submission = intake.accept(candidate);
            known = reports.submission(submission);
            if (submission.sources().isEmpty()) {
                return reports.rejected(
                        known,
                        "There is no Java source in it that could be graded: hand in the .java files of package "
                                + suite.assignment().packageName(),
                        since(start));
            }
            Compiler.Compilation compilation = compiler.compile(submission.sources());
            if (isBroken(compilation)) {
                List<Diagnosis> found = diagnoses.ofNotCompiling(submission.sources(), compilation);
                return reports.notCompiling(submission, compilation, found, since(start));
            }
            Screening screening = Screening.of(compilation.classes());
            Map<String, String> whyMissing = Compiler.whyMissing(compilation);
            CompiledSubmission compiled = new CompiledSubmission(compilation.classes(), screening, whyMissing);
            List<Diagnosis> found = new ArrayList<>();
            SuiteRun.Sheet sheet = run.run(
                    compiled,
                    (results, worker, printed) -> found.addAll(
                            diagnoses.of(submission.sources(), compilation, results, worker, printed.text())));
            runs.accept(compiled, sheet);
            return reports.graded(submission, compilation, screening, sheet, found, since(start));
        } catch (RejectedSubmission e) {
            // The exception's own message names the submission, which the report does anyway.
            Throwable why = e.getCause() == null ? e : e.getCause();
            return reports.rejected(known, String.valueOf(why.getMessage()), since(start));
        } catch (HarnessFault | SandboxException e) {
            return reports.failed(known, String.valueOf(e.getMessage()), since(start));
        } catch (RuntimeException | Error e) {
            // A bug of ours, or too little memory. It costs this submission its grade, and none of the others.
            return reports.failed(known, "Bothways failed: " + e, since(start));
        }
    }

    /** What lacks the assignment's classes and was compiled whole is graded: it lacks classes, and says so. */
    private boolean isBroken(Compiler.Compilation compilation) {
        return !compilation.leftOut().isEmpty()
                && suite.contract().classes().stream().noneMatch(compilation.classes()::containsKey);
    }

    private static Report.Timing since(long start) {
        return new Report.Timing(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
