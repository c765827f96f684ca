package org.bothways.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.bothways.intake.Candidate;
import org.bothways.intake.Location;
import org.bothways.judge.suite.AssignmentFolder;
import org.bothways.report.DocumentSchema;
import org.bothways.report.Report;
import org.bothways.report.ReportWriter;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.WorkerLimits;

/**
 * A small assignment without a database: a box that keeps a number, and an {@code App} that greets. Its reference and its suites
 * are compiled and packed as those of a real one are.
 */
final class LabFixture {

    /** Where workers find everything that they need, as it does in this virtual machine. */
    static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();

    static final String BOX = """
            package lab;

            public class Box {
                private final int value;

                public Box(int value) {
                    this.value = value;
                }

                public int value() {
                    return value;
                }

                public Box twice() {
                    return new Box(value + value);
                }
            }
            """;

    static final String APP = """
            package lab;

            public class App {
                public static String greet(String name) {
                    return "Hello, " + name;
                }

                public static String part() {
                    return "Bye";
                }
            }
            """;

    private static final String DESCRIPTION = """
            id: lab
            title: "A lab"
            package: lab
            groups:
              - {id: box, title: "A box keeps a number", points: 3.5}
              - {id: app, title: "The app is polite", points: 0.3}
              - {id: bonus, title: "More than was asked for", points: 1.25, extraCredit: true}
            """;

    private static final String VISIBLE = """
            package lab.suite;

            import lab.Box;
            import org.bothways.api.*;
            import org.junit.jupiter.api.*;

            @Checks(group = "box", visibility = Visibility.VISIBLE)
            final class BoxChecks {
                @Check(points = "1.25")
                @DisplayName("A box keeps its number")
                void keeps() {
                    Assertions.assertEquals(7, new Box(7).value(), "What is in the box");
                }

                @Check(points = "0.75", needs = "keeps")
                @DisplayName("Twice is a box of twice the number")
                void doubles() {
                    Assertions.assertEquals(8, new Box(4).twice().value(), "What is in the second box");
                }
            }
            """;

    private static final String HIDDEN = """
            package lab.suite.hidden;

            import lab.App;
            import lab.Box;
            import org.bothways.api.*;
            import org.junit.jupiter.api.*;

            @Checks(group = "box")
            final class MoreBoxChecks {
                @Check(points = "1.5", needs = "box.doubles")
                @DisplayName("Twice twice is four times")
                void quadruples() {
                    Assertions.assertEquals(12, new Box(3).twice().twice().value(), "What is in the third box");
                }
            }

            @Checks(group = "app")
            final class AppChecks {
                @Check(points = "0.1")
                @DisplayName("It greets")
                void greets() {
                    Assertions.assertEquals("Hello, Ann", App.greet("Ann"), "The greeting");
                }

                @Check(points = "0.2")
                @DisplayName("It parts")
                void parts() {
                    Assertions.assertEquals("Bye", App.part(), "The farewell");
                }
            }

            @Checks(group = "bonus")
            final class BonusChecks {
                @Check(points = "1.25")
                @DisplayName("A box holds large numbers")
                void holdsMuch() {
                    Assertions.assertEquals(2_000_000_000, new Box(1_000_000_000).twice().value(), "What is in it");
                }
            }
            """;

    private static final Schema REPORT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DocumentSchema.REPORT.text(), InputFormat.JSON);

    private LabFixture() {}

    /** Builds the assignment in a folder. */
    static AssignmentFolder assignment(Path folder) throws IOException {
        Path reference = folder.resolve("reference/lab-reference.jar");
        jar(reference, List.of(), BOX, APP);
        jar(folder.resolve("public/lab-public.jar"), List.of(reference), VISIBLE);
        jar(folder.resolve("hidden/lab-hidden.jar"), List.of(reference), HIDDEN);
        Files.writeString(folder.resolve("assignment.yaml"), DESCRIPTION);
        return AssignmentFolder.open(folder);
    }

    /** {@return a level without processes: fast, and the compiler is shared by whoever asks} */
    static Level inProcess() {
        InProcessWorkers workers = new InProcessWorkers(CLASS_PATH, WorkerLimits.DEFAULT);
        return new Level(workers, workers);
    }

    /** Hands something in: each text is a source of the package {@code lab}, named for the type that it declares. */
    static Candidate handIn(Path folder, String id, String... sources) throws IOException {
        Path submission = folder.resolve(id);
        Files.createDirectories(submission);
        for (String source : sources) {
            Files.writeString(submission.resolve(typeIn(source) + ".java"), source);
        }
        return new Candidate(id, new Location.OnDisk(submission));
    }

    static void assertValid(Report report) {
        String json = new String(ReportWriter.bytes(report), StandardCharsets.UTF_8);
        List<Error> errors = REPORT.validate(json, InputFormat.JSON);
        assertThat(errors).as(json).isEmpty();
    }

    /** Compiles sources into a jar. */
    static void jar(Path jar, List<Path> libraries, String... sources) throws IOException {
        Path classes = Files.createTempDirectory(Files.createDirectories(jar.getParent()), "classes");
        compile(classes, libraries, sources);
        jarOf(classes, jar);
    }

    /** Packs a folder of classes. */
    static void jarOf(Path classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, zip);
            }
        }
    }

    private static void compile(Path into, List<Path> libraries, String... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> classPath = new ArrayList<>(libraries);
            classPath.addAll(CLASS_PATH);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
            List<JavaFileObject> units =
                    Stream.of(sources).<JavaFileObject>map(Source::new).toList();
            assertThat(compiler.getTask(null, files, null, List.of("-proc:none", "-g", "-nowarn"), null, units)
                            .call())
                    .isTrue();
        }
    }

    private static String typeIn(String source) {
        return source.replaceFirst("(?s).*?\\b(?:class|enum|interface|record)\\s+(\\w+).*", "$1");
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + typeIn(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
