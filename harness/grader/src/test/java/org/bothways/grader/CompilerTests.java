package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bothways.grader.Compiler.Compilation;
import org.bothways.intake.SourceFile;
import org.bothways.judge.HarnessFault;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.ProcessWorkers;
import org.bothways.sandbox.WorkerJvm;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.sandbox.WorkerSource;
import org.bothways.wire.Reply.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompilerTests {

    private static final SourceFile BOX = source("lab/Box.java", LabFixture.BOX);
    private static final SourceFile APP = source("lab/App.java", LabFixture.APP);

    /** A class of some million numbers, each a node of the syntax tree. */
    private static final SourceFile HUGE = source(
            "lab/Huge.java", "package lab; class Huge { int[] all = { %s 0 }; }".formatted("0,".repeat(3_000_000)));

    private static final Compiler COMPILER =
            new Compiler(new InProcessWorkers(LabFixture.CLASS_PATH, WorkerLimits.DEFAULT), List.of());

    @AfterAll
    static void closeCompiler() {
        COMPILER.close();
    }

    @Test
    void whatCompilesComesWithoutMessages() {
        Compilation compilation = COMPILER.compile(List.of(BOX, APP));

        assertThat(compilation.classes()).containsOnlyKeys("lab.App", "lab.Box");
        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.leftOut()).isEmpty();
    }

    @Test
    void aBrokenSourceIsLeftOutOfWhatCompilesWithoutIt() {
        SourceFile broken = source("lab/App.java", """
                package lab;
                public class App {
                    Box box = new Box("seven");
                }
                """);

        Compilation compilation = COMPILER.compile(List.of(BOX, broken));

        assertThat(compilation.classes()).containsOnlyKeys("lab.Box");
        assertThat(compilation.leftOut()).containsExactly("lab/App.java");
        assertThat(compilation.messages())
                .containsExactly(new Message(
                        true,
                        "lab/App.java",
                        3,
                        23,
                        "incompatible types: java.lang.String cannot be converted to int"));
        assertThat(Compiler.whyMissing(compilation))
                .isEqualTo(Map.of(
                        "lab.App",
                        "`lab.App` was left out, because lab/App.java does not compile (line 3: incompatible"
                                + " types: java.lang.String cannot be converted to int)"));
    }

    @Test
    void whatNeedsABrokenSourceGoesWithItRoundByRound() {
        Compilation compilation = COMPILER.compile(List.of(
                BOX,
                source("lab/First.java", "package lab; class First { int x = \"\"; }"),
                source("lab/Second.java", "package lab; class Second { First first; }"),
                source("lab/Third.java", "package lab; class Third { Second second; }")));

        assertThat(compilation.classes()).containsOnlyKeys("lab.Box");
        assertThat(compilation.leftOut()).containsExactly("lab/First.java", "lab/Second.java", "lab/Third.java");
    }

    /** A syntax error keeps the compiler from looking at what the other sources mean. */
    @Test
    void mistakesThatShowOnlyInALaterRoundAreToldToo() {
        Compilation compilation = COMPILER.compile(List.of(
                BOX,
                source("lab/App.java", "package lab; public class App { int x = ; }"),
                source("lab/Other.java", "package lab;\npublic class Other { int x = \"\"; }")));

        assertThat(compilation.classes()).containsOnlyKeys("lab.Box");
        assertThat(compilation.leftOut()).containsExactly("lab/App.java", "lab/Other.java");
        assertThat(compilation.messages())
                .containsExactly(
                        new Message(true, "lab/App.java", 1, 41, "illegal start of expression"),
                        new Message(
                                true,
                                "lab/Other.java",
                                2,
                                30,
                                "incompatible types: java.lang.String cannot be converted to int"));
        assertThat(Compiler.whyMissing(compilation))
                .containsEntry(
                        "lab.Other",
                        "`lab.Other` was left out, because lab/Other.java does not compile (line 2: incompatible types:"
                                + " java.lang.String cannot be converted to int)");
    }

    @Test
    void whereNothingIsLeftOnlyTheFirstMistakesAreTold() {
        Compilation compilation = COMPILER.compile(List.of(
                source("lab/Box.java", "package lab; public class Box { int x = ; }"),
                source("lab/App.java", "package lab; public class App { Box box; }")));

        assertThat(compilation)
                .isEqualTo(new Compilation(
                        Map.of(),
                        List.of(new Message(true, "lab/Box.java", 1, 41, "illegal start of expression")),
                        List.of("lab/Box.java", "lab/App.java")));
    }

    @Test
    void whyMissingQuotesTheFirstLineOfTheFirstMessage() {
        Compilation compilation = COMPILER.compile(List.of(BOX, source("lab/App.java", """
                package lab;
                public class App {
                    Nothing nothing;
                    int more = "";
                }
                """)));

        assertThat(compilation.messages()).hasSize(2);
        assertThat(Compiler.whyMissing(compilation))
                .isEqualTo(Map.of(
                        "lab.App",
                        "`lab.App` was left out, because lab/App.java does not compile (line 3: cannot find"
                                + " symbol)"));
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(COMPILER.compile(List.of())).isEqualTo(new Compilation(Map.of(), List.of(), List.of()));
    }

    @Test
    void aSourceWithoutATypeIsNoMistake() {
        Compilation compilation = COMPILER.compile(List.of(source("lab/package-info.java", "package lab;")));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/Broken.java",
                "/Broken.java",
                "C:\\Broken.java",
                "lab/\u202Enekorb/Broken.java",
                "lab/%2e%2e/Broken.java",
                "lab/\u0000/Broken.java",
                "-processorpath/Broken.java",
                "@options/Broken.java"
            })
    void pathsAreNamesAndNothingElse(String path) {
        Compilation compilation =
                COMPILER.compile(List.of(BOX, source(path, "package lab; class Broken { int x = \"\"; }")));

        assertThat(compilation.classes()).containsOnlyKeys("lab.Box");
        assertThat(compilation.leftOut()).containsExactly(path);
        assertThat(compilation.messages()).extracting(Message::path).containsExactly(path);
    }

    @Test
    void sourcesThatEndTheCompilerTwiceGetAMessageAndTheNextSubmissionCompiles() {
        try (Compiler compiler = new Compiler(processes(64), List.of())) {
            Compilation compilation = compiler.compile(List.of(HUGE, BOX));

            assertThat(compilation)
                    .isEqualTo(new Compilation(
                            Map.of(),
                            List.of(new Message(
                                    true,
                                    null,
                                    0,
                                    0,
                                    "The compiler ran out of memory or time (60 s) on these sources")),
                            List.of("lab/Box.java", "lab/Huge.java")));
            assertThat(Compiler.whyMissing(compilation))
                    .containsEntry(
                            "lab.Box",
                            "`lab.Box` was left out, because lab/Box.java does not compile (The compiler ran out of"
                                    + " memory or time (60 s) on these sources)");
            assertThat(compiler.compile(List.of(BOX)).classes()).containsOnlyKeys("lab.Box");
        }
    }

    /** Each source breaks when the one before it is left out: as many rounds as there are sources. */
    @Test
    void theTimeIsForAllRoundsTogether() {
        List<SourceFile> chain = IntStream.rangeClosed(1, 1_900)
                .mapToObj(i -> source("lab/C%d.java".formatted(i), "class C%d { C%d x; }".formatted(i, i - 1)))
                .toList();
        WorkerSource processes = processes(256);
        try (Compiler compiler = new Compiler(processes, List.of(), Duration.ofSeconds(5))) {
            Compilation compilation = compiler.compile(chain);

            assertThat(compilation.classes()).isEmpty();
            assertThat(compilation.leftOut()).hasSize(1_900);
            assertThat(compilation.messages())
                    .last()
                    .isEqualTo(new Message(
                            true, null, 0, 0, "The compiler ran out of memory or time (5 s) on these sources"));
            assertThat(compilation.messages()).hasSizeLessThanOrEqualTo(2);
        }
    }

    /** Otherwise a thread that is late would start a process that nobody ends. */
    @Test
    void whatIsClosedStaysClosed() {
        Compiler compiler = new Compiler(processes(64), List.of());
        compiler.close();
        compiler.close();

        assertThatExceptionOfType(HarnessFault.class)
                .isThrownBy(() -> compiler.compile(List.of(BOX)))
                .withMessage("Nothing is compiled any more: the batch has ended");
    }

    private static ProcessWorkers processes(int heapMegabytes) {
        WorkerLimits limits = new WorkerLimits(heapMegabytes, 128, 64, 1_024, 64);
        return new ProcessWorkers(new WorkerJvm(WorkerJvm.ownJava(), LabFixture.CLASS_PATH, Optional.empty()), limits);
    }

    private static SourceFile source(String path, String text) {
        return new SourceFile(path, "lab", text);
    }
}
