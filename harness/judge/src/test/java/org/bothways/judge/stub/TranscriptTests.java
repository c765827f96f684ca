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
                                "var course1 = new Course(\"a \\\"quoted\\\" \\\\ name\\nin two lines\");",
                                "var user1 = new User(null);",
                                "course1.addStudent(user1);",
                                "var user2 = new User(\"b\");",
                                "course1.addStudent(user2);",
                                "course1.getStudents()  // → [user1, user2]"),
                        new Source("cms/Course.java", 10)));
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
                        "var course1 = new Course(\"c\");",
                        "var user1 = new User(\"u\");",
                        "course1.addStudent(user1);",
                        "course1.findStudent(7L, User.class);",
                        "course1.use([\"text\", 1, Optional[\"x\"]]);");
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
                        "var user1 = User.someone();",
                        "var course1 = new Course(\"c\");",
                        "course1.addStudent(user1);",
                        "course1.getFirst()  // → user1");
        assertThat(finding.message()).isEqualTo("expected: <user1> but was: <null>");
    }

    @Test
    void whatAReadFindsGetsANameWhenMoreFollows() {
        String lazy =
                "public class Lazy { public User getUser() { return new User(\"l\"); } public void use(User user) {} }";
        judge.reference(COURSE, USER, lazy).check("""
                Lazy lazy = new Lazy();
                User user = lazy.getUser();
                lazy.use(user);
                fail("always");
                """);

        assertThat(judge.finding(Cause.ASSERTION, COURSE, USER, lazy).counterexample())
                .containsExactly("var lazy1 = new Lazy();", "var user1 = lazy1.getUser();", "lazy1.use(user1);");
    }

    @Test
    void entityManagersAreShownToo() {
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
                        "var em1 = database.createEntityManager();",
                        "em1.getTransaction().begin();",
                        "em1.persist(course1);",
                        "em1.getTransaction().commit();",
                        "em1.close();",
                        "var em2 = database.createEntityManager();",
                        "em2.getTransaction().begin();",
                        "var course2 = em2.find(Course.class, 1L);",
                        "course2.addStudent(null);",
                        "course2.getCode()  // → \"c\"");
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
                        "var course1 = new Course(\"c\");",
                        "var user1 = new User(\"u\");",
                        "course1.getStudents().add(user1);");
    }

    @Test
    void longTextsAndManyCallsAreCut() {
        judge.check("""
                Course course = new Course("x".repeat(100));
                for (int i = 0; i < 70; i++) course.addStudent(null);
                assertEquals("", course.getCode(), "The code");
                """);

        Finding finding = judge.finding(Cause.ASSERTION, COURSE, USER);

        String cut = "x".repeat(60) + "…";
        assertThat(finding.counterexample()).hasSize(62).startsWith("var course1 = new Course(\"" + cut + "\");");
        assertThat(finding.counterexample()).endsWith("// …", "course1.getCode()  // → \"" + cut + "\"");
    }

    @Test
    void messagesAreTheSameInEachRun() {
        judge.check("""
                Course course = new Course("c");
                course.addStudent(new User("u"));
                assertEquals(new HashSet<>(course.getStudents()), course.getStudents());
                """);

        assertThat(judge.message(Cause.ASSERTION, COURSE, USER))
                .isEqualTo("expected: java.util.HashSet<[user1]> but was: org.bothways.judge.stub.RemoteList<[user1]>");
    }
}
