package org.bothways.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.sandbox.GradingUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that end before a worker starts. */
final class MainTests {

    private static final String HINT = "`bothways %s --help` says what can be asked for.\n";

    @TempDir
    private Path directory;

    private Path home;
    private String submission;

    private static final String SYSTEM = System.getProperty("os.name");

    /** How a command ended. */
    private record Run(int code, String out, String err) {}

    /** An installation with an assignment that has no checks. */
    @BeforeEach
    void install() throws IOException {
        home = directory.resolve("home");
        Path lab = home.resolve("assignments/lab");
        for (String jar : List.of("reference/reference.jar", "public/public.jar")) {
            Files.createDirectories(lab.resolve(jar).getParent());
            try (OutputStream file = Files.newOutputStream(lab.resolve(jar))) {
                new ZipOutputStream(file).finish();
            }
        }
        Files.writeString(lab.resolve("assignment.yaml"), """
                id: lab
                title: "A lab"
                package: lab
                groups:
                  - {id: box, title: "A box keeps a number", points: 0}
                """);
        submission = Files.createDirectories(directory.resolve("ann/src"))
                .getParent()
                .toString();
        System.setProperty("bothways.home", home.toString());
        System.setProperty("bothways.cache", directory.resolve("cache").toString());
    }

    @AfterEach
    void uninstall() {
        System.setProperty("os.name", SYSTEM);
        System.clearProperty("bothways.home");
        System.clearProperty("bothways.cache");
        System.clearProperty("DOCKER_HOST");
    }

    @Test
    void helpSaysWhatThereIs() {
        assertThat(run("--help")).isEqualTo(new Run(0, """
                Usage: bothways [-hV] [--debug] COMMAND
                Grades JPA entity classes and the HTTP APIs built on them: does every
                relationship hold from both ends?
                      --debug     Show where an error of Bothways itself comes from.
                  -h, --help      Show this help message and exit.
                  -V, --version   Print version information and exit.
                Commands:
                  grade            Grades submissions and leaves a report on each, a summary
                                     and a gradebook.
                  report           Makes the pages of a run anew from its reports, or says what
                                     changed between two runs.
                  export           Writes grades for Canvas, Moodle or a spreadsheet, JUnit
                                     XML, an autograder for Gradescope, or a zip for students.
                  init             Makes a project to begin an assignment with: what is asked
                                     for, classes to fill in, and the public checks as JUnit
                                     tests, for Maven and every IDE that opens a pom.
                  check            Runs the public checks on one submission and explains what
                                     fails.
                  ci               Grades one submission for a pipeline: annotations, job
                                     summary, SARIF, JUnit XML, badge, exit code.
                  verify           Grades an assignment's suites themselves: by the reference,
                                     by samples of which it is recorded what they deserve, by
                                     students' mistakes put into the reference, and by mutants
                                     of its class files.
                  serve-reference  Serves the reference solution's HTTP API from an empty
                                     database in memory, until Ctrl-C.
                  doctor           Says what works on this machine: the JDK, the isolation
                                     levels, the cache. Removes containers that killed runs
                                     have left behind.
                  image            Prepares the image that submissions run in at level
                                     container.
                  completion       Prints a script by which bash or zsh completes commands and
                                     options: source <(bothways completion bash).

                Exit codes: 0 done, 1 below the bar (check, ci, verify), 2 wrong usage, 3
                Bothways itself failed.
                """, ""));
    }

