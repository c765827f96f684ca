package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is missing is said in a sentence, and costs the checks that need it. */
class SentencesTests {

    private static final String COURSE = """
            public class Course {
                public Course(String code, String name) {}
                public void addStudent(User user) {}
                public static Course of(String code) { return null; }
            }
            """;
    private static final String USER = "public class User { public User() {} }";

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(COURSE, USER);

    @Test
    void aClass() {
        judge.check("new User();");

        assertThat(judge.message(Cause.MISSING_MEMBER, COURSE.replace("User user", "Object user")))
                .isEqualTo("There is no public class `cms.User`");
    }

    @Test
    void aClassThatIsNotPublic() {
        judge.check("new User();");

        assertThat(judge.message(Cause.MISSING_MEMBER, COURSE, "class User { public User() {} }"))
                .isEqualTo("There is no public class `cms.User`");
    }

    @Test
    void aClassThatWasLeftOut() {
        judge.check("new User();").leftOut("cms.User", "`cms.User` was left out, because it does not compile");

        assertThat(judge.message(Cause.MISSING_MEMBER, COURSE.replace("User user", "Object user")))
                .isEqualTo("`cms.User` was left out, because it does not compile");
    }

    @Test
    void aConstructor() {
        judge.check("new Course(\"c\", \"n\");");

        assertThat(judge.message(
                        Cause.MISSING_MEMBER,
                        "public class Course { public Course() {} public Course(String c) {} }",
                        USER))
                .isEqualTo(
                        "`Course` has no public constructor `Course(String, String)`; it has `Course()`, `Course(String)`");
    }

    @Test
    void aMethodWithOthersOfASimilarName() {
        judge.check("new Course(\"c\", \"n\").addStudent(new User());");

        assertThat(judge.message(Cause.MISSING_MEMBER, """
                        public class Course {
                            public Course(String code, String name) {}
                            public void addstudent(User user) {}
                            public void addStudent(String netid) {}
                            void addStudent(User user) {}
                        }
                        """, USER))
                .isEqualTo(
                        "`Course` has no public method `addStudent(User)`; it has `addStudent(String)`, `addstudent(User)`");
    }

    @Test
    void aStaticMethod() {
        judge.check("Course.of(\"c\");");

        assertThat(judge.message(Cause.MISSING_MEMBER, "public class Course {}", USER))
                .isEqualTo("`Course` has no public method `of(String)`");
    }

    @Test
    void onlyTheChecksThatNeedTheMemberFail() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Some {
                    @Check(points = "1") @DisplayName("a") void makes() { new Course("c", "n"); }
                    @Check(points = "1") @DisplayName("b") void adds() { new Course("c", "n").addStudent(new User()); }
                    @Check(points = "1") @DisplayName("c") void makesUser() { new User(); }
                }
                """);

        assertThat(judge.run("public class Course { public Course(String code, String name) {} }", USER))
                .containsExactly(
                        java.util.Map.entry("g.makes", new Passed()),
                        java.util.Map.entry(
                                "g.adds",
                                new Failed(
                                        Cause.MISSING_MEMBER,
                                        Finding.of("`Course` has no public method `addStudent(User)`"))),
                        java.util.Map.entry("g.makesUser", new Passed()));
    }
}
