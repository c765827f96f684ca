package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.bothways.diagnosis.Catalogue;
import org.bothways.grader.Batch.MixedRun;
import org.bothways.grader.MortalFolderFixture.Killed;
import org.bothways.intake.Candidate;
import org.bothways.judge.HarnessFault;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Report;
import org.bothways.report.RunFolder;
import org.bothways.report.Summary;
import org.bothways.report.SummaryRow;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that go on where an earlier one ended, and runs that mend one. */
final class ResumeTests {

    private static final String BROKEN_BOX = "package lab; public class Box { int x = ; }";

    private static AssignmentFolder lab;
    private static Batch batch;

    @TempDir
    private Path directory;

    private Path out;
    private final List<String> events = new ArrayList<>();

    @BeforeAll
    static void buildAssignment(@TempDir Path directory) throws IOException {
        lab = LabFixture.assignment(directory);
        batch = batch(7);
    }

    private static Batch batch(long seed) {
        return new Batch(lab, Suite.all(lab), Catalogue.open(List.of()), LabFixture.inProcess(), seed).ofEdition("1");
    }

    @BeforeEach
    void nameFolder() {
        out = directory.resolve("out");
    }

    @Test
    void whatIsUnchangedIsKeptAndTheRestIsGraded() throws IOException {
        grade(batch, handIn("ann", LabFixture.BOX), handIn("bob", BROKEN_BOX), handIn("eve", LabFixture.BOX));
        Map<String, String> before = files(out);

        Summary summary = grade(
                batch.resuming(),
                handIn("ann", LabFixture.BOX),
                handIn("bob", LabFixture.BOX, LabFixture.APP),
                handIn("eve", LabFixture.BOX),
                handIn("zoe", LabFixture.BOX));

        assertThat(events).containsExactly("kept ann", "kept eve", "finished bob", "finished zoe");
        assertThat(summary.submissions())
                .extracting(SummaryRow::id, row -> String.valueOf(row.score()))
                .containsExactly(row("ann", "3.5"), row("bob", "3.8"), row("eve", "3.5"), row("zoe", "3.5"));
        assertThat(files(out)).containsEntry("ann/report.json", before.get("ann/report.json"));
        assertThat(new RunFolder(out).changes().orElseThrow().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.id()).isEqualTo("bob"));
    }

    @Test
    void whatIntakeLeavesOutIsPartOfWhatIsUnchanged() throws IOException {
        Candidate ann = handIn("ann", LabFixture.BOX);
        grade(batch, ann);
        Files.writeString(directory.resolve("in/ann/Session.java"), "package org.hibernate; class Session {}");

        grade(batch.resuming(), ann);

        assertThat(events).containsExactly("finished ann");
    }

    @Test
    void anotherSeedEditionOrSuiteIsGradedAgain() throws IOException {
        Candidate ann = handIn("ann", LabFixture.BOX);
        for (Batch other : List.of(
                batch(8),
                batch.ofEdition("2"),
                batch.sharingWorkers(),
                new Batch(lab, Suite.visible(lab), Catalogue.open(List.of()), LabFixture.inProcess(), 7)
                        .ofEdition("1"))) {
            grade(batch, ann);

            grade(other.resuming(), ann);
            assertThat(events).containsExactly("finished ann");

            grade(other.resuming(), ann);
            assertThat(events).containsExactly("kept ann");
        }
    }

    @Test
    void whatFailedOnOurSideIsGradedAgain() throws IOException {
        WorkerSource none = new WorkerSource() {
            @Override
            public Isolation isolation() {
                return Isolation.CLASSLOADER;
            }

            @Override
            public Worker start(Purpose purpose) {
                throw new HarnessFault("There is no room");
            }
        };
        Candidate ann = handIn("ann", LabFixture.BOX);
        Level full = new Level(none, LabFixture.inProcess().compilers());
        grade(new Batch(lab, Suite.all(lab), Catalogue.open(List.of()), full, 7).ofEdition("1"), ann);
        assertThat(new RunFolder(out).report("ann").score()).isNull();

        grade(batch.resuming(), ann);

        assertThat(events).containsExactly("finished ann");
        assertThat(new RunFolder(out).report("ann").score()).isEqualTo(new BigDecimal("3.5"));
    }

    @Test
    void aDamagedReportIsGradedAgain() throws IOException {
        Candidate ann = handIn("ann", LabFixture.BOX);
        grade(batch, ann);
        Files.writeString(out.resolve("ann/report.json"), "{");

        grade(batch.resuming(), ann);

        assertThat(events).containsExactly("finished ann");
    }

    @Test
    void resumingAFinishedRunChangesNothing() throws IOException {
        Candidate[] all = {handIn("ann", LabFixture.BOX), handIn("bob", BROKEN_BOX)};
        grade(batch, all);
        handIn("ann", LabFixture.BOX, LabFixture.APP);
        grade(batch, all);
        Map<String, String> before = files(out);
        assertThat(before.get("changes.json")).contains("\"ann\"");

        grade(batch.resuming(), all);

        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void onlyABatchThatNotesItsInputsCanBeResumed() throws IOException {
        Batch unnoted = new Batch(lab, Suite.all(lab), Catalogue.open(List.of()), LabFixture.inProcess(), 7);
        Candidate ann = handIn("ann", LabFixture.BOX);

        assertThatNullPointerException().isThrownBy(() -> grade(unnoted.resuming(), ann));
    }

    @Test
    void aRunThatIsKilledAtAnyMomentIsResumedToTheSameFiles() throws IOException {
        Candidate ann = handIn("ann", LabFixture.BOX);
        Candidate eve = handIn("eve");
        grade(batch, ann, eve);
        Map<String, String> uninterrupted = files(out);

        int moments = killAtEveryMoment(() -> deleteTree(out), uninterrupted, ann, eve);

        assertThat(moments).isGreaterThan(30);
    }

    /** The hard part: what was there before is needed to say what has changed, and is overwritten on the way. */
    @Test
    void aRunOverAnotherOneIsResumedToTheSameFiles() throws IOException {
        Path first = directory.resolve("first");
        Candidate ann = handIn("ann", BROKEN_BOX);
        Candidate eve = handIn("eve");
        batch.grade(List.of(ann, eve), 1, first, new Heard());
        handIn("ann", LabFixture.BOX);
        Runnable asBefore = () -> {
            deleteTree(out);
            copyTree(first, out);
        };
        asBefore.run();
        grade(batch, ann, eve);
        Map<String, String> uninterrupted = files(out);
        assertThat(uninterrupted.get("changes.json")).contains("\"ann\"");

        int moments = killAtEveryMoment(asBefore, uninterrupted, ann, eve);

        assertThat(moments).isGreaterThan(40);
    }

    private int killAtEveryMoment(Runnable begin, Map<String, String> uninterrupted, Candidate... candidates)
            throws IOException {
        for (int changes = 0; ; changes++) {
            begin.run();
            events.clear();
            boolean finished = gradeUntilKilled(batch, changes, candidates);
            List<String> done = events.stream()
                    .filter(event -> event.startsWith("finished") && !event.equals("finished eve"))
                    .toList();
            if (finished) {
                return changes;
            }
            // Once more, as accidents seldom come alone.
            gradeUntilKilled(batch.resuming(), changes % 7, candidates);

            grade(batch.resuming(), candidates);

            assertThat(files(out)).as("killed after %d changes", changes).isEqualTo(uninterrupted);
            assertThat(events).as("killed after %d changes", changes).noneMatch(done::contains);
        }
    }

    private boolean gradeUntilKilled(Batch mortal, int changes, Candidate... candidates) throws IOException {
        try {
            mortal.grade(List.of(candidates), 1, MortalFolderFixture.of(out, changes), new Heard());
            return true;
        } catch (Killed e) {
            return false;
        }
    }

    @Test
    void amendingKeepsWhatTheRunSaysOfOthers() throws IOException {
        grade(batch, handIn("ann", LabFixture.BOX), handIn("bob", BROKEN_BOX), handIn("eve"));

        Summary summary = grade(batch.amending(), handIn("bob", LabFixture.BOX));

        assertThat(events).containsExactly("finished bob");
        assertThat(summary.submissions())
                .extracting(SummaryRow::id, row -> String.valueOf(row.score()))
                .containsExactly(row("ann", "3.5"), row("bob", "3.5"), row("eve", "0"));
        assertThat(Files.readString(out.resolve("gradebook.csv")))
                .contains("\r\nann,", "\r\nbob,graded,3.5", "\r\neve,");
        assertThat(Files.readString(out.resolve("index.html"))).contains("1 submission changed, 2 the same.", "eve");
        assertThat(new RunFolder(out).summary().submissions()).isEqualTo(summary.submissions());
    }

    @Test
    void amendingWhereThereIsNoRunGradesWhatIsThere() throws IOException {
        assertThat(grade(batch.amending(), handIn("bob", LabFixture.BOX)).submissions())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo("bob"));
    }

    @Test
    void resultsThatCannotBeComparedAreNotPutIntoOneRun() throws IOException {
        Candidate bob = handIn("bob", LabFixture.BOX);
        grade(batch, handIn("ann", LabFixture.BOX), bob);
        Map<String, String> before = files(out);

        assertThatExceptionOfType(MixedRun.class)
                .isThrownBy(() -> grade(batch(8).amending(), bob))
                .withMessage("ann was graded with seed 7, so the rest of %s can't be kept beside what is graded now."
                                .formatted(out)
                        + " Grade all of it, or name another folder with --out");

        assertThat(files(out)).isEqualTo(before);
    }

    private Summary grade(Batch some, Candidate... candidates) throws IOException {
        events.clear();
        return some.grade(List.of(candidates), 1, out, new Heard());
    }

    /** Notes what becomes of each submission. */
    private final class Heard implements Batch.Listener {

        @Override
        public void started(Candidate candidate) {}

        @Override
        public void finished(Report report) {
            events.add("finished " + report.submission().id());
        }

        @Override
        public void kept(Report report) {
            events.add("kept " + report.submission().id());
        }
    }

    private Candidate handIn(String id, String... sources) throws IOException {
        deleteTree(directory.resolve("in").resolve(id));
        return LabFixture.handIn(directory.resolve("in"), id, sources);
    }

    private static Tuple row(String id, String score) {
        return tuple(id, score);
    }

    /** {@return the text of each file, but for how long something took} */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(
                        name,
                        Files.isDirectory(file)
                                ? "a folder"
                                : Files.readString(file).replaceAll("\"totalMillis\": \\d+", "\"totalMillis\": …"));
            }
        }
        return files;
    }

    private static void deleteTree(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
