package org.bothways.judge.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bothways.judge.Java;
import org.bothways.judge.suite.Assignment.Application;
import org.junit.jupiter.api.Test;

/** What is left of a recording, and how it is written. */
final class SnippetTests {

    private static final List<String> MAPPED = List.of("cms.Course", "cms.User");
    private static final Setting SETTING = new Setting(
            MAPPED, Set.of("cms.Course", "cms.User", "cms.App"), Set.of("cms.Course", "cms.User"), false, null);

    private final Recording recording = new Recording();
    private final Thing course = new Thing("cms.Course");
    private final Thing ann = new Thing("cms.User");
    private final Thing bob = new Thing("cms.User");
    private Thing em = Thing.entityManager();

    @Test
    void whatWasNeverLinkedGoesAndSoDoReads() {
        make();
        recording.construct(bob, Code.of("new User(", Code.quoted("Bob"), ")"));
        recording.change(Code.of(bob, ".setName(", Code.quoted("Bo"), ")"));
        recording.read(Code.of(course, ".getStudents()"));
        gaveAll(ann);
        recording.change(Code.of(course, ".addStudent(", ann, ")"));
        recording.read(Code.of(ann, ".getCourses()"));
        gaveAll();

        assertThat(lines(Conclusion.compared("[a course]", "[]")))
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"Ann\");",
                        "course.addStudent(user);",
                        "user.getCourses();  // → [] instead of [a course]");
    }

    @Test
    void whatIsLinkedOnlyByWhatComesOutStays() {
        make();
        recording.construct(bob, Code.of("new User(", Code.quoted("Bob"), ")"));
        recording.change(Code.of(bob, ".greet()"));
        recording.read(Code.of(course, ".getStudents()"));
        gaveAll(bob);

        assertThat(lines(Conclusion.UNWANTED))
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"Bob\");",
                        "user.greet();",
                        "course.getStudents();  // → [user]");
    }

    @Test
    void whereObjectsMayShareSomethingStaticEverythingStays() {
        make();
        recording.change(Code.of(ann, ".greet()"));
        recording.read(Code.of(course, ".getName()"));
        recording.gave(Value.of("x", any -> Optional.empty()), null);

        Setting shared = new Setting(MAPPED, Set.of(), Set.of(), true, null);
        assertThat(recording.snippet(Conclusion.compared("y", "x"), shared).lines())
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"Ann\");",
                        "user.greet();",
                        "course.getName();  // → \"x\" instead of \"y\"");
        assertThat(lines(Conclusion.compared("y", "x")))
                .containsExactly("var course = new Course(\"c\");", "course.getName();  // → \"x\" instead of \"y\"");
    }

    @Test
    void aTransactionIsOneLine() {
        make();
        recording.change(Code.of(course, ".addStudent(", ann, ")"));
        save();
        Thing loaded = loaded(course);
        recording.read(Code.of(loaded, ".getStudents()"));
        gaveAll();
        recording.endTransaction();

        assertThat(lines(Conclusion.compared("[ann]", "[]")))
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "var user = new User(\"Ann\");",
                        "course.addStudent(user);",
                        "database.runInTransaction(em -> { em.persist(user); em.persist(course); });",
                        "database.callInTransaction(em -> List.copyOf(em.find(Course.class, course.getId())"
                                + ".getStudents()));  // → [] instead of [ann]");
        assertThat(recording.snippet(Conclusion.UNWANTED, SETTING).operations()).isEqualTo(3);
    }

    @Test
    void aClassWithoutGetIdIsAskedForItsIdByThePersistenceUnit() {
        make();
        save();
        recording.read(Code.of(loaded(course), ".getName()"));
        recording.gave(Value.of(null, any -> Optional.empty()), null);

        Setting setting = new Setting(MAPPED, Set.of(), Set.of(), false, null);
        assertThat(recording.snippet(Conclusion.UNWANTED, setting).lines())
                .endsWith("database.callInTransaction(em -> em.find(Course.class,"
                        + " database.getPersistenceUnitUtil().getIdentifier(course)).getName());  // → null");
    }

    @Test
    void changesOfLoadedObjectsNeedNoVariables() {
        make();
        save();
        Thing one = loaded(course);
        Thing other = found(ann);
        recording.change(Code.of(one, ".addStudent(", other, ")"));
        recording.endTransaction();
        recording.read(Code.of(loaded(ann), ".getCourses()"));
        gaveAll();

        assertThat(lines(Conclusion.UNWANTED))
                .endsWith(
                        "database.runInTransaction(em -> em.find(Course.class, course.getId())"
                                + ".addStudent(em.find(User.class, user.getId())));",
                        "database.callInTransaction(em -> List.copyOf(em.find(User.class, user.getId())"
                                + ".getCourses()));  // → []");
    }

    /** The variables are in the order in which things were loaded, which may matter. */
    @Test
    void whatIsUsedTwiceOrInAnotherOrderHasAVariable() {
        make();
        save();
        Thing one = loaded(course);
        Thing other = found(ann);
        recording.change(Code.of(other, ".enroll(", one, ")"));
        recording.change(Code.of(other, ".drop(", one, ")"));
        recording.endTransaction();
        recording.read(Code.of(course, ".getStudents()"));
        gaveAll(other);
        recording.loaded(other, ann);

        assertThat(lines(Conclusion.UNWANTED))
                .endsWith(
                        "database.runInTransaction(em -> { var course2 = em.find(Course.class, course1.getId());"
                                + " var user2 = em.find(User.class, user1.getId()); user2.enroll(course2);"
                                + " user2.drop(course2); });",
                        "course1.getStudents();  // → [user1]");
    }

    @Test
    void whatATransactionLetsOutIsWhatItReturns() {
        make();
        save();
        Thing one = loaded(course);
        recording.endTransaction();
        recording.change(Code.of(one, ".addStudent(", ann, ")"));
        recording.read(Code.of(one, ".getStudents()"));
        gaveAll();

        assertThat(lines(Conclusion.UNWANTED))
                .endsWith(
                        "var course2 = database.callInTransaction(em -> em.find(Course.class, course1.getId()));",
                        "course2.addStudent(user);",
                        "course2.getStudents();  // → []");
    }

    @Test
    void twoThingsThatATransactionLetsOutTakeTheLongWay() {
        make();
        save();
        Thing one = loaded(course);
        Thing other = found(ann);
        recording.endTransaction();
        recording.change(Code.of(one, ".addStudent(", other, ")"));

        assertThat(lines(Conclusion.ended("throws LazyInitializationException")))
                .containsExactly(
                        "var course1 = new Course(\"c\"); var user1 = new User(\"Ann\");",
                        "database.runInTransaction(em -> { em.persist(user1); em.persist(course1); });"
                                + " var em1 = database.createEntityManager();",
                        "em1.getTransaction().begin();",
                        "var course2 = em1.find(Course.class, course1.getId());",
                        "var user2 = em1.find(User.class, user1.getId());",
                        "em1.getTransaction().commit();",
                        "em1.close();",
                        "course2.addStudent(user2);  // → throws LazyInitializationException");
    }

    @Test
    void whatWasRefusedIsCaught() {
        make();
        recording.change(Code.of(course, ".addStudent(null)"));
        recording.threw("IllegalArgumentException");
        recording.beginTransaction(em);
        recording.change(Code.of(em, ".persist(", ann, ")"));
        recording.rollBack("RollbackException");
        recording.beginTransaction(em);
        recording.change(Code.of(em, ".persist(", ann, ")"));
        recording.commit();
        recording.endTransaction();
        recording.change(Code.of(course, ".addStudent(", ann, ")"));
        recording.read(Code.of(course, ".getStudents()"));
        gaveAll();

        assertThat(lines(Conclusion.UNWANTED))
                .containsSubsequence(
                        "try { course.addStudent(null); } catch (Exception refused) { }",
                        "try { database.runInTransaction(em -> em.persist(user)); } catch (Exception refused) { }",
                        "database.runInTransaction(em -> em.persist(user));");
    }

    @Test
    void whatDoesNotEndWellSaysHow() {
        make();
        recording.change(Code.of(course, ".addStudent(null)"));
        recording.threw("NullPointerException");

        assertThat(lines(Conclusion.ended("throws NullPointerException")))
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "course.addStudent(null);  // → throws NullPointerException");
    }

    @Test
    void aCommitThatFailsIsTheTransactions() {
        make();
        recording.beginTransaction(em);
        recording.change(Code.of(em, ".persist(", course, ")"));
        recording.commit();
        recording.rollBack("RollbackException");

        assertThat(lines(Conclusion.ended("throws RollbackException")))
                .containsExactly(
                        "var course = new Course(\"c\");",
                        "database.runInTransaction(em -> em.persist(course));  // → throws RollbackException");
    }

    @Test
    void manyShortLinesShareALine() {
        List<Thing> users =
                IntStream.range(0, 5).mapToObj(i -> new Thing("cms.User")).toList();
        recording.construct(course, Code.of("new Course(", Code.quoted("c"), ")"));
        users.forEach(user -> recording.construct(user, Code.of("new User()")));
        users.forEach(user -> recording.change(Code.of(course, ".addStudent(", user, ")")));
        recording.read(Code.of(course, ".getStudents()"));
        gaveAll();

        assertThat(lines(Conclusion.UNWANTED))
                .hasSizeLessThanOrEqualTo(8)
                .startsWith("var course = new Course(\"c\"); var user1 = new User(); var user2 = new User();"
                        + " var user3 = new User();")
                .endsWith("course.getStudents();  // → []");
    }

    @Test
    void ofManyRequestsTheLastAreShown() {
        for (int i = 0; i < 12; i++) {
            recording.request(Code.of("api.get(", Code.quoted("/" + i), ")"));
            recording.gave(Value.said("200 {}"), null);
        }

        assertThat(lines(Conclusion.compared("404", "200 {}")))
                .hasSize(9)
                .startsWith("// … (4 more)", "api.get(\"/4\");  // → 200 {}")
                .endsWith("api.get(\"/11\");  // → 200 {} instead of 404");
    }

    @Test
    void namesOfJavaAndOfTheLinesAroundAreNoVariables() {
        for (String name : List.of("Class", "Database", "\u202EOdd")) {
            Thing thing = new Thing("cms." + name);
            recording.construct(thing, Code.of("new Any()"));
            recording.change(Code.of(course, ".use(", thing, ")"));
        }
        recording.read(Code.of(course, ".get()"));
        gaveAll();

        assertThat(lines(Conclusion.UNWANTED))
                .contains("var class1 = new Any();", "var database1 = new Any();", "var object = new Any();");
    }

    @Test
    void everythingHostileStaysWhereItIs() {
        String hostile = "\\u000a \" */ \\\" \\u0022 \n\r\u2028\u202E\uD800 \\";
        recording.construct(course, Code.of("new Course(", Code.quoted(hostile), ")"));
        recording.read(Code.of(course, ".getName()"));
        recording.gave(Value.of(hostile, any -> Optional.empty()), null);

        List<String> lines = lines(Conclusion.compared("\\u000a System.exit(1);", hostile));
        String escaped = "\"\\\\u000a \\\" */ \\\\\\\" \\\\u0022 \\n\\r\\u2028\\u202E\\uD800 \\\\\"";
        assertThat(lines)
                .containsExactly(
                        "var course = new Course(" + escaped + ");",
                        "course.getName();  // → " + escaped + " instead of \"\\\\u000a System.exit(1);\"");
        assertThat(lines(Conclusion.ended("throws \\u000a System.exit(1);\n\u202E")))
                .endsWith("course.getName();  // → throws \\\\u000a System.exit(1);\\n\\u202E");
    }

    @Test
    void aProgramOfHostileTextCompilesAndHoldsTheSameText() {
        String hostile = "\\u000a \" */ \\\" \\u0022 \n\r\u2028\u202E \\";
        recording.construct(course, Code.of("new Course(", Code.quoted(hostile), ")"));
        recording.read(Code.of(course, ".getName()"));
        recording.gave(Value.of(hostile, any -> Optional.empty()), null);

        String program = recording
                .snippet(Conclusion.compared("\\u000a System.exit(1);", hostile), SETTING)
                .program("\\u000a } \n static { System.exit(1); }");

        assertThat(Java.compile(
                        "",
                        List.of(program.replace("import cms.Course;\n", "")
                                + "class Course { Course(String name) { } String getName() { return \"\"; } }"),
                        List.of()))
                .containsKeys("Counterexample", "Course");
    }

    @Test
    void longTextsAreCutInLinesAndWholeInPrograms() {
        String endless = "x".repeat(100);
        recording.construct(course, Code.of("new Course(", Code.quoted(endless), ")"));
        recording.read(Code.of(course, ".getName()"));
        recording.gave(Value.of(endless, any -> Optional.empty()), null);

        Snippet snippet = recording.snippet(Conclusion.compared("y", endless), SETTING);
        String cut = "x".repeat(60) + "…";
        assertThat(snippet.lines())
                .containsExactly(
                        "var course = new Course(\"" + cut + "\");",
                        "course.getName();  // → \"" + cut + "\" instead of \"y\"");
        assertThat(snippet.program("s")).contains("new Course(\"" + endless + "\");");
    }

    @Test
    void whatIsDoneWithoutEndFillsNoMemory() {
        make();
        IntStream.range(0, 10_000).forEach(i -> recording.change(Code.of(course, ".addStudent(", ann, ")")));
        recording.read(Code.of(course, ".getStudents()"));
        gaveAll();

        assertThat(recording.steps()).hasSize(Recording.MAX_STEPS);
        assertThat(lines(Conclusion.UNWANTED)).hasSize(62).endsWith("// …", "course.getStudents();  // → []");
    }

    @Test
    void aProgramBootsThePersistenceUnitAndPrintsWhatComesOut() {
        make();
        save();
        Thing loaded = loaded(course);
        recording.read(Code.of(loaded, ".getStudents()"));
        gaveAll();

        String program =
                recording.snippet(Conclusion.compared("[ann]", "[]"), SETTING).program("The course lists Ann");

        assertThat(program).startsWith("""
                // The course lists Ann
                import cms.Course;
                import cms.User;
                import jakarta.persistence.*;
                import java.util.*;

                public final class Counterexample {

                    public static void main(String[] arguments) throws Exception {
                        // Without what Hibernate says of its start.
                        java.util.logging.LogManager.getLogManager().reset();
                        try (EntityManagerFactory database = database()) {
                            stored = database.getPersistenceUnitUtil();
                            var course = new Course("c");
                            var user = new User("Ann");
                            database.runInTransaction(em -> { em.persist(user); em.persist(course); });
                            NAMES.put(course, "course");
                            NAMES.put(user, "user");
                            var value = database.callInTransaction(em -> List.copyOf(em.find(Course.class, course.getId()).getStudents()));  // → [] instead of [ann]
                            System.out.println("expected [ann], was " + shown(value));
                        }
                    }

                    /** The mapped classes on an empty database in memory. */
                    private static EntityManagerFactory database() throws Exception {
                        return new PersistenceConfiguration("counterexample")
                                .managedClass(Course.class)
                                .managedClass(User.class)
                                .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:counterexample;DB_CLOSE_DELAY=-1")
                                .property("jakarta.persistence.schema-generation.database.action", "create")
                                .property("hibernate.auto_quote_keyword", true)
                                .createEntityManagerFactory();
                    }
                """).doesNotContain("Client");
    }

    @Test
    void aProgramOfRequestsStartsTheApplication() {
        recording.request(Code.of("api.get(", Code.quoted("/a"), ")"));
        recording.gave(Value.said("200 {}"), null);
        Setting setting = new Setting(
                List.of("cms.Hidden", "cms.Course"),
                Set.of("cms.App", "cms.Course"),
                Set.of(),
                false,
                new Application("cms.App", "start"));

        String program =
                recording.snippet(Conclusion.compared("404", "200 {}"), setting).program("It is gone");

        assertThat(program)
                .contains(
                        "import cms.App;",
                        ".managedClass(Class.forName(\"cms.Hidden\"))",
                        ".managedClass(Course.class)",
                        "application = App.start(database, port);",
                        """
                                    var value = api.get("/a");  // → 200 {} instead of 404
                                    System.out.println("expected 404, was " + value);
                        """);
    }

    private void make() {
        recording.construct(course, Code.of("new Course(", Code.quoted("c"), ")"));
        recording.construct(ann, Code.of("new User(", Code.quoted("Ann"), ")"));
    }

    private void save() {
        recording.beginTransaction(em);
        recording.change(Code.of(em, ".persist(", ann, ")"));
        recording.change(Code.of(em, ".persist(", course, ")"));
        recording.commit();
        recording.endTransaction();
    }

    /** Begins a transaction with loading something. */
    private Thing loaded(Thing original) {
        em = Thing.entityManager();
        recording.beginTransaction(em);
        return found(original);
    }

    private Thing found(Thing original) {
        Thing loaded = new Thing(original.className());
        recording.read(Code.of(em, ".find(" + original.simpleName() + ".class, ", Code.idOf(original), ")"));
        recording.gave(Value.of(loaded, SnippetTests::thing), loaded);
        return loaded;
    }

    private void gaveAll(Thing... things) {
        recording.gave(Value.of(List.of(things), SnippetTests::thing), null);
    }

    private static Optional<Thing> thing(Object object) {
        return object instanceof Thing thing ? Optional.of(thing) : Optional.empty();
    }

    private List<String> lines(Conclusion conclusion) {
        return recording.snippet(conclusion, SETTING).lines();
    }
}
