package org.bothways.judge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bothways.judge.Java;
import org.bothways.judge.screen.Contract.Required;
import org.bothways.judge.screen.Screening.Lack;
import org.bothways.judge.screen.Screening.Source;
import org.junit.jupiter.api.Test;

/** What class files say, read and never loaded. */
class ScreeningTests {

    private static final String HEADER = "package cms; import jakarta.persistence.*; import java.util.*; ";

    @Test
    void theContractIsWhatTheSuiteUses() {
        String[] model = {
            """
            public class Course {
                public Course(String code) {}
                public String getCode() { return ""; }
                public void addStudent(User user) {}
                public void unused() {}
                public static int count() { return 0; }
            }
            """,
            "public class User { public User() {} public String getName() { return \"\"; } }",
            "public class Other {}",
            "public class Never {}"
        };
        Map<String, byte[]> reference = compile(model);
        Map<String, byte[]> all = compile(model[0], model[1], model[2], model[3], """
                class Suite {
                    java.util.function.Function<User, String> name = User::getName;
                    java.util.function.Supplier<User> make = User::new;
                    Class<?> other = Other.class;
                    void check() {
                        new Course("c").addStudent(null);
                        Runnable inLambda = () -> Course.count();
                        Objects.requireNonNull(new Course("d").getCode());
                    }
                }
                """);

        Contract contract = Contract.of(Map.of("cms.Suite", all.get("cms.Suite")), reference);

        assertThat(contract)
                .isEqualTo(new Contract(
                        Set.of("cms.Course", "cms.Other", "cms.User"),
                        Set.of(
                                new Required("cms.Course", "<init>", "(Ljava/lang/String;)V"),
                                new Required("cms.Course", "addStudent", "(Lcms/User;)V"),
                                new Required("cms.Course", "count", "()I"),
                                new Required("cms.Course", "getCode", "()Ljava/lang/String;"),
                                new Required("cms.User", "<init>", "()V"),
                                new Required("cms.User", "getName", "()Ljava/lang/String;"))));
    }

    @Test
    void whatIsLackingIsSaidClassByClass() {
        Contract contract = new Contract(
                Set.of("cms.Assignment", "cms.Course", "cms.User"),
                Set.of(
                        new Required("cms.Assignment", "<init>", "()V"),
                        new Required("cms.Course", "<init>", "(Ljava/lang/String;J)V"),
                        new Required("cms.Course", "addStudent", "(Lcms/User;)V"),
                        new Required("cms.Course", "getCode", "()Ljava/lang/String;"),
                        new Required("cms.Course", "toString", "()Ljava/lang/String;")));

        assertThat(screening(
                                "public class Course { public Course(String code) {} public void addStudent(String name) {}"
                                        + " String getCode() { return null; } }",
                                "class User {}")
                        .lacks(contract))
                .containsExactly(
                        new Lack("Assignment", "There is no public class `cms.Assignment`"),
                        new Lack("User", "There is no public class `cms.User`"),
                        new Lack("Course(String, long)", "`Course` has no public constructor `Course(String, long)`"),
                        new Lack("Course.addStudent(User)", "`Course` has no public method `addStudent(User)`"),
                        new Lack("Course.getCode()", "`Course` has no public method `getCode()`"));
    }

