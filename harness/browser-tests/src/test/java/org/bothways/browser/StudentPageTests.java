package org.bothways.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bothways.report.Audience;
import org.bothways.report.html.HtmlPages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code report.html} and {@code instructor.html} of one submission. */
final class StudentPageTests extends BrowserTest {

    private static final int STUDENT = 4;
    private static final int NOT_COMPILING = 17;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writePages() throws IOException {
        for (Audience audience : Audience.values()) {
            Files.writeString(file(audience), HtmlPages.html(ClassFixture.report(STUDENT, 12), audience, null));
        }
        Files.writeString(
                folder.resolve("broken.html"),
                HtmlPages.html(ClassFixture.report(NOT_COMPILING, 0), Audience.STUDENT, null));
    }

    private static Path file(Audience audience) {
        return folder.resolve(audience + ".html");
    }

    @Test
    void whatIsWrongComesWithItsLessonItsLineAndAWayToSeeIt() {
        open(file(Audience.INSTRUCTOR));

        assertThat(page.locator("h2:visible").allTextContents())
                .containsExactly("Score", "What is behind it", "What else fails", "What is right");
        Locator problem = page.locator("article.problem").first();
        assertThat(problem.locator(".lesson").textContent()).startsWith("To learn: ");
        assertThat(problem.locator(".meant code").first().textContent()).isEqualTo("        coursesTaken.add(course);");
        assertThat(problem.locator(".example code").first().textContent()).contains("user.enroll(course);");
    }

    @Test
    void whatIsRightIsFolded() {
        open(file(Audience.STUDENT));
        Locator passed = page.locator("section[aria-labelledby=passed] li").first();
        assertThat(passed.isVisible()).isFalse();

        page.locator("section[aria-labelledby=passed] summary").click();

        assertThat(passed.isVisible()).isTrue();
    }

    @Test
    void aCounterexampleIsCopied() {
        open(file(Audience.STUDENT));
        Locator example = page.locator("figure.example:visible").first();
        String code = example.locator("code").textContent();

        example.getByRole(AriaRole.BUTTON).click();

        Locator button = example.getByRole(AriaRole.BUTTON);
        page.waitForCondition(() -> button.textContent().equals("Copied"));
        assertThat(pasted()).isEqualTo(code);
    }

    private String pasted() {
        Page other = anotherWindow();
        other.setContent("<textarea autofocus></textarea>");
        other.locator("textarea").press("ControlOrMeta+V");
        return other.locator("textarea").inputValue();
    }

    @Test
    void aHiddenCheckHasATitleAndNothingToCopy() {
        open(file(Audience.STUDENT));

        Locator hidden = page.locator("article.failure")
                .filter(new Locator.FilterOptions().setHasText("hidden check"))
                .first();

        assertThat(hidden.locator("h3, h4").textContent()).isNotBlank();
        assertThat(hidden.locator("figure, dl, p").count()).isZero();
    }

    @Test
    void whatDoesNotCompileSaysSo() {
        open(folder.resolve("broken.html"));

        assertThat(page.locator(".verdict").textContent())
                .contains("Does not compile.", "cms/User.java, line 12: ';' expected");
    }

    @ParameterizedTest
    @CsvSource({"STUDENT, LIGHT", "STUDENT, DARK", "INSTRUCTOR, LIGHT", "INSTRUCTOR, DARK"})
    void everybodyCanReadIt(Audience audience, ColorScheme scheme) {
        openWindow(1280, scheme);
        open(file(audience));
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

        assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({"student.html", "instructor.html", "broken.html"})
    void aTelephoneIsWideEnough(String name) {
        openWindow(360, ColorScheme.LIGHT);
        open(folder.resolve(name));
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

        assertNothingIsWiderThanTheWindow();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, student-light", "1280, DARK, student-dark", "360, DARK, student-narrow"})
    void pictures(int width, ColorScheme scheme, String name) {
        openWindow(width, scheme);
        open(file(Audience.STUDENT));

        keepPicture(name);

        assertThat(page.title().toLowerCase(Locale.ROOT)).contains(ClassFixture.id(STUDENT));
    }
}
