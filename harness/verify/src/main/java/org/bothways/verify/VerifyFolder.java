package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bothways.intake.Candidate;
import org.bothways.intake.Intake;
import org.bothways.intake.IntakeLimits;
import org.bothways.intake.Location;
import org.bothways.intake.RejectedSubmission;
import org.bothways.intake.SourceFile;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;

/**
 * What an assignment says about its own suites, in its folder {@code verify/}: the reference's sources in {@code reference/}, mistakes
 * in {@code mistakes/}, {@code equivalent.yaml} and {@code bars.yaml}. All of it may be absent. An assignment that is compiled from sources
 * has the reference's already.
 *
 * @param reference the reference's sources by path
 */
record VerifyFolder(
        Map<String, String> reference, List<Mistake> mistakes, Equivalents equivalents, BarHeights heights) {

    static VerifyFolder of(AssignmentFolder assignment) {
        Path folder = assignment.path().resolve("verify");
        Map<String, String> reference = sources(folder.resolve("reference"));
        return new VerifyFolder(
                reference.isEmpty() ? sources(assignment.path().resolve("reference")) : reference,
                files(folder.resolve("mistakes"), ".diff").stream()
                        .map(Mistake::read)
                        .toList(),
                Equivalents.read(folder.resolve("equivalent.yaml")),
                BarHeights.read(folder.resolve("bars.yaml")));
    }

    /** By their packages, as submissions are taken in, wherever they lie in the folder. */
    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        if (files(folder, ".java").isEmpty()) {
            return sources;
        }
        try (Intake intake = new Intake(IntakeLimits.defaults())) {
            Candidate reference = new Candidate("reference", new Location.OnDisk(folder));
            for (SourceFile source : intake.accept(reference).sources()) {
                sources.put(source.path(), source.text());
            }
        } catch (RejectedSubmission e) {
            throw new AssignmentException(folder + " can't be read: " + e.getMessage(), e);
        }
        return sources;
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new AssignmentException(folder + " can't be read: " + e.getMessage(), e);
        }
    }
}
