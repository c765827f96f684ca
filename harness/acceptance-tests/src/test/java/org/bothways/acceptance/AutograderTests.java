package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bothways.acceptance.Distribution.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The autograder for Gradescope, unpacked and run as Gradescope does. */
final class AutograderTests {

    @TempDir
    Path base;

    @Test
    void itGradesWhatWasHandedInAndCountsItsTime() throws IOException {
        assumeThat(Path.of("/bin/bash")).isExecutable();
        Path grades = Files.writeString(base.resolve("grades.yaml"), """
            due: 2026-12-04T23:59:00-05:00
            late: {percentPerDay: 10}
            """);
        Path zip = base.resolve("autograder.zip");
        Run export =
                Distribution.bothways("export", "gradescope", "--grades", grades.toString(), "--out", zip.toString());
        assertThat(export.code()).as(export.err()).isZero();
        unpack(zip, base.resolve("source"));
        copy(Distribution.SAMPLES.resolve("back-populates"), base.resolve("submission"));
        Files.writeString(base.resolve("submission_metadata.json"), """
            {"id": 77, "created_at": "2026-12-05T21:00:00.365935-05:00",
             "users": [{"email": "ann@example.edu", "id": 5, "name": "Ann"}], "previous_submissions": []}
            """);

        Run run = Distribution.run(List.of(
                "/usr/bin/env",
                "AUTOGRADER=" + base,
                "XDG_CACHE_HOME=" + Distribution.CACHES,
                "JAVA_HOME=" + System.getProperty("java.home"),
                "/bin/bash",
                base.resolve("source/run_autograder").toString()));

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        JsonNode results = JsonMapper.shared().readTree(Files.readAllBytes(base.resolve("results/results.json")));
        assertThat(results.get("tests").size()).isGreaterThan(20);
        assertThat(results.get("tests")).allMatch(test -> !test.has("visibility"));
        double earned = 0;
        for (JsonNode test : results.get("tests")) {
            earned += test.get("score").doubleValue();
        }
        assertThat(results.get("score").doubleValue()).isEqualTo(earned - 10).isGreaterThanOrEqualTo(80);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        assertThat(folder.resolve("bothways/bothways").toFile().setExecutable(true))
                .isTrue();
    }
}
