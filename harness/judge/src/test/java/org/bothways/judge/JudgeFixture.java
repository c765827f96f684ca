package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.api.Check;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.ProcessWorkers;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerJvm;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.sandbox.WorkerSource;
import org.bothways.sandbox.WorkerSource.Purpose;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A judge whose assignment is made of text blocks: a reference, a suite written against it, and a submission. Each block is one file;
 * what most of them import stands before its first line, so that line numbers are the block's own.
 */
public final class JudgeFixture implements AfterEachCallback {

    /** What workers are started with: everything on this class path that is packed, as the judge's own classes are not. */
    public static final List<Path> WORKER_CLASS_PATH = workerClassPath();

    private static final String DOMAIN = "package cms; import jakarta.persistence.*; import java.util.*; ";
    private static final String SUITE = "package cms.suite; import jakarta.persistence.*; import java.util.*; "
            + "import org.bothways.api.*; import org.junit.jupiter.api.*; "
            + "import static org.junit.jupiter.api.Assertions.*; import cms.*; ";

    private static final InProcessWorkers IN_PROCESS = new InProcessWorkers(WORKER_CLASS_PATH, WorkerLimits.DEFAULT);

    private final Path folder = temporary();
    private final Map<String, String> suiteEntries = new LinkedHashMap<>();
    private final Map<String, String> whyMissing = new LinkedHashMap<>();
    private List<String> reference = List.of();
    private List<String> suite = List.of();
    private Limits limits = Limits.DEFAULT;
    private WorkerSource workers = IN_PROCESS;
    private List<Assignment.Relationship> relationships = List.of();
    private List<Assignment.Example> examples = List.of();
    private boolean isHidden;
    private String group = "g";
    private Purpose purpose = Purpose.GRADE;
    private Assignment.Application application = new Assignment.Application("cms.App", "start");

    /** The model answer, which the suite is compiled against. */
    public JudgeFixture reference(String... blocks) {
        reference = List.of(blocks);
        return this;
    }

    /** Classes of the suite. */
    public JudgeFixture suite(String... blocks) {
        suite = List.of(blocks);
        return this;
    }

    /** The suite is not for students. */
    public JudgeFixture hidden() {
        isHidden = true;
        return this;
    }

    /** A suite of one check, {@code g.check}, with this body. */
    public JudgeFixture check(String body) {
        return suite("@Checks(group = \"g\", visibility = Visibility.VISIBLE) class OneCheck {"
                + "@Check(points = \"1\") @DisplayName(\"one\") void check(Database database, Probe probe, Exploration exploration) throws Exception {\n"
                + body + "\n}}");
    }

    /** Another file in the suite's jar. */
    public JudgeFixture suiteEntry(String path, String text) {
        suiteEntries.put(path, text);
        return this;
    }

    /** A class that was left out, and why. */
    public JudgeFixture leftOut(String className, String why) {
        whyMissing.put(className, why);
        return this;
    }

    /** Other limits than the usual. */
    public JudgeFixture limits(Limits others) {
        limits = others;
        return this;
    }

    /** Another id for the one group. */
    public JudgeFixture inGroup(String id) {
        group = id;
        return this;
    }

    /** What can be explored. */
    public JudgeFixture relationship(Assignment.Relationship explored, Assignment.Example... made) {
        relationships = List.of(explored);
        examples = List.of(made);
        return this;
    }

    /** An assignment without an API. */
    public JudgeFixture withoutApplication() {
        application = null;
        return this;
    }

    /** {@return a worker that runs} */
    public Worker worker() {
        return workers.start(purpose);
    }

    /** {@return a worker that doesn't run any more} */
    public Worker deadWorker() {
        Worker worker = worker();
        worker.kill();
        return worker;
    }

    /** Workers in processes, so that they can be ended. They are as warm as a compiler, which takes less time. */
    public JudgeFixture inProcesses() {
        purpose = Purpose.COMPILE;
        return on(new ProcessWorkers(
                new WorkerJvm(WorkerJvm.ownJava(), WORKER_CLASS_PATH, java.util.Optional.empty()),
                new WorkerLimits(
                        limits.heapMegabytes(),
                        limits.metaspaceMegabytes(),
                        limits.directMemoryMegabytes(),
                        limits.stackKilobytes(),
                        limits.outputKilobytes(),
                        limits.process())));
    }

