package org.bothways.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake at a time in entities that are right, with every check failed that there could be: of all that is said, the root, which is the
 * first in the catalogue's order, must be the mistake.
 */
final class MistakesTests {

    private static final Catalogue CATALOGUE = Catalogue.open(List.of(MistakesFixture.CATALOGUE));

    private static MistakesFixture entities;

    @BeforeAll
    static void prepare() {
        entities = new MistakesFixture();
    }

    @AfterAll
    static void close() throws Exception {
        entities.close();
    }

    /** The number in the catalogue of mistakes, the diagnosis, and what is changed. */
    static Stream<Arguments> mistakes() {
        String addStudent = "if (!students.contains(u)) { students.add(u); u.getCoursesTaken().add(this); }";
        String setCourse = MistakesFixture.ASSIGNMENT.substring(
                MistakesFixture.ASSIGNMENT.indexOf("        Course old"),
                MistakesFixture.ASSIGNMENT.indexOf("    }\n}\n"));
        return Stream.of(
                mistake(
                        "neither m01",
                        "@ManyToMany(mappedBy = \"students\")",
                        "@ManyToMany",
                        addStudent,
                        "students.add(u);",
                        "c.addStudent(this)",
                        "coursesTaken.add(c)"),
                mistake("missing-mapped-by m01", "mappedBy = \"course\", ", ""),
                mistake("missing-mapped-by m07", "@ManyToMany(mappedBy = \"students\")", "@ManyToMany"),
                mistake("mapped-by-unknown-attribute m02", "mappedBy = \"course\"", "mappedBy = \"curse\""),
                mistake("mapped-by-names-column m03", "mappedBy = \"course\"", "mappedBy = \"course_id\""),
                mistake("mapped-by-plain-attribute m04", "mappedBy = \"course\"", "mappedBy = \"title\""),
                mistake(
                        "mapped-by-wrong-entity m05",
                        "mappedBy = \"course\"",
                        "mappedBy = \"marker\"",
                        "Course course;",
                        "Course course; @ManyToOne User marker;"),
                mistake(
                        "mapped-by-on-both-ends m06",
                        "@ManyToMany\n    @JoinTable(name = \"course_students\")",
                        "@ManyToMany(mappedBy = \"coursesTaken\")"),
                mistake(
                        "both-ends-own-one-table m08",
                        "@ManyToMany(mappedBy = \"students\")",
                        "@ManyToMany @JoinTable(name = \"course_students\")"),
                mistake(
                        "join-column-on-both-ends m10",
                        "@OneToMany(mappedBy = \"course\", cascade = CascadeType.ALL)",
                        "@OneToMany(cascade = CascadeType.ALL) @JoinColumn(name = \"course_id\")"),
                mistake(
                        "mapped-by-with-join-table m11",
                        "@ManyToMany(mappedBy = \"students\")",
                        "@ManyToMany(mappedBy = \"students\") @JoinTable(name = \"taken\")"),
                mistake(
                        "crossed-mapped-by m12",
                        "mappedBy = \"students\"",
                        "mappedBy = \"x\"",
                        "mappedBy = \"instructors\"",
                        "mappedBy = \"students\"",
                        "mappedBy = \"x\"",
                        "mappedBy = \"instructors\""),
                mistake("same-owner-twice m13", "mappedBy = \"instructors\"", "mappedBy = \"students\""),
                mistake(
                        "default-join-table-shared m14",
                        "@JoinTable(name = \"course_students\")",
                        "",
                        "@JoinTable(name = \"course_instructors\")",
                        ""),
                mistake(
                        "one-table-for-two-relationships m15",
                        "\"course_students\"",
                        "\"people\"",
                        "\"course_instructors\"",
                        "\"people\""),
                mistake("adds-at-inverse-end-only m16", "c.addStudent(this)", "coursesTaken.add(c)"),
                mistake("adds-at-owning-end-only m17", addStudent, "students.add(u);"),
                mistake(
                        "removes-at-one-end-only m18",
                        "if (students.remove(u)) { u.getCoursesTaken().remove(this); }",
                        "students.remove(u);"),
                mistake(
                        "removes-at-one-end-only m19",
                        "if (students.remove(u)) { u.getCoursesTaken().remove(this); }",
                        "u.getCoursesTaken().remove(this);"),
                mistake(
                        "plain-setter m20",
                        setCourse,
                        "        this.course = c;\n",
                        "a.setCourse(this);",
                        "if (a.course != null) a.course.assignments.remove(a); a.course = this; assignments.remove(a); assignments.add(a);"),
                mistake(
                        "moves-without-leaving m21",
                        "if (old != null) old.getAssignments().remove(this);",
                        "if (c == null) old.getAssignments().remove(this);"),
                mistake(
                        "moves-without-leaving m22",
                        "a.setCourse(this);",
                        "if (!assignments.contains(a)) { assignments.add(a); a.course = this; }"),
                mistake("set-null-fails m24", "if (c != null) c.getAssignments()", "c.getAssignments()"),
                mistake(
                        "same-value-drops-link m25",
                        "if (old == c) return;",
                        "",
                        "if (old != null) old.getAssignments().remove(this);",
                        "",
                        "if (c != null) c.getAssignments().add(this);",
                        "if (c != null) c.getAssignments().add(this); if (old != null) while (old.getAssignments().remove(this)) {}"),
                mistake("duplicate-on-readd m26", "if (!students.contains(u)) {", "{"),
                mistake("removes-foreign m27", "if (a.getCourse() == this) a.setCourse(null);", "a.setCourse(null);"),
                mistake("mutual-recursion m28", addStudent, "students.add(u); u.enroll(this);"),
                mistake(
                        "collection-not-initialised m29",
                        "List<User> students = new ArrayList<>();",
                        "List<User> students;"),
                mistake("static-collection m30", "List<User> students = new", "static List<User> students = new"),
                mistake(
                        "adds-to-a-copy m32",
                        "getCoursesTaken() { return coursesTaken; }",
                        "getCoursesTaken() { return new ArrayList<>(coursesTaken); }"),
                mistake(
                        "replaces-managed-collection m36",
                        "students.add(u); u.get",
                        "students = new ArrayList<>(students); students.add(u); u.get"),
                mistake(
                        "removes-while-iterating m38",
                        "if (students.remove(u)) { u.getCoursesTaken().remove(this); }",
                        "for (User each : students) { if (each == u) { students.remove(u); u.getCoursesTaken().remove(this); students.add(0, null); students.remove(0); } }"),
                mistake(
                        "hash-on-id m39",
                        "List<User> students = new ArrayList<>()",
                        "Set<User> students = new HashSet<>()",
                        "List<User> getStudents",
                        "Set<User> getStudents",
                        "public User(String",
                        "public int hashCode() { return Objects.hash(id); }\n public boolean equals(Object o) { return o instanceof User u && Objects.equals(id, u.id); }\n public User(String"),
                mistake(
                        "associations-in-hash-code m40",
                        "public User(String",
                        "public int hashCode() { return Objects.hash(netid, coursesTaken); }\n public User(String"),
                mistake(
                        "associations-in-hash-code m40",
                        "public User(String",
                        "public boolean equals(Object o) { return o instanceof User u && coursesTaken.equals(u.coursesTaken) && netid.equals(u.netid); }\n public int hashCode() { return 1; }\n public User(String"),
                mistake(
                        "to-string-cycle m41",
                        "public User(String",
                        "public String toString() { return name + coursesTaken; }\n public User(String",
                        "public Course(String",
                        "public String toString() { return code + students; }\n public Course(String"),
                mistake(
                        "get-class-in-equals m42",
                        "public User(String",
                        "public boolean equals(Object o) { return o != null && o.getClass() == getClass() && netid.equals(((User) o).netid); }\n public int hashCode() { return 1; }\n public User(String"),
                mistake(
                        "field-access-on-proxy m43",
                        "@ManyToOne",
                        "@ManyToOne(fetch = FetchType.LAZY)",
                        "old.getAssignments()",
                        "old.assignments"),
                mistake("identity-test-on-proxy m44", "@ManyToOne", "@ManyToOne(fetch = FetchType.LAZY)"),
                mistake("no-cascade m45", ", cascade = CascadeType.ALL", ""),
                mistake("cascade-to-parent m46", "@ManyToOne", "@ManyToOne(cascade = CascadeType.ALL)"),
                mistake(
                        "cascade-to-people m47",
                        "@ManyToMany\n    @JoinTable(name = \"course_students\")",
                        "@ManyToMany(cascade = CascadeType.ALL)\n    @JoinTable(name = \"course_students\")"),
                mistake(
                        "orphan-removal-of-movable m49",
                        "cascade = CascadeType.ALL",
                        "cascade = CascadeType.ALL, orphanRemoval = true"),
                mistake("link-not-optional m52", "@ManyToOne", "@ManyToOne(optional = false)"),
                mistake("link-column-not-written m53", "@ManyToOne", "@ManyToOne @JoinColumn(updatable = false)"),
                mistake("end-not-mapped m54", "@ManyToMany(mappedBy = \"students\")", "@Transient"),
                mistake("association-without-annotation m55", "@ManyToMany(mappedBy = \"students\")", ""),
                mistake(
                        "annotations-on-fields-and-getters m56",
                        "@ManyToMany(mappedBy = \"students\")",
                        "",
                        "public List<Course> getCoursesTaken",
                        "@ManyToMany(mappedBy = \"students\") public List<Course> getCoursesTaken"),
                mistake("concrete-collection-type m58", "List<User> students", "ArrayList<User> students"),
                mistake("raw-collection m59", "List<Course> coursesTaken", "List coursesTaken"),
                mistake("no-no-argument-constructor m60", "protected User() {}", ""),
                mistake(
                        "column-mapped-twice m73",
                        "long dueDate;",
                        "long dueDate; @Column(name = \"course_id\") Long other;"),
                mistake(
                        "id-instead-of-association m74",
                        "@ManyToOne\n    Course course;",
                        "Long courseId;",
                        "return course;",
                        "return null;",
                        setCourse,
                        "        courseId = c == null ? null : c.getId();\n",
                        "@OneToMany(mappedBy = \"course\", cascade = CascadeType.ALL)",
                        "@Transient"),
                mistake("roles-mixed-up m79", "instructors.add(u); u.get", "instructors.add(u); addStudent(u); u.get"),
                mistake(
                        "roles-mixed-up m79",
                        "if (instructors.remove(u)) { u.getCoursesTaught().remove(this); }",
                        "removeStudent(u);"),
                mistake(
                        "roles-mixed-up m79",
                        "if (!students.contains(u)) {",
                        "if (!students.contains(u) && !instructors.contains(u)) {"),
                mistake(
                        "removes-while-iterating m38",
                        "if (students.remove(u)) { u.getCoursesTaken().remove(this); }",
                        "for (User each : students) { if (each == u) { students.remove(u); u.getCoursesTaken().remove(this); } }"),
                mistake(
                        "changes-before-refusing h26",
                        "if (!students.contains(u)) { students.add(u); u.get",
                        "{ students.add(u); if (u.getCoursesTaken().contains(this)) throw new IllegalStateException(); u.get"),
                mistake(
                        "relies-on-flush-sync m80",
                        "protected User() {}",
                        "protected User() {} static final Map<String, Object> P = Map.of(\"hibernate.bidirectionality_management\", true);"),
                mistake("mutator-does-nothing h12", "c.addStudent(this)", ""),
                mistake(
                        "clears-before-adding h13",
                        "{ students.add(u); u.get",
                        "{ students.clear(); students.add(u); u.get"),
                mistake(
                        "changes-before-refusing h26",
                        "Objects.requireNonNull(u);\n        if (!students",
                        "if (!students"),
                mistake("not-an-entity -", "@Entity\n@Table(name = \"users\")", ""));
    }

