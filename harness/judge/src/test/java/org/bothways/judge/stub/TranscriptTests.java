package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.screen.Screening.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A failure is shown as Java that a student can paste. */
class TranscriptTests {

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue Long id;
                String code;
                @ManyToMany List<User> students = new ArrayList<>();
                protected Course() {}
                public Course(String code) { this.code = code; }
                public Long getId() { return id; }
                public String getCode() { return code; }
                public List<User> getStudents() { return students; }
                public Course addStudent(User user) { students.add(user); return this; }
                public User findStudent(Long number, Object any) { return students.get(0); }
                public User getFirst() { return students.get(0); }
                public void use(Collection<?> all) {}
            }
            """;
    private static final String USER = """
            @Entity public class User {
                @Id @GeneratedValue Long id;
                String name;
                protected User() {}
                public User(String name) { this.name = name; }
                public String getName() { return name; }
                public static User someone() { return new User("someone"); }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(COURSE, USER);

    @Test
    void callsInTheirOrderAndTheLastReadWithItsValue() {
        judge.check("""
                Course course = new Course("a \\"quoted\\" \\\\ name\\nin two lines");
                User user = new User(null);
                course.getCode();
                course.addStudent(user).addStudent(new User("b"));
                course.getCode();
                Expect.members("The course lists one student", course.getStudents(), user);
                """);

        Finding finding = judge.finding(Cause.ASSERTION, COURSE, USER);

        assertThat(finding)
                .isEqualTo(new Finding(
                        "The course lists one student",
                        "[user1]",
                        "[user1, user2]",
                        List.of(
                                "var course = new Course(\"a \\\"quoted\\\" \\\\ name\\nin two lines\");",
                                "var user1 = new User(null);",
                                "course.addStudent(user1);",
                                "var user2 = new User(\"b\");",
                                "course.addStudent(user2);",
                                "course.getStudents();  // → [user1, user2] instead of [user1]"),
                        new Source("cms/Course.java", 10),
                        finding.program()));
        assertThat(finding.program()).startsWith("// one: The course lists one student\n");
    }

    @Test
    void literalsAreJavas() {
        judge.check("""
                Course course = new Course("c");
                course.addStudent(new User("u"));
                course.findStudent(7L, User.class);
                course.use(List.of(1L, "text", Optional.of("x")));
                fail("always");
                """);

        assertThat(judge.finding(Cause.ASSERTION, COURSE, USER).counterexample())
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"u\");",
                        "course.addStudent(user);",
                        "course.findStudent(7L, User.class);",
                        "course.use(List.of(1L, \"text\", Optional.of(\"x\")));");
    }

    @Test
    void whatACallMakesGetsAName() {
        judge.check("""
                User someone = User.someone();
                Course course = new Course("c").addStudent(someone);
                assertSame(course.getFirst(), null);
                """);

        Finding finding = judge.finding(Cause.ASSERTION, COURSE, USER);

        assertThat(finding.counterexample())
                .containsExactly(
                        "var user = User.someone();",
                        "var course = new Course(\"c\");",
                        "course.addStudent(user);",
                        "course.getFirst();  // → user: null instead of user");
        assertThat(finding.message()).isEqualTo("expected: <user> but was: <null>");
    }

    @Test
    void whatAReadFindsIsReadAgainWhereItIsUsed() {
        String lazy =
                "public class Lazy { public User getUser() { return new User(\"l\"); } public void use(User user) {} }";
        judge.reference(COURSE, USER, lazy).check("""
                Lazy lazy = new Lazy();
                User user = lazy.getUser();
                lazy.use(user);
                fail("always");
                """);

        assertThat(judge.finding(Cause.ASSERTION, COURSE, USER, lazy).counterexample())
                .containsExactly("var lazy = new Lazy();", "lazy.use(lazy.getUser());");
    }

    @Test
    void transactionsAreShownToo() {
        judge.check("""
                Course course = new Course("c");
                database.inTransaction(em -> em.persist(course));
                database.inTransaction(em -> {
                    Course loaded = em.find(Course.class, course.getId());
                    loaded.addStudent(null);
                    assertEquals("d", loaded.getCode());
                });
                """);

        assertThat(judge.finding(Cause.ASSERTION, COURSE, USER).counterexample())
                .containsExactly(
                        "var course1 = new Course(\"c\");",
                        "database.runInTransaction(em -> em.persist(course1));",
                        "database.callInTransaction(em -> { var course2 = em.find(Course.class, course1.getId());"
                                + " course2.addStudent(null); return course2.getCode(); });"
                                + "  // → \"c\" instead of \"d\"");
    }

    @Test
    void aChangeThroughAGetterIsJavaToo() {
        judge.check("""
                Course course = new Course("c");
                course.getStudents().add(new User("u"));
                fail("always");
                """);

        assertThat(judge.finding(Cause.ASSERTION, COURSE, USER).counterexample())
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"u\");",
                        "course.getStudents().add(user);");
    }

    @Test
    void longTextsAndManyCallsAreCut() {
        judge.check("""
                Course course = new Course("x".repeat(100));
                for (int i = 0; i < 70; i++) course.use(List.of("y".repeat(60)));
                assertEquals("", course.getCode(), "The code");
                """);

        Finding finding = judge.finding(Cause.ASSERTION, COURSE, USER);

        String cut = "x".repeat(60) + "…";
        assertThat(finding.counterexample())
                .hasSize(62)
                .startsWith("var course = new Course(\"" + cut + "\");")
                .endsWith("// …", "course.getCode();  // → \"" + cut + "\" instead of \"\"");
    }

    @Test
    void messagesAreTheSameInEachRun() {
        judge.check("""
                Course course = new Course("c");
                course.addStudent(new User("u"));
                assertEquals(new HashSet<>(course.getStudents()), course.getStudents());
                """);

        assertThat(judge.message(Cause.ASSERTION, COURSE, USER))
                .isEqualTo("expected: java.util.HashSet<[user]> but was: org.bothways.judge.stub.RemoteList<[user]>");
    }

    @Test
    void whatIsLoadedAgainGoesByTheNameOfWhatWasSaved() {
        judge.check("""
                Course course = new Course("c");
                User user = new User("u");
                course.addStudent(user);
                database.inTransaction(em -> { em.persist(user); em.persist(course); });
                Object id = database.idOf(course);
                List<User> loaded = database.fromTransaction(em ->
                        new ArrayList<>(em.find(Course.class, id).getStudents()));
                loaded.forEach(database::idOf);
                database.idOf(user);
                assertEquals(List.of(), loaded, "The students");
                """);

        Finding finding = judge.finding(Cause.ASSERTION, COURSE, USER);

        assertThat(List.of(String.valueOf(finding.expected()), String.valueOf(finding.actual())))
                .containsExactly("[]", "[user]");
        assertThat(finding.counterexample())
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"u\");",
                        "course.addStudent(user);",
                        "database.runInTransaction(em -> { em.persist(user); em.persist(course); });",
                        "database.callInTransaction(em -> List.copyOf(em.find(Course.class, course.getId())"
                                + ".getStudents()));  // → [user] instead of []");
    }

    @Test
    void countingRowsIsAQuery() {
        judge.check("""
                database.inTransaction(em -> em.persist(new Course("c")));
                Expect.value("The courses in the database", 2L, database.count(Course.class));
                """);

        assertThat(judge.finding(Cause.ASSERTION, COURSE, USER).counterexample())
                .containsExactly(
                        "database.runInTransaction(em -> { var course = new Course(\"c\"); em.persist(course); });",
                        "database.callInTransaction(em -> em.createQuery(\"select count(e) from Course e\", Long.class)"
                                + ".getSingleResult());  // → 1 instead of 2");
    }

    @Test
    void aMappingThatIsRefusedIsWhatFails() {
        judge.check("database.inTransaction(em -> em.persist(new User(\"u\")));");

        assertThat(judge.finding(Cause.EXCEPTION, "@Entity public class User { public User(String name) {} }")
                        .counterexample())
                .containsExactly("database.isOpen();  // → throws AnnotationException");
    }

    @Test
    void whatIsHiddenHasNoProgram() {
        judge.hidden()
                .suite(
                        "@Checks(group = \"g\") class Hidden { @Check(points = \"10\") @DisplayName(\"h\") void check() {"
                                + " assertEquals(\"d\", new Course(\"c\").getCode()); } }");

        Finding finding = judge.finding(Cause.ASSERTION, COURSE, USER);

        assertThat(finding.counterexample()).hasSize(2);
        assertThat(finding.program()).isNull();
    }
}
