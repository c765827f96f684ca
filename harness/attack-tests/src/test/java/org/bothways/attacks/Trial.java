package org.bothways.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bothways.attacks.Distribution.Ended;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.bothways.report.SubmissionOutcome;
import org.jspecify.annotations.Nullable;

/** Some attacks at one level, graded in one run beside honest submissions, and what came of each. */
final class Trial {

    /** Honest submissions: the twin, and two of the samples. */
    static final List<String> NEIGHBOURS = List.of("ann", "bob", "cleo");

    /** A neighbour after so many attacks. */
    private static final int ATTACKS_BETWEEN = 8;

    private static final int MOST_BASELINES = 4;

    /** A submission's time, that of the check in which it ends, and that of its compilation, which others may be waiting for. */
    private static final long MOST_MILLIS = 240_000;

    /** The burglar's tools, which lie in the twin, too. */
    private static final String TOOLS = "cms/Loot.java";

    private static final Pattern TIMES = Pattern.compile("\"totalMillis\": \\d+");

    /** In which order an application's answer lists a hash set is decided anew in each run. */
    private static final Pattern ANSWERS = Pattern.compile("\"answer\": \"(?:[^\"\\\\]|\\\\.)*+\"");

    private static final Pattern LOOT = Pattern.compile("loot:\\[([^\\]\\[]{3,80})]");
    private static final List<String> RAW = List.of("<script>alert(1)", "<script>fetch(", "<img src=x");
    private static final List<String> COMMANDS = List.of("::notice", "::stop-commands", "::error", "\u001b");

    private final String level;
    private final Surroundings surroundings;
    private final Map<String, Guest> guests = new LinkedHashMap<>();

    private Trial(String level, Surroundings surroundings) {
        this.level = level;
        this.surroundings = surroundings;
    }

    /**
     * What trials have in common.
     *
     * @param distribution grades
     * @param folder where the scene is set
     * @param baseline reports of the neighbours that were graded alone, without their times, by the level
     * @param secrets knows what only hidden suites hold
     * @param found where results are kept, as soon as there are any
     */
    record Surroundings(
            Distribution distribution,
            Path folder,
            Path assignment,
            Canaries canaries,
            Secrets secrets,
            Map<String, Map<String, String>> baseline,
            Path found) {

        /** {@return where it is kept what came of an attack} */
        Path kept(String level, Attack attack) {
            return found.resolve(level).resolve(attack.id() + ".yaml");
        }

        /** {@return where the twin's report is kept} */
        Path twin(String level) {
            return folder.resolveSibling("twin-" + level + ".json");
        }
    }

    /** An attack that takes part. */
    private record Guest(Attack attack, String token, int port, Listener listener, Findings findings) {}

    /** {@return the neighbours' reports, without their times, when nobody attacks: what comes out twice in a row} */
    static Map<String, String> baseline(String level, Surroundings surroundings) throws IOException {
        Map<String, String> before = gradeNeighbours(level, surroundings);
        Map<String, String> reports = gradeNeighbours(level, surroundings);
        for (int again = 0; again < MOST_BASELINES && !reports.equals(before); again++) {
            before = reports;
            reports = gradeNeighbours(level, surroundings);
        }
        Files.writeString(surroundings.twin(level), reports.get(NEIGHBOURS.get(0)));
        return reports;
    }

    private static Map<String, String> gradeNeighbours(String level, Surroundings surroundings) throws IOException {
        Scene scene = Scene.in(surroundings.folder(), surroundings.assignment(), surroundings.canaries());
        List<Path> handedIn = new ArrayList<>();
        for (String neighbour : NEIGHBOURS) {
            handedIn.add(handIn(scene, neighbour));
        }
        Ended ended = scene.grade(surroundings.distribution(), handedIn, level, 2);
        if (ended.code() != 0) {
            throw new IllegalStateException("The neighbours alone can't be graded: " + ended.err());
        }
        Map<String, String> reports = new LinkedHashMap<>();
        for (String neighbour : NEIGHBOURS) {
            reports.put(neighbour, lasting(scene, neighbour));
        }
        return reports;
    }

