package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.diagnosis.Catalogue;
import org.bothways.judge.Suite;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.Report;
import org.bothways.report.SubmissionOutcome;
import org.bothways.sandbox.Isolation;
import org.bothways.sandbox.SandboxException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An installation as it is on disk, with processes. */
final class LevelTests {

    @TempDir
    private static Path home;

    private static Installation installation;
    private static AssignmentFolder lab;

    @BeforeAll
    static void install() throws IOException {
        installation = new Installation(home, home.resolve("cache"));
        lab = LabFixture.assignment(home.resolve("assignments/lab"));
        List<Path> classPath = LabFixture.CLASS_PATH;
        for (int i = 0; i < classPath.size(); i++) {
            Path jar = home.resolve("worker/%03d.jar".formatted(i));
            if (Files.isDirectory(classPath.get(i))) {
                LabFixture.jarOf(classPath.get(i), jar);
            } else {
                Files.createDirectories(jar.getParent());
                Files.copy(classPath.get(i), jar);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLevelGradesAlikeAndSaysItsName(Isolation isolation, @TempDir Path folder) throws IOException {
        Level level = choose(isolation).with(Optional.empty());

        Report report = new Batch(lab, Suite.all(lab), Catalogue.open(List.of()), level, 7)
                .check(LabFixture.handIn(folder, "ann", LabFixture.BOX, LabFixture.APP));

        assertThat(level.isolation()).isEqualTo(isolation);
        assertThat(report.outcome()).isEqualTo(SubmissionOutcome.GRADED);
        assertThat(report.score()).isEqualTo(new BigDecimal("3.8"));
        assertThat(report.isolation()).isEqualTo(isolation.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESS", "SANDBOX"})
    void theArchiveOfALevelIsMadeOnceAndFoundFromThenOn(Isolation isolation) throws IOException {
        Level.Choice choice = choose(isolation);
        assertThat(choice.archive().find()).isEmpty();

        Optional<Path> made = choice.makeArchive();

        assertThat(made).isPresent();
        assertThat(made.orElseThrow()).startsWith(installation.cache()).isNotEmptyFile();
        assertThat(choose(isolation).archive().find()).isEqualTo(made);
    }

    @Test
    void theStrongestLevelIsTaken() {
        List<String> reasons = new ArrayList<>();

        Level.Choice strongest = Level.strongest(installation, lab, reasons::add);

        assertThat(reasons.isEmpty()).isEqualTo(strongest.isolation() == Isolation.SANDBOX);
        assertThat(strongest.isolation()).isIn(Isolation.PROCESS, Isolation.SANDBOX);
        if (System.getenv("CI") != null) {
            assertThat(reasons).isEmpty();
        }
    }

    /** Where a level can't be had, its tests are left out, but not in continuous integration. */
    private static Level.Choice choose(Isolation isolation) {
        try {
            return Level.choose(isolation, installation, lab);
        } catch (SandboxException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            return Assumptions.abort(e.getMessage());
        }
    }
}
