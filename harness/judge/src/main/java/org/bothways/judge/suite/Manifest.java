package org.bothways.judge.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.api.Visibility;
import org.bothways.judge.suite.Assignment.Group;

/**
 * The fixed list of checks, each after those that it needs. It is read from the suites' class files, so that nothing which happens
 * later can add a check, drop one or change its points.
 *
 * @param checks in the order in which reports list them
 */
public record Manifest(List<CheckSpec> checks) {

    /** Copies the list. */
    public Manifest {
        checks = List.copyOf(checks);
    }

    /**
     * Reads every check of an assignment, and makes sure that they add up.
     *
     * @throws AssignmentException with a sentence for the suites' author
     */
    public static Manifest of(AssignmentFolder folder) {
        List<CheckSpec> visible = read(folder.publicSuites());
        List<CheckSpec> all = new ArrayList<>(visible);
        all.addAll(read(folder.hiddenSuites()));
        requireVisible(visible);
        requireHidden(all.subList(visible.size(), all.size()));
        Manifest manifest = ordered(folder.assignment(), all);
        requireSelfContained(visible, manifest);
        // What students are given lacks the hidden suites, and so their points.
        if (!folder.hiddenSuites().isEmpty()) {
            manifest.requireSums(folder.assignment());
        }
        return manifest;
    }

    /**
     * {@return the checks in the order in which they run: those that students may read before all others} A submission can keep what a hidden
     * check hands it, and would tell it in a visible one.
     */
    public List<CheckSpec> inRunningOrder() {
        // Stable: each still comes after those that it needs, as visible checks need visible ones alone.
        return checks.stream()
                .sorted(Comparator.comparing(check -> check.visibility() != Visibility.VISIBLE))
                .toList();
    }

    /** {@return the part of the manifest that students see: the checks of the public suites} */
    public Manifest visible() {
        return new Manifest(checks.stream()
                .filter(check -> check.visibility() == Visibility.VISIBLE)
                .toList());
    }

    /** {@return these checks alone, by their ids, each run whatever comes of those that it needs} */
    public Manifest only(Set<String> ids) {
        return new Manifest(checks.stream()
                .filter(check -> ids.contains(check.id()))
                .map(CheckSpec::needingNothing)
                .toList());
    }

    /** {@return what the checks of a group add up to} */
    public BigDecimal points(Group group) {
        return checks.stream()
                .filter(check -> check.group().equals(group.id()))
                .map(CheckSpec::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<CheckSpec> read(List<Path> suites) {
        List<CheckSpec> checks = new ArrayList<>();
        for (Path suite : suites) {
            try {
                checks.addAll(SuiteReader.read(suite));
            } catch (IOException e) {
                throw new AssignmentException(suite + " can't be read: " + e.getMessage(), e);
            }
        }
        return checks;
    }

    private static Manifest ordered(Assignment assignment, List<CheckSpec> checks) {
        Map<String, CheckSpec> byId = new LinkedHashMap<>();
        for (CheckSpec check : checks) {
            requireKnown(assignment, check);
            if (byId.put(check.id(), check) != null) {
                throw new AssignmentException("Two checks have the id " + check.id());
            }
        }
        List<CheckSpec> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        // Groups in the assignment's order; within one, as the suites are written.
        for (Group group : assignment.groups()) {
            checks.stream()
                    .filter(check -> check.group().equals(group.id()))
                    .forEach(check -> visit(check, byId, done, new ArrayList<>(), ordered));
        }
        return new Manifest(ordered);
    }

    private static void visit(
            CheckSpec check,
            Map<String, CheckSpec> byId,
            Set<String> done,
            List<String> path,
            List<CheckSpec> ordered) {
        if (path.contains(check.id())) {
            throw new AssignmentException("Checks need each other in a circle: " + path + " and " + check.id());
        }
        if (done.contains(check.id())) {
            return;
        }
        path.add(check.id());
        for (String need : check.needs()) {
            CheckSpec needed = byId.get(need);
            if (needed == null) {
                throw new AssignmentException("The check %s needs %s, which doesn't exist".formatted(check.id(), need));
            }
            visit(needed, byId, done, path, ordered);
        }
        path.remove(path.size() - 1);
        done.add(check.id());
        ordered.add(check);
    }

    private static void requireVisible(List<CheckSpec> publicChecks) {
        for (CheckSpec check : publicChecks) {
            if (check.visibility() != Visibility.VISIBLE) {
                throw new AssignmentException(
                        "The check %s is in a public suite, which students get, but is not visible"
                                .formatted(check.id()));
            }
        }
    }

    private static void requireHidden(List<CheckSpec> hiddenChecks) {
        for (CheckSpec check : hiddenChecks) {
            if (check.visibility() == Visibility.VISIBLE) {
                throw new AssignmentException("The check %s is visible, but in a hidden suite, which students don't get"
                        .formatted(check.id()));
            }
        }
    }

    private static void requireSelfContained(List<CheckSpec> publicChecks, Manifest all) {
        for (CheckSpec check : publicChecks) {
            for (String need : check.needs()) {
                if (all.visible().checks().stream().noneMatch(each -> each.id().equals(need))) {
                    throw new AssignmentException(
                            "The check %s is in a public suite and needs %s, which is in a hidden one: students can't run it"
                                    .formatted(check.id(), need));
                }
            }
        }
    }

    private static void requireKnown(Assignment assignment, CheckSpec check) {
        if (assignment.groups().stream().noneMatch(group -> group.id().equals(check.group()))) {
            throw new AssignmentException("The check %s is of a group that assignment.yaml doesn't have: %s"
                    .formatted(check.id(), check.group()));
        }
        boolean known = check.relationship() == null
                || assignment.relationships().stream()
                        .anyMatch(relationship -> relationship.id().equals(check.relationship()));
        if (!known) {
            throw new AssignmentException("The check %s is about a relationship that assignment.yaml doesn't have: %s"
                    .formatted(check.id(), check.relationship()));
        }
    }

    private void requireSums(Assignment assignment) {
        for (Group group : assignment.groups()) {
            BigDecimal sum = points(group);
            if (sum.compareTo(group.points()) != 0) {
                throw new AssignmentException("The checks of group %s add up to %s points; assignment.yaml says %s"
                        .formatted(
                                group.id(), sum.toPlainString(), group.points().toPlainString()));
            }
        }
    }
}
