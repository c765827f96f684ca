package org.bothways.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long pages take until they are there, and until they answer: figures for people, and no claim that a slow machine could break. Its
 * name is none of a test, so that it runs when it is asked for alone; docs/reports.md has the command.
 */
final class LoadTimeMeasurements extends BrowserTest {

    private static final int STUDENTS = 300;
    private static final int ROUNDS = 9;

    private static final String NAVIGATION = "() => {"
            + " const navigation = performance.getEntriesByType('navigation')[0];"
            + " const paint = performance.getEntriesByName('first-contentful-paint')[0];"
            + " return [paint ? paint.startTime : NaN, navigation.domContentLoadedEventEnd, navigation.loadEventEnd]; }";

    /** The time at which the next frame has been painted. */
    private static final String PAINTED =
            "() => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))";

    private static final String SORT = "() => { const began = performance.now();"
            + " document.querySelector('#student-table th:nth-child(3) button').click();"
            + " return new Promise(resolve => requestAnimationFrame(() =>"
            + " setTimeout(() => resolve(performance.now() - began)))); }";

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        new ClassFixture(folder, STUDENTS).write();
        Path index = folder.resolve("index.html");
        Path student = folder.resolve(ClassFixture.id(0)).resolve("report.html");
        for (int round = 0; round < ROUNDS; round++) {
            measureClass(index);
            measureStudent(student);
        }
        String table = table("%d students, %d checks, %d KB; median and slowest of %d, in ms"
                .formatted(STUDENTS, ClassFixture.CHECKS, Files.size(index) / 1024, ROUNDS));
        Files.writeString(Path.of("target/load-times.txt"), table);
        System.out.print(table);
    }

    private void measureClass(Path index) {
        openWindow(1280, ColorScheme.LIGHT);
        page.navigate(index.toUri().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        // It is hidden until the script has made the page one that answers.
        page.getByLabel("Search").fill("ada");
        took("class page: answered the first word typed", page.evaluate(PAINTED));
        page.waitForLoadState();
        navigation("class page");
        took("class page: sort 300 rows", page.evaluate(SORT));
    }

    private void measureStudent(Path report) {
        openWindow(1280, ColorScheme.LIGHT);
        open(report);
        navigation("student's page");
    }

    private void navigation(String what) {
        List<?> times = (List<?>) page.evaluate(NAVIGATION);
        took(what + ": first paint", times.get(0));
        took(what + ": DOMContentLoaded", times.get(1));
        took(what + ": load", times.get(2));
    }

    private void took(String what, Object time) {
        millis.computeIfAbsent(what, unused -> new ArrayList<>()).add(((Number) time).doubleValue());
    }

    private String table(String head) {
        StringBuilder table = new StringBuilder(head).append('\n');
        millis.forEach((what, times) -> {
            List<Double> sorted = times.stream().sorted().toList();
            table.append(String.format(
                    Locale.ROOT,
                    "  %-45s %7.0f %7.0f%n",
                    what,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1)));
        });
        return table.toString();
    }
}
