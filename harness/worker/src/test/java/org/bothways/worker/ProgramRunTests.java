package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.ProgramFixture.DONE;
import static org.bothways.worker.ProgramFixture.NULL;
import static org.bothways.worker.ProgramFixture.absent;
import static org.bothways.worker.ProgramFixture.counted;
import static org.bothways.worker.ProgramFixture.holds;
import static org.bothways.worker.ProgramFixture.invoke;
import static org.bothways.worker.ProgramFixture.is;
import static org.bothways.worker.ProgramFixture.look;
import static org.bothways.worker.ProgramFixture.make;
import static org.bothways.worker.ProgramFixture.run;
import static org.bothways.worker.ProgramFixture.seen;
import static org.bothways.worker.ProgramFixture.thrown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Thrown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramRunTests {

    /** Whoever calls what every object has is told so. */
    private static final String USER = """
            public class User {
                @Override public String toString() { throw new Error("toString"); }
                @Override public int hashCode() { throw new Error("hashCode"); }
                @Override public boolean equals(Object other) { throw new Error("equals"); }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<User> look() { return all; }",
                "Collection<User> look() { return Collections.unmodifiableCollection(all); }",
                "Map<String, User> look() {"
                        + " Map<String, User> map = new TreeMap<>(); all.forEach(each -> map.put(\"\" + map.size(), each));"
                        + " return map; }",
                "User[] look() { return all.toArray(new User[0]); }",
                "java.util.stream.Stream<User> look() { return all.stream(); }",
                "Iterable<User> look() { return all::iterator; }",
                "Optional<List<User>> look() { return Optional.of(all); }"
            })
    void elementsAreToldByIdentity(String accessor) {
        worker.load(USER, """
                public class Course {
                    private final List<User> all = new ArrayList<>();
                    public Course add(User user) { all.add(user); return this; }
                    public %s
                }
                """.formatted(accessor));

        assertThat(seen(
                        worker,
                        make(3, "Course"),
                        look(3, "look"),
                        make(0, "User"),
                        make(7, "User"),
                        invoke(3, "add", 7),
                        invoke(3, "add", 0),
                        invoke(3, "add", NULL),
                        invoke(3, "add", 7),
                        make(0, "User"),
                        look(3, "look")))
                .containsExactly(holds(), holds(7, Observed.STRANGER, Observed.NOTHING, 7));
    }

    @Test
    void referenceIsToldByIdentity() {
        worker.load(USER, """
                public class Course implements Iterable<User> {
                    private User owner;
                    public void setOwner(User owner) { this.owner = owner; }
                    public User getOwner() { return owner; }
                    public Optional<User> owner() { return Optional.ofNullable(owner); }
                    public Course self() { return this; }
                    public Iterator<User> iterator() { throw new Error("iterator"); }
                }
                """);

        assertThat(seen(
                        worker,
                        make(0, "Course"),
                        make(1, "User"),
                        look(0, "getOwner"),
                        look(0, "owner"),
                        invoke(0, "setOwner", 1),
                        look(0, "getOwner"),
                        look(0, "owner"),
                        look(0, "self"),
                        make(1, "User"),
                        look(0, "getOwner")))
                .containsExactly(NULL, NULL, is(1), is(1), is(0), is(Observed.STRANGER));
    }

    @Test
    void collectionWithoutEndIsReadToAnEndOfOurs() {
        worker.load("""
                public class Course {
                    public java.util.stream.Stream<Course> look() { return java.util.stream.Stream.generate(() -> this); }
                }
                """);

        assertThat(seen(worker, make(0, "Course"), look(0, "look")))
                .containsExactly(new Observed.Holds(true, Collections.nCopies(1_000, 0)));
    }

    @Test
    void whatIsThrownEndsNothing() {
        worker.load("""
                public class Course {
                    public Course() {}
                    public Course(String code) { throw new IllegalArgumentException(code); }
                    public void refuse() throws Exception { throw new java.io.IOException("closed"); }
                    public int recurse() { return 1 + recurse(); }
                    public List<Course> look() { throw new IllegalStateException("blind"); }
                    public Course self() { return this; }
                }
                """);

        List<Observed> observed = run(
                worker,
                make(0, "Course"),
                invoke(0, "refuse"),
                invoke(0, "recurse"),
                look(0, "look"),
                make(1, "Course", "CS 1998"),
                look(1, "self"),
                look(0, "self"));

        assertThat(thrown(observed.get(1)))
                .returns("java.io.IOException", Thrown::type)
                .returns("closed", Thrown::message)
                .returns(List.of(new Thrown.Frame("cms.Course", "refuse", "Course.java", 4)), Thrown::frames);
        assertThat(thrown(observed.get(2)).type()).isEqualTo("java.lang.StackOverflowError");
        assertThat(thrown(observed.get(3)).message()).isEqualTo("blind");
        assertThat(thrown(observed.get(4)).message()).isEqualTo("CS 1998");
        assertThat(observed.subList(5, 7)).containsExactly(absent("Slot 1 is empty"), is(0));
    }

    @Test
    void onlyTheFirstExceptionsOfManyAreTold() {
        worker.load("""
                public class Course {
                    public void fail() { throw new IllegalStateException("x".repeat(100_000)); }
                }
                """);
        List<Step> steps = new ArrayList<>(Collections.nCopies(9_000, invoke(0, "fail")));
        steps.add(0, make(0, "Course"));

        List<Observed> observed = run(worker, steps.toArray(new Step[0]));

        assertThat(observed).hasSize(9_001);
        assertThat(thrown(observed.get(200)).message()).startsWith("xxx");
        assertThat(thrown(observed.get(201)))
                .isEqualTo(new Thrown(thrown(observed.get(200)).types(), null, List.of(), null));
    }

    @Test
    void methodsAreFoundAsCallsFindThem() {
        worker.load("""
                public class Course extends Base {
                    public void take(Object any) { said += "o"; }
                    public void take(Course course) { said += "c"; }
                    public void take(long number) { said += "l"; }
                    public void take(Long number) { said += "L"; }
                    public void take(String... texts) { said += texts.length; }
                    void hidden() {}
                }
                """, """
                abstract class Base {
                    protected String said = "";
                    public void check(String said) { if (!this.said.equals(said)) { throw new Error(this.said); } }
                }
                """);

        assertThat(run(
                        worker,
                        make(0, "Course"),
                        invoke(0, "take", 0),
                        invoke(0, "take", 1L),
                        invoke(0, "take", "a", "b"),
                        invoke(0, "take", "a", "b", "c"),
                        invoke(0, "take", true),
                        invoke(0, "take", 0),
                        invoke(0, "check", "cl23oc"),
                        invoke(0, "hidden"),
                        invoke(0, "take", 0, 1L),
                        look(0, "getUsers"),
                        make(1, "Course", "CS 1998", NULL),
                        make(2, "Quiz"),
                        make(3, "Base")))
                .startsWith(DONE, DONE, DONE, DONE, DONE, DONE, DONE, DONE)
                .endsWith(
                        absent("cms.Course.hidden()"),
                        absent("cms.Course.take(Course, Long)"),
                        absent("cms.Course.getUsers()"),
                        absent("cms.Course(String, null)"),
                        absent("cms.Quiz"),
                        absent("cms.Base"))
                .hasSize(14);
    }

    @Test
    void emptySlotIsNoArgument() {
        worker.load("public class Course { public void take(Course course) { throw new Error(); } }");

        assertThat(run(worker, make(0, "Course"), invoke(0, "take", 4), invoke(5, "take", 0), new Step.Persist(6)))
                .containsExactly(DONE, absent("Slot 4 is empty"), absent("Slot 5 is empty"), absent("Slot 6 is empty"));
    }

    @Test
    void hashSetAsksTheObjectItself() {
        worker.load("""
                public class Course {
                    private int hash;
                    public void setHash(int hash) { this.hash = hash; }
                    @Override public int hashCode() { if (hash < 0) { throw new Error("negative"); } return hash; }
                }
                """);

        List<Observed> observed = run(
                worker,
                make(0, "Course"),
                make(1, "Course"),
                new Step.Remember(0),
                new Step.Remembers(0),
                new Step.Remembers(1),
                new Step.Invoke(0, "setHash", ProgramFixture.constant(5)),
                new Step.Remembers(0),
                new Step.Invoke(0, "setHash", ProgramFixture.constant(-1)),
                new Step.Remembers(0),
                new Step.Statements());

        assertThat(observed.subList(0, 8))
                .containsExactly(DONE, DONE, DONE, counted(1), counted(0), DONE, counted(0), DONE);
        assertThat(thrown(observed.get(8)).message()).isEqualTo("negative");
        assertThat(observed.get(9)).isEqualTo(counted(0));
    }

    @Test
    void programStartsWithNothing() {
        worker.load("public class Course { public Course self() { return this; } }");
        run(worker, make(0, "Course"), new Step.Remember(0));

        assertThat(run(worker, look(0, "self"))).containsExactly(absent("Slot 0 is empty"));
    }
}
