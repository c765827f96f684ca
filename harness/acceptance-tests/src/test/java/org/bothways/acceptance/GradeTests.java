package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.bothways.acceptance.Distribution.SAMPLES;
import static org.bothways.acceptance.Distribution.bothways;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bothways.acceptance.Distribution.Run;
import org.bothways.report.DocumentSchema;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.SubmissionOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code grade} over samples of every kind, once, and over some of them again in other ways. That each of all samples gets what is recorded
 * of it is the business of {@code verify}, a step of its own.
 */
final class GradeTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** In the order of their names, which is that of the table. */
    private static final List<String> GRADED = List.of(
            "back-populates", "does-not-compile", "empty", "json-recursion", "link-entity", "neither", "unfinished");

    @TempDir
    private static Path directory;

    private static Path first;
    private static Run firstRun;
    private static Path second;
    private static Run secondRun;

    /** Two at a time in workers that are used again; then a few alone, another way round, one as a zip, and a submission that looks around. */
    @BeforeAll
    static void grade() throws IOException {
        first = directory.resolve("first");
        List<String> command = new ArrayList<>(List.of("grade"));
        GRADED.forEach(sample -> command.add("submissions/cms/" + sample));
        command.addAll(List.of("--assignment", "cms", "--out", first.toString(), "--jobs", "2", "--reuse-workers"));
        firstRun = bothways(command.toArray(String[]::new));
        second = directory.resolve("second");
        secondRun = bothways(
                "grade",
                zip(SAMPLES.resolve("neither/src"), "any/name/of/a folder/", directory.resolve("neither.zip")),
                spy(directory.resolve("spy")),
                "submissions/cms/json-recursion",
                "submissions/cms/does-not-compile",
                "--assignment",
                "cms",
                "--out",
                second.toString(),
                "--jobs",
                "1");
    }

    static List<String> samples() {
        return GRADED;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsRecordedIsWhatComesOut(String sample) throws IOException {
        Recorded recorded = Recorded.of(SAMPLES.resolve(sample).resolve("expected.json"));
        Recorded.Result result = Recorded.Result.of(report(first, sample));

        if (recorded.result() == null) {
            fail("Nothing is recorded of %s: its expected.json has no score. Look whether it deserves this:%n%s"
                    .formatted(sample, result));
        }
        assertThat(result.failed())
                .as("what failed of %s", sample)
                .containsExactlyInAnyOrderEntriesOf(recorded.result().failed());
        assertThat(result).isEqualTo(recorded.result());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyReportKeepsItsSchemaAndNamesNothingOfTheMachine(String sample) throws IOException {
        String json = Files.readString(file(first, sample));

        assertThat(schema(DocumentSchema.REPORT).validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json)
                .doesNotContain(
                        Distribution.ROOT.toString(),
                        directory.toString(),
                        System.getProperty("user.home") + "/",
                        "/bothways");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCorrectSampleGetsEveryPoint(String sample) throws IOException {
        Recorded recorded = Recorded.of(SAMPLES.resolve(sample).resolve("expected.json"));
        Report report = report(first, sample);

        boolean everything = report.score() != null && report.score().compareTo(report.maxScore()) == 0;

        assertThat(everything).isEqualTo(recorded.kind().equals("correct"));
    }

    /** One line is enough only where nothing can be called: the first use of the database already throws. */
    @ParameterizedTest
    @MethodSource("samples")
    void aCounterexampleIsShort(String sample) throws IOException {
        for (List<String> lines : counterexamples(sample)) {
            int fewest = lines.get(0).startsWith("database.") ? 1 : 2;
            assertThat(lines).hasSizeBetween(fewest, 8);
        }
    }

    private static List<List<String>> counterexamples(String sample) throws IOException {
        return report(first, sample).checks().stream()
                .filter(check -> !overHttp(check))
                .map(Report.Check::counterexample)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean overHttp(Report.Check check) {
        return check.group().equals("api") || check.group().equals("extra");
    }

    @Test
    void theSamplesShowEveryKind() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        for (String sample : samples()) {
            kinds.merge(
                    Recorded.of(SAMPLES.resolve(sample).resolve("expected.json"))
                            .kind(),
                    1,
                    Integer::sum);
        }

        assertThat(kinds).containsOnlyKeys("broken", "correct", "mistake", "unfinished");
    }

    @Test
    void gradingEndsWellAndSaysOneLinePerSubmission() throws IOException {
        int count = samples().size();

        assertThat(firstRun.code()).as(firstRun.err()).isZero();
        assertThat(firstRun.err().lines().filter(line -> line.startsWith("[")))
                .hasSize(count)
                .allMatch(line -> line.matches("\\[\\d+/%d] .+: .+, .+ of 100".formatted(count)));
        assertThat(firstRun.err()).doesNotContain("\tat ", "Exception in thread", "\u001B");
    }

    @Test
    void gradingEndsWithATableAndSaysWhereTheReportsAre() throws IOException {
        List<String> lines = firstRun.out().lines().toList();

        assertThat(lines.get(0)).matches(" submission +outcome +score +first problem");
        assertThat(lines.subList(1, samples().size() + 1))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .isEqualTo(samples());
        assertThat(lines.get(samples().size() + 2))
                .matches("%d submissions, mean [\\d.]+, median [\\d.]+, [\\d.]+ s at level (process|sandbox)"
                        .formatted(samples().size()));
        assertThat(lines)
                .last()
                .isEqualTo("Reports: %s, %s and, for students, %s"
                        .formatted(
                                first.resolve("index.html"),
                                first.resolve("gradebook.csv"),
                                first.resolve("<submission>").resolve("report.html")));
        assertThat(firstRun.out()).doesNotContain("\u001B");
    }

    @Test
    void theSummaryKeepsItsSchema() throws IOException {
        String json = Files.readString(first.resolve("summary.json"));

        assertThat(schema(DocumentSchema.SUMMARY).validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theGradebookHasARowPerSubmission() throws IOException {
        String csv = Files.readString(first.resolve("gradebook.csv"));

        assertThat(csv.lines())
                .hasSize(samples().size() + 1)
                .first()
                .isEqualTo(
                        "submission,outcome,score,max_score,extra_credit,consistency,persistence,api,extra,first_problem");
        assertThat(csv)
                .contains("\r\nlink-entity,graded,100,100,0,40,20,40,0,\r\n", "\r\nempty,rejected,0,100,0,0,0,0,0,");
    }

    @Test
    void nothingElseIsLeftBehind() throws IOException {
        try (Stream<Path> all = Files.walk(first)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(4 * samples().size() + 3);
        }
    }

    /** Twice, one at a time and two at a time, in the order of the command line and in that of the folder. */
    @ParameterizedTest
    @ValueSource(strings = {"json-recursion", "does-not-compile", "neither"})
    void theSameSubmissionGetsTheSameBytes(String sample) throws IOException {
        assertThat(secondRun.code()).as(secondRun.err()).isZero();
        List<String> one = withoutTiming(file(first, sample));
        List<String> other = withoutTiming(file(second, sample));

        assertThat(IntStream.range(0, Math.max(one.size(), other.size()))
                        .filter(i -> i >= one.size()
                                || i >= other.size()
                                || !one.get(i).equals(other.get(i)))
                        .mapToObj(i -> "line %d: %s%nand       %s".formatted(i + 1, lineOf(one, i), lineOf(other, i))))
                .isEmpty();
    }

    @Test
    void folderAndZipHaveTheSameDigest() throws IOException {
        assertThat(report(second, "neither").submission())
                .isEqualTo(report(first, "neither").submission());
    }

    @Test
    void aSubmissionThatLooksAroundFindsNothingOfTheSuite() throws IOException {
        Report report = report(second, "spy");

        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(report.score()).isEqualByComparingTo(new BigDecimal(100));
        List<String> seen = report.console().text().lines().toList();
        assertThat(seen.get(0))
                .contains("worker-", "hibernate-core-", "javalin-")
                .doesNotContain("suite", "reference", "judge", "junit", "api-0");
        assertThat(seen.subList(1, seen.size()))
                .containsOnly(
                        "no cms.suite.hidden.StudentsChecks",
                        "no cms.suite.visible.StudentsChecks",
                        "no org.bothways.judge.Suite",
                        "no org.bothways.api.Check",
                        "no org.junit.jupiter.api.Test");
    }

    private static Report report(Path out, String sample) throws IOException {
        return ReportReader.read(file(out, sample));
    }

    private static Path file(Path out, String sample) {
        return out.resolve(sample).resolve("report.json");
    }

    /** {@return the lines of a report, each with what ends it} */
    private static List<String> withoutTiming(Path report) throws IOException {
        String text = Files.readString(report);
        assertThat(text).containsOnlyOnce("\"totalMillis\"");
        return List.of(
                text.replaceFirst("\"totalMillis\": \\d+", "\"totalMillis\": 0").split("(?<=\n)"));
    }

    private static String lineOf(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "nothing";
    }

    private static Schema schema(DocumentSchema schema) {
        return SCHEMAS.getSchema(schema.text(), InputFormat.JSON);
    }

    private static String zip(Path folder, String within, Path zip) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(
                        new ZipEntry(within + folder.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
        return zip.toString();
    }

    /** Hands in a correct sample whose class {@code Course} looks for what it should not find, and says what it sees. */
    private static String spy(Path folder) throws IOException {
        Path sources = SAMPLES.resolve("back-populates/src/main/java/cms");
        Path target = Files.createDirectories(folder.resolve("cms"));
        try (Stream<Path> all = Files.list(sources)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, target.resolve(each.getFileName()));
            }
        }
        Path course = target.resolve("Course.java");
        String text = Files.readString(course);
        String spying = text.replaceFirst("(public class Course[^{]*\\{)", """
                $1
                    static {
                        System.out.println(System.getProperty("java.class.path"));
                        for (String name : new String[] {
                            "cms.suite.hidden.StudentsChecks",
                            "cms.suite.visible.StudentsChecks",
                            "org.bothways.judge.Suite",
                            "org.bothways.api.Check",
                            "org.junit.jupiter.api.Test"
                        }) {
                            for (ClassLoader loader : new ClassLoader[] {
                                Course.class.getClassLoader(),
                                ClassLoader.getSystemClassLoader(),
                                Thread.currentThread().getContextClassLoader()
                            }) {
                                try {
                                    Class.forName(name, false, loader);
                                    System.out.println("found " + name);
                                } catch (ClassNotFoundException e) {
                                    System.out.println("no " + name);
                                }
                            }
                        }
                    }
                """);
        assertThat(spying).isNotEqualTo(text);
        Files.writeString(course, spying);
        return folder.toString();
    }
}
