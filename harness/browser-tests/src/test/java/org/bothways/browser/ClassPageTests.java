package org.bothways.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code index.html} of a class of 300. */
final class ClassPageTests extends BrowserTest {

    private static final int STUDENTS = 300;

    /** For axe, which looks at every element and takes minutes for a large class. */
    private static final int FEW_STUDENTS = 25;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path smallFolder;

    @BeforeAll
    static void writePages() throws IOException {
        new ClassFixture(folder, STUDENTS).write();
        new ClassFixture(smallFolder, FEW_STUDENTS).write();
    }

    private void openIndex() {
        open(folder.resolve("index.html"));
    }

    /** A cell of the heat map is no element: 72,000 of them would make a browser stutter. */
    @Test
    void everySubmissionAndEveryCheckIsThereInFewElements() {
        openIndex();

        assertThat(page.locator("#student-table tbody tr").count()).isEqualTo(STUDENTS);
        assertThat(page.locator("#check-table tbody tr").count()).isEqualTo(ClassFixture.CHECKS);
        assertThat(page.locator("#check-table svg path").count()).isEqualTo(2 * ClassFixture.CHECKS);
        assertThat((int) page.evaluate("document.querySelectorAll('*').length")).isLessThan(12_000);
        assertThat(page.locator("h2").allTextContents())
                .containsExactly("Scores", "Since the run before", "What to teach next week", "Submissions", "Checks");
    }

    @Test
    void wordsAreSearchedForInWhateverStandsInTheTable() {
        openIndex();

        String somebody = page.locator("#student-table tbody tr", new Page.LocatorOptions().setHasText("The JSON keys"))
                .first()
                .locator("th")
                .textContent();
        String name = somebody.substring(0, somebody.indexOf('-'));

        page.getByLabel("Search").fill(name.toUpperCase(Locale.ROOT) + " json");

        assertThat(shownIds()).isNotEmpty().allMatch(id -> id.startsWith(name + "-"));
        assertThat(page.locator("#student-table tbody tr:visible td.text").allTextContents())
                .containsOnly("The JSON keys have other names");
        assertThat(status())
                .isEqualTo("%d of 300 submissions".formatted(shownIds().size()));
    }

    @Test
    void filtersNarrowDownTogetherAndAreCleared() {
        openIndex();

        page.getByLabel("Outcome").selectOption("graded");
        page.getByLabel("at least").fill("40");
        page.getByLabel("at most").fill("60");
        page.getByLabel("Misconception").selectOption("neither");

        assertThat(page.locator("#student-table tbody tr:visible td.score-cell").allTextContents())
                .isNotEmpty()
                .allSatisfy(
                        score -> assertThat(Double.parseDouble(score.strip())).isBetween(40.0, 60.0));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear"))
                .click();

        page.waitForCondition(() -> status().equals("300 submissions"));
        assertThat(shownIds()).hasSize(STUDENTS);
    }

    @Test
    void columnsAreSortedByTheKeyboard() {
        openIndex();
        Locator head = page.locator("#student-table thead th").nth(2);

        head.getByRole(AriaRole.BUTTON).focus();
        page.keyboard().press("Enter");

        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(scores()).isSortedAccordingTo((one, other) -> Double.compare(other, one));

        page.keyboard().press("Space");

        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(scores()).isSorted();
        assertThat(page.locator("#student-table [aria-sort]").count()).isEqualTo(1);
    }

    @Test
    void aStripSaysWhoAndLeadsThere() {
        openIndex();
        Locator hardest = page.locator("#check-table tbody tr").first();
        String failed = hardest.locator("svg").getAttribute("aria-label").split(" ")[0];

        hardest.getByRole(AriaRole.BUTTON).focus();
        page.keyboard().press("Enter");

        Locator who = page.locator("#check-table tr.members");
        assertThat(who.locator("h3").first().textContent()).isEqualTo("Failed: " + failed);
        Locator link = who.getByRole(AriaRole.LINK).first();
        String id = link.textContent();
        link.click();
        assertThat(page.locator("h1").textContent()).isEqualTo(id);
        assertThat(page.url()).endsWith("/" + id + "/instructor.html");
    }

    /** Rows change their place, and what belongs to them goes along. */
    @Test
    void aStripSaysTheSameAfterSorting() {
        openIndex();
        Locator row = page.locator("#check-table tbody tr").nth(20);
        String title = row.locator("th").textContent();
        String failed = row.locator("svg").getAttribute("aria-label").split(" ")[0];

        page.locator("#check-table thead th").first().getByRole(AriaRole.BUTTON).click();
        Locator moved = page.locator("#check-table tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
        moved.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator("#check-table tr.members h3").first().textContent())
                .isEqualTo("Failed: " + failed);
    }

    @Test
    void aPointerOnAStripSaysWhoItIs() {
        openIndex();

        page.locator("#check-table tbody tr").first().locator("button.cells").hover();

        assertThat(page.locator("#tip").textContent()).matches("[a-z]+-\\d{3}: (passed|failed|not run)");
    }

    @Test
    void whoChangedSinceTheRunBeforeIsSaidWithTheReason() {
        openIndex();

        assertThat(page.locator("#changes").textContent())
                .contains("The mean was")
                .contains(ClassFixture.id(5));
        assertThat(page.locator("#changes tbody tr").first().textContent())
                .contains("Nothing that went in has changed: this result is not stable.", "failed → passed");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanReadIt(ColorScheme scheme) {
        openWindow(1280, scheme);
        open(smallFolder.resolve("index.html"));
        page.locator("#check-table button.cells").first().click();

        assertAccessible();
    }

    @Test
    void aTelephoneIsWideEnough() {
        openWindow(360, ColorScheme.LIGHT);
        openIndex();

        assertNothingIsWiderThanTheWindow();
    }

    @Test
    void pictures() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String name = "class-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
            openWindow(1280, scheme);
            openIndex();
            keepPicture(name);
            page.locator("#students").scrollIntoViewIfNeeded();
            page.evaluate("document.getElementById('students').scrollIntoView()");
            keepPicture(name + "-submissions");
            page.evaluate("document.getElementById('checks').scrollIntoView()");
            keepPicture(name + "-checks");
        }
        openWindow(360, ColorScheme.LIGHT);
        openIndex();
        keepPicture("class-narrow");
        assertThat(page.title()).isEqualTo("Class report · A course management system");
    }

    private List<String> shownIds() {
        return page.locator("#student-table tbody tr:visible th").allTextContents();
    }

    private List<Double> scores() {
        return page.locator("#student-table td.score-cell").allTextContents().stream()
                .map(score -> Double.parseDouble(score.strip()))
                .toList();
    }

    private String status() {
        return page.locator("#shown").textContent();
    }
}
