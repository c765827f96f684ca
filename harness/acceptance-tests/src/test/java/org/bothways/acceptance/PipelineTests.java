package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files for pipelines, run as the pipelines run them. */
final class PipelineTests {

    private static final Path CI = Distribution.ROOT.resolve("docs/ci");
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path dir;

    private record Run(int code, List<String> lines) {}

    @BeforeEach
    void thereIsAShell() {
        assumeThat(BASH).isExecutable();
    }

    @Test
    void theActionGradesAndTellsGitHub() throws Exception {
        Path repository = copy("submissions/cms/neither", dir.resolve("work"));

        Run run = action(repository, Map.of("DIRECTORY", ".", "MIN_SCORE", "100%"));

        assertThat(run.code()).as("%s", run.lines()).isEqualTo(1);
        int stop = indexOf(run.lines(), "::stop-commands::");
        String token = run.lines().get(stop).substring("::stop-commands::".length());
        int resume = run.lines().indexOf("::" + token + "::");
        assertThat(run.lines().subList(stop + 1, resume)).anyMatch(line -> line.startsWith("✗ "));
        assertThat(run.lines().subList(resume + 1, run.lines().size() - 1))
                .isNotEmpty()
                .allMatch(line -> line.matches("::(error|warning|notice) .*::.*"))
                .anyMatch(line -> line.matches("::error file=[\\w/]*cms/\\w+\\.java,line=\\d+,title=.*"));
        assertThat(run.lines()).endsWith("The bar of 100% is not reached.");
        assertThat(Files.readAllLines(dir.resolve("output")))
                .hasSize(4)
                .startsWith("outcome=graded")
                .endsWith("passed=false");
        assertThat(Files.readString(dir.resolve("summary"))).startsWith("# A course management system");
        assertThat(Distribution.foldersIn(repository)).contains("bothways-ci");
        try (Stream<Path> files = Files.list(repository.resolve("bothways-ci"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.json", "junit.xml", "bothways.sarif", "badge.json", "summary.md");
        }
    }

    @Test
    void theActionPassesAtTheBar() throws Exception {
        Path repository = copy("submissions/cms/back-populates", dir.resolve("work"));

        Run run = action(repository, Map.of("DIRECTORY", ".", "MIN_SCORE", "100%"));

        assertThat(run.code()).as("%s", run.lines()).isZero();
        assertThat(run.lines()).endsWith("The bar of 100% is reached.");
        assertThat(Files.readAllLines(dir.resolve("output"))).endsWith("passed=true");
    }

    @Test
    void inputsOfTheActionAreNoScript() throws Exception {
        Path repository = Files.createDirectories(dir.resolve("work"));

        Run run = action(repository, Map.of("DIRECTORY", "$(touch forged); touch forged", "MIN_SCORE", "100%"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(repository).isEmptyDirectory();
    }

    @Test
    void theWorkflowAndTheTemplateNameWhatTheCommandLeaves() {
        JsonNode workflow = yaml(CI.resolve("github/workflow.yml"));
        JsonNode steps = workflow.at("/jobs/check/steps");
        JsonNode gitlab = yaml(CI.resolve("gitlab/bothways.gitlab-ci.yml"));

        assertThat(steps.get(1).get("uses").asString()).contains("/docs/ci/github@");
        assertThat(steps.get(1).get("with").propertyNames())
                .isSubsetOf(yaml(CI.resolve("github/action.yml")).get("inputs").propertyNames());
        assertThat(steps.get(2).at("/with/path").asString()).isEqualTo("bothways-ci/");
        assertThat(workflow.at("/permissions/contents").asString()).isEqualTo("read");
        assertThat(gitlab.at("/bothways/artifacts/reports/junit").asString()).isEqualTo("bothways-ci/junit.xml");
        assertThat(gitlab.at("/bothways/artifacts/when").asString()).isEqualTo("always");
    }

    @Test
    void gitLabsScriptGrades() throws Exception {
        Path repository = copy("submissions/cms/back-populates", dir.resolve("work"));
        JsonNode job = yaml(CI.resolve("gitlab/bothways.gitlab-ci.yml")).get("bothways");
        String script = job.at("/script/0")
                .asString()
                .replace("/opt/bothways/bothways", launcher().toString());
        Map<String, String> environment = new HashMap<>();
        job.get("variables")
                .properties()
                .forEach(each -> environment.put(each.getKey(), each.getValue().asString()));
        environment.keySet().removeIf(name -> !name.startsWith("BOTHWAYS_"));

        Run run = run(repository, environment, BASH.toString(), "-euo", "pipefail", "-c", script);

        assertThat(run.code()).as("%s", run.lines()).isZero();
        assertThat(run.lines()).noneMatch(line -> line.startsWith("::"));
        assertThat(repository.resolve("bothways-ci/junit.xml")).isRegularFile();
    }

    @Test
    void theHookStopsAPushForAFailedCheckAlone() throws Exception {
        assertThat(hook("exit 0").code()).isZero();
        assertThat(hook("exit 1"))
                .isEqualTo(new Run(
                        1,
                        List.of("Not pushed: the public checks above fail. Push all the same with: git push"
                                + " --no-verify")));
        assertThat(hook("exit 3"))
                .isEqualTo(new Run(0, List.of("Pushed without a check: Bothways could not run, see above.")));
        assertThat(hook("echo \"$@\"").lines()).containsExactly("check " + dir.toRealPath() + " --assignment cms");
    }

    private Run hook(String command) throws Exception {
        assertThat(run(dir, Map.of(), "git", "init", "-q", ".").code()).isZero();
        Path fake = Files.writeString(dir.resolve("fake"), "#!/bin/sh\n" + command + "\n");
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        run(dir, Map.of(), "git", "config", "bothways.command", fake.toString());
        return run(dir, Map.of(), CI.resolve("pre-push").toString());
    }

    /** Runs the action's scripts as the runner does, with the files that it collects. */
    private Run action(Path repository, Map<String, String> inputs) throws Exception {
        JsonNode action = yaml(CI.resolve("github/action.yml"));
        List<String> scripts = new ArrayList<>();
        Map<String, String> environment = new HashMap<>();
        action.at("/runs/steps").forEach(step -> {
            if (step.has("run")) {
                scripts.add(step.get("run").asString());
                step.get("env")
                        .properties()
                        .forEach(each -> environment.put(each.getKey(), input(action, each.getValue())));
            }
        });
        environment.putAll(inputs);
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_WORKSPACE", repository.toString());
        environment.put("GITHUB_ACTION_PATH", CI.resolve("github").toString());
        environment.put("GITHUB_OUTPUT", dir.resolve("output").toString());
        environment.put("GITHUB_STEP_SUMMARY", dir.resolve("summary").toString());
        environment.put("BOTHWAYS", launcher().toString());
        assertThat(scripts).hasSize(1);
        Path script = Files.writeString(dir.resolve("step.sh"), scripts.get(0));
        return run(
                repository,
                environment,
                BASH.toString(),
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                script.toString());
    }

    /** The default of the input that an expression names. */
    private static String input(JsonNode action, JsonNode expression) {
        String name = expression.asString().replaceAll("\\$\\{\\{ inputs\\.([\\w-]+) }}", "$1");
        return action.at("/inputs").get(name).get("default").asString();
    }

    private static Path launcher() {
        return Distribution.HOME.resolve("bothways");
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("No line starts with " + start + ": " + lines);
    }

    private static JsonNode yaml(Path file) {
        return YAMLMapper.shared().readTree(file.toFile());
    }

    private static Path copy(String sample, Path to) throws IOException {
        Path from = Distribution.ROOT.resolve(sample);
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
        return to;
    }

    private Run run(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path output = Files.createTempFile("pipeline", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("XDG_CACHE_HOME", Distribution.CACHES.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List.of("GITHUB_ACTIONS", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        try {
            return new Run(process.exitValue(), Files.readAllLines(output));
        } finally {
            Files.delete(output);
        }
    }
}