    /** {@return what each of these attacks brings about} */
    static Map<Attack, Findings> of(List<Attack> attacks, String level, Surroundings surroundings) throws IOException {
        Map<Attack, Findings> all = new LinkedHashMap<>();
        Trial trial = new Trial(level, surroundings);
        List<String> nobodys = trial.run(attacks);
        if (!nobodys.isEmpty() && attacks.size() > 1) {
            log(level, attacks, nobodys + ", so it is tried in halves");
            int half = attacks.size() / 2;
            all.putAll(of(attacks.subList(0, half), level, surroundings));
            all.putAll(of(attacks.subList(half, attacks.size()), level, surroundings));
            return all;
        }
        if (!nobodys.isEmpty() && !attacks.get(0).isAlone(level)) {
            // A machine that stood still for a moment must not accuse anybody.
            log(level, attacks, nobodys + ", so it is tried again");
            trial = new Trial(level, surroundings);
            nobodys = trial.run(attacks);
        }
        for (Guest guest : trial.guests.values()) {
            for (String what : nobodys) {
                boolean left = what.startsWith("left ");
                guest.findings()
                        .add(left ? Effect.LEFT : Effect.DISTURBED, left ? what.substring("left ".length()) : what);
            }
            all.put(guest.attack(), guest.findings());
            guest.findings().write(surroundings.kept(level, guest.attack()));
            log(
                    level,
                    List.of(guest.attack()),
                    "%s, in %d s".formatted(guest.findings(), guest.findings().seconds()));
        }
        return all;
    }

    /** A campaign takes long, and one that doesn't come to its end should have said something, too. */
    private static void log(String level, List<Attack> attacks, Object what) {
        System.out.printf("%s, %s: %s%n", level, attacks, what);
    }

    /** Runs, and returns what came about that no one attack can be charged with. */
    private List<String> run(List<Attack> attacks) throws IOException {
        Scene scene = Scene.in(surroundings.folder(), surroundings.assignment(), surroundings.canaries());
        try {
            List<Path> handedIn = handIn(scene, attacks);
            Ended ended = scene.grade(surroundings.distribution(), handedIn, level, attacks.size() == 1 ? 1 : 2);
            Machine.checkThatTheJdkIsWhole(attacks);
            List<String> nobodys = new ArrayList<>();
            Set<String> left = leftBehind(scene, ended, nobodys);
            readReports(scene, ended, nobodys);
            compareNeighbours(scene, ended, left, nobodys);
            return nobodys;
        } finally {
            for (Guest guest : guests.values()) {
                guest.listener().close();
            }
        }
    }

    private List<Path> handIn(Scene scene, List<Attack> attacks) throws IOException {
        List<Path> handedIn = new ArrayList<>();
        int next = 0;
        if (attacks.size() == 1) {
            handedIn.add(handIn(scene, NEIGHBOURS.get(next++)));
            handedIn.add(handIn(scene, NEIGHBOURS.get(next++)));
        }
        for (int i = 0; i < attacks.size(); i++) {
            if (next < NEIGHBOURS.size() && i % ATTACKS_BETWEEN == 1) {
                handedIn.add(handIn(scene, NEIGHBOURS.get(next++)));
            }
            handedIn.add(handIn(scene, attacks.get(i)));
        }
        while (next < NEIGHBOURS.size()) {
            handedIn.add(handIn(scene, NEIGHBOURS.get(next++)));
        }
        return handedIn;
    }

    private Path handIn(Scene scene, Attack attack) throws IOException {
        String token = "bw" + UUID.randomUUID().toString().replace("-", "");
        Listener listener = Listener.start(scene.canaries().of("network"));
        Guest guest = new Guest(attack, token, Machine.freePort(), listener, new Findings());
        guests.put(attack.id(), guest);
        Map<String, String> known = scene.known();
        known.put("ID", attack.id());
        known.put("TOKEN", token);
        known.put("PORT", Integer.toString(guest.port()));
        known.put("LISTENER", Integer.toString(listener.port()));
        return attack.about()
                .archive()
                .write(
                        scene.submissions(),
                        attack.id(),
                        HandIn.of(attack.folder(), known),
                        scene.home().resolve("precious.txt"));
    }

