package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bothways.intake.HandInFixture.handIn;
import static org.bothways.intake.HandInFixture.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of an honest submission, and what is left out. */
class AcceptTests {

    private final Intake intake = new Intake(IntakeLimits.defaults());

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"", "cms/", "src/cms/", "src/main/java/cms/", "a b/c/ü/src/", "my project/entities/"})
    void sourceIsPlacedByItsPackageWhereverItLies(String folder) throws Exception {
        Submission submission = accept(handIn().cms(folder + "User.java"));

        assertThat(submission.sources()).containsExactly(new SourceFile("cms/User.java", "cms", source("cms", "User")));
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void sourcesAreOrderedByPath() throws Exception {
        Submission submission = accept(handIn().cms("z/Assignment.java", "a/User.java")
                .with("Main.java", "class Main {}")
                .with("q/Help.java", source("cms.util", "Help"))
                .with("package-info.java", "package cms;"));

        assertThat(submission.id()).isEqualTo("ann");
        assertThat(submission.files()).isEqualTo(5);
        assertThat(paths(submission))
                .containsExactly(
                        "Main.java",
                        "cms/Assignment.java",
                        "cms/User.java",
                        "cms/package-info.java",
                        "cms/util/Help.java");
    }

    @Test
    void digestIsOfPathsAndBytesAlone() throws Exception {
        String plain = accept(handIn().cms("cms/User.java", "cms/Course.java")).digest();

        assertThat(plain).isEqualTo("sha256:b18983bbd62cbfdab9073d6e62636f8e71781d888d181f63faf5c14051203da7");
    }

    @Test
    void digestDependsNeitherOnFormNorOnNoise() throws Exception {
        HandInFixture tidy = handIn().cms("User.java", "Course.java");
        HandInFixture noisy = handIn().cms("p/src/cms/Course.java", "p/src/cms/User.java", "p/target/gen/cms/Gen.java")
                .cms("p/src/test/java/cms/UserTests.java", "__MACOSX/p/._User.java", "p/.git/User.java")
                .with("p/.DS_Store", "x")
                .with("p/cms/User.class", "x")
                .with("p/pom.xml", "<x/>");

        String expected = accept(tidy).digest();

        assertThat(accept(noisy).digest()).isEqualTo(expected);
        assertThat(accept(noisy.zipped(dir.resolve("ann.zip"))).digest()).isEqualTo(expected);
        assertThat(accept(noisy.zipped(dir.resolve("ann.jar"))).digest()).isEqualTo(expected);
        assertThat(accept(noisy.tarred(dir.resolve("ann.tar"))).digest()).isEqualTo(expected);
        assertThat(accept(noisy.tarred(dir.resolve("ann.tgz"))).digest()).isEqualTo(expected);
        assertThat(accept(handIn().with("x.zip", tidy.zip()).zipped(dir.resolve("b.zip")))
                        .digest())
                .isEqualTo(expected);
    }

    @Test
    void digestSeesEveryByteAndEveryPath() throws Exception {
        String plain = accept(handIn().with("A.java", "package cms;class A {}")).digest();

        assertThat(accept(handIn().with("A.java", "package cms;class A { }")).digest())
                .isNotEqualTo(plain);
        assertThat(accept(handIn().with("B.java", "package cms;class A {}")).digest())
                .isNotEqualTo(plain);
        assertThat(accept(handIn().with("A.java", "\uFEFFpackage cms;class A {}"))
                        .digest())
                .isNotEqualTo(plain);
    }

    @Test
    void byteOrderMarkGoesAndLineEndsStay() throws Exception {
        Submission submission = accept(handIn().with("User.java", "\uFEFFpackage cms;\r\nclass User {}\r\n"));

        assertThat(submission.sources())
                .containsExactly(new SourceFile("cms/User.java", "cms", "package cms;\r\nclass User {}\r\n"));
        assertThat(submission.notes()).isEmpty();
    }

    @Test
    void oldEncodingIsReadAndNoted() throws Exception {
        String text = "package cms; // Prüfung\nclass User {}";
        Submission submission = accept(handIn().with("cms/User.java", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(submission.sources()).containsExactly(new SourceFile("cms/User.java", "cms", text));
        assertThat(submission.notes()).containsExactly("cms/User.java is not in UTF-8; it was read as windows-1252.");
    }

    @Test
    void testsAndModuleDescriptorsAreLeftOut() throws Exception {
        Submission submission = accept(handIn().cms("src/main/java/cms/User.java", "src/test/java/cms/UserTests.java")
                .cms("module/src/test/A.java", "test/Fixture.java")
                .with("src/main/java/module-info.java", "module cms {}"));

        assertThat(paths(submission)).containsExactly("cms/Fixture.java", "cms/User.java");
        assertThat(submission.notes()).containsExactly("Tests below src/test are left out: 2 sources.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util",
                "javax.sql",
                "jakarta.persistence",
                "sun.misc",
                "com.sun.net",
                "jdk.internal",
                "org.bothways.judge",
                "org.junit",
                "org.hibernate",
                "org.h2.engine",
                "com.fasterxml.jackson",
                "tools.jackson.core",
                "io.javalin",
                "org.slf4j.spi"
            })
    void sourceInAPackageOfOthersIsLeftOut(String packageName) throws Exception {
        Submission submission = accept(handIn().cms("User.java").with("x/Evil.java", source(packageName, "Evil")));

        assertThat(paths(submission)).containsExactly("cms/User.java");
        assertThat(submission.notes())
                .containsExactly("x/Evil.java was left out: the package " + packageName
                        + " belongs to the platform or a library.");
    }

    @Test
    void packageThatOnlyBeginsAlikeIsTaken() throws Exception {
        Submission submission =
                accept(handIn().with("A.java", source("javalin", "A")).with("B.java", source("org.hibernator", "B")));

        assertThat(paths(submission)).containsExactly("javalin/A.java", "org/hibernator/B.java");
    }

    @Test
    void buildOutputIsLeftOutAndPackagesOfThatNameAreNot() throws Exception {
        Submission submission = accept(handIn().cms("src/cms/User.java", "target/generated-sources/cms/User_.java")
                .cms("out/cms/User.java", "bin/User.java", "build/Old.java")
                .with("cms/build/Plan.java", source("cms.build", "Plan"))
                .with("src/out/Printer.java", source("cms", "Printer")));

        assertThat(paths(submission)).containsExactly("cms/Printer.java", "cms/User.java", "cms/build/Plan.java");
    }

    @Test
    void sameSourceTwiceIsTakenOnce() throws Exception {
        Submission submission = accept(handIn().cms("cms/User.java", "src/cms/User.java"));

        assertThat(paths(submission)).containsExactly("cms/User.java");
        assertThat(submission.notes())
                .containsExactly("src/cms/User.java is the same as cms/User.java; it was taken once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User.java", "USER.java"})
    void twoDifferentSourcesForOnePathAreRejected(String name) throws Exception {
        HandInFixture handIn = handIn().cms("cms/User.java").with("old/" + name, "package cms; class User { int x; }");

        assertThatExceptionOfType(RejectedSubmission.class)
                .isThrownBy(() -> accept(handIn))
                .withMessage("The submission ann was not accepted: Two different sources are both cms/" + name
                        + ": cms/User.java and old/" + name
                        + ". Remove the one that is out of date; if several submissions lie here, "
                        + "name the folder that holds them as the path.");
    }

    @Test
    void renamedDownloadIsTakenByItsType() throws Exception {
        Submission submission = accept(handIn().with("User (1).java", source("cms", "User"))
                .with("Course-2.java", source("cms", "Course"))
                .with("Course.java", source("cms", "Course") + "// newer")
                .with("@evil.java", "-J-version"));

        assertThat(paths(submission)).containsExactly("cms/Course.java", "cms/User.java");
        assertThat(submission.notes())
                .containsExactly(
                        "@evil.java was left out: its name is no name of a Java source.",
                        "Course-2.java was left out, because Course.java is there.",
                        "User (1).java was taken as cms/User.java, for the type that it declares.");
    }

    @Test
    void twoRenamedSourcesOfOneTypeAreRejected() {
        HandInFixture handIn = handIn().with("User (1).java", source("cms", "User"))
                .with("User (2).java", source("cms", "User") + " ");

        assertThatExceptionOfType(RejectedSubmission.class)
                .isThrownBy(() -> accept(handIn))
                .withMessageContaining("both cms/User.java: User (1).java and User (2).java.");
    }

    @Test
    void sourceWithAnotherEndingIsNoted() throws Exception {
        Submission submission =
                accept(handIn().cms("User.java").with("Course.java.txt", "x").with("App.JAVA", "x"));

        assertThat(submission.notes())
                .containsExactly(
                        "App.JAVA was left out: the name of a Java source ends in .java.",
                        "Course.java.txt was left out: the name of a Java source ends in .java.");
    }

    @Test
    void archiveAloneIsTheSubmission() throws Exception {
        byte[] zip = handIn().cms("p/src/cms/User.java").zip();
        Submission submission = accept(handIn().with("README.md", "")
                .with("expected.json", "{}")
                .with("__MACOSX/x.zip", "")
                .with("lib/h2.jar", "")
                .with("handed in/ann.zip", zip));

        assertThat(paths(submission)).containsExactly("cms/User.java");
        assertThat(submission.notes()).containsExactly("What was handed in is ann.zip.");
    }

    @Test
    void sourcesWinOverArchives() throws Exception {
        Submission submission = accept(
                handIn().cms("User.java").with("old.zip", "").with("h2.jar", "").with("x/a.tgz", ""));

        assertThat(paths(submission)).containsExactly("cms/User.java");
        assertThat(submission.notes())
                .containsExactly(
                        "old.zip was not opened, because there are sources beside it.",
                        "a.tgz was not opened, because there are sources beside it.");
    }

    @Test
    void severalArchivesWithoutSourcesAreRejected() {
        HandInFixture handIn = handIn().with("a.zip", "").with("b.zip", "");

        assertThatExceptionOfType(RejectedSubmission.class)
                .isThrownBy(() -> accept(handIn))
                .withMessage(
                        "The submission ann was not accepted: It holds no Java sources, and more than one archive: "
                                + "a.zip and b.zip. Hand in one of them; if each is a submission, "
                                + "name the folder or archive that holds them as the path.");
    }

    @Test
    void emptySubmissionIsAccepted() throws Exception {
        Submission submission = accept(handIn().with("README.md", "sorry"));

        assertThat(submission.files()).isZero();
        assertThat(submission.notes()).containsExactly("No Java source was found.");
        assertThat(submission.digest())
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void linksAndSpecialFilesAreLeftOut() throws Exception {
        Path folder = handIn().cms("cms/User.java").in(dir.resolve("ann"));
        Path secret = handIn().cms("Secret.java").in(dir.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("Secret.java"), secret.resolve("Secret.java"));
        Files.createSymbolicLink(folder.resolve("more"), secret);
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        Submission submission = accept(folder);

        assertThat(paths(submission)).containsExactly("cms/User.java");
        assertThat(submission.notes()).containsExactly("Symbolic links and special files are left out: 3.");
    }

    @Test
    void notesEndSomewhere() throws Exception {
        HandInFixture handIn = handIn();
        for (int i = 100; i < 160; i++) {
            handIn.with(i + ".java", "");
        }

        assertThat(accept(handIn).notes())
                .hasSize(51)
                .startsWith("100.java was left out: its name is no name of a Java source.")
                .endsWith("… (11 more notes)");
    }

    @Test
    void submissionThatVanishedIsRejected() {
        Candidate candidate = new Candidate("ann", new Location.OnDisk(dir.resolve("gone")));

        assertThatExceptionOfType(RejectedSubmission.class)
                .isThrownBy(() -> intake.accept(candidate))
                .withMessage("The submission ann was not accepted: gone is not there any more. "
                        + "Grade again with the files in place.")
                .satisfies(rejected -> assertThat(rejected.id()).isEqualTo("ann"));
    }

    @Test
    void namesOfOldZipsAreDecoded() throws Exception {
        byte[] zip = handIn().cms("ann/Uebung/User.java", "bob/x/User.java").zip();
        byte[] dos = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("ann/Ue", "ann/\u0081_")
                .getBytes(StandardCharsets.ISO_8859_1);
        Path path = Files.write(dir.resolve("all.zip"), dos);

        List<Candidate> found = intake.find(List.of(path), "cms");

        assertThat(found).extracting(Candidate::id).containsExactly("ann", "bob");
        assertThat(intake.accept(found.get(0)).files()).isEqualTo(1);
    }

    private Submission accept(HandInFixture handIn) throws Exception {
        Path folder = Files.createTempDirectory(dir, "case").resolve("ann");
        return accept(handIn.in(folder));
    }

    private Submission accept(Path path) throws RejectedSubmission {
        return intake.accept(new Candidate("ann", new Location.OnDisk(path)));
    }

    private static List<String> paths(Submission submission) {
        return submission.sources().stream().map(SourceFile::path).toList();
    }
}
