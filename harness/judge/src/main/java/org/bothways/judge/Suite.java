package org.bothways.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.judge.screen.Contract;
import org.bothways.judge.stub.StubFactory;
import org.bothways.judge.suite.Assignment;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.judge.suite.JarClasses;
import org.bothways.judge.suite.Manifest;
import org.bothways.specification.Specification;
import org.bothways.specification.SpecificationException;
import org.jspecify.annotations.Nullable;

/**
 * An assignment's suites, ready to be run against any number of submissions.
 *
 * @param manifest the checks to run: all, or those that students see
 * @param jars where the suites' classes are
 * @param stubs stand-ins for the reference's classes, by binary name
 * @param contract the members that the suites use
 * @param digest {@code sha256:} of the assignment's description, its specification and its suites
 * @param specification what the API has to answer, or null where nothing says that
 */
public record Suite(
        Assignment assignment,
        Manifest manifest,
        List<Path> jars,
        Map<String, byte[]> stubs,
        Contract contract,
        String digest,
        @Nullable Specification specification) {

    /** Copies list and map. */
    public Suite {
        jars = List.copyOf(jars);
        stubs = Map.copyOf(stubs);
    }

    /** A suite whose API, if there is one, nothing specifies. */
    public Suite(
            Assignment assignment,
            Manifest manifest,
            List<Path> jars,
            Map<String, byte[]> stubs,
            Contract contract,
            String digest) {
        this(assignment, manifest, jars, stubs, contract, digest, null);
    }

    /** {@return every suite of an assignment} */
    public static Suite all(AssignmentFolder folder) {
        List<Path> jars = new ArrayList<>(folder.publicSuites());
        jars.addAll(folder.hiddenSuites());
        return of(folder, Manifest.of(folder), jars);
    }

    /** {@return the suite that students get} */
    public static Suite visible(AssignmentFolder folder) {
        return of(folder, Manifest.of(folder).visible(), folder.publicSuites());
    }

    /** {@return these checks of it alone; see {@link Manifest#only}} */
    Suite only(Set<String> ids) {
        return new Suite(assignment, manifest.only(ids), jars, stubs, contract, digest, specification);
    }

    private static Suite of(AssignmentFolder folder, Manifest manifest, List<Path> jars) {
        try {
            Map<String, byte[]> reference = JarClasses.read(folder.reference());
            Map<String, byte[]> suites = new HashMap<>(JarClasses.read(jars));
            return new Suite(
                    folder.assignment(),
                    manifest,
                    jars,
                    StubFactory.stubs(reference),
                    Contract.of(suites, reference),
                    digest(folder, jars),
                    specification(folder));
        } catch (SpecificationException e) {
            throw new AssignmentException(
                    folder.specification().orElse(folder.path()) + " can't be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new HarnessFault("The assignment in " + folder.path() + " can't be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable Specification specification(AssignmentFolder folder) throws IOException {
        Path file = folder.specification().orElse(null);
        return file == null ? null : Specification.read(Files.readString(file));
    }

    private static String digest(AssignmentFolder folder, List<Path> jars) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(folder.path().resolve("assignment.yaml")));
            if (folder.specification().isPresent()) {
                digest.update(Files.readAllBytes(folder.specification().get()));
            }
            for (Path jar : jars) {
                digest.update(Files.readAllBytes(jar));
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
