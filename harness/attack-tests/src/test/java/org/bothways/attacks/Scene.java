package org.bothways.attacks;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A machine's worth of folders in which something is graded: the instructor's home, an assignment with short limits, submissions, and
 * where reports go. In each place that is no business of a submission's, there is a canary.
 */
final class Scene {

    /** Short, so that whatever hangs costs little; long enough for honest submissions on a machine with much to do. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "checkSeconds", 6,
            "startSeconds", 120,
            "submissionSeconds", 30,
            "heapMegabytes", 128,
            "metaspaceMegabytes", 128,
            "directMemoryMegabytes", 32,
            "outputKilobytes", 16);

    /**
     * The checks that attacks are graded by: some of every kind, in memory, stored, explored, over HTTP, public and hidden. The others would meet
     * the same submission over the same channel.
     */
    private static final Set<String> KEPT = Set.of(
            "visible/ObjectsChecks",
            "visible/StudentsChecks",
            "visible/StoredObjectsChecks",
            "visible/StoredStudentsChecks",
            "visible/ApiChecks",
            "hidden/ObjectsChecks",
            "hidden/StudentsChecks",
            "hidden/StudentsSequencesChecks",
            "hidden/UsersApiChecks");

    private final Path folder;
    private final Path assignment;
    private final Canaries canaries;
    private final Map<String, byte[]> before = new TreeMap<>();

    private Scene(Path folder, Path assignment, Canaries canaries) {
        this.folder = folder;
        this.assignment = assignment;
        this.canaries = canaries;
    }

    /** Sets everything up anew, in a folder that may hold an old scene. */
    static Scene in(Path folder, Path assignment, Canaries canaries) throws IOException {
        deleteAll(folder);
        for (String each : List.of("home", "submissions", "out", "tmp", "cwd")) {
            Files.createDirectories(folder.resolve(each));
        }
        Scene scene = new Scene(folder, assignment, canaries);
        Files.writeString(folder.resolve("home/precious.txt"), canaries.of("home"));
        Files.writeString(folder.resolve("cwd/canary.txt"), canaries.of("folder"));
        Files.writeString(folder.resolve("out/canary.txt"), canaries.of("output"));
        return scene;
    }

