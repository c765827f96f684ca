package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bothways.worker.SubmissionFixture.CLASS_PATH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply.Compiled;
import org.bothways.wire.Reply.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCompilerTests {

    @Test
    void everyClassOfAFileIsThereByItsBinaryName() throws IOException {
        Compiled compiled = compile("cms/Course.java", """
                package cms;
                public class Course { static class Inner {} Runnable nothing = new Runnable() { public void run() {} }; }
                class Second {}
                """);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.classes()).containsOnlyKeys("cms.Course", "cms.Course$Inner", "cms.Course$1", "cms.Second");
        assertThat(compiled.classes().get("cms.Course")).startsWith(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61);
    }

    @Test
    void errorSaysWhereAndWhat() throws IOException {
        assertThat(compile("cms/Course.java", """
                package cms;
                public class Course {
                    int number = "text";
                }
                """))
                .isEqualTo(new Compiled(
                        Map.of(),
                        List.of(new Message(
                                true,
                                "cms/Course.java",
                                3,
                                18,
                                "incompatible types: java.lang.String cannot be converted to int"))));
    }

    @Test
    void oneErrorLeavesNoClassAtAll() throws IOException {
        Compiled compiled = compile(Map.of(
                "cms/Course.java", "package cms; public class Course { Nothing nothing; }",
                "cms/User.java", "package cms; public class User {}"));

        assertThat(compiled.classes()).isEmpty();
        assertThat(compiled.messages())
                .extracting(Message::path, Message::line)
                .containsExactly(tuple("cms/Course.java", 1L));
    }

    @Test
    void warningsAreNoMessages() throws IOException {
        Compiled compiled = compile("cms/Course.java", """
                package cms;
                public class Course { java.util.List raw = new java.util.ArrayList(); Integer old = new Integer(3); }
                """);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.classes()).containsOnlyKeys("cms.Course");
    }

    @Test
    void messagesAreLimitedInNumberAndLength() throws IOException {
        String fields =
                IntStream.range(0, 300).mapToObj("Nothing f%d;%n"::formatted).collect(Collectors.joining());

        Compiled compiled = compile(Map.of(
                "Assignment.java", "class Assignment { %s f; }".formatted("N".repeat(3_000)),
                "Course.java", "class Course { %s }".formatted(fields)));

        assertThat(compiled.messages()).hasSize(100);
        assertThat(compiled.messages().get(0).text())
                .isEqualTo("cannot find symbol\n  symbol:   class " + "N".repeat(963) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my project/src/Prüfung.java",
                "a%20b/#1/Prüfung.java",
                "cms/elsewhere/Prüfung.java",
                "C:\\Users\\me/Prüfung.java",
                "odd\u0000folder/Prüfung.java",
                "//doubled//Prüfung.java"
            })
    void folderOfAFileIsFree(String path) throws IOException {
        assertThat(compile(path, "package cms; public class Prüfung {}").classes())
                .containsOnlyKeys("cms.Prüfung");
        assertThat(compile(path, "package cms; public class Prüfung { Nothing nothing; }")
                        .messages())
                .singleElement()
                .returns(path, Message::path);
    }

    @Test
    void publicClassStillNeedsItsFileName() throws IOException {
        assertThat(compile("cms/course.java", "package cms; public class Course {}")
                        .messages())
                .singleElement()
                .returns("class Course is public, should be declared in a file named Course.java", Message::text);
    }

    @Test
    void classThatIsThereTwiceIsAnError() throws IOException {
        assertThat(compile(Map.of("a/Course.java", "class Course {}", "b/Course.java", "class Course {}"))
                        .messages())
                .containsExactly(new Message(true, "b/Course.java", 1, 1, "duplicate class: Course"));
    }

    @Test
    void languageIsJava17WhateverRunsTheWorker() throws IOException {
        assertThat(compile("Course.java", """
                class Course {
                    String of(Object any) {
                        return switch (any) { case String text -> text; default -> ""; };
                    }
                }
                """).messages()).isNotEmpty();
        assertThat(compile("Course.java", """
                sealed interface Course permits Quiz {}
                record Quiz(String text) implements Course {}
                """).messages()).isEmpty();
    }

    @Test
    void classPathIsWhatTheJudgeSaysAndNothingElse() throws IOException {
        String source = "class Course { org.junit.jupiter.api.Test test; }";

        assertThat(compile("Course.java", source).messages()).isEmpty();
        assertThat(compile(Map.of("Course.java", source), List.of()).messages())
                .containsExactly(
                        new Message(true, "Course.java", 1, 37, "package org.junit.jupiter.api does not exist"));
    }

    @Test
    void annotationProcessorOnTheClassPathDoesNotRun(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("processor.jar");
        Compiled processor = compile("Evil.java", """
                public class Evil extends javax.annotation.processing.AbstractProcessor {
                    public Evil() { System.setProperty("bothways.processor", "was here"); }
                    @Override public java.util.Set<String> getSupportedAnnotationTypes() { return java.util.Set.of("*"); }
                    @Override public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> types,
                            javax.annotation.processing.RoundEnvironment round) { throw new Error("was here"); }
                }
                """);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("Evil.class"));
            out.write(processor.classes().get("Evil"));
            out.putNextEntry(new JarEntry("META-INF/services/javax.annotation.processing.Processor"));
            out.write("Evil".getBytes(StandardCharsets.UTF_8));
        }
        List<String> classPath = new ArrayList<>(CLASS_PATH);
        classPath.add(jar.toString());

        Compiled compiled = compile(Map.of("Course.java", "@Deprecated class Course { Evil evil; }"), classPath);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.classes()).containsOnlyKeys("Course");
        assertThat(System.getProperty("bothways.processor")).isNull();
    }

    @Test
    void sourceThatIsTooMuchForTheCompilerIsAnError() throws IOException {
        int depth = 100_000;

        Compiled compiled = compile(
                "Course.java", "class Course { int i = %s1%s; }".formatted("(".repeat(depth), ")".repeat(depth)));

        assertThat(compiled)
                .isEqualTo(new Compiled(
                        Map.of(),
                        List.of(new Message(
                                true, null, 0, 0, "The compiler gave up: the sources ask too much of it"))));
    }

    @Test
    void nothingCompilesToNothing() throws IOException {
        assertThat(compile(Map.of())).isEqualTo(new Compiled(Map.of(), List.of()));
    }

    /** A worker compiles one submission after another. */
    @Test
    void aCompilerKeepsNothingOfOneCompilationForTheNext() throws IOException {
        Map<String, String> uses = Map.of("Uses.java", "class Uses { Other other; jakarta.persistence.Id id; }");
        Map<String, String> both = new TreeMap<>(uses);
        both.put("Other.java", "class Other {}");
        try (SourceCompiler compiler = new SourceCompiler()) {
            assertThat(compiled(compiler, both, CLASS_PATH).classes()).containsOnlyKeys("Other", "Uses");
            assertThat(compiled(compiler, uses, CLASS_PATH).messages())
                    .extracting(Message::text)
                    .singleElement()
                    .asString()
                    .contains("class Other");
            assertThat(compiled(compiler, both, List.of()).messages()).isNotEmpty();
            assertThat(compiled(compiler, both, CLASS_PATH).messages()).isEmpty();
        }
    }

    private static Compiled compile(String path, String source) throws IOException {
        return compile(Map.of(path, source));
    }

    private static Compiled compile(Map<String, String> sources) throws IOException {
        return compile(sources, CLASS_PATH);
    }

    private static Compiled compile(Map<String, String> sources, List<String> classPath) throws IOException {
        try (SourceCompiler compiler = new SourceCompiler()) {
            return compiled(compiler, sources, classPath);
        }
    }

    private static Compiled compiled(SourceCompiler compiler, Map<String, String> sources, List<String> classPath)
            throws IOException {
        return (Compiled) compiler.compile(new Ask.Compile(sources, classPath));
    }
}
