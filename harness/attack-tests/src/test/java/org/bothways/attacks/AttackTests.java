package org.bothways.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bothways.report.Report;
import org.bothways.report.ReportReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Every attack gains nothing, learns nothing, leaves nothing and disturbs nobody, but for what its {@code attack.yaml} says that a level
 * can't keep it from. {@code -Dattacks=ID,ID} tries some, and {@code -Dattacks=rest} what earlier runs have left to be tried.
 * {@code -Dattacks.page=FILE} writes what was measured into a page.
 */
@EnabledOnOs(OS.LINUX)
final class AttackTests {

    private static final int BATCH = 28;

    private static final Path KEPT = Path.of("target/found").toAbsolutePath();

    /** What the twin earns: enough to lose, and much to gain. */
    private static final BigDecimal LEAST = new BigDecimal(20);

    private static final BigDecimal MOST = new BigDecimal(70);

    private static final Map<String, Map<Attack, Findings>> MEASURED = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> BASELINE = new HashMap<>();
    private static Distribution distribution;
    private static Trial.Surroundings surroundings;

    @BeforeAll
    static void measure() throws IOException {
        Canaries canaries = new Canaries();
        distribution = Distribution.forAllAccounts();
        Path folder = distribution.folder();
        Path assignment = Scene.assignment(folder.resolve("assignment"), canaries);
        surroundings = new Trial.Surroundings(
                distribution, folder.resolve("scene"), assignment, canaries, Secrets.of(assignment), BASELINE, KEPT);
        for (String level : distribution.levels()) {
            BASELINE.put(level, Trial.baseline(level, surroundings));
            Map<Attack, Findings> found = new LinkedHashMap<>();
            for (List<Attack> batch : batches(chosen(level), level)) {
                found.putAll(Trial.of(batch, level, surroundings));
            }
            MEASURED.put(level, found);
        }
        String page = System.getProperty("attacks.page");
        if (page != null) {
            SecurityPage.update(Distribution.ROOT.resolve(page), everythingKept());
        }
    }

    /** {@return what this run has measured, and earlier ones of what this one hasn't tried} */
    private static Map<String, Map<Attack, Findings>> everythingKept() throws IOException {
        Map<String, Map<Attack, Findings>> all = new LinkedHashMap<>();
        for (String level : MEASURED.keySet()) {
            Map<Attack, Findings> found = new LinkedHashMap<>();
            for (Attack attack : Attack.all()) {
                if (Files.exists(surroundings.kept(level, attack))) {
                    found.put(attack, Findings.read(surroundings.kept(level, attack)));
                }
            }
            all.put(level, found);
        }
        return all;
    }

    /** {@return the attacks to try at a level} */
    private static List<Attack> chosen(String level) throws IOException {
        String asked = System.getProperty("attacks", "all");
        return Attack.all().stream()
                .filter(attack -> switch (asked) {
                    case "all" -> true;
                    case "rest" -> !Files.exists(surroundings.kept(level, attack));
                    default -> List.of(asked.split(",")).contains(attack.id());
                })
                .toList();
    }

    /** Those of which nobody could tell whose doing it was are alone. */
    private static List<List<Attack>> batches(List<Attack> attacks, String level) {
        List<List<Attack>> batches = new ArrayList<>();
        attacks.stream().filter(attack -> attack.isAlone(level)).forEach(attack -> batches.add(List.of(attack)));
        List<Attack> others =
                attacks.stream().filter(attack -> !attack.isAlone(level)).toList();
        for (int from = 0; from < others.size(); from += BATCH) {
            batches.add(others.subList(from, Math.min(others.size(), from + BATCH)));
        }
        return batches;
    }

    @AfterAll
    static void remove() throws IOException {
        distribution.remove();
    }

    @TestFactory
    Stream<DynamicNode> nothingComesOfIt() {
        return MEASURED.entrySet().stream()
                .map(level -> dynamicContainer(
                        level.getKey(),
                        level.getValue().entrySet().stream()
                                .map(each -> dynamicTest(
                                        each.getKey().id(),
                                        () -> assertHarmless(each.getKey(), level.getKey(), each.getValue())))));
    }

    private static void assertHarmless(Attack attack, String level, Findings findings) {
        Set<Effect> worse = EnumSet.noneOf(Effect.class);
        worse.addAll(findings.effects());
        worse.removeAll(attack.conceded(level));

        assertThat(worse)
                .as("what came of %s at level %s: %s", attack, level, findings)
                .isEmpty();
        if (!findings.effects().contains(Effect.DISTURBED)) {
            assertThat(findings.shown())
                    .as("the report on %s at level %s shows that it was tried", attack, level)
                    .contains(attack.about().shows());
        }
    }

    @Test
    void theTwinHasMuchToGain() throws IOException {
        for (String level : MEASURED.keySet()) {
            Report twin = ReportReader.read(surroundings.twin(level));

            assertThat(twin.score()).isNotNull();
            assertThat(twin.score()).isBetween(LEAST, MOST);
        }
    }

    @Test
    void everyGroupOfTheCatalogueIsTried() throws IOException {
        assertThat(Attack.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Attack.all())
                .extracting(Attack::group)
                .contains(
                        "archive",
                        "compile",
                        "database",
                        "dos",
                        "forge",
                        "http",
                        "injection",
                        "jvm",
                        "leak",
                        "loading",
                        "os");
    }

    @Test
    void thePageSaysOfEveryAttackWhatComesOfIt() throws IOException {
        String page = Files.readString(Distribution.ROOT.resolve("docs/security.md"));

        assertThat(Attack.all()).allSatisfy(attack -> assertThat(page).contains(SecurityPage.beginningOf(attack)));
    }

    /** One that can't be had is left out, but not in continuous integration. */
    @Test
    void everyLevelForStrangersIsTried() {
        assertThat(MEASURED).containsKey("process");
        if (System.getenv("CI") != null) {
            assertThat(MEASURED).containsOnlyKeys("process", "sandbox", "container");
        }
    }
}
