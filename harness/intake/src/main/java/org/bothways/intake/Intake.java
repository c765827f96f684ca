package org.bothways.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what was handed in and takes the Java sources out of it. It reads folders and archives (zip, jar, tar, tar.gz); it
 * writes nothing, follows no link and runs nothing. It may be used by several threads. The archive that was read last stays
 * open until another one is, or until the intake is closed.
 */
public final class Intake implements AutoCloseable {

    private final IntakeLimits limits;
    private final Opener opener;

    public Intake(IntakeLimits limits) {
        this.limits = limits;
        this.opener = new Opener(limits);
    }

    /**
     * Finds the submissions at some paths, without opening each.
     *
     * <p>A path is a folder or an archive, and both are looked at in the same way, by the first of these rules that fits:
     *
     * <ol>
     *   <li>It is what Gradescope, Canvas or Moodle exports: the submissions are those that the platform numbers, their ids are
     *       made of these numbers, and what it says of who handed in goes along.
     *   <li>It is <em>one</em> submission if it looks like a project: it holds a Java source, {@code src},
     *       {@code main/java}, {@code pom.xml}, a Gradle build or {@code expected.json}, or a folder that is a Java package
     *       (its sources declare the package that its path spells, such as {@code cms/User.java} with
     *       {@code package cms;}).
     *   <li>If a folder in it is named like the assignment and holds many submissions, it is those.
     *   <li>If just one folder in it, or one archive, holds anything that could be graded, that one is looked at in its
     *       place. If it turns out to be one submission, the path is that submission.
     *   <li>If more than one do, it is <em>many</em>: each folder and each archive directly in it is a submission, also a
     *       folder without a single source. Other files beside them don't count.
     *   <li>Otherwise it is one submission, and an empty one.
     * </ol>
     *
     * <p>Names such as {@code .git}, {@code __MACOSX}, {@code node_modules}, {@code target}, {@code build}, {@code out} and
     * {@code bin}, anything that starts with a dot, and symbolic links are passed over.
     *
     * <p>The id is the name of the folder, or of the archive without its extension, as a safe file name. Two submissions that
     * would share an id, also where only case or Unicode form tells them apart, are refused rather than numbered: a number
     * depends on who else handed in, and a grade must never move to somebody else because of that. A place that several
     * paths lead to is taken once.
     *
     * @param assignmentId the assignment's id, which a folder of submissions may be named by
     * @return the submissions in the order of the paths, and within one path ordered by id
     * @throws NoSuchSubmission if a path is missing, unreadable or a plain file, or if two submissions share an id
     */
    public List<Candidate> find(List<Path> paths, String assignmentId) throws NoSuchSubmission {
        Finder finder = new Finder(new Opener(limits), assignmentId);
        List<Candidate> found = new ArrayList<>();
        Map<String, Candidate> byKey = new HashMap<>();
        for (Path path : paths) {
            for (Candidate candidate : finder.find(path)) {
                Candidate before = byKey.putIfAbsent(SubmissionId.key(candidate.id()), candidate);
                if (before == null) {
                    found.add(candidate);
                } else if (!before.location().equals(candidate.location())) {
                    throw NoSuchSubmission.sameId(before, candidate);
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Opens a submission and takes its sources.
     *
     * <p>Every {@code *.java} is taken wherever it lies, and placed by the package that it declares. Left out are tests below
     * {@code src/test}, {@code module-info.java}, build output, and sources in packages of the JDK, the libraries or the
     * harness. A submission without sources that holds one archive is what is in that archive.
     *
     * @throws RejectedSubmission if it is damaged, encrypted or in an unknown format, exceeds a limit, or holds two different
     *     sources for one path
     */
    public Submission accept(Candidate candidate) throws RejectedSubmission {
        try {
            if (candidate.location() instanceof Location.OnDisk) {
                return Harvest.of(candidate, new Opener(limits), limits);
            }
            synchronized (opener) {
                return Harvest.of(candidate, opener, limits);
            }
        } catch (IOException failure) {
            throw new RejectedSubmission(
                    candidate.id(), Refusal.damaged(candidate.location().brief(), failure));
        }
    }

    /** Closes the archive that was kept open. The intake can be used again. */
    @Override
    public void close() {
        synchronized (opener) {
            try {
                opener.close();
            } catch (IOException nothingWasWritten) {
                return;
            }
        }
    }
}