    private static Path handIn(Scene scene, String neighbour) throws IOException {
        return scene.handIn(
                neighbour,
                switch (neighbour) {
                    case "ann" -> Attack.TWIN;
                    case "bob" -> Distribution.SAMPLES.resolve("back-populates");
                    default -> Distribution.SAMPLES.resolve("neither");
                });
    }

    private Set<String> leftBehind(Scene scene, Ended ended, List<String> nobodys) throws IOException {
        List<String> ids = new ArrayList<>(NEIGHBOURS);
        ids.addAll(guests.keySet());
        guests.values().stream()
                .filter(guest -> guest.attack().about().archive() == Archives.HOSTILE_FOLDER)
                .forEach(guest -> ids.add(folderOf(scene, guest)));
        Set<String> changed = new TreeSet<>(scene.changedFiles());
        changed.forEach(file -> nobodys.add("changed " + file));
        for (String file : scene.newFiles(ids)) {
            Guest owner = ownerOf(file);
            if (owner == null) {
                nobodys.add(file.startsWith("tmp/") ? "left a temporary folder" : "left " + file);
            } else {
                owner.findings().add(Effect.LEFT, "a file in " + file.substring(0, file.indexOf('/')));
            }
            if (file.startsWith("assignment/")) {
                Files.delete(surroundings.assignment().resolve(file.substring("assignment/".length())));
            }
        }
        for (Guest guest : guests.values()) {
            leftOnMachine(guest);
        }
        for (ProcessHandle process : Machine.processesWith(scene.path().toString())) {
            nobodys.add("left a process, " + process.info().command().orElse("?"));
            process.destroyForcibly();
        }
        Machine.containersOf(ended.process()).forEach(container -> nobodys.add("left a container"));
        return changed;
    }

    private static void leftOnMachine(Guest guest) throws IOException {
        for (ProcessHandle process : Machine.processesWith(guest.token())) {
            guest.findings().add(Effect.LEFT, "a process");
            process.destroyForcibly();
        }
        for (Path file : Machine.sharedFiles(guest.token())) {
            guest.findings().add(Effect.LEFT, "a file in " + file.getParent());
            Files.deleteIfExists(file);
        }
        if (Machine.listens(guest.port())) {
            guest.findings().add(Effect.LEFT, "a listening port");
        }
    }

    private @Nullable Guest ownerOf(String file) {
        return guests.values().stream()
                .filter(guest -> file.contains(guest.token()))
                .findFirst()
                .orElse(null);
    }

    private void readReports(Scene scene, Ended ended, List<String> nobodys) throws IOException {
        Map<String, String> readable = scene.readable(ended);
        for (Guest guest : guests.values()) {
            String folder = folderOf(scene, guest) + "/";
            readable.forEach((file, text) -> {
                if (file.startsWith(folder)) {
                    look(guest, file, text);
                }
            });
            if (guest.listener().wasReached()) {
                guest.findings().add(Effect.LEARNED, "network");
            }
            read(scene, guest);
        }
        readable.forEach((file, text) -> {
            if (guests.keySet().stream().noneMatch(id -> file.startsWith(id + "/"))
                    && !file.contains("script")
                    && !scene.canaries().in(text).isEmpty()) {
                nobodys.add("%s shows in %s".formatted(scene.canaries().in(text), file));
            }
        });
        COMMANDS.stream()
                .filter(command -> readable.getOrDefault("printed", "").contains(command))
                .forEach(command -> nobodys.add("what it printed reached the terminal"));
    }