    @Test
    void verifySaysWhichOptionItCannotFollow() {
        assertThat(run("verify", "--only", "half").err())
                .isEqualTo("bothways: --only is half; it must be samples or mutants\n");
        assertThat(run("verify", "--repeats", "0").err())
                .isEqualTo("bothways: --repeats is 0; it must be between 1 and 100\n");
        assertThat(run("verify", "--jobs", "257").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shellsCompleteCommandsAndOptions() {
        for (String shell : List.of("bash", "zsh")) {
            Run run = run("completion", shell);

            assertThat(run.code()).isEqualTo(ExitCode.DONE);
            assertThat(run.out())
                    .contains("complete -F _complete_bothways -o default bothways", "'--isolation'", "serve-reference");
        }
        assertThat(run("completion", "fish").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatIsNoFolderCannotBeWatched() throws IOException {
        Path zip = directory.resolve("ann.zip");
        try (ZipOutputStream file = new ZipOutputStream(Files.newOutputStream(zip))) {
            file.finish();
        }

        assertThat(run("check", zip.toString(), "--watch", "--assignment", "lab")
                        .err())
                .isEqualTo("bothways: %s is no folder; --watch looks at one\n".formatted(zip));
    }

    @Test
    void aProjectBeginsInAnEmptyFolder() throws IOException {
        Path starter = Files.createDirectories(home.resolve("assignments/lab/starter"));
        Files.writeString(starter.resolve("pom.xml"), "");
        Path mine = Files.createDirectories(directory.resolve("mine"));
        Files.writeString(mine.resolve("notes.txt"), "");

        assertThat(run("init", "lab", mine.toString())).isEqualTo(new Run(ExitCode.USAGE, "", """
                bothways: %s is not empty. init makes a project in a new or an empty folder, and changes no other
                """.formatted(mine)));
        assertThat(run("init", "lab", mine.resolve("notes.txt").toString()).err())
                .isEqualTo("bothways: %s is a file. init makes a project in a new or an empty folder\n"
                        .formatted(mine.resolve("notes.txt")));
        assertThat(mine).isDirectoryContaining("glob:**/notes.txt");
        assertThat(mine.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void anAssignmentWithoutAStarterBeginsNoProject() {
        assertThat(run("init", "lab", directory.resolve("mine").toString()))
                .isEqualTo(new Run(ExitCode.USAGE, "", """
                bothways: Assignment lab has no starter/pom.xml, so there is nothing to begin a project with
                """));
    }

    @Test
    void onlyWhoIsThereCanBeGradedAlone() {
        assertThat(run("grade", submission, "--only", "zoe,ann,bob", "--assignment", "lab"))
                .isEqualTo(new Run(ExitCode.USAGE, "", """
                        bothways: There is no submission called bob, zoe; there are ann
                        """));
    }

    @Test
    void whatIsNamedIsNoMatterOfWhatHasChanged() {
        assertThat(run("grade", submission, "--only", "ann", "--resume").err())
                .isEqualTo(
                        "bothways: --only grades what it names in any case, and --resume what has changed: use one of them\n");
    }

    @Test
    void helpOfGradeNamesEveryOptionAndItsDefault() {
        assertThat(run("grade", "--help")).isEqualTo(new Run(0, """
                Usage: bothways grade [-hV] [--debug] [--no-archive] [--resume]
                                      [--reuse-workers] [--thorough] [--assignment=ID|DIR]
                                      [--isolation=LEVEL] [--jobs=N] [--out=DIR] [--seed=N]
                                      [--submitted=FILE] [--only=ID[,ID...]]... PATH...
                Grades submissions and leaves a report on each, a summary and a gradebook.
                      PATH...               A submission (folder or archive), or a folder or
                                              archive of many.
                      --assignment=ID|DIR   A shipped assignment, or a folder with an
                                              assignment.yaml. Default: cms.
                      --debug               Show where an error of Bothways itself comes from.
                  -h, --help                Show this help message and exit.
                      --isolation=LEVEL     How far submissions are kept from everything else:
                                              auto (sandbox where it works, else process),
                                              container, sandbox, process, or classloader
                                              (trusted code only). Default: auto.
                      --jobs=N              How many at a time. Default: one per processor.
                      --no-archive          Start worker JVMs without the archive of their
                                              classes, which makes them slower.
                      --only=ID[,ID...]     Grade these alone, and keep what the run in DIR
                                              says of the others. May be repeated.
                      --out=DIR             Where reports go. Default: reports.
                      --resume              Keep each report in DIR that would come out the
                                              same, and grade the rest: after a run that was
                                              broken off, or when some have handed in again.
                      --reuse-workers       Let a worker serve one submission after another,
                                              each in a class loader of its own: faster, for
                                              submissions that you trust.
                      --seed=N              Where randomness begins; recorded in reports.
                                              Default: 42.
                      --submitted=FILE      When submissions were handed in: a CSV file with
                                              the columns submission and submitted, as in ann,
                                              2026-12-03T18:20:05-05:00. Checks that wait for
                                              the due date are shown to whoever was later.
                      --thorough            Explore relationships much further, which takes a
                                              minute or so per submission.
                  -V, --version             Print version information and exit.
                """, ""));
    }

    @Test
    void helpOfCheckNamesEveryOption() {
        Run run = run("check", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: bothways check ").contains("--all", "[DIR]", "--assignment=ID|DIR");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theVersionIsTheBuilds() {
        Run run = run("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("bothways \\d+\\.\\d+\\.\\d+\\RJava .+, .+\\R");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(new Run(2, "", """
                bothways: Missing required subcommand
                `bothways --help` says what can be asked for.
                """));
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        Run run = run("grad");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("bothways: Unmatched argument at index 0: 'grad'\nDid you mean: ")
                .contains("bothways grade");
    }

    @Test
    void noPathIsWrongUsage() {
        assertThat(run("grade"))
                .isEqualTo(new Run(2, "", "bothways: Missing required parameter: 'PATH'\n" + HINT.formatted("grade")));
    }

    @Test
    void aNumberThatIsNoneIsWrongUsage() {
        assertThat(run("grade", "x", "--jobs", "many"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: Invalid value for option '--jobs': 'many' is not an int\n"
                                + HINT.formatted("grade")));
        assertThat(run("check", "--seed", "1.5"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: Invalid value for option '--seed': '1.5' is not a long\n"
                                + HINT.formatted("check")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 257, Integer.MAX_VALUE})
    void jobsHaveARange(int jobs) {
        assertThat(grade(submission, "--jobs", "" + jobs))
                .isEqualTo(new Run(2, "", "bothways: --jobs is %d; it must be between 1 and 256\n".formatted(jobs)));
    }

    @Test
    void anUnknownAssignmentIsWrongUsage() {
        assertThat(run("grade", submission, "--assignment", "cms\u001B[31m"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: There is no assignment called cms\\u001B[31m, and no folder of that"
                                + " name. Shipped assignments: lab\n"));
    }

    @Test
    void aFolderThatIsNoAssignmentIsWrongUsage() {
        assertThat(run("grade", submission, "--assignment", submission))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: %s holds no assignment.yaml, so it is no assignment\n".formatted(submission)));
    }

    @Test
    void anUnknownLevelIsWrongUsage() {
        assertThat(grade(submission, "--isolation", "none"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "bothways: There is no isolation level called none: use auto, container, sandbox, process or classloader\n"));
    }

    @Test
    void aLevelThatCannotBeHadIsWrongUsage() throws IOException {
        onPlanNine();

        assertThat(grade(submission, "--isolation", "sandbox"))
                .isEqualTo(
                        new Run(2, "", "bothways: Level sandbox can't be had: it needs Linux, and this is Plan 9\n"));
    }

    @Test
    void theImageIsBuilt() {
        assertThat(run("image"))
                .isEqualTo(new Run(2, "", "bothways: Missing required subcommand\n" + HINT.formatted("image")));
        assertThat(run("image", "--help")).isEqualTo(new Run(0, """
                Usage: bothways image [-hV] [--debug] COMMAND
                Prepares the image that submissions run in at level container.
                      --debug     Show where an error of Bothways itself comes from.
                  -h, --help      Show this help message and exit.
                  -V, --version   Print version information and exit.
                Commands:
                  build  Builds the image, or builds it again. It holds a JDK and nothing of
                           Bothways.
                """, ""));
    }

    @Test
    void whereThereAreNoContainersNoImageIsBuilt() throws IOException {
        onPlanNine();

        assertThat(run("image", "build"))
                .isEqualTo(new Run(2, "", "bothways: No image can be built: it needs Linux, and this is Plan 9\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMissingEngineIsASentenceWithTheCommands() throws IOException {
        layOutWorker();
        Path socket = directory.resolve("docker.sock");
        System.setProperty("DOCKER_HOST", "unix://" + socket);
        String sentence =
                ("no container engine answers at unix://%s. Install Docker (`sudo apt-get install docker.io`), start it"
                                + " (`sudo systemctl start docker`), and see that it answers (`docker info`)\n")
                        .formatted(socket);

        assertThat(run("image", "build")).isEqualTo(new Run(2, "", "bothways: No image can be built: " + sentence));
        assertThat(grade(submission, "--isolation", "container"))
                .isEqualTo(new Run(2, "", "bothways: Level container can't be had: " + sentence));
    }

    @Test
    void whoeverGradesIsToldOfAWeakerLevel() throws IOException {
        onPlanNine();

        Run run = grade(
                submission, "--no-archive", "--out", directory.resolve("out").toString());

        assertThat(run.err()).startsWith("""
                Submissions run at level process, as sandbox can't be had: it needs Linux, and this is Plan 9.
                At level process they can read your files and use the network; `bothways doctor` has the levels.
                """);
    }

    @Test
    void rootIsToldWhatSubmissionsMayDoAtAWeakLevel() throws IOException {
        layOutWorker();

        Run run = grade(
                submission,
                "--isolation",
                "process",
                "--no-archive",
                "--out",
                directory.resolve("out").toString());

        assertThat(run.err().contains("""
                        You are root, so at level process a submission may change anything on this machine, its JDK included. Grade as a user of its own, or at level sandbox.
                        """)).isEqualTo(GradingUser.isRoot());
    }

    @Test
    void theDoctorSaysWhyALevelCannotBeHad() throws IOException {
        onPlanNine();

        assertThat(run("doctor").out())
                .contains("-    level sandbox        not to be had: it needs Linux, and this is Plan 9\n");
    }

    /** Elsewhere, with a jar for workers that holds none. */
    private void onPlanNine() throws IOException {
        layOutWorker();
        System.setProperty("os.name", "Plan 9");
    }

    private void layOutWorker() throws IOException {
        Files.createDirectories(home.resolve("worker"));
        try (OutputStream jar = Files.newOutputStream(home.resolve("worker/worker.jar"))) {
            new ZipOutputStream(jar).finish();
        }
    }

    @Test
    void aMissingPathIsWrongUsage() {
        Path missing = directory.resolve("nobody");

        assertThat(grade(missing.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: There is nothing at %s. Check the path for typing mistakes.\n".formatted(missing)));
    }

    @Test
    void aPlainFileIsWrongUsage() throws IOException {
        Path file = Files.createFile(directory.resolve("notes.txt"));

        assertThat(grade(file.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: %s is a file, but no archive. Name the folder that holds the".formatted(file)
                                + " submission, or a zip, tar, tar.gz, tgz or jar of it.\n"));
    }

    @Test
    void checkLooksAtOneSubmission() throws IOException {
        for (String id : List.of("bob", "eve")) {
            Path folder = Files.createDirectories(directory.resolve("many").resolve(id));
            Files.writeString(folder.resolve("Box.java"), "package lab; public class Box {}");
        }
        String many = directory.resolve("many").toString();

        assertThat(run("check", many, "--assignment", "lab"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: %s holds 2 submissions; check looks at one. Name its folder, or use".formatted(many)
                                + " grade\n"));
    }

    @Test
    void aPortThatIsTakenIsSaidBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();
            Path description = home.resolve("assignments/lab/assignment.yaml");
            Files.writeString(
                    description, Files.readString(description) + "application: {class: lab.App, start: start}\n");

            assertThat(run("serve-reference", "lab", "--port", Integer.toString(port)))
                    .isEqualTo(new Run(
                            2,
                            "",
                            "bothways: Port %d of 127.0.0.1 is taken. Name another one with --port\n".formatted(port)));
        }
    }

    @Test
    void whatHasNoApiOrNoSuchPortIsNotServed() {
        assertThat(run("serve-reference", "lab"))
                .isEqualTo(new Run(2, "", "bothways: Assignment lab has no HTTP API, so there is nothing to serve\n"));
        assertThat(run("serve-reference", "lab", "--port", "70000"))
                .isEqualTo(new Run(2, "", "bothways: --port is 70000; it must be between 0 and 65535\n"));
    }

    @Test
    void withoutALauncherThereIsNoHome() {
        System.clearProperty("bothways.home");

        assertThat(run("doctor"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "bothways: Start Bothways with its launcher, ./bothways: it says where Bothways lies\n"));
    }

    @Test
    void anInstallationThatIsBrokenIsOurFaultAndHasNoStackTrace() {
        assertThat(grade(submission))
                .isEqualTo(new Run(
                        3, "", "bothways: %s holds no jars: build Bothways again\n".formatted(home.resolve("worker"))));
    }

    @Test
    void theDoctorSaysWhatIsBroken() throws IOException {
        Files.createDirectories(home.resolve("assignments/odd"));
        Files.writeString(home.resolve("assignments/odd/assignment.yaml"), "id: odd\n");

        Run run = run("doctor");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(5)
                .contains(
                        "ok   assignments          lab, odd",
                        "BAD  assignment lab       %s holds no jars: build Bothways again"
                                .formatted(home.resolve("worker")),
                        "ok   cache                " + directory.resolve("cache"))
                .anyMatch(line -> line.matches("ok   Java +\\d+.*"))
                .anyMatch(line -> line.startsWith("BAD  assignment odd       "));
    }

    @Test
    void debugShowsWhereAnErrorComesFrom() {
        Run run = run("grade", submission, "--assignment", "lab", "--debug");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("bothways: ")
                .contains("org.bothways.judge.HarnessFault: ", "\tat org.bothways.");
    }

    @Test
    void aBugOfOursAsksToBeReported() {
        StringWriter err = new StringWriter();

        int code = new Main().explain(new OutOfMemoryError("Java heap space\u001B[2J"), new PrintWriter(err, true));

        assertThat(code).isEqualTo(3);
        assertThat(err).hasToString("""
                bothways: Java heap space\\u001B[2J
                That is a fault of Bothways. Run it again with --debug to see where, and please report it.
                """);
    }

    @Test
    void whatIsWrongWithSourcesOfAnAssignmentHasALineEach() {
        StringWriter err = new StringWriter();
        AssignmentException wrong = new AssignmentException("It doesn't compile:\nA.java\u001B[2J\nB.java");

        assertThat(new Main().explain(wrong, new PrintWriter(err, true))).isEqualTo(2);
        assertThat(err).hasToString("bothways: It doesn't compile:\n  A.java\\u001B[2J\n  B.java\n");
    }

    @Test
    void nothingElseBeginsALine() {
        StringWriter err = new StringWriter();

        new Main().explain(new UsageException("There is no\n::error::x"), new PrintWriter(err, true));

        assertThat(err).hasToString("bothways: There is no\\n::error::x\n");
    }

    private static Run grade(String path, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "grade";
        all[1] = path;
        all[2] = "--assignment";
        all[3] = "lab";
        System.arraycopy(options, 0, all, 4, options.length);
        return run(all);
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
