package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.value;

import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Plain;
import org.bothways.wire.Value.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTests {

    /** Each test adds its own end of the relationship; {@code link}, at the other end, sets both. */
    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue public Long id;
                %s
            }
            """;

    private static final String OTHER = """
            @Entity public class %s {
                @Id @GeneratedValue public Long id;
                %s
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void foreignKeyIsOnePlace() {
        worker.load(
                course("@OneToMany(mappedBy = \"course\") public List<Assignment> assignments = new ArrayList<>();"),
                other("Assignment", """
                        @ManyToOne public Course course;
                        public void link(Course course) { this.course = course; course.assignments.add(this); }
                        """));

        assertPlaces("cms.Assignment", "Assignment.course_id");
    }

    @Test
    void missingMappedByIsTwoPlaces() {
        worker.load(
                course("@OneToMany public List<Assignment> assignments = new ArrayList<>();"),
                other("Assignment", """
                        @ManyToOne public Course course;
                        public void link(Course course) { this.course = course; course.assignments.add(this); }
                        """));

        assertPlaces("cms.Assignment", "Assignment.course_id", "Course_Assignment(Course_id, assignments_id)");
    }

    @Test
    void joinTableIsOnePlace() {
        worker.load(course("@ManyToMany public Set<User> students = new HashSet<>();"), other("User", """
                        @ManyToMany(mappedBy = "students") public Set<Course> courses = new HashSet<>();
                        public void link(Course course) { courses.add(course); course.students.add(this); }
                        """));

        assertPlaces("cms.User", "Course_User(courses_id, students_id)");
    }

    @Test
    void twoOwnersAreTwoPlaces() {
        worker.load(course("@ManyToMany public Set<User> students = new HashSet<>();"), other("User", """
                        @ManyToMany public Set<Course> courses = new HashSet<>();
                        public void link(Course course) { courses.add(course); course.students.add(this); }
                        """));

        assertPlaces("cms.User", "Course_User(Course_id, students_id)", "User_Course(User_id, courses_id)");
    }

    @Test
    void linkStoredTwiceInOneTableIsNamedTwice() {
        worker.load(course("@ManyToMany public List<User> students = new ArrayList<>();"), other("User", """
                public void link(Course course) { course.students.add(this); course.students.add(this); }
                """));

        assertPlaces("cms.User", "Course_User(Course_id, students_id)", "Course_User(Course_id, students_id)");
    }

    @Test
    void linkEntityIsOnePlace() {
        worker.load(
                course("@OneToMany(mappedBy = \"course\", cascade = CascadeType.ALL) "
                        + "public List<Enrollment> enrollments = new ArrayList<>();"),
                other("User", """
                        public void link(Course course) {
                            Enrollment enrollment = new Enrollment();
                            enrollment.user = this;
                            enrollment.course = course;
                            course.enrollments.add(enrollment);
                        }
                        """),
                other(
                        "Enrollment",
                        "@ManyToOne public Course course; @ManyToOne public User user; public String role;"));

        assertPlaces("cms.User", "Enrollment(course_id, user_id)");
    }

    @Test
    void linkEntityWithTheIdsOfBothIsOnePlace() {
        worker.load(
                course("@OneToMany(mappedBy = \"course\", cascade = CascadeType.ALL) "
                        + "public List<Enrollment> enrollments = new ArrayList<>();"),
                other("User", """
                        public void link(Course course) { course.enrollments.add(new Enrollment(course, this)); }
                        """),
                """
                @Entity public class Enrollment {
                    @EmbeddedId public Key id = new Key();
                    @ManyToOne @MapsId("courseId") public Course course;
                    @ManyToOne @MapsId("userId") public User user;
                    public Enrollment() {}
                    public Enrollment(Course course, User user) { this.course = course; this.user = user; }
                }
                """,
                """
                @Embeddable public class Key {
                    public Long courseId;
                    public Long userId;
                    @Override public boolean equals(Object other) {
                        return other instanceof Key key && Objects.equals(key.courseId, courseId) && Objects.equals(key.userId, userId);
                    }
                    @Override public int hashCode() { return 1; }
                }
                """);

        assertPlaces("cms.User", "Enrollment(course_id, user_id)");
    }

    @Test
    void elementCollectionOfValuesIsNoPlace() {
        worker.load(
                course("@ElementCollection public Set<Long> studentIds = new HashSet<>();"),
                other("User", "public void link(Course course) { course.studentIds.add(course.id); }"));

        assertPlaces("cms.User");
    }

    @Test
    void embeddablesAndMapKeysThatReferToAnEntityAreAPlace() {
        worker.load(
                course("""
                        @ElementCollection public List<Member> members = new ArrayList<>();
                        @ElementCollection public Map<User, String> roles = new HashMap<>();
                        """),
                other("User", """
                        public void link(Course course) {
                            Member member = new Member();
                            member.user = this;
                            course.members.add(member);
                            course.roles.put(this, "student");
                        }
                        """),
                "@Embeddable public class Member { @ManyToOne public User user; public String role; }");

        assertPlaces("cms.User", "Course_members(Course_id, user_id)", "Course_roles(Course_id, roles_KEY)");
    }

    @Test
    void mappedSuperclassPlaysNoPart() {
        worker.load(
                "@MappedSuperclass public abstract class Base { @Id @GeneratedValue public Long id; }",
                """
                @MappedSuperclass public abstract class Dated extends Base {
                    @ManyToOne(fetch = FetchType.LAZY) protected Course course;
                    public void link(Course course) { this.course = course; }
                }
                """,
                "@Entity public class Course extends Base { @OneToMany(mappedBy = \"course\") List<Assignment> assignments; }",
                "@Entity public class Assignment extends Dated {}");

        assertPlaces("cms.Assignment", "Assignment.course_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOINED", "SINGLE_TABLE"})
    void childOfAnEntityIsLinkedWhereItsParentIs(String strategy) {
        worker.load(
                course("@OneToMany(mappedBy = \"course\") public List<Assignment> assignments = new ArrayList<>();"),
                """
                @Entity @Inheritance(strategy = InheritanceType.%s) public class Assignment {
                    @Id @GeneratedValue public Long id;
                    @ManyToOne public Course course;
                    public void link(Course course) { this.course = course; }
                }
                """.formatted(strategy),
                "@Entity public class Quiz extends Assignment { public int minutes; }");

        assertPlaces("cms.Quiz", "Assignment.course_id");
    }

    @Test
    void linkOfAJoinedChildIsInItsOwnTable() {
        worker.load(course(""), """
                @Entity @Inheritance(strategy = InheritanceType.JOINED) public class Item {
                    @Id @GeneratedValue public Long id;
                }
                """, """
                @Entity @PrimaryKeyJoinColumn(name = "item_id") public class Assignment extends Item {
                    @ManyToOne public Course course;
                    public void link(Course course) { this.course = course; }
                }
                """);

        assertPlaces("cms.Assignment", "Assignment.course_id");
    }

    @Test
    void linkOfATableOfItsOwnIsInThatTable() {
        worker.load(course(""), """
                @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) public abstract class Item {
                    @Id @GeneratedValue public Long id;
                    @ManyToOne public Course course;
                    public void link(Course course) { this.course = course; }
                }
                """, "@Entity public class Assignment extends Item {}");

        assertPlaces("cms.Assignment", "Assignment.course_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOINED", "SINGLE_TABLE", "TABLE_PER_CLASS"})
    void entitiesOfOneFamilyAreNotConfused(String strategy) {
        worker.load("""
                @Entity @Inheritance(strategy = InheritanceType.%s) public abstract class Base {
                    @Id @GeneratedValue public Long id;
                }
                """.formatted(strategy), """
                @Entity public class Course extends Base {
                    @OneToMany(mappedBy = "course") public List<Assignment> assignments = new ArrayList<>();
                }
                """, """
                @Entity public class Assignment extends Base {
                    @ManyToOne public Course course;
                    public void link(Course course) { this.course = course; }
                }
                """);

        assertPlaces("cms.Assignment", (strategy.equals("SINGLE_TABLE") ? "Base" : "Assignment") + ".course_id");
    }

    @Test
    void explicitJoinTableOfAOneToManyIsOnePlace() {
        worker.load(
                course("""
                        @OneToMany @JoinTable(name = "course_work", joinColumns = @JoinColumn(name = "c"),
                            inverseJoinColumns = @JoinColumn(name = "a"))
                        public List<Assignment> assignments = new ArrayList<>();
                        """), other("Assignment", "public void link(Course course) { course.assignments.add(this); }"));

        assertPlaces("cms.Assignment", "course_work(a, c)");
    }

    @Test
    void joinColumnOfAOneToManyIsOnePlace() {
        worker.load(
                course(
                        "@OneToMany @JoinColumn(name = \"course\") public List<Assignment> assignments = new ArrayList<>();"),
                other("Assignment", """
                        @ManyToOne @JoinColumn(name = "course", insertable = false, updatable = false) public Course course;
                        public void link(Course course) { course.assignments.add(this); }
                        """));

        assertPlaces("cms.Assignment", "Assignment.course");
    }

    @Test
    void joinTableOfAManyToOneIsOnePlace() {
        worker.load(
                course("@OneToMany(mappedBy = \"course\") public List<Assignment> assignments = new ArrayList<>();"),
                other("Assignment", """
                        @ManyToOne @JoinTable(name = "course_work", joinColumns = @JoinColumn(name = "a"),
                            inverseJoinColumns = @JoinColumn(name = "c"))
                        public Course course;
                        public void link(Course course) { this.course = course; course.assignments.add(this); }
                        """));

        assertPlaces("cms.Assignment", "course_work(a, c)");
    }

    @Test
    void quotedNamesAreFound() {
        worker.load("""
                @Entity @Table(name = "`all courses`") public class Course {
                    @Id @GeneratedValue @Column(name = "`Course Id`") public Long id;
                }
                """, """
                @Entity @Table(name = "\\"order\\"") public class User {
                    @Id @GeneratedValue public Long id;
                    @ManyToOne @JoinColumn(name = "`the course`") public Course course;
                    @ManyToMany @JoinTable(name = "select", joinColumns = @JoinColumn(name = "from"),
                        inverseJoinColumns = @JoinColumn(name = "where"))
                    public Set<Course> courses = new HashSet<>();
                    public void link(Course course) { this.course = course; courses.add(course); }
                }
                """);

        assertPlaces("cms.User", "order.the course", "select(from, where)");
    }

    @Test
    void foreignKeyOnAnotherColumnThanTheIdIsFound() {
        worker.load(course("""
                        @Column(unique = true) public String code = "CS 1998";
                        @ManyToMany @JoinTable(joinColumns = @JoinColumn(name = "code", referencedColumnName = "code"))
                        public Set<Assignment> shared = new HashSet<>();
                        """), other("Assignment", """
                        @ManyToOne @JoinColumn(name = "course_code", referencedColumnName = "code") public Course course;
                        public void link(Course course) { this.course = course; course.shared.add(this); }
                        """));

        assertPlaces("cms.Assignment", "Assignment.course_code", "Course_Assignment(code, shared_id)");
    }

    @Test
    void linkOfAClassToItselfIsFoundInBothDirections() {
        worker.load(course("""
                @ManyToOne public Course before;
                @ManyToMany public Set<Course> related = new HashSet<>();
                public void link(Course other) { before = other; related.add(other); }
                """));

        assertPlaces("cms.Course", "Course.before_id", "Course_Course(Course_id, related_id)");
    }

    @Test
    void whatIsNotSavedIsLinkedNowhere() {
        worker.load(course(""), other("Assignment", """
                @ManyToOne public Course course;
                public void link(Course course) { this.course = course; }
                """));
        Handle course = worker.construct("cms.Course");
        Handle assignment = worker.construct("cms.Assignment");
        worker.call(assignment, "link", course);

        assertThat(places(course, assignment)).isEmpty();
    }

    /** Saves a linked pair beside one that isn't, and asks from both sides. */
    private void assertPlaces(String otherType, String... expected) {
        Handle course = worker.construct("cms.Course");
        Handle lonely = worker.construct(otherType);
        Handle other = worker.construct(otherType);
        worker.call(other, "link", course);
        worker.save(lonely, other, course);

        assertThat(places(course, other)).containsExactly(expected);
        assertThat(places(other, course)).containsExactly(expected);
        assertThat(places(course, lonely)).isEmpty();
    }

    private List<String> places(Handle one, Handle other) {
        Snapshot places = (Snapshot) value(worker.ask(new Ask.PlacesLinking(one.id(), other.id())));
        return places.elements().stream().map(StorageTests::text).toList();
    }

    private static String text(Value value) {
        return (String) ((Plain) value).value();
    }

    private static String course(String members) {
        return COURSE.formatted(members);
    }

    private static String other(String name, String members) {
        return OTHER.formatted(name, members);
    }
}
