package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.ProgramFixture.CLEAR;
import static org.bothways.worker.ProgramFixture.COMMIT;
import static org.bothways.worker.ProgramFixture.DONE;
import static org.bothways.worker.ProgramFixture.FLUSH;
import static org.bothways.worker.ProgramFixture.STATEMENTS;
import static org.bothways.worker.ProgramFixture.counted;
import static org.bothways.worker.ProgramFixture.find;
import static org.bothways.worker.ProgramFixture.holds;
import static org.bothways.worker.ProgramFixture.invoke;
import static org.bothways.worker.ProgramFixture.is;
import static org.bothways.worker.ProgramFixture.look;
import static org.bothways.worker.ProgramFixture.make;
import static org.bothways.worker.ProgramFixture.persist;
import static org.bothways.worker.ProgramFixture.run;
import static org.bothways.worker.ProgramFixture.seen;
import static org.bothways.worker.ProgramFixture.thrown;
import static org.bothways.worker.SubmissionFixture.returned;

import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredStepsTests {

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue private Long id;
                private String code;
                @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
                private List<Assignment> assignments = new ArrayList<>();
                public Course() {}
                public Course(String code) { this.code = code; }
                public List<Assignment> getAssignments() { return assignments; }
                public void setCode(String code) { this.code = code; }
                @Override public String toString() { throw new Error("toString"); }
                @Override public int hashCode() { throw new Error("hashCode"); }
                @Override public boolean equals(Object other) { throw new Error("equals"); }
            }
            """;

    private static final String ASSIGNMENT = """
            @Entity public class Assignment {
                @Id @GeneratedValue private Long id;
                @ManyToOne(fetch = FetchType.LAZY) private Course course;
                public Course getCourse() { return course; }
                public void setCourse(Course course) {
                    this.course = course;
                    course.getAssignments().add(this);
                }
            }
            """;

    /** A course in slot 0 that was saved with two assignments, in 1 and 2, and one more course in 3. */
    private static final Step[] SAVED = {
        make(0, "Course"),
        make(1, "Assignment"),
        make(2, "Assignment"),
        make(3, "Course"),
        invoke(1, "setCourse", 0),
        invoke(2, "setCourse", 0),
        persist(0),
        persist(3),
        FLUSH,
        CLEAR
    };

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void whatWasSavedByACascadeIsFoundAgain() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(find(0), look(0, "getAssignments"), find(2), look(0, "getAssignments")))
                .containsExactly(counted(1), holds(1, 2), counted(1), holds(1, 2));
    }

    @Test
    void lazyProxyIsTheEntityBehindIt() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(
                        find(1),
                        look(1, "getCourse"),
                        find(0),
                        look(1, "getCourse"),
                        look(0, "getAssignments"),
                        COMMIT,
                        look(1, "getCourse")))
                .containsExactly(counted(1), is(0), counted(1), is(0), holds(1, 2), is(0));
    }

    @Test
    void proxyThatWasNeverLoadedIsKnownOutsideOfItsContext() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(find(1), COMMIT, look(1, "getCourse"))).containsExactly(counted(1), is(0));
    }

    @Test
    void anotherObjectForAnEntityThatWasFoundIsAStranger() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(look(1, "getCourse"), find(0), look(1, "getCourse"), find(1), look(1, "getCourse")))
                .containsExactly(is(0), counted(1), is(Observed.STRANGER), counted(1), is(0));
    }

    @Test
    void whatWasInTheLastContextIsNotTakenForAnotherObject() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(new Step.Merge(0), look(1, "getCourse"), COMMIT, look(1, "getCourse")))
                .containsExactly(is(Observed.STRANGER), is(Observed.STRANGER));
        assertThat(afterSaving(find(0), COMMIT, look(1, "getCourse"), FLUSH, look(1, "getCourse")))
                .containsExactly(counted(1), is(Observed.STRANGER), is(0));
    }

    @Test
    void lazyCollectionOutsideOfItsContextThrows() {
        worker.load(COURSE, ASSIGNMENT);
        Step[] steps = concat(SAVED, find(0), COMMIT, look(0, "getAssignments"), new Step.Rows("cms.Course"));

        List<Observed> observed = run(worker, steps);

        assertThat(thrown(observed.get(SAVED.length + 2)).type())
                .isEqualTo("org.hibernate.LazyInitializationException");
        assertThat(observed.get(SAVED.length + 3)).isEqualTo(counted(2));
    }

    @Test
    void changesReachTheDatabaseWithTheFlush() {
        worker.load(COURSE, ASSIGNMENT);
        Step places = new Step.Places(0, 1);
        Step rows = new Step.Rows("cms.Course");

        assertThat(seen(
                        worker,
                        make(0, "Course"),
                        make(1, "Assignment"),
                        invoke(1, "setCourse", 0),
                        places,
                        persist(0),
                        rows,
                        places,
                        FLUSH,
                        rows,
                        places,
                        COMMIT,
                        rows,
                        places))
                .containsExactly(counted(0), counted(0), counted(0), counted(1), counted(1), counted(1), counted(1));
    }

    @Test
    void deletedEntityIsFoundNoMore() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(
                        find(0),
                        new Step.Delete(0),
                        COMMIT,
                        find(0),
                        find(1),
                        find(0),
                        new Step.Rows("cms.Course"),
                        new Step.Rows("cms.Assignment")))
                .containsExactly(counted(1), counted(0), counted(0), counted(0), counted(1), counted(0));
        assertThat(run(worker, concat(SAVED, find(0), new Step.Delete(0), FLUSH, find(0), look(0, "getAssignments"))))
                .endsWith(counted(0), ProgramFixture.absent("Slot 0 is empty"));
    }

    @Test
    void whatWasNeverSavedIsNotFound() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(run(worker, make(0, "Course"), persist(0), CLEAR, find(0), find(0), find(1)))
                .endsWith(
                        counted(0), ProgramFixture.absent("Slot 0 is empty"), ProgramFixture.absent("Slot 1 is empty"));
    }

    @Test
    void mergedCopyTakesTheSlot() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(afterSaving(
                        invoke(0, "setCode", "CS 1998"),
                        new Step.Merge(0),
                        look(0, "getAssignments"),
                        COMMIT,
                        find(1),
                        look(0, "getAssignments")))
                .containsExactly(holds(1, 2), counted(1), holds(Observed.STRANGER, 2));
    }

    @Test
    void stepThatTheDatabaseRefusesEndsTheProgram() {
        worker.load("""
                @Entity public class Course {
                    @Id @GeneratedValue private Long id;
                    @Column(nullable = false) private String code;
                    public Course() {}
                    public Course(String code) { this.code = code; }
                }
                """);

        List<Observed> observed = run(
                worker, make(0, "Course", "CS 1998"), make(1, "Course"), persist(0), FLUSH, persist(1), COMMIT, FLUSH);

        assertThat(observed.subList(0, 4)).containsOnly(DONE);
        assertThat(thrown(observed.get(observed.size() - 1)).types())
                .contains("jakarta.persistence.PersistenceException");
        assertThat(observed).hasSizeLessThan(7);
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
    }

    @Test
    void programLeavesNothingOpen() {
        worker.load(COURSE, ASSIGNMENT);
        Value factory = worker.hash(worker.openDatabase());

        run(worker, make(0, "Course"), persist(0), FLUSH);

        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
        run(worker, make(0, "Course"), persist(0), COMMIT);
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
        assertThat(seen(worker, new Step.Rows("cms.Course"))).containsExactly(counted(0));
        assertThat(worker.hash(worker.openDatabase())).isEqualTo(factory);
    }

    @Test
    void programInMemoryLeavesTheDatabaseAlone() {
        worker.load(COURSE, ASSIGNMENT);
        run(worker, make(0, "Course"), persist(0), COMMIT);

        run(worker, make(0, "Course"), look(0, "getAssignments"));

        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
    }

    @Test
    void databaseThatIsStillInUseIsReplaced() {
        worker.load(COURSE, ASSIGNMENT);
        worker.call(worker.beginTransaction(), "persist", worker.construct("cms.Course"));

        assertThat(seen(worker, make(0, "Course"), persist(0), COMMIT, new Step.Rows("cms.Course")))
                .containsExactly(counted(1));
    }

    @Test
    void statementsAreCountedOnceAndTheProgramsAlone() {
        worker.load(COURSE, ASSIGNMENT);
        for (int run = 0; run < 3; run++) {
            assertThat(afterSaving(
                            STATEMENTS,
                            STATEMENTS,
                            find(0),
                            new Step.Rows("cms.Course"),
                            new Step.Places(0, 1),
                            STATEMENTS,
                            look(0, "getAssignments"),
                            STATEMENTS))
                    .containsExactly(
                            counted(4),
                            counted(0),
                            counted(1),
                            counted(2),
                            counted(1),
                            counted(1),
                            holds(1, 2),
                            counted(1));
        }
    }

    @Test
    void mappingThatHibernateDoesNotAcceptIsWhatTheFirstStepThrows() {
        worker.load("""
                @Entity public class Course {
                    @Id @GeneratedValue private Long id;
                    @OneToMany(mappedBy = "curse") private List<Course> next = new ArrayList<>();
                    public List<Course> getNext() { return next; }
                }
                """);

        List<Observed> observed = run(worker, make(0, "Course"), look(0, "getNext"), persist(0), look(0, "getNext"));

        assertThat(observed.subList(0, 2)).containsExactly(DONE, holds());
        assertThat(observed).hasSize(3);
        assertThat(thrown(observed.get(2)).type()).isEqualTo("org.hibernate.AnnotationException");
    }

    @Test
    void causesOfABootFailureAreTold() {
        worker.load("""
                @Entity public class Course {
                    @Id private Long id;
                    @Column(columnDefinition = "no such type") private String code;
                }
                """);

        Thrown thrown = thrown(run(worker, FLUSH).get(0));

        assertThat(thrown.types()).contains("org.hibernate.HibernateException");
        assertThat(thrown.cause().cause())
                .satisfies(cause -> assertThat(cause.types()).contains("java.sql.SQLException"))
                .satisfies(cause -> assertThat(cause.message()).contains("no such type"));
    }

    @Test
    void setterThatRecursesWhileLoadingEndsTheProgram() {
        worker.load("""
                @Entity public class Course {
                    private Long id;
                    private Long hits;
                    @Id @GeneratedValue public Long getId() { return id; }
                    public void setId(Long id) { this.id = id; }
                    public Long getHits() { return 1L; }
                    public void setHits(Long hits) { setHits(hits + 1); }
                }
                """);

        List<Observed> observed = run(worker, make(0, "Course"), persist(0), FLUSH, CLEAR, find(0), FLUSH);

        assertThat(observed).hasSize(5);
        assertThat(deepest(thrown(observed.get(4))).type()).isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    void subclassIsFoundByTheIdThatItSharesWithItsSiblings() {
        worker.load(COURSE, ASSIGNMENT, "@Entity public class Quiz extends Assignment {}");

        assertThat(seen(
                        worker,
                        make(0, "Course"),
                        make(1, "Quiz"),
                        make(2, "Assignment"),
                        invoke(1, "setCourse", 0),
                        invoke(2, "setCourse", 0),
                        persist(0),
                        COMMIT,
                        find(0),
                        look(0, "getAssignments"),
                        find(1),
                        look(0, "getAssignments")))
                .containsExactly(counted(1), holds(1, 2), counted(1), holds(1, 2));
    }

    private List<Observed> afterSaving(Step... steps) {
        return seen(worker, concat(SAVED, steps));
    }

    private static Step[] concat(Step[] first, Step... second) {
        Step[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static Thrown deepest(Thrown thrown) {
        return thrown.cause() == null ? thrown : deepest(thrown.cause());
    }
}
