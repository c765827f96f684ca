package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.ProgramFixture.COMMIT;
import static org.bothways.worker.ProgramFixture.absent;
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

import java.util.List;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwningAttributeTests {

    /** Each test maps the ends; {@code addStudent} keeps both. */
    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue private Long id;
                %s
                Set<User> students = new LinkedHashSet<>();
                public Set<User> getStudents() { return students; }
                public void addStudent(User user) { students.add(user); user.courses.add(this); }
            }
            """;

    private static final String USER = """
            @Entity public class User {
                @Id @GeneratedValue private Long id;
                %s
                List<Course> courses = new ArrayList<>();
                public List<Course> getCourses() { return courses; }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void ownedCollectionIsWrittenFromEitherSide() {
        worker.load(COURSE.formatted("@ManyToMany"), USER.formatted("@ManyToMany(mappedBy = \"students\")"));

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(1), holds(), holds(1), holds(0));
        assertThat(linked(new Step.LinkOwner(1, 0, 3, 2))).containsExactly(holds(1), holds(), holds(1), holds(0));
    }

    @Test
    void inverseCollectionIsLeftAlone() {
        worker.load(COURSE.formatted("@ManyToMany(mappedBy = \"courses\")"), USER.formatted("@ManyToMany"));

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(), holds(0), holds(1), holds(0));
    }

    @Test
    void ofTwoOwnersOneIsWritten() {
        worker.load(COURSE.formatted("@ManyToMany"), USER.formatted("@ManyToMany"));

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(1), holds(), holds(1), holds());
    }

    @Test
    void attributeIsTheOneThatHoldsTheSamples() {
        worker.load(
                COURSE.formatted("@ManyToMany @JoinTable(name = \"teaching\") Set<User> instructors = new HashSet<>();"
                        + " @ManyToMany @JoinTable(name = \"taking\")"),
                USER.formatted("@ManyToMany(mappedBy = \"instructors\") List<Course> taught = new ArrayList<>();"
                        + " @ManyToMany(mappedBy = \"students\")"));

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(1), holds(), holds(1), holds(0));
    }

    @Test
    void crossedMappedByShowsAfterTheReload() {
        worker.load(
                COURSE.formatted("@ManyToMany @JoinTable(name = \"teaching\") Set<User> instructors = new HashSet<>();"
                        + " @ManyToMany @JoinTable(name = \"taking\")"),
                USER.formatted("@ManyToMany(mappedBy = \"students\") List<Course> taught = new ArrayList<>();"
                        + " @ManyToMany(mappedBy = \"instructors\")"));

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(1), holds(), holds(1), holds());
    }

    @Test
    void linkEntityIsNoAttribute() {
        worker.load("""
                @Entity public class Course {
                    @Id @GeneratedValue private Long id;
                    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
                    List<Enrollment> enrollments = new ArrayList<>();
                    public java.util.stream.Stream<User> getStudents() {
                        return enrollments.stream().map(each -> each.user);
                    }
                    public void addStudent(User user) { enrollments.add(new Enrollment(this, user)); }
                }
                """, """
                @Entity public class User {
                    @Id @GeneratedValue private Long id;
                    public Set<User> getCourses() { return Set.of(); }
                }
                """, """
                @Entity public class Enrollment {
                    @Id @GeneratedValue private Long id;
                    @ManyToOne Course course;
                    @ManyToOne User user;
                    Enrollment() {}
                    Enrollment(Course course, User user) { this.course = course; this.user = user; }
                }
                """);

        assertThat(run(worker, program(new Step.LinkOwner(0, 1, 2, 3))).get(7))
                .isEqualTo(absent("An attribute that stores the link"));
        assertThat(seen(
                        worker,
                        make(0, "Course"),
                        make(1, "User"),
                        invoke(0, "addStudent", 1),
                        persist(1),
                        persist(0),
                        COMMIT,
                        new Step.Places(0, 1),
                        find(0),
                        look(0, "getStudents")))
                .containsExactly(counted(1), counted(1), holds(1));
    }

    @Test
    void referenceIsWrittenThroughItsSetterAndReadOnlyColumnsNever() {
        worker.load("""
                @Entity public class Course {
                    private Long id;
                    private Set<User> students;
                    @Id @GeneratedValue public Long getId() { return id; }
                    public void setId(Long id) { this.id = id; }
                    @OneToMany @JoinColumn(name = "course_id")
                    public Set<User> getStudents() {
                        return students == null ? null : Collections.unmodifiableSet(students);
                    }
                    public void setStudents(Set<User> students) { this.students = students; }
                    public void addStudent(User user) {
                        if (students == null) { students = new HashSet<>(); }
                        students.add(user);
                        user.setCourses(this);
                    }
                }
                """, """
                @Entity public class User {
                    private Long id;
                    private Course course;
                    @Id @GeneratedValue public Long getId() { return id; }
                    public void setId(Long id) { this.id = id; }
                    @ManyToOne @JoinColumn(name = "course_id", insertable = false, updatable = false)
                    public Course getCourses() { return course; }
                    public void setCourses(Course course) { this.course = course; }
                }
                """);

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3)))
                .containsExactly(holds(1), ProgramFixture.NULL, holds(1), is(0));
    }

    @Test
    void referenceComesBeforeACollection() {
        worker.load(COURSE.formatted("@OneToMany"), """
                @Entity public class User {
                    @Id @GeneratedValue private Long id;
                    @ManyToOne private Course course;
                    @Transient Holder courses = new Holder();
                    public Course getCourses() { return course; }
                    class Holder { void add(Course added) { course = added; } }
                }
                """);

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(), is(0), holds(), is(0));
    }

    @Test
    void attributeOfAnEmbeddedObjectIsWritten() {
        worker.load(
                """
                @Entity public class Course {
                    @Id @GeneratedValue private Long id;
                    private People people = new People();
                    public Set<User> getStudents() { return people.students; }
                    public void addStudent(User user) { people.students.add(user); user.courses.add(this); }
                }
                """,
                "@Embeddable public class People { @ManyToMany Set<User> students = new HashSet<>(); }",
                USER.formatted("@ManyToMany(mappedBy = \"people.students\")"));

        assertThat(linked(new Step.LinkOwner(0, 1, 2, 3))).containsExactly(holds(1), holds(), holds(1), holds(0));
    }

    /** {@return both ends after the link, and again after they were saved and found} */
    private List<Observed> linked(Step link) {
        return seen(worker, program(link)).stream()
                .filter(each -> !(each instanceof Observed.Counted))
                .toList();
    }

    private static Step[] program(Step link) {
        return new Step[] {
            make(0, "Course"),
            make(1, "User"),
            make(2, "Course"),
            make(3, "User"),
            invoke(2, "addStudent", 3),
            persist(1),
            persist(0),
            link,
            look(0, "getStudents"),
            look(1, "getCourses"),
            COMMIT,
            find(0),
            find(1),
            look(0, "getStudents"),
            look(1, "getCourses")
        };
    }
}
