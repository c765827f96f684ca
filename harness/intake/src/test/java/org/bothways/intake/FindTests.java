package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.intake.HandInFixture.handIn;
import static org.bothways.intake.HandInFixture.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of one and many, over folder, zip and tar alike. */
class FindTests {

    private final Intake intake = new Intake(IntakeLimits.defaults());

    @TempDir
    Path dir;

    static Stream<Arguments> one() {
        return Stream.of(
                Arguments.of("flat sources", handIn().cms("User.java", "Course.java")),
                Arguments.of("maven layout", handIn().cms("src/main/java/cms/User.java")),
                Arguments.of("src", handIn().cms("src/cms/User.java")),
                Arguments.of("src and output", handIn().cms("src/cms/User.java", "bin/cms/User.java", "x/A.java")),
                Arguments.of("the inside of src", handIn().cms("main/java/cms/User.java", "test/java/cms/ATests.java")),
                Arguments.of("package folder", handIn().cms("cms/User.java")),
                Arguments.of("package folder beside others", handIn().cms("cms/User.java", "docs/Sketch.java")),
                Arguments.of(
                        "packages below the first",
                        handIn().with("cms/model/User.java", source("cms.model", "User"))
                                .with("cms/api/App.java", source("cms.api", "App"))),
                Arguments.of(
                        "two root packages",
                        handIn().cms("cms/User.java").with("helper/Help.java", source("helper", "Help"))),
                Arguments.of(
                        "deep packages",
                        handIn().with("edu/x/cms/User.java", source("edu.x.cms", "User"))
                                .with("org/y/Help.java", source("org.y", "Help"))),
                Arguments.of("modules below a pom", handIn().with("pom.xml", "").cms("a/User.java", "b/Course.java")),
                Arguments.of(
                        "modules below a Gradle build",
                        handIn().with("settings.gradle.kts", "").cms("a/User.java", "b/Course.java")),
                Arguments.of(
                        "a recorded sample",
                        handIn().with("expected.json", "{}").cms("a/U.java", "b/C.java")),
                Arguments.of("a wrapper", handIn().cms("project/src/cms/User.java")),
                Arguments.of(
                        "wrappers and a readme", handIn().with("README.md", "").cms("a/b/c/cms/User.java")),
                Arguments.of("a wrapper that isn't the package", handIn().cms("entities/User.java")),
                Arguments.of(
                        "documents beside the project",
                        handIn().with("docs/a.pdf", "").cms("project/User.java")),
                Arguments.of(
                        "noise beside the project", handIn().cms("__MACOSX/a/User.java", "p/User.java", ".git/A.java")),
                Arguments.of(
                        "libraries beside the project",
                        handIn().with("lib/h2.jar", "").cms("project/User.java")),
                Arguments.of(
                        "a jar beside the project", handIn().with("h2.jar", "").cms("project/User.java")),
                Arguments.of("only a readme", handIn().with("README.md", "")),
                Arguments.of(
                        "documents in folders", handIn().with("a/x.pdf", "").with("b/y.pdf", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one")
    void isOneSubmission(String name, HandInFixture handIn) throws Exception {
        assertThat(ids(handIn.in(dir.resolve("ann")))).containsExactly("ann");
        assertThat(ids(handIn.zipped(dir.resolve("ann.zip")))).containsExactly("ann");
        assertThat(ids(handIn.tarred(dir.resolve("ann.tar.gz")))).containsExactly("ann");
    }

    static Stream<Arguments> many() throws IOException {
        byte[] zip = handIn().cms("User.java").zip();
        return Stream.of(
                Arguments.of("flat folders", handIn().cms("ann/User.java", "bob/User.java")),
                Arguments.of("projects", handIn().cms("ann/src/cms/User.java", "bob/cms/User.java")),
                Arguments.of("files beside them", handIn().with("list.csv", "").cms("ann/User.java", "bob/User.java")),
                Arguments.of("archives", handIn().with("ann.zip", zip).with("bob.ZIP", zip)),
                Arguments.of("jars", handIn().with("ann.jar", zip).with("bob.jar", zip)),
                Arguments.of(
                        "folders and archives", handIn().with("ann.tar.gz", "").cms("bob/User.java")),
                Arguments.of(
                        "archives in folders", handIn().with("ann/x.zip", zip).with("bob/y.rar", "")),
                Arguments.of("wrapped", handIn().cms("all/2026/ann/User.java", "all/2026/bob/User.java")),
                Arguments.of(
                        "wrapped in an archive",
                        handIn().with(
                                        "all.zip",
                                        handIn().cms("ann/User.java", "bob/User.java")
                                                .zip())),
                Arguments.of("below the assignment", handIn().cms("cms/ann/cms/User.java", "cms/bob/cms/User.java")),
                Arguments.of(
                        "below the assignment, among others",
                        handIn().cms(
                                        "cms/ann/User.java",
                                        "cms/bob/User.java",
                                        "chat/cy/User.java",
                                        "chat/dee/User.java")),
                Arguments.of(
                        "below the assignment, deeper",
                        handIn().cms("a/cms/ann/User.java", "a/cms/bob/User.java", "a/chat/User.java", "a/x/A.java")),
                Arguments.of("samples", handIn().with("ann/expected.json", "").with("bob/expected.json", "")),
                Arguments.of(
                        "noise",
                        handIn().cms("ann/User.java", "bob/User.java", "__MACOSX/ann/User.java")
                                .cms("target/User.java", ".idea/User.java", "node_modules/x/User.java")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("many")
    void isManySubmissions(String name, HandInFixture handIn) throws Exception {
        assertThat(ids(handIn.in(dir.resolve("submissions")))).containsExactly("ann", "bob");
        assertThat(ids(handIn.zipped(dir.resolve("export.zip")))).containsExactly("ann", "bob");
        assertThat(ids(handIn.tarred(dir.resolve("export.tgz")))).containsExactly("ann", "bob");
        assertThat(ids(handIn.tarred(dir.resolve("export.tar")))).containsExactly("ann", "bob");
    }

    @Test
    void emptySubmissionAmongManyIsThere() throws Exception {
        Path path = handIn().cms("ann/User.java", "bob/User.java")
                .with("cy/README.md", "")
                .in(dir);

        assertThat(ids(path)).containsExactly("ann", "bob", "cy");
    }

    @Test
    void projectNamedLikeTheAssignmentIsNotEntered() throws Exception {
        Path path = handIn().cms("ann/User.java", "cms/src/cms/User.java").in(dir);

        assertThat(ids(path)).containsExactly("ann", "cms");
    }

    @Test
    void everyMemberOfEveryShapeCanBeOpened() throws Exception {
        HandInFixture ann = handIn().cms("src/cms/User.java", "src/cms/Course.java");
        HandInFixture all = handIn().with("in/ann.zip", ann.zip())
                .with("in/bob.tar", ann.tar())
                .cms("in/cy/User.java", "in/cy/Course.java");

        for (Path path : List.of(
                all.in(dir.resolve("folder")),
                all.zipped(dir.resolve("all.zip")),
                all.tarred(dir.resolve("all.tgz")),
                handIn().with("all.zip", all.zip()).zipped(dir.resolve("outer.zip")))) {
            for (Candidate candidate : intake.find(List.of(path), "cms")) {
                assertThat(intake.accept(candidate).files()).as("%s", candidate).isEqualTo(2);
            }
        }
    }

    @Test
    void submissionsOfSeveralArchivesCanBeTakenInAnyOrderAndByManyThreads() throws Exception {
        HandInFixture two = handIn().cms("ann/User.java", "bob/User.java", "bob/Course.java");
        Path first = two.zipped(dir.resolve("1.zip"));
        Path second = handIn().with("x.zip", two.zip()).zipped(dir.resolve("2.zip"));
        List<Candidate> candidates = new ArrayList<>(intake.find(List.of(first), "cms"));
        candidates.addAll(intake.find(List.of(second), "cms"));
        Collections.swap(candidates, 1, 2);

        List<Integer> files = Collections.nCopies(20, candidates).stream()
                .flatMap(List::stream)
                .parallel()
                .map(this::filesOf)
                .toList();

        assertThat(files)
                .isEqualTo(Collections.nCopies(20, List.of(1, 1, 2, 2)).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void closedIntakeHoldsNoArchiveAndCanBeUsedAgain() throws Exception {
        Path zip = handIn().cms("ann/User.java", "bob/User.java").zipped(dir.resolve("all.zip"));
        Candidate ann = intake.find(List.of(zip), "cms").get(0);

        assertThat(intake.accept(ann).files()).isEqualTo(1);
        intake.close();
        handIn().cms("ann/User.java", "ann/Course.java").zipped(zip);

        assertThat(intake.accept(ann).files()).isEqualTo(2);
    }

    @Test
    void locationSaysWhereTheSubmissionLies() throws Exception {
        HandInFixture all = handIn().cms("ann/User.java")
                .with("bob.zip", handIn().cms("User.java").zip());
        Path zip = all.zipped(dir.resolve("all.zip"));

        Location archive = new Location.OnDisk(zip);
        assertThat(intake.find(List.of(zip), "cms"))
                .containsExactly(
                        new Candidate("ann", new Location.InArchive(archive, "ann")),
                        new Candidate("bob", new Location.InArchive(archive, "bob.zip")));
        assertThat(new Location.InArchive(archive, "ann").shown()).isEqualTo(zip + "!/ann");
        assertThat(new Location.InArchive(archive, "ann").brief()).isEqualTo("ann in all.zip");
    }

    @Test
    void pathsAreTakenInOrderAndPlacesOnce() throws Exception {
        Path all = handIn().cms("bob/User.java", "ann/User.java").in(dir.resolve("all"));
        Path cy = handIn().cms("User.java").zipped(dir.resolve("cy.zip"));

        List<Candidate> found = intake.find(List.of(cy, all, all.resolve("ann"), cy, all.resolve("../all")), "cms");

        assertThat(found).extracting(Candidate::id).containsExactly("cy", "ann", "bob");
    }

    @Test
    void sharedIdIsRefusedWithBothPlaces() throws Exception {
        handIn().cms("ann/User.java")
                .with("Ann.zip", handIn().cms("User.java").zip())
                .in(dir);

        assertThatExceptionOfType(NoSuchSubmission.class)
                .isThrownBy(() -> ids(dir))
                .withMessage("Two submissions would share the id Ann: " + dir.resolve("Ann.zip") + " and "
                        + dir.resolve("ann")
                        + ". Rename one of them, or grade them into different report folders.");
    }

    @Test
    void namesInTwoUnicodeFormsShareAnId() throws Exception {
        handIn().with(
                        "x.zip",
                        handIn().cms("M\u00fcller/User.java", "Mu\u0308ller/User.java", "bob/User.java")
                                .zip())
                .in(dir);

        // In an archive both are one folder; it is then refused for its two sources of one name.
        assertThat(ids(dir.resolve("x.zip"))).containsExactly("x");
    }

    @Test
    void symbolicLinksAreNoSubmissions() throws Exception {
        handIn().cms("all/ann/User.java", "all/bob/User.java", "elsewhere/User.java")
                .in(dir);
        Files.createSymbolicLink(dir.resolve("all/cy"), dir.resolve("elsewhere"));

        assertThat(ids(dir.resolve("all"))).containsExactly("ann", "bob");
    }

    @Test
    void missingPathIsSaid() {
        Path path = dir.resolve("nowhere");

        assertThatExceptionOfType(NoSuchSubmission.class)
                .isThrownBy(() -> ids(path))
                .withMessage("There is nothing at " + path + ". Check the path for typing mistakes.");
    }

    @Test
    void plainFileIsSaid() throws Exception {
        Path path = handIn().cms("User.java").in(dir).resolve("User.java");

        assertThatExceptionOfType(NoSuchSubmission.class)
                .isThrownBy(() -> ids(path))
                .withMessage(path + " is a file, but no archive. "
                        + "Name the folder that holds the submission, or a zip, tar, tar.gz, tgz or jar of it.");
    }

    @Test
    void folderBeyondTheLimitIsSaid() throws Exception {
        IntakeLimits defaults = IntakeLimits.defaults();
        Intake small = new Intake(
                new IntakeLimits(defaults.unpackedBytes(), 1, 1, 1, 2, defaults.sources(), 1, defaults.ratio(), 100));
        handIn().with("a", "").with("b", "").with("c", "").in(dir.resolve("all"));

        assertThatExceptionOfType(NoSuchSubmission.class)
                .isThrownBy(() -> small.find(List.of(dir.resolve("all")), "cms"))
                .withMessage("Looking for submissions in " + dir.resolve("all") + " was stopped: "
                        + "all holds more than 2 files and folders. "
                        + "Hand in the sources only, without libraries and build output.");
    }

    @Test
    void brokenArchiveIsOneSubmissionThatWillBeRejected() throws Exception {
        Path path = handIn().with("ann.zip", "no zip").in(dir).resolve("ann.zip");

        assertThat(ids(path)).containsExactly("ann");
    }

    private int filesOf(Candidate candidate) {
        try {
            return intake.accept(candidate).files();
        } catch (RejectedSubmission unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private List<String> ids(Path path) throws NoSuchSubmission {
        return intake.find(List.of(path), "cms").stream().map(Candidate::id).toList();
    }
}
