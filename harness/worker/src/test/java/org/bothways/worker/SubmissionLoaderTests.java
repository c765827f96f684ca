package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.CLASS_PATH;
import static org.bothways.worker.SubmissionFixture.missing;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.thrown;

import java.util.List;
import java.util.Map;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Missing.Kind;
import org.bothways.wire.Thrown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionLoaderTests {

    private static final String FINDER = """
            public class Course {
                public static boolean finds(String name) {
                    try {
                        Class.forName(name);
                        return true;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                }
                public static boolean findsForThread(String name) {
                    try {
                        Thread.currentThread().getContextClassLoader().loadClass(name);
                        return true;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @ParameterizedTest
    @ValueSource(strings = {"org.bothways.worker.Answers", "org.bothways.wire.Ask", "org.h2.Driver"})
    void workerAndDatabaseAreOutOfSight(String name) {
        worker.load(FINDER);

        assertThat(worker.callStatic("cms.Course", "finds", name)).isEqualTo(returned(false));
        assertThat(worker.callStatic("cms.Course", "findsForThread", name)).isEqualTo(returned(false));
        assertThat(worker.callStatic(name, "toString")).isEqualTo(missing(Kind.CLASS, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cms.Course", "java.net.http.HttpClient", "jakarta.persistence.Entity", "org.hibernate.Session"})
    void librariesAndTheSubmissionItselfAreInSight(String name) {
        worker.load(FINDER);

        assertThat(worker.callStatic("cms.Course", "finds", name)).isEqualTo(returned(true));
        assertThat(worker.callStatic("cms.Course", "findsForThread", name)).isEqualTo(returned(true));
    }

    @Test
    void submissionOpensNoDatabaseOfItsOwn() {
        worker.load("""
                public class Course {
                    public static void open() throws Exception {
                        java.sql.DriverManager.getConnection("jdbc:h2:mem:mine", "SA", "");
                    }
                }
                """);

        assertThat(thrown(worker.callStatic("cms.Course", "open")))
                .returns("java.sql.SQLException", Thrown::type)
                .returns("No suitable driver found for jdbc:h2:mem:mine", Thrown::message);
    }

    @Test
    void classOfALibraryIsNeverReplaced() {
        loadOne("org.hibernate.Hibernate", """
                package org.hibernate;
                public class Hibernate {
                    public static String whose() { return "the submission's"; }
                }
                """);

        assertThat(worker.callStatic("org.hibernate.Hibernate", "whose"))
                .isEqualTo(missing(Kind.METHOD, "org.hibernate.Hibernate"));
    }

    @Test
    void classThatTheJudgeHasTooIsTheSubmissionsOwn() {
        loadOne("org.junit.jupiter.api.Assertions", """
                package org.junit.jupiter.api;
                public class Assertions {
                    public static String whose() { return "the submission's"; }
                }
                """);

        assertThat(worker.callStatic("org.junit.jupiter.api.Assertions", "whose"))
                .isEqualTo(returned("the submission's"));
    }

    @Test
    void classInAPackageOfALibraryStaysOutsideOfIt() {
        loadOne("org.hibernate.Extra", """
                package org.hibernate;
                public class Extra {
                    public static boolean isInside() { return Extra.class.getClassLoader() == Session.class.getClassLoader(); }
                }
                """);

        assertThat(worker.callStatic("org.hibernate.Extra", "isInside")).isEqualTo(returned(false));
    }

    @Test
    void whatAStaticInitialiserThrowsIsData() {
        worker.load("""
                public class Course {
                    static final int LIMIT = Integer.parseInt("x");
                    public static int limit() { return LIMIT; }
                }
                """);

        Thrown first = thrown(worker.callStatic("cms.Course", "limit"));
        Thrown second = thrown(worker.ask(new Ask.Construct("cms.Course", List.of(), List.of())));

        assertThat(first.type()).isEqualTo("java.lang.ExceptionInInitializerError");
        assertThat(first.cause())
                .returns("java.lang.NumberFormatException", Thrown::type)
                .returns(List.of(new Thrown.Frame("cms.Course", "<clinit>", "Course.java", 2)), Thrown::frames);
        assertThat(second)
                .returns("java.lang.NoClassDefFoundError", Thrown::type)
                .returns("Could not initialize class cms.Course", Thrown::message);
    }

    @Test
    void classThatIsNoClassIsData() {
        worker.ask(new Ask.Load(Map.of("cms.Course", new byte[] {1, 2, 3}), List.of()));

        assertThat(thrown(worker.callStatic("cms.Course", "limit")).type()).isEqualTo("java.lang.ClassFormatError");
    }

    @Test
    void resourcesOfTheSubmissionDoNotExist() {
        worker.load("""
                public class Course {
                    public static boolean sees(String name) { return Course.class.getClassLoader().getResource(name) != null; }
                }
                """);

        assertThat(worker.callStatic("cms.Course", "sees", "cms/Course.class")).isEqualTo(returned(false));
    }

    private void loadOne(String name, String source) {
        String path = name.replace('.', '/') + ".java";
        Reply.Compiled compiled = (Reply.Compiled) worker.ask(new Ask.Compile(Map.of(path, source), CLASS_PATH));
        assertThat(compiled.messages()).isEmpty();
        worker.ask(new Ask.Load(compiled.classes(), List.of()));
    }
}