    @Test
    void whatTheWorkerWouldCallIsNotLacking() {
        Contract contract = new Contract(
                Set.of("cms.Course", "cms.Quiz"),
                Set.of(
                        new Required("cms.Course", "number", "(I)V"),
                        new Required("cms.Course", "boxed", "(J)V"),
                        new Required("cms.Course", "unboxed", "(Ljava/lang/Long;)V"),
                        new Required("cms.Course", "flag", "(Z)V"),
                        new Required("cms.Course", "any", "(Lcms/Course;)V"),
                        new Required("cms.Course", "base", "(Lcms/Quiz;)V"),
                        new Required("cms.Course", "named", "(Lcms/Quiz;)V"),
                        new Required("cms.Course", "all", "(Ljava/util/List;)V"),
                        new Required("cms.Course", "some", "(Ljava/lang/String;Lcms/Course;)V"),
                        new Required("cms.Course", "none", "()V"),
                        new Required("cms.Quiz", "inherited", "()V")));

        assertThat(screening(
                                """
                                public class Course {
                                    public void number(double wide) {}
                                    public void boxed(Long number) {}
                                    public void unboxed(long number) {}
                                    public void flag(Boolean flag) {}
                                    public void any(Object any) {}
                                    public void base(Base base) {}
                                    public void named(Titled named) {}
                                    public void all(Collection<?> all) {}
                                    public void some(String first, Course... more) {}
                                    public void none(String... none) {}
                                }
                                """,
                                "public class Quiz extends Base {}",
                                "class Base implements Long2 { public void inherited() {} }",
                                "interface Long2 extends Titled {}",
                                "interface Titled {}")
                        .lacks(contract))
                .isEmpty();
    }

    @Test
    void mappedClassesAreThoseWithAnnotations() {
        assertThat(screening(
                                "@Entity public class Course { @Id Long id; }",
                                "@Embeddable class Part {}",
                                "@MappedSuperclass class Base {}",
                                "@Converter class Texts implements AttributeConverter<String, String> {"
                                        + " public String convertToDatabaseColumn(String text) { return text; }"
                                        + " public String convertToEntityAttribute(String text) { return text; } }",
                                "class Plain {}")
                        .mapped())
                .containsExactly("cms.Base", "cms.Course", "cms.Part", "cms.Texts");
    }

    @Test
    void usesOfThePlatformAreFlaggedWithTheirLines() {
        assertThat(screening("""
                        class Evil {
                            void end() {
                                System.exit(1);
                                new ProcessBuilder("sh");
                            }
                            Object read = java.nio.file.Path.of("x").toFile().exists();
                            java.util.function.IntConsumer end = System::exit;
                            native void call();
                        }
                        """).flags())
                .containsExactly(
                        new Flag("cms/Evil.java", 6, "java.io.File.exists", "reads or writes files"),
                        new Flag("cms/Evil.java", 7, "java.lang.System.exit", "ends the program"),
                        new Flag("cms/Evil.java", 3, "java.lang.System.exit", "ends the program"),
                        new Flag("cms/Evil.java", 4, "java.lang.ProcessBuilder.<init>", "starts other programs"),
                        new Flag("cms/Evil.java", 0, "native call", "calls code outside of Java"));
    }

    @Test
    void honestCodeHasNoFlags() {
        assertThat(screening("public class Course { List<String> all = new ArrayList<>();"
                                + " public String toString() { return String.join(\",\", all); } }")
                        .flags())
                .isEmpty();
    }

    @Test
    void aMethodIsFoundWhereItBegins() {
        Screening screening = screening("""
                public class Course extends Base {
                    public void add(String one) {
                        one.length();
                    }
                    public void add(String one, String two) {

                        two.length();
                    }
                }
                """, """
                class Base {
                    public void inherited() {
                    }
                }
                """);

        assertThat(List.of(
                        screening.locate("cms.Course", "add", 1),
                        screening.locate("cms.Course", "add", 2),
                        screening.locate("cms.Course", "inherited", 0),
                        screening.locate("cms.Course", "add", 3),
                        screening.locate("cms.Unknown", "add", 1)))
                .containsExactly(
                        Optional.of(new Source("cms/Course.java", 3)),
                        Optional.of(new Source("cms/Course.java", 7)),
                        Optional.of(new Source("cms/Base.java", 3)),
                        Optional.empty(),
                        Optional.empty());
        assertThat(screening.sourceOf("cms.Base")).contains("cms/Base.java");
        assertThat(screening.sourceOf("cms.Unknown")).isEmpty();
    }

    private static Screening screening(String... blocks) {
        return Screening.of(compile(blocks));
    }

    private static Map<String, byte[]> compile(String... blocks) {
        return Java.compile(HEADER, List.of(blocks), List.of());
    }
}