    private void look(Guest guest, String file, String text) {
        surroundings.canaries().in(text).forEach(place -> guest.findings().add(Effect.LEARNED, place));
        if (file.endsWith("/report.html")) {
            LOOT.matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(surroundings.secrets()::areTold)
                    .forEach(value -> guest.findings().add(Effect.LEARNED, "hidden checks"));
        }
        if (file.endsWith(".html") && RAW.stream().anyMatch(text::contains)) {
            guest.findings().add(Effect.DISTURBED, "a page runs what it printed");
        }
    }

    private void read(Scene scene, Guest guest) throws IOException {
        Path file = scene.out().resolve(folderOf(scene, guest)).resolve("report.json");
        if (!Files.isRegularFile(file)) {
            guest.findings().add(Effect.DISTURBED, "no report");
            return;
        }
        String text = Files.readString(file);
        guest.findings().show(text);
        Report report;
        try {
            report = ReportReader.read(file);
        } catch (IOException e) {
            guest.findings().add(Effect.GAINED, "a report that Bothways didn't write");
            return;
        }
        if (report.outcome() == SubmissionOutcome.HARNESS_ERROR) {
            guest.findings().add(Effect.DISTURBED, "the harness failed");
        }
        if (report.screening().flagged().stream().anyMatch(flag -> !flag.file().equals(TOOLS))) {
            guest.findings().flag();
        }
        guest.findings().took(report.timing().totalMillis());
        if (report.timing().totalMillis() > MOST_MILLIS) {
            guest.findings().add(Effect.OVERRAN, "its limits");
        }
        gains(report).forEach(check -> guest.findings().add(Effect.GAINED, check));
    }

    /** {@return the checks that earned more than the honest twin's} */
    private List<String> gains(Report report) throws IOException {
        Map<String, Report.Check> honest = new LinkedHashMap<>();
        ReportReader.read(surroundings.twin(level)).checks().forEach(check -> honest.put(check.id(), check));
        return report.checks().stream()
                .filter(check -> !honest.containsKey(check.id())
                        || check.earned().compareTo(honest.get(check.id()).earned()) > 0)
                .map(Report.Check::id)
                .toList();
    }

    private void compareNeighbours(Scene scene, Ended ended, Set<String> changed, List<String> nobodys)
            throws IOException {
        for (String neighbour : NEIGHBOURS) {
            Path report = scene.out().resolve(neighbour).resolve("report.json");
            if (!Files.isRegularFile(report)) {
                nobodys.add("a neighbour has no report");
                continue;
            }
            String alone = String.valueOf(surroundings.baseline().get(level).get(neighbour));
            String now = lasting(scene, neighbour);
            if (!now.equals(alone)) {
                nobodys.add("a neighbour's report is another one");
                log(level, List.of(), neighbour + " has " + difference(alone, now));
            }
        }
        if (ended.code() != 0) {
            nobodys.add("the run ended with " + ended.code());
            log(level, List.of(), "it said at last " + ended.err().lines().reduce((line, next) -> next));
        }
    }

    private static String difference(String alone, String now) {
        List<String> expected = alone.lines().toList();
        List<String> lines = now.lines().toList();
        int line = 0;
        while (line < Math.min(expected.size(), lines.size())
                && expected.get(line).equals(lines.get(line))) {
            line++;
        }
        return "in line %d %s instead of %s".formatted(line + 1, at(lines, line), at(expected, line));
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "the end";
    }

    /** Only one of them has a name of which nobody knows what folder it becomes. */
    private String folderOf(Scene scene, Guest guest) {
        if (guest.attack().about().archive() != Archives.HOSTILE_FOLDER) {
            return guest.attack().id();
        }
        try (Stream<Path> folders = Files.list(scene.out())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !NEIGHBOURS.contains(name) && !guests.containsKey(name))
                    .findFirst()
                    .orElse(guest.attack().id());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** {@return a report without what differs from run to run} */
    private static String lasting(Scene scene, String id) throws IOException {
        String text = Files.readString(scene.out().resolve(id).resolve("report.json"));
        text = TIMES.matcher(text).replaceAll("\"totalMillis\": 0");
        return ANSWERS.matcher(text).replaceAll("\"answer\": \"\"");
    }
}
