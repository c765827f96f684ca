package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.missing;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.snapshot;
import static org.bothways.worker.SubmissionFixture.value;
import static org.bothways.worker.SubmissionFixture.values;

import java.math.BigDecimal;
import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Missing.Kind;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Snapshot;
import org.bothways.wire.Value.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTests {

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void mostSpecificOverloadIsCalled() {
        worker.load("""
                public class Course {
                    public String of(Object any) { return "Object"; }
                    public String of(CharSequence text) { return "CharSequence"; }
                    public String of(String text) { return "String"; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "of", "text")).isEqualTo(returned("String"));
        assertThat(worker.call(course, "of", 1)).isEqualTo(returned("Object"));
    }

    @Test
    void nullGoesToTheMostSpecificOverloadThatTakesIt() {
        worker.load("""
                public class Course {
                    public String of(int number) { return "int"; }
                    public String of(Object any) { return "Object"; }
                    public String of(Course course) { return "Course " + course; }
                }
                """);

        assertThat(worker.call(worker.construct("cms.Course"), "of", Value.NULL))
                .isEqualTo(returned("Course null"));
    }

    @Test
    void nullIsNoArgumentForAPrimitiveParameter() {
        worker.load("""
                public class Course {
                    public void limit(int seats) {}
                }
                """);

        assertThat(worker.call(worker.construct("cms.Course"), "limit", Value.NULL))
                .isEqualTo(missing(Kind.METHOD, "cms.Course", "limit(int)"));
    }

    @ParameterizedTest
    @CsvSource({"java.lang.String", "java.lang.Integer", "java.lang.Object"})
    void parameterTypesChooseBetweenOverloads(String parameterType) {
        worker.load("""
                public class Course {
                    private final String made;
                    public Course(String text) { made = "java.lang.String"; }
                    public Course(Integer number) { made = "java.lang.Integer"; }
                    public Course(Object any) { made = "java.lang.Object"; }
                    public String made() { return made; }
                    public static String of(String text) { return "java.lang.String"; }
                    public static String of(Integer number) { return "java.lang.Integer"; }
                    public static String of(Object any) { return "java.lang.Object"; }
                    public String on(String text) { return "java.lang.String"; }
                    public String on(Integer number) { return "java.lang.Integer"; }
                    public String on(Object any) { return "java.lang.Object"; }
                }
                """);
        List<String> hint = List.of(parameterType);
        List<Value> nothing = List.of(Value.NULL);
        Handle course = (Handle) value(worker.ask(new Ask.Construct("cms.Course", hint, nothing)));

        assertThat(worker.call(course, "made")).isEqualTo(returned(parameterType));
        assertThat(worker.ask(new Ask.CallStatic("cms.Course", "of", hint, nothing)))
                .isEqualTo(returned(parameterType));
        assertThat(worker.ask(new Ask.Call(course.id(), "on", hint, nothing))).isEqualTo(returned(parameterType));
    }

    @Test
    void parameterTypesThatNoOverloadHasDoNoHarm() {
        worker.load("""
                public class Course {
                    public String of(long number) { return "long " + number; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.ask(new Ask.Call(course.id(), "of", List.of("int"), values(3))))
                .isEqualTo(returned("long 3"));
    }

    @ParameterizedTest
    @CsvSource({"int, long", "java.lang.Integer, Object"})
    void boxingIsTheSecondChoice(String parameterType, String expected) {
        worker.load("""
                public class Course {
                    public String of(long number) { return "long"; }
                    public String of(Object any) { return "Object"; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.ask(new Ask.Call(course.id(), "of", List.of(parameterType), values(3))))
                .isEqualTo(returned(expected));
    }

    @Test
    void numbersAreBoxedAndWidenedButNeverNarrowed() {
        worker.load("""
                public class Course {
                    public String aShort(short number) { return "" + number; }
                    public String anInt(int number) { return "" + number; }
                    public String aLong(long number) { return "" + number; }
                    public String aFloat(float number) { return "" + number; }
                    public String aDouble(double number) { return "" + number; }
                    public String aBoxedLong(Long number) { return "" + number; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "aShort", (byte) 1)).isEqualTo(returned("1"));
        assertThat(worker.call(course, "anInt", 'a')).isEqualTo(returned("97"));
        assertThat(worker.call(course, "aLong", 1)).isEqualTo(returned("1"));
        assertThat(worker.call(course, "aLong", 'a')).isEqualTo(returned("97"));
        assertThat(worker.call(course, "aFloat", 1L)).isEqualTo(returned("1.0"));
        assertThat(worker.call(course, "aDouble", 1.5f)).isEqualTo(returned("1.5"));
        assertThat(worker.call(course, "aBoxedLong", 1L)).isEqualTo(returned("1"));
        assertThat(worker.call(course, "aShort", 'a')).isEqualTo(missing(Kind.METHOD, "cms.Course", "aShort(short)"));
        assertThat(worker.call(course, "anInt", 1L)).isEqualTo(missing(Kind.METHOD, "cms.Course", "anInt(int)"));
        assertThat(worker.call(course, "aFloat", 1.5)).isEqualTo(missing(Kind.METHOD, "cms.Course", "aFloat(float)"));
        assertThat(worker.call(course, "aBoxedLong", 1))
                .isEqualTo(missing(Kind.METHOD, "cms.Course", "aBoxedLong(Long)"));
        assertThat(worker.call(course, "aLong", true)).isEqualTo(missing(Kind.METHOD, "cms.Course", "aLong(long)"));
        assertThat(worker.call(course, "aLong", BigDecimal.ONE))
                .isEqualTo(missing(Kind.METHOD, "cms.Course", "aLong(long)"));
    }

    @Test
    void variableArgumentsAreGatheredWhereNothingElseFits() {
        worker.load("""
                public class Course {
                    public String add(String one) { return "one"; }
                    public String add(String... many) { return many == null ? "none" : many.length + " of many"; }
                    public String sum(String label, long... numbers) { return label + Arrays.stream(numbers).sum(); }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "add")).isEqualTo(returned("0 of many"));
        assertThat(worker.call(course, "add", "a")).isEqualTo(returned("one"));
        assertThat(worker.call(course, "add", "a", Value.NULL, "c")).isEqualTo(returned("3 of many"));
        assertThat(worker.call(course, "sum", "=", 1, (short) 2, 3L)).isEqualTo(returned("=6"));
        assertThat(worker.call(course, "sum", "=", 1, Value.NULL))
                .isEqualTo(missing(Kind.METHOD, "cms.Course", "sum(String, long[])"));
        assertThat(worker.call(course, "sum")).isEqualTo(missing(Kind.METHOD, "cms.Course", "sum(String, long[])"));
    }

    @Test
    void variableArgumentsOfDifferentLengthsAreComparedToo() {
        worker.load("""
                public class Course {
                    public String of(Object... all) { return "Object..."; }
                    public String of(String first, Object... rest) { return "String, Object..."; }
                }
                """);

        assertThat(worker.call(worker.construct("cms.Course"), "of", "a", 1)).isEqualTo(returned("String, Object..."));
    }

    @Test
    void arrayIsTakenAsAnArray() {
        worker.load("""
                public class Course {
                    public String names(String[] names) { return "names " + Arrays.asList(names); }
                    public String many(Course... courses) { return "many " + courses.length; }
                    public String numbers(long[] numbers) { return "numbers " + Arrays.toString(numbers); }
                    public String any(Object any) { return any.getClass().getSimpleName(); }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "names", snapshot(Snapshot.Kind.ARRAY, "a", "b")))
                .isEqualTo(returned("names [a, b]"));
        assertThat(worker.call(course, "many", snapshot(Snapshot.Kind.ARRAY, course, course)))
                .isEqualTo(returned("many 2"));
        assertThat(worker.call(course, "numbers", snapshot(Snapshot.Kind.ARRAY, 1L, 2L)))
                .isEqualTo(returned("numbers [1, 2]"));
        assertThat(worker.call(course, "any", snapshot(Snapshot.Kind.ARRAY, 1L)))
                .isEqualTo(returned("Object[]"));
        assertThat(worker.call(course, "names", snapshot(Snapshot.Kind.ARRAY, 1L)))
                .isEqualTo(missing(Kind.METHOD, "cms.Course", "names(String[])"));
    }

    @Test
    void inheritedStaticAndDefaultMethodsAreFound() {
        worker.load("""
                public class Course extends Base implements Named {
                    public static String kind() { return "course"; }
                    public String own() { return "own"; }
                }
                """, """
                public abstract class Base {
                    public static Course make() { return new Course(); }
                    public String inherited() { return "inherited"; }
                }
                """, """
                public interface Named {
                    default String name() { return "default"; }
                    static String of(int number) { return "static " + number; }
                }
                """);
        Handle course = (Handle) value(worker.callStatic("cms.Course", "make"));

        assertThat(worker.call(course, "own")).isEqualTo(returned("own"));
        assertThat(worker.call(course, "inherited")).isEqualTo(returned("inherited"));
        assertThat(worker.call(course, "name")).isEqualTo(returned("default"));
        assertThat(worker.call(course, "kind")).isEqualTo(returned("course"));
        assertThat(worker.callStatic("cms.Named", "of", 3)).isEqualTo(returned("static 3"));
        assertThat(worker.callStatic("cms.Course", "own")).isEqualTo(missing(Kind.METHOD, "cms.Course", "own()"));
    }

    @Test
    void publicMethodsOfAHiddenSuperclassAreFound() {
        worker.load("""
                public class Course extends Base<String> {
                    public String own(String own) { return own; }
                }
                abstract class Base<T> {
                    public String inherited() { return "inherited"; }
                    public String take(T value) { return "took " + value; }
                    public String own(Object own) { return "not called"; }
                    public static String make() { return "made"; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "inherited")).isEqualTo(returned("inherited"));
        assertThat(worker.call(course, "take", "it")).isEqualTo(returned("took it"));
        assertThat(worker.call(course, "own", "own")).isEqualTo(returned("own"));
        assertThat(worker.callStatic("cms.Course", "make")).isEqualTo(returned("made"));
    }

    @Test
    void bridgeOfAGenericMethodIsNoOverload() {
        worker.load("""
                public class Course implements Comparable<Course> {
                    public int compareTo(Course other) { return 0; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "compareTo", course)).isEqualTo(returned(0));
        assertThat(worker.call(course, "compareTo", Value.NULL)).isEqualTo(returned(0));
    }

    @Test
    void publicMethodOfAHiddenClassIsCallable() {
        worker.load("""
                public class Course {
                    public static Object make() { return new Hidden(); }
                }
                class Hidden {
                    public int number = 3;
                    public String name() { return "hidden"; }
                    String secret() { return "secret"; }
                }
                """);
        Handle hidden = (Handle) value(worker.callStatic("cms.Course", "make"));

        assertThat(worker.call(hidden, "name")).isEqualTo(returned("hidden"));
        assertThat(worker.ask(new Ask.ReadField("cms.Hidden", hidden.id(), "number")))
                .isEqualTo(returned(3));
        assertThat(worker.call(hidden, "secret")).isEqualTo(missing(Kind.METHOD, "cms.Hidden"));
        assertThat(worker.ask(new Ask.Construct("cms.Hidden", List.of(), List.of())))
                .isEqualTo(missing(Kind.CLASS, "cms.Hidden"));
    }

    @Test
    void libraryObjectsAreCalledThroughTheirPublicTypes() {
        worker.load("""
                public class Course {
                    public Iterator<String> names() { return List.of("a").iterator(); }
                    public Map.Entry<String, Integer> entry() { return new HashMap<>(Map.of("key", 1)).entrySet().iterator().next(); }
                    public Runnable lambda() { return () -> { throw new IllegalStateException("ran"); }; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(worker.get(course, "names"), "next")).isEqualTo(returned("a"));
        assertThat(worker.call(worker.get(course, "entry"), "getKey")).isEqualTo(returned("key"));
        assertThat(worker.thrown(worker.get(course, "lambda"), "run").message()).isEqualTo("ran");
    }

    @Test
    void whatIsMissingIsNamedWithWhatIsThere() {
        worker.load("""
                public class Course {
                    public Course(String code, String... names) {}
                    public Course(Map<String, String> all) {}
                    public void AddStudent(User user, int[] marks) {}
                    public void addStudent() {}
                    void addStudent(Course course) {}
                }
                """, "public abstract class User { public User() {} }");
        Handle course = worker.construct("cms.Course", "CS 1998");

        assertThat(worker.ask(new Ask.Construct("cms.Corse", List.of(), List.of())))
                .isEqualTo(missing(Kind.CLASS, "cms.Corse"));
        assertThat(worker.callStatic("cms.Corse", "make")).isEqualTo(missing(Kind.CLASS, "cms.Corse"));
        assertThat(worker.ask(new Ask.Construct("cms.Course", List.of(), values(1))))
                .isEqualTo(missing(Kind.CONSTRUCTOR, "cms.Course", "Course(Map)", "Course(String, String[])"));
        assertThat(worker.ask(new Ask.Construct("cms.User", List.of(), List.of())))
                .isEqualTo(missing(Kind.CONSTRUCTOR, "cms.User"));
        assertThat(worker.call(course, "addStudent", 1))
                .isEqualTo(missing(Kind.METHOD, "cms.Course", "AddStudent(User, int[])", "addStudent()"));
        assertThat(worker.call(course, "grade")).isEqualTo(missing(Kind.METHOD, "cms.Course"));
    }

    @Test
    void classThatIsHandedOverButMissingIsTheSubmissionsGap() {
        worker.load("""
                public class Course {
                    public String name(Class<?> type) { return type.getName(); }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "name", new Token("cms.Course"))).isEqualTo(returned("cms.Course"));
        assertThat(worker.call(course, "name", new Token("int"))).isEqualTo(returned("int"));
        assertThat(worker.call(course, "name", new Token("cms.User"))).isEqualTo(missing(Kind.CLASS, "cms.User"));
    }

    @Test
    void fieldIsReadDirectlyOrThroughItsGetter() {
        worker.load("""
                public class Course {
                    public static final int LIMIT = 40;
                    public String code = "CS 1998";
                    private String name = "Backend";
                    private boolean open = true;
                    private int credits = 3;
                    private static int count = 7;
                    private String secret = "none of yours";
                    public String getName() { return name; }
                    public boolean isOpen() { return open; }
                    public int credits() { return credits; }
                    public static int getCount() { return count; }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(read(course, "code")).isEqualTo(returned("CS 1998"));
        assertThat(read(course, "name")).isEqualTo(returned("Backend"));
        assertThat(read(course, "open")).isEqualTo(returned(true));
        assertThat(read(course, "credits")).isEqualTo(returned(3));
        assertThat(read(course, "LIMIT")).isEqualTo(returned(40));
        assertThat(read(null, "LIMIT")).isEqualTo(returned(40));
        assertThat(read(null, "count")).isEqualTo(returned(7));
        assertThat(read(course, "secret")).isEqualTo(missing(Kind.FIELD, "cms.Course"));
        assertThat(read(null, "name")).isEqualTo(missing(Kind.FIELD, "cms.Course"));
        assertThat(read(null, "code")).isEqualTo(missing(Kind.FIELD, "cms.Course"));
        assertThat(worker.ask(new Ask.ReadField("cms.Corse", null, "LIMIT")))
                .isEqualTo(missing(Kind.CLASS, "cms.Corse"));
    }

    private Reply read(Handle target, String field) {
        return worker.ask(new Ask.ReadField("cms.Course", target == null ? null : target.id(), field));
    }
}