    private static Arguments mistake(String name, String... changes) {
        return arguments(name, changes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void theRootOfAllIsTheMistake(String name, String[] changes) throws Exception {
        List<Diagnosis> found = entities.diagnose(MistakesFixture.sources(changes), CATALOGUE);

        Optional<String> root = found.stream()
                .map(Diagnosis::id)
                .min(Comparator.comparingInt(id -> CATALOGUE.ids().indexOf(id)));
        assertThat(root).as(found.toString()).contains(name.split(" ")[0]);
    }

    /** Whatever the classes of an assignment are called: in another one, this name was that of a property. */
    @Test
    void anIdIsFoundByTheNameOfItsClass() throws Exception {
        List<Relationship> relationships = List.of(new Relationship(
                "fish",
                List.of(
                        new Relationship.End("sea.Net", "getFish", "addFish", null, null),
                        new Relationship.End("sea.Fish", "getNet", null, null, "setNet"))));
        Map<String, String> sources = Map.of("sea/Net.java", """
                package sea;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity
                public class Net {
                    @Id @GeneratedValue Long id;
                    String name;
                    @Transient List<Fish> fish = new ArrayList<>();
                    protected Net() {}
                    public Net(String name) { this.name = name; }
                    public Long getId() { return id; }
                    public List<Fish> getFish() { return fish; }
                    public void addFish(Fish one) { fish.add(one); }
                }
                """, "sea/Fish.java", """
                package sea;
                import jakarta.persistence.*;
                @Entity
                public class Fish {
                    @Id @GeneratedValue Long id;
                    String name;
                    Long netId;
                    protected Fish() {}
                    public Fish(String name) { this.name = name; }
                    public Net getNet() { return null; }
                    public void setNet(Net net) { netId = net == null ? null : net.getId(); }
                }
                """);

        assertThat(entities.diagnose(relationships, sources, CATALOGUE))
                .extracting(Diagnosis::id)
                .contains("id-instead-of-association");
    }

    @Test
    void whatIsRightIsNotExplained() throws Exception {
        assertThat(entities.diagnose(MistakesFixture.sources(), CATALOGUE)).isEmpty();
    }

    @Test
    void whatIsRightInAnotherStyleIsNotExplained() throws Exception {
        Map<String, String> views = MistakesFixture.sources(
                "List<User> getStudents() { return students; }",
                "List<User> getStudents() { return Collections.unmodifiableList(students); }",
                "List<User> getInstructors() { return instructors; }",
                "List<User> getInstructors() { return new ArrayList<>(instructors); }");

        assertThat(entities.diagnose(views, CATALOGUE)).isEmpty();
    }

    @Test
    void aLoopThatStopsAtWhatItRemovesIsNotExplained() throws Exception {
        Map<String, String> loop = MistakesFixture.sources(
                "if (students.remove(u)) { u.getCoursesTaken().remove(this); }",
                "for (User each : students) { if (each == u) { students.remove(u); u.getCoursesTaken().remove(this); return; } }");

        assertThat(entities.diagnose(loop, CATALOGUE)).isEmpty();
    }

    @Test
    void theFileAndLineOfTheGuiltyFieldAreNamed() throws Exception {
        List<Diagnosis> found = entities.diagnose(
                MistakesFixture.sources("@ManyToMany(mappedBy = \"students\")", "@ManyToMany"), CATALOGUE);

        assertThat(found.get(0).place()).isEqualTo(new Place("cms/Course.java", 13));
    }

    @Test
    void atLeastFortyFiveMistakesOfTheCatalogueAreKnown() {
        Set<String> numbers = mistakes()
                .map(each -> each.get()[0].toString().split(" ")[1])
                .filter(number -> number.startsWith("m") || number.startsWith("h"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(numbers).hasSizeGreaterThanOrEqualTo(45);
    }
}
