package org.bothways.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A Chromium, and a window of it that must have nothing to complain about when a test is over. */
abstract class BrowserTest {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    protected Page page;

    @BeforeAll
    static void startBrowser() {
        Path chromium = Stream.concat(Stream.ofNullable(System.getenv("BOTHWAYS_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (chromium == null) {
            String why = "There is no Chromium: install one, or say where it is in BOTHWAYS_CHROMIUM";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(why);
            }
            Assumptions.abort(why);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openWindow() {
        openWindow(1280, ColorScheme.LIGHT);
    }

    void openWindow(int width, ColorScheme scheme) {
        closeWindow();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.isNavigationRequest() || !request.url().startsWith("file:")) {
                complaints.add("request: " + request.url());
            }
        });
        page.addInitScript("window.violations = [];"
                + "document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective));");
    }

    @AfterEach
    void nothingIsComplainedAbout() {
        if (page != null && page.url().startsWith("file:")) {
            assertThat(page.evaluate("window.violations")).isEqualTo(List.of());
        }
        closeWindow();
        assertThat(complaints).isEmpty();
    }

    private void closeWindow() {
        if (context != null) {
            context.close();
        }
    }

    void open(Path file) {
        page.navigate(file.toUri().toString());
    }

    Page anotherWindow() {
        return context.newPage();
    }

    void assertAccessible() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

        assertThat(violations)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(5)
                                .map(node -> node.getHtml())
                                .toList())
                .isEmpty();
    }

    void assertNothingIsWiderThanTheWindow() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    /** Keeps a picture of the page where somebody asks for pictures. */
    void keepPicture(String name) {
        String folder = System.getProperty("bothways.screenshots", "");
        if (!folder.isBlank()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
