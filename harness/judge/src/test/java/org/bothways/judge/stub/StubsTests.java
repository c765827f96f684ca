package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suites see stubs where they were compiled against the reference. */
class StubsTests {

    private static final String COURSE = """
            public class Course {
                private final String code;
                private final List<User> students = new ArrayList<>();
                private User best;
                public Course(String code) { this.code = code; }
                public String getCode() { return code; }
                public List<User> getStudents() { return students; }
                public void addStudent(User user) { students.add(user); best = user; }
                public User getBest() { return best; }
            }
            """;
    private static final String USER = """
            public class User {
                private final String name;
                public User(String name) { this.name = name; }
                public String getName() { return name; }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture();

    @Test
    void oneRemoteObjectIsOneStub() {
        judge.reference(COURSE, USER).check("""
                Course course = new Course("c");
                User user = new User("u");
                course.addStudent(user);
                assertTrue(course.getBest() == user);
                assertSame(user, course.getBest());
                assertSame(user, course.getStudents().get(0));
                assertSame(user, course.getStudents().iterator().next());
                assertTrue(course.getStudents().contains(user));
                """);

        judge.passes(COURSE, USER);
    }

    @Test
    void anObjectThatIsMetFirstInAReturnValueKeepsItsStub() {
        String registry = """
                public class Registry {
                    private final User first = new User("first");
                    public User getFirst() { return first; }
                    public List<User> getAll() { return List.of(first); }
                }
                """;
        judge.reference(registry, USER).check("""
                Registry registry = new Registry();
                User first = registry.getFirst();
                assertEquals("first", first.getName());
                assertSame(first, registry.getFirst());
                assertSame(first, registry.getAll().get(0));
                """);

        judge.passes(registry, USER);
    }

    @Test
    void twoEqualObjectsOfTheSubmissionAreTwoStubs() {
        String alike = """
                public class User {
                    public User(String name) {}
                    public String getName() { return "same"; }
                    @Override public boolean equals(Object other) { return true; }
                    @Override public int hashCode() { return 1; }
                }
                """;
        judge.reference(COURSE, USER).check("""
                Course course = new Course("c");
                User one = new User("same");
                User other = new User("same");
                course.addStudent(one);
                assertNotEquals(one, other);
                assertFalse(course.getStudents().contains(other));
                assertEquals(2, new HashSet<>(List.of(one, other)).size());
                """);

        judge.passes(COURSE, alike);
    }

    @Test
    void equalsHashCodeAndToStringOfStubsNeverReachTheSubmission() {
        String hostile = """
                public class User {
                    public User(String name) {}
                    public String getName() { return "u"; }
                    @Override public boolean equals(Object other) { throw new IllegalStateException("equals"); }
                    @Override public int hashCode() { throw new IllegalStateException("hashCode"); }
                    @Override public String toString() { throw new IllegalStateException("toString"); }
                }
                """;
        judge.reference(COURSE, USER).check("""
                User user = new User("u");
                Course course = new Course("c");
                course.addStudent(user);
                assertEquals("user1", user.toString());
                assertTrue(user.equals(user));
                assertFalse(user.equals(course));
                assertEquals(System.identityHashCode(user), user.hashCode());
                assertEquals("[user1]", course.getStudents().toString());
                """);

        judge.passes(COURSE, hostile);
    }

    @Test
    void aProbeDoesReachThem() {
        String talking = """
                public class User {
                    public User(String name) {}
                    public String getName() { return "u"; }
                    @Override public boolean equals(Object other) { return true; }
                    @Override public int hashCode() { return 42; }
                    @Override public String toString() { return "I am a user"; }
                }
                """;
        judge.reference(COURSE, USER).check("""
                User user = new User("u");
                Course course = new Course("c");
                course.addStudent(user);
                assertEquals("I am a user", probe.toStringOf(user));
                assertEquals(42, probe.hashCodeOf(user));
                assertTrue(probe.areEqual(user, new User("v")));
                assertFalse(probe.areEqual(course, user));
                assertEquals("[I am a user]", probe.toStringOf(course.getStudents()));
                """);

        judge.passes(COURSE, talking);
    }

    @Test
    void overloadsAreChosenByTheTypesThatTheSuiteWasCompiledWith() {
        String overloaded = """
                public class Course {
                    private final String made;
                    public Course() { made = "none"; }
                    public Course(String code) { made = "code"; }
                    public Course(Long id) { made = "id"; }
                    public String getMade() { return made; }
                    public String say(Object any) { return "object"; }
                    public String say(String text) { return "string"; }
                    public String say(long number) { return "long"; }
                    public String say(Integer number) { return "Integer"; }
                    public String say(String one, int two) { return "two"; }
                }
                """;
        judge.reference(overloaded).check("""
                assertEquals("none", new Course().getMade());
                assertEquals("code", new Course((String) null).getMade());
                assertEquals("id", new Course((Long) null).getMade());
                Course course = new Course();
                assertEquals("object", course.say((Object) "text"));
                assertEquals("string", course.say("text"));
                assertEquals("long", course.say(1L));
                assertEquals("Integer", course.say((Integer) 1));
                assertEquals("two", course.say("one", 2));
                """);

        judge.passes(overloaded);
    }

    @Test
    void variableArgumentsArriveOneByOne() {
        String variable = """
                public class Course {
                    public Course(String... codes) { this.codes = codes; }
                    private final String[] codes;
                    public int getSize() { return codes.length; }
                    public String join(String separator, Object... parts) {
                        List<String> all = new ArrayList<>();
                        for (Object part : parts) all.add(String.valueOf(part));
                        return String.join(separator, all);
                    }
                    public static int sum(int... numbers) {
                        int sum = 0;
                        for (int each : numbers) sum += each;
                        return sum;
                    }
                }
                """;
        judge.reference(variable).check("""
                assertEquals(0, new Course().getSize());
                assertEquals(2, new Course("a", "b").getSize());
                assertEquals("a-1-null", new Course().join("-", "a", 1, null));
                assertEquals("", new Course().join("-"));
                assertEquals(6, Course.sum(1, 2, 3));
                """);

        judge.passes(variable);
    }

    @Test
    void staticMembersAreTheSubmissions() {
        judge.reference("""
                        public class Counter {
                            public static int next() { return -1; }
                            public static Counter of(String name) { return null; }
                            public static String shout(String text) { return null; }
                            public String getName() { return null; }
                        }
                        """).check("""
                        assertEquals(1, Counter.next());
                        assertEquals(2, Counter.next());
                        assertEquals("A", Counter.shout("a"));
                        assertEquals("x", Counter.of("x").getName());
                        """);

        judge.passes("""
                public class Counter {
                    private static int last;
                    private String name;
                    public static int next() { return ++last; }
                    public static String shout(String text) { return text.toUpperCase(); }
                    public static Counter of(String name) { Counter made = new Counter(); made.name = name; return made; }
                    public String getName() { return name; }
                }
                """);
    }

    @Test
    void inheritedAndInterfaceMembersAreFound() {
        String named =
                "public interface Titled { String getName(); default String greeting() { return \"reference\"; } }";
        String base = """
                public abstract class Base implements Titled {
                    public String inherited() { return "reference"; }
                    public abstract Base self();
                }
                """;
        String user = """
                public class User extends Base {
                    @Override public String getName() { return "reference"; }
                    @Override public User self() { return null; }
                }
                """;
        judge.reference(named, base, user).check("""
                User user = new User();
                Base base = user;
                Titled named = user;
                assertEquals("n", named.getName());
                assertEquals("hello n", named.greeting());
                assertEquals("hello n", user.greeting());
                assertEquals("i", base.inherited());
                assertSame(user, base.self());
                """);

        judge.passes(
                "public interface Titled { String getName(); default String greeting() { return \"hello \" + getName(); } }",
                """
                public abstract class Base implements Titled {
                    public String inherited() { return "i"; }
                    public abstract Base self();
                }
                """,
                """
                public class User extends Base {
                    @Override public String getName() { return "n"; }
                    @Override public User self() { return this; }
                }
                """);
    }

    @Test
    void aBridgeOfTheReferenceLeadsToTheSubmission() {
        String version = """
                public class Edition implements Comparable<Edition> {
                    private final int number;
                    public Edition(int number) { this.number = number; }
                    public int getNumber() { return number; }
                    @Override public int compareTo(Edition other) { return Integer.compare(number, other.number); }
                }
                """;
        judge.reference(version).check("""
                List<Edition> all = new ArrayList<>(List.of(new Edition(2), new Edition(1)));
                Collections.sort(all);
                assertEquals(1, all.get(0).getNumber());
                """);

        judge.passes(version);
    }

    @Test
    void anAbstractClassOfTheReferenceIsImplementedByTheSubmissions() {
        String shapes = """
                public abstract class Shape implements Titled {
                    public static Shape make() { return new Round(); }
                }
                class Round extends Shape { @Override public String getName() { return "round"; } }
                """;
        String named = "public interface Titled { String getName(); }";
        judge.reference(named, shapes).check("""
                assertEquals("round", Shape.make().getName());
                """);

        judge.passes(named, shapes);
    }

    @Test
    void anInterfaceOfTheReferenceIsImplementedByAClassThatTheReferenceDoesNotKnow() {
        String named = """
                public interface Titled {
                    String getName();
                    static Titled anyone() { return null; }
                }
                """;
        String registry = "public class Registry { public Titled getAnyone() { return null; } }";
        judge.reference(named, registry).check("""
                Titled anyone = new Registry().getAnyone();
                assertEquals("nobody", anyone.getName());
                """);

        judge.passes(
                named,
                "public class Registry { public Titled getAnyone() { return new Nobody(); } }",
                "class Nobody implements Titled { @Override public String getName() { return \"nobody\"; } }");
    }

    @Test
    void aSubclassOfTheReferenceIsAStubOfItsOwn() {
        String assignment = """
                public class Assignment {
                    private final String title;
                    public Assignment(String title) { this.title = title; }
                    public String getTitle() { return title; }
                    public Assignment self() { return this; }
                }
                """;
        String quiz = """
                public class Quiz extends Assignment {
                    private final int questions;
                    public Quiz(String title, int questions) { super(title); this.questions = questions; }
                    public int getQuestions() { return questions; }
                    public static Assignment hidden() { return new Quiz("q", 7); }
                }
                """;
        judge.reference(assignment, quiz).check("""
                Quiz quiz = new Quiz("t", 3);
                assertEquals("t", quiz.getTitle());
                assertEquals(3, quiz.getQuestions());
                assertSame(quiz, quiz.self());
                Assignment hidden = Quiz.hidden();
                assertTrue(hidden instanceof Quiz);
                assertEquals(7, ((Quiz) hidden).getQuestions());
                assertFalse(new Assignment("a").self() instanceof Quiz);
                """);

        judge.passes(assignment, quiz);
    }

    @Test
    void aSubclassThatOnlyTheSubmissionHasIsSeenAsWhatItExtends() {
        judge.reference(COURSE, USER).check("""
                Course course = new Course("c");
                assertEquals("made up", course.getBest().getName());
                """);

        judge.passes("""
                public class Course {
                    public Course(String code) {}
                    public User getBest() { return new User("x") { @Override public String getName() { return "made up"; } }; }
                }
                """, USER);
    }

    @Test
    void enumConstantsGoBothWays() {
        String kind = "public enum Kind { LECTURE, LAB { @Override public int weight() { return 2; } };"
                + " public int weight() { return 1; } }";
        String course = """
                public class Course {
                    private Kind kind = Kind.LECTURE;
                    public Kind getKind() { return kind; }
                    public void setKind(Kind kind) { this.kind = kind; }
                    public List<Kind> getKinds() { return List.of(Kind.values()); }
                    public java.util.concurrent.TimeUnit getUnit() { return java.util.concurrent.TimeUnit.DAYS; }
                    public Class<?> getEntity() { return Course.class; }
                }
                """;
        judge.reference(kind, course).check("""
                Course course = new Course();
                assertSame(Kind.LECTURE, course.getKind());
                course.setKind(Kind.LAB);
                assertSame(Kind.LAB, course.getKind());
                assertEquals(List.of(Kind.LECTURE, Kind.LAB), course.getKinds());
                assertTrue(course.getKinds().contains(Kind.LAB));
                assertEquals(java.util.concurrent.TimeUnit.DAYS, course.getUnit());
                assertEquals(Course.class, course.getEntity());
                """);

        judge.passes(kind, course);
    }

    @Test
    void anEnumConstantThatTheSubmissionLacksIsTitled() {
        judge.reference(
                        "public enum Kind { LECTURE, LAB }",
                        "public class Course { public void setKind(Kind kind) {} }")
                .check("new Course().setKind(Kind.LAB);");

        String message = judge.message(
                Cause.MISSING_MEMBER,
                "public enum Kind { LECTURE }",
                "public class Course { public void setKind(Kind kind) {} }");

        assertThat(message).isEqualTo("`Kind` has no constant `LAB`");
    }

    @Test
    void anEnumConstantThatTheReferenceLacksDoesNotFit() {
        judge.reference(
                        "public enum Kind { LECTURE }",
                        "public class Course { public Kind getKind() { return null; } }")
                .check("new Course().getKind();");

        String message = judge.message(
                Cause.MISSING_MEMBER,
                "public enum Kind { LECTURE, SEMINAR }",
                "public class Course { public Kind getKind() { return Kind.SEMINAR; } }");

        assertThat(message).isEqualTo("`Course.getKind` returned `Kind.SEMINAR`, not a Kind that the assignment knows");
    }

    @Test
    void exceptionsOfTheReferenceAreTakenAsTheyAre() {
        String refused = """
                public class Refused extends RuntimeException {
                    public Refused(String message) { super(message); }
                }
                """;
        judge.reference(refused, "public class Course { public void refuse() {} }")
                .check("""
                assertEquals("no", new Refused("no").getMessage());
                """);

        judge.passes("public class Course { public void refuse() {} }");
    }

    @Test
    void fluentOrNotIsTheStudentsChoice() {
        String fluent = """
                public class Course {
                    private String name = "";
                    public Course setName(String name) { this.name = name; return this; }
                    public String getName() { return name; }
                }
                """;
        judge.reference("""
                        public class Course {
                            public void setName(String name) {}
                            public String getName() { return null; }
                        }
                        """).check("""
                        Course course = new Course();
                        course.setName("n");
                        assertEquals("n", course.getName());
                        """);

        judge.passes(fluent);
    }

    @Test
    void recordsOfTheReferenceAreStubsToo() {
        String address = "public record Address(String street, int number) { public Address twin() { return this; } }";
        judge.reference(address).check("""
                Address address = new Address("s", 1);
                assertEquals("s", address.street());
                assertEquals(1, address.number());
                assertSame(address, address.twin());
                """);

        judge.passes(address);
    }

    @Test
    void nestedClassesOfTheReferenceAreStubs() {
        String course = """
                public class Course {
                    public static class Room {
                        private final int number;
                        public Room(int number) { this.number = number; }
                        public int getNumber() { return number; }
                    }
                    public Room getRoom() { return new Room(7); }
                }
                """;
        judge.reference(course).check("""
                assertEquals(7, new Course().getRoom().getNumber());
                assertEquals(8, new Course.Room(8).getNumber());
                assertEquals("room1", new Course.Room(8).toString().replaceAll("\\\\d", "1"));
                """);

        judge.passes(course);
    }
}