    /** Copies an assignment, with limits of our own and canaries among its hidden suites. */
    static Path assignment(Path to, Canaries canaries) throws IOException {
        deleteAll(to);
        Files.createDirectories(to.getParent());
        Path from = Distribution.BUILT.resolve("assignments/cms");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                // With their times: the archive of worker JVMs is stale when those of jars change.
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path file = to.resolve("assignment.yaml");
        String text = Files.readString(file);
        for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
            text = text.replaceFirst(
                    "(?m)^  " + limit.getKey() + ": \\d+", "  " + limit.getKey() + ": " + limit.getValue());
        }
        Files.writeString(to.resolve("hidden/notes.txt"), canaries.of("assignment"));
        for (Path jar : jars(to.resolve("public"))) {
            keepSome(jar);
        }
        for (Path jar : jars(to.resolve("hidden"))) {
            keepSome(jar);
            plant(jar, canaries.of("suite"));
        }
        Files.writeString(file, withPoints(text, Points.of(to)));
        return to;
    }

    /** {@return the jars in a folder} */
    static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar")).toList();
        }
    }

    private static void keepSome(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(zip.getPath("/cms/suite"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("Checks.class"))
                    .toList()) {
                String name = file.toString().replace("/cms/suite/", "").replace(".class", "");
                if (!KEPT.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The canary is there as a name and as content, neither of them packed. */
    private static void plant(Path jar, String canary) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("noCompression", "true"))) {
            Path within = zip.getPath("/cms/suite/hidden/" + canary);
            try (OutputStream out = Files.newOutputStream(within)) {
                out.write(canary.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** {@return the assignment's description, with the points that its checks add up to} */
    private static String withPoints(String description, Map<String, BigDecimal> points) {
        return Pattern.compile("(?s)(- id: (\\w+)\\n    title: [^\\n]*\\n    points: )\\d+")
                .matcher(description)
                .replaceAll(group -> group.group(1)
                        + points.getOrDefault(group.group(2), BigDecimal.ZERO).toPlainString());
    }

    Path home() {
        return folder.resolve("home");
    }

    Path out() {
        return folder.resolve("out");
    }

    Path submissions() {
        return folder.resolve("submissions");
    }

    Path path() {
        return folder;
    }

    Canaries canaries() {
        return canaries;
    }

    /** {@return what an attacker may know of the scene} */
    Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        known.put("HOME", slashed(home()));
        known.put("OUT", slashed(out()));
        known.put("SUBMISSIONS", slashed(submissions()));
        known.put("ASSIGNMENT", slashed(assignment));
        return known;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Hands in an honest submission, with a canary in it. */
    Path handIn(String id, Path sources) throws IOException {
        Path to = submissions().resolve(id);
        try (Stream<Path> all = Files.walk(sources)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(sources.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        }
        Files.writeString(to.resolve("notes.txt"), canaries.of("neighbours"));
        return to;
    }

    /** Grades, as the account that does so at that level. */
    Distribution.Ended grade(Distribution distribution, List<Path> handedIn, String level, int jobs)
            throws IOException {
        before.putAll(contents());
        Account account = Account.at(level);
        account.own(folder, assignment);
        List<String> arguments = new ArrayList<>(List.of("grade"));
        handedIn.forEach(path -> arguments.add(path.toString()));
        arguments.addAll(List.of(
                "--assignment", assignment.toString(),
                "--isolation", level,
                "--jobs", Integer.toString(jobs),
                "--out", out().toString()));
        return distribution.run(
                account,
                folder,
                Map.of(
                        "HOME", home().toString(),
                        "BOTHWAYS_CANARY", canaries.of("environment"),
                        "JAVA_TOOL_OPTIONS",
                                "-Djava.io.tmpdir=%s -Duser.home=%s -Dbothways.canary=%s"
                                        .formatted(folder.resolve("tmp"), home(), canaries.of("property"))),
                arguments);
    }

    /** {@return what is there that wasn't before and is no report of these submissions} */
    List<String> newFiles(List<String> ids) throws IOException {
        List<String> found = new ArrayList<>();
        for (String file : contents().keySet()) {
            if (!before.containsKey(file) && !isReport(file, ids)) {
                found.add(file);
            }
        }
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            left.map(each -> "tmp/" + each.getFileName()).forEach(found::add);
        }
        return found;
    }

    private static boolean isReport(String file, List<String> ids) {
        if (List.of("out/summary.json", "out/gradebook.csv", "out/index.html", "out/changes.json")
                .contains(file)) {
            return true;
        }
        return ids.stream()
                .anyMatch(id -> List.of("report.json", "report.html", "instructor.html", "inputs.sha256").stream()
                        .anyMatch(name -> file.equals("out/" + id + "/" + name)));
    }

    /** {@return what was there before and isn't any more, or is something else} */
    List<String> changedFiles() throws IOException {
        Map<String, byte[]> now = contents();
        return before.entrySet().stream()
                .filter(each -> !java.util.Arrays.equals(each.getValue(), now.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All but what is for temporary use, which is looked at by itself, and what the commands print. */
    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path part : List.of(home(), submissions(), out(), folder.resolve("cwd"), assignment)) {
            try (Stream<Path> all = Files.walk(part)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path name = part.equals(assignment) ? assignment.relativize(file) : folder.relativize(file);
                    contents.put(
                            (part.equals(assignment) ? "assignment/" : "")
                                    + name.toString().replace('\\', '/'),
                            Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    /** {@return whatever the run has left for people to read, by file; and what it printed} */
    Map<String, String> readable(Distribution.Ended ended) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        contents().forEach((name, content) -> {
            if (name.startsWith("out/") && !name.equals("out/canary.txt")) {
                texts.put(name.substring("out/".length()), new String(content, StandardCharsets.UTF_8));
            }
        });
        texts.put("printed", ended.out() + ended.err().replaceAll("(?m)^Picked up JAVA_TOOL_OPTIONS: .*$", ""));
        return texts;
    }

    /** Deletes a folder, also one that an attack made hard to delete, as far as that goes. */
    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Commands.tryTo(List.of("rm", "-rf", folder.toString()));
    }
}
