package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bothways.grader.Batch;
import org.bothways.intake.Candidate;
import org.bothways.intake.Location;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.JarClasses;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Verification;
import org.bothways.verify.Evidence.GradedMistake;
import org.bothways.verify.Evidence.GradedSample;

/** Grades an assignment's suites: by the reference, by samples, by mistakes put into the reference, and by mutants of its class files. */
public final class Verifier {

    private final VerifyPlan plan;
    private final VerifyListener listener;
    private final Suite suite;
    private final VerifyFolder folder;

    /** Reads what the assignment says about its suites. */
    public Verifier(VerifyPlan plan, VerifyListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.suite = Suite.all(plan.assignment());
        this.folder = VerifyFolder.of(plan.assignment());
    }

    /**
     * Does it all, and writes {@code verify.json}. Of samples that don't get what is recorded, {@code expected/<id>.json} has what they get.
     *
     * @throws HarnessFault when something could not be graded, so that there is nothing to judge by
     * @throws IOException when a report can't be written
     */
    public Verification verify() throws IOException {
        long start = System.nanoTime();
        List<Report> references = references();
        List<GradedSample> samples = plan.wantsSamples() ? samples() : List.of();
        for (GradedSample graded : samples) {
            if (!graded.differences().isEmpty()) {
                graded.sample().propose(graded.first(), plan.out().resolve("expected"));
            }
        }
        List<GradedMistake> mistakes = plan.wantsMutants() ? mistakes() : List.of();
        Map<String, byte[]> classes = JarClasses.read(plan.assignment().reference());
        BytecodeMutants source = new BytecodeMutants(classes);
        Evidence evidence;
        try (MutantRuns runs = new MutantRuns(
                suite,
                plan.level().workers(),
                plan.extent().effort(),
                plan.extent().jobs())) {
            List<String> failures = runs.failed(classes);
            Evidence unmutated = new Evidence(references, failures, samples, mistakes, List.of(), folder.equivalents());
            evidence = plan.wantsMutants() && failures.isEmpty()
                    ? unmutated.with(mutants(runs, source, unmutated.kills().idle(suite.manifest())))
                    : unmutated;
        }
        Verification verification = new Dossier(suite, plan, folder.heights(), evidence)
                .verification(
                        source,
                        new Report.Timing(
                                Duration.ofNanos(System.nanoTime() - start).toMillis()));
        ReportWriter.write(verification, plan.out().resolve("verify.json"));
        return verification;
    }

    private List<Report> references() throws IOException {
        if (folder.reference().isEmpty()) {
            return List.of();
        }
        Candidate reference = written("reference", folder.reference());
        return repeated("reference", List.of(reference)).getOrDefault(reference.id(), List.of());
    }

    private List<GradedSample> samples() throws IOException {
        List<Sample> samples = plan.samples().stream().map(Sample::of).toList();
        Map<String, List<Report>> reports = repeated("samples", plan.samples());
        return samples.stream()
                .map(sample -> new GradedSample(sample, reports.getOrDefault(sample.id(), List.of())))
                .toList();
    }

    /** {@return reports by submission, as many of each as repeats are wanted; every other time in reverse and in fresh workers} */
    private Map<String, List<Report>> repeated(String what, List<Candidate> candidates) throws IOException {
        Map<String, List<Report>> reports = new HashMap<>();
        List<Candidate> order = new ArrayList<>(candidates);
        Batch batch = new Batch(
                plan.assignment(),
                suite,
                plan.catalogue(),
                plan.level(),
                plan.extent().effort());
        for (int repeat = 1; repeat <= plan.extent().repeats(); repeat++) {
            String name = repeat == 1 ? what : what + "-" + repeat;
            listener.begins(name, candidates.size());
            // Neither the order nor what a worker did before may matter.
            grade(repeat % 2 == 1 ? batch.sharingWorkers() : batch, order, name)
                    .forEach((id, report) -> reports.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(report));
            Collections.reverse(order);
        }
        return reports;
    }

    private List<GradedMistake> mistakes() throws IOException {
        if (folder.reference().isEmpty() || folder.mistakes().isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Mistake mistake : folder.mistakes()) {
            candidates.add(written(mistake.id(), mistake.applyTo(folder.reference())));
        }
        listener.begins("mistakes", candidates.size());
        Batch batch = new Batch(
                        plan.assignment(),
                        suite,
                        plan.catalogue(),
                        plan.level(),
                        plan.extent().effort())
                .trusting();
        Map<String, Report> reports = grade(batch, candidates, "mistakes");
        return folder.mistakes().stream()
                .map(mistake -> new GradedMistake(mistake, Objects.requireNonNull(reports.get(mistake.id()))))
                .toList();
    }

    private List<MutantResult> mutants(MutantRuns runs, BytecodeMutants source, Set<String> anyway) {
        List<BytecodeMutant> mutants = source.all();
        listener.begins("mutants", mutants.size());
        return runs.run(
                source,
                mutants,
                anyway,
                result -> listener.ran(
                        result.mutant().key().toString(), result.failed().size()));
    }

    private Map<String, Report> grade(Batch batch, List<Candidate> candidates, String name) throws IOException {
        Map<String, Report> reports = new TreeMap<>();
        batch.grade(
                candidates, plan.extent().jobs(), plan.out().resolve("reports").resolve(name), new Batch.Listener() {
                    @Override
                    public void started(Candidate candidate) {}

                    @Override
                    public void finished(Report report) {
                        reports.put(report.submission().id(), report);
                        listener.graded(report);
                    }
                });
        for (Report report : reports.values()) {
            if (report.outcome() == SubmissionOutcome.HARNESS_ERROR) {
                throw new HarnessFault("%s could not be graded: %s"
                        .formatted(report.submission().id(), report.message()));
            }
        }
        return reports;
    }

    private Candidate written(String id, Map<String, String> sources) throws IOException {
        Path submission = plan.out().resolve("submissions").resolve(id);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = submission.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        return new Candidate(id, new Location.OnDisk(submission));
    }
}