    /** Other workers than those in this process. */
    public JudgeFixture on(WorkerSource others) {
        workers = others;
        return this;
    }

    /** {@return the verdict on the submission, of a suite of one check} */
    public Verdict verdict(String... submission) {
        Map<String, Verdict> verdicts = run(submission);
        assertThat(verdicts).hasSize(1);
        return verdicts.values().iterator().next();
    }

    /** {@return what the one check found, which must fail} */
    public Finding finding(Cause cause, String... submission) {
        Verdict verdict = verdict(submission);
        assertThat(verdict).isInstanceOf(Failed.class);
        assertThat(((Failed) verdict).cause()).as(verdict.toString()).isEqualTo(cause);
        return ((Failed) verdict).finding();
    }

    /** {@return the message of the one check, which must fail} */
    public String message(Cause cause, String... submission) {
        return finding(cause, submission).message();
    }

    /** The one check passes. */
    public void passes(String... submission) {
        assertThat(verdict(submission)).isEqualTo(new Passed());
    }

    /** {@return verdicts by the checks' ids, in the order of the manifest} */
    public Map<String, Verdict> run(String... submission) {
        return verdicts(sheet(submission));
    }

    /** {@return the verdicts of these checks, which alone are run} */
    public Map<String, Verdict> runOnly(Set<String> ids, String... submission) {
        return verdicts(new SuiteRun(prepared(), this::worker).only(ids).run(compiled(submission)));
    }

    /** {@return the verdicts up to the first failure, these checks being run first} */
    public Map<String, Verdict> runUntilFailure(Set<String> first, String... submission) {
        return verdicts(new SuiteRun(prepared(), this::worker)
                .untilFailure(Set.of())
                .beginningWith(first)
                .run(compiled(submission)));
    }

    private static Map<String, Verdict> verdicts(SuiteRun.Sheet sheet) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        sheet.results().forEach(result -> verdicts.put(result.check().id(), result.verdict()));
        return verdicts;
    }

    /** {@return all that came of a run} */
    public SuiteRun.Sheet sheet(String... submission) {
        return sheet(this::worker, submission);
    }

    /** {@return all that came of a run on these workers} */
    public SuiteRun.Sheet sheet(SuiteRun.Workers source, String... submission) {
        return new SuiteRun(prepared(), source).run(compiled(submission));
    }

    private CompiledSubmission compiled(String... submission) {
        Map<String, byte[]> classes = domain(submission);
        return new CompiledSubmission(classes, Screening.of(classes), whyMissing);
    }

    /** {@return what was answered to a question of the examination after a run; nothing where there was none} */
    public List<Optional<Reply>> examined(Ask question, String... submission) {
        List<Optional<Reply>> answers = new ArrayList<>();
        new SuiteRun(prepared(), this::worker)
                .run(compiled(submission), (results, worker, printed) -> answers.add(worker.apply(question)));
        return answers;
    }

    /** {@return the suite, read from its jar} */
    public Suite prepared() {
        Map<String, byte[]> model = domain(reference.toArray(String[]::new));
        Path modelJar = Java.jar(folder.resolve("reference.jar"), model, Map.of());
        Path suiteJar =
                Java.jar(folder.resolve("suite.jar"), Java.compile(SUITE, suite, List.of(modelJar)), suiteEntries);
        List<Path> visible = isHidden ? List.of() : List.of(suiteJar);
        List<Path> hidden = isHidden ? List.of(suiteJar) : List.of();
        return Suite.all(new AssignmentFolder(folder, assignment(), List.of(modelJar), List.of(), visible, hidden));
    }

    /** {@return class files of the package {@code cms}} */
    public Map<String, byte[]> domain(String... blocks) {
        return Java.compile(DOMAIN, List.of(blocks), List.of());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Assignment assignment() {
        try {
            Files.writeString(folder.resolve("assignment.yaml"), "id: test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Assignment(
                "test",
                "Test",
                "cms",
                null,
                List.of(new Assignment.Group(group, "Group", BigDecimal.TEN, false)),
                relationships,
                examples,
                application,
                limits);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("judge-tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> workerClassPath() {
        List<Path> judges = Stream.of(JudgeFixture.class, Suite.class, Worker.class, Check.class, Test.class)
                .map(JudgeFixture::origin)
                .toList();
        return Java.CLASS_PATH.stream().filter(path -> !judges.contains(path)).toList();
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
