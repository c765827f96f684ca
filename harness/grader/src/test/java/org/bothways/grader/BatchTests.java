package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bothways.diagnosis.Catalogue;
import org.bothways.intake.Candidate;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.CheckOutcome;
import org.bothways.report.Comparison;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.RunFolder;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchTests {

    private static final String BROKEN_BOX = "package lab; public class Box { int x = ; }";

    /** Runs until its judge breaks off. */
    private static final String ENDLESS_BOX = LabFixture.BOX.replace("return value;", """
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            return value;
            """);

    private static AssignmentFolder lab;
    private static Batch batch;

    @TempDir
    private Path submissions;

    @TempDir
    private Path out;

    private final Heard heard = new Heard();

    @BeforeAll
    static void buildAssignment(@TempDir Path directory) throws IOException {
        lab = LabFixture.assignment(directory);
        batch = new Batch(lab, Suite.all(lab), Catalogue.open(List.of()), LabFixture.inProcess(), 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void oneThatFailsIsAReportAndTheOthersAreGraded(int jobs) throws IOException {
        Summary summary = batch.grade(
                List.of(
                        handIn("zoe", LabFixture.BOX, LabFixture.APP),
                        handIn("bob", BROKEN_BOX),
                        handIn("eve"),
                        handIn("ann", LabFixture.BOX)),
                jobs,
                out,
                heard);

        assertThat(summary.submissions())
                .extracting(SummaryRow::id, SummaryRow::outcome, SummaryRow::score)
                .containsExactly(
                        row("ann", SubmissionOutcome.GRADED, "3.5"),
                        row("bob", SubmissionOutcome.NOT_COMPILING, "0"),
                        row("eve", SubmissionOutcome.REJECTED, "0"),
                        row("zoe", SubmissionOutcome.GRADED, "3.8"));
        assertThat(summary.counts()).isEqualTo(new Summary.Counts(2, 1, 1, 0));
        assertThat(summary.isolation()).isEqualTo("classloader");
        assertThat(summary.seed()).isEqualTo(7);
        assertThat(files())
                .containsExactly(
                        "ann/instructor.html",
                        "ann/report.html",
                        "ann/report.json",
                        "bob/instructor.html",
                        "bob/report.html",
                        "bob/report.json",
                        "eve/instructor.html",
                        "eve/report.html",
                        "eve/report.json",
                        "gradebook.csv",
                        "index.html",
                        "summary.json",
                        "zoe/instructor.html",
                        "zoe/report.html",
                        "zoe/report.json");
    }

    @Test
    void theSecondRunSaysWhatChangedSinceTheFirst() throws IOException {
        batch.grade(List.of(handIn("ann", LabFixture.BOX), handIn("zoe", LabFixture.BOX)), 1, out, heard);
        assertThat(out.resolve("changes.json")).doesNotExist();

        batch.grade(
                List.of(
                        handIn("ann", LabFixture.BOX, LabFixture.APP),
                        handIn("bob", BROKEN_BOX),
                        handIn("zoe", LabFixture.BOX)),
                1,
                out,
                heard);

        Comparison comparison = new RunFolder(out).changes().orElseThrow();
        assertThat(comparison.same()).isEqualTo(1);
        assertThat(comparison.added()).containsExactly("bob");
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("ann");
            assertThat(change.points()).isEqualByComparingTo("0.3");
            assertThat(change.inputs()).containsExactly(Comparison.Input.SUBMISSION);
            assertThat(change.checks()).isNotEmpty().allSatisfy(check -> {
                assertThat(check.after()).isEqualTo(CheckOutcome.PASSED);
                assertThat(check.before()).isNotEqualTo(CheckOutcome.PASSED);
            });
        });
        assertThat(Files.readString(out.resolve("index.html"))).contains("1 submission changed, 1 the same.");
    }

    @Test
    void anEarlierRunThatCannotBeReadIsNoReasonNotToGrade() throws IOException {
        Files.writeString(out.resolve("summary.json"), "{}");
        Files.writeString(out.resolve("changes.json"), "{}");

        Summary summary = batch.grade(List.of(handIn("ann", LabFixture.BOX)), 1, out, heard);

        assertThat(summary.counts().graded()).isEqualTo(1);
        assertThat(out.resolve("changes.json")).doesNotExist();
    }

    @Test
    void whenSubmissionsWereHandedInStandsInTheirReports() throws IOException {
        OffsetDateTime time = OffsetDateTime.parse("2026-12-03T18:20:05-05:00");

        batch.submittedAt(Map.of("ann", time)).grade(List.of(handIn("ann", LabFixture.BOX)), 1, out, heard);

        assertThat(ReportReader.read(out.resolve("ann/report.json"))
                        .submission()
                        .submittedAt())
                .isEqualTo(time);
    }

    @Test
    void theFilesSayWhatTheSummarySays() throws IOException {
        batch.grade(
                List.of(handIn("zoe", LabFixture.BOX, LabFixture.APP), handIn("ann", LabFixture.BOX)), 2, out, heard);

        Report report = ReportReader.read(out.resolve("ann/report.json"));
        LabFixture.assertValid(report);
        assertThat(report.score()).isEqualTo(new BigDecimal("3.5"));
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"mean\": 3.65");
        assertThat(Files.readString(out.resolve("gradebook.csv")))
                .isEqualTo("submission,outcome,score,max_score,extra_credit,box,app,bonus,first_problem\r\n"
                        + "ann,graded,3.5,3.8,1.25,3.5,0,1.25,It greets: There is no public class `lab.App`\r\n"
                        + "zoe,graded,3.8,3.8,1.25,3.5,0.3,1.25,\r\n");
    }

    @Test
    void theListenerHearsOfEachSubmissionOnceItsReportIsWritten() throws IOException {
        batch.grade(List.of(handIn("ann", LabFixture.BOX), handIn("bob", BROKEN_BOX)), 1, out, heard);

        assertThat(heard.events)
                .containsExactly("started ann", "finished ann, written", "started bob", "finished bob, written");
    }

    @Test
    void theListenerIsCalledByOneThreadAtATime() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            candidates.add(handIn("s" + i));
        }

        batch.grade(candidates, 4, out, heard);

        assertThat(heard.events).hasSize(24).doesNotHaveDuplicates();
        assertThat(heard.overlaps).isEmpty();
    }

    @Test
    void nobodyHandedInAnything() throws IOException {
        Summary summary = batch.grade(List.of(), 2, out, heard);

        assertThat(summary.submissions()).isEmpty();
        assertThat(summary.mean()).isNull();
        assertThat(files()).containsExactly("gradebook.csv", "index.html", "summary.json");
    }

    @Test
    void whatCannotBeWrittenEndsTheBatchAndWhatWasWrittenStays() throws IOException {
        List<Candidate> candidates =
                List.of(handIn("ann", LabFixture.BOX), handIn("bob", LabFixture.BOX), handIn("eve", LabFixture.BOX));
        Files.createFile(out.resolve("bob"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> batch.grade(candidates, 1, out, heard))
                .withMessage("Can't write %s: something that is no directory stands in the way."
                        .formatted(out.resolve("bob/report.json")));

        assertThat(files()).containsExactly("ann/instructor.html", "ann/report.html", "ann/report.json", "bob");
        assertThat(heard.events).containsExactly("started ann", "finished ann, written", "started bob");
    }

    /** It would be a report that blames the harness for what the harness broke off. */
    @Test
    void whatIsStillRunningWhenTheBatchEndsGetsNoReport() throws IOException {
        List<Candidate> candidates = List.of(handIn("endless", ENDLESS_BOX), handIn("bob", LabFixture.BOX));
        Files.createFile(out.resolve("bob"));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> batch.grade(candidates, 2, out, heard));

        assertThat(files()).containsExactly("bob");
        assertThat(heard.events).doesNotContain("finished endless, written");
    }

    @Test
    void anInterruptEndsTheBatchWithASentence() throws IOException {
        List<Candidate> candidates = List.of(handIn("endless", ENDLESS_BOX));
        CountDownLatch started = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            await(started);
            main.interrupt();
        });
        interrupter.start();

        assertThatExceptionOfType(HarnessFault.class)
                .isThrownBy(() -> batch.grade(candidates, 1, out, new Heard() {
                    @Override
                    public void started(Candidate candidate) {
                        started.countDown();
                    }
                }))
                .withMessage("Grading was interrupted; finished reports are written");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void aCheckOfOnesOwnWritesNothing() throws IOException {
        Report report = new Batch(lab, Suite.visible(lab), Catalogue.open(List.of()), LabFixture.inProcess(), 7)
                .check(handIn("ann", LabFixture.BOX));

        assertThat(report.score()).isEqualTo(BigDecimal.valueOf(2));
        assertThat(report.seed()).isEqualTo(7);
        assertThat(files()).isEmpty();
    }

    /** Notes what it is told, and when it is told two things at once. */
    private class Heard implements Batch.Listener {

        final List<String> events = new ArrayList<>();
        final Set<String> overlaps = ConcurrentHashMap.newKeySet();
        private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

        @Override
        public void started(Candidate candidate) {
            note("started " + candidate.id());
        }

        @Override
        public void finished(Report report) {
            String id = report.submission().id();
            boolean written = Files.exists(out.resolve(id).resolve("report.json"));
            note("finished " + id + (written ? ", written" : ""));
        }

        private void note(String event) {
            inside.add(Thread.currentThread());
            if (inside.size() > 1) {
                overlaps.add(event);
            }
            events.add(event);
            inside.remove(Thread.currentThread());
        }
    }

    private Candidate handIn(String id, String... sources) throws IOException {
        return LabFixture.handIn(submissions, id, sources);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static org.assertj.core.groups.Tuple row(String id, SubmissionOutcome outcome, String score) {
        return org.assertj.core.api.Assertions.tuple(id, outcome, new BigDecimal(score));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
