package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bothways.worker.SubmissionFixture.thrown;

import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.MappedEntity;
import org.bothways.wire.MappedEntity.Association;
import org.bothways.wire.MappedEntity.Attribute;
import org.bothways.wire.MappedEntity.Kind;
import org.bothways.wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MappingDescriptionTests {

    private static final String ID = "@Id @GeneratedValue private Long id;";

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void entitiesComeByNameWithAllAttributes() {
        worker.load("""
                @MappedSuperclass public class Item {
                    %s
                    @ManyToOne(optional = false, fetch = FetchType.LAZY) protected Course course;
                }
                """.formatted(ID), "@Entity public class Quiz extends Item { private String title; }", """
                @Entity public class Course {
                    private Long id;
                    private List<Quiz> quizzes;
                    @Id public Long getId() { return id; }
                    public void setId(Long id) { this.id = id; }
                    @OneToMany(mappedBy = "course", cascade = {CascadeType.PERSIST, CascadeType.REMOVE}, orphanRemoval = true)
                    public List<Quiz> getQuizzes() { return quizzes; }
                    public void setQuizzes(List<Quiz> quizzes) { this.quizzes = quizzes; }
                }
                """);

        assertThat(mapping())
                .containsExactly(
                        new MappedEntity(
                                "cms.Course",
                                "Course",
                                List.of(
                                        new Attribute("id", Kind.BASIC, "cms.Course", true, null),
                                        new Attribute(
                                                "quizzes",
                                                Kind.ONE_TO_MANY,
                                                "cms.Course",
                                                true,
                                                new Association(
                                                        "cms.Quiz",
                                                        "course",
                                                        "Quiz",
                                                        List.of("course_id"),
                                                        List.of("persist", "remove"),
                                                        true,
                                                        false,
                                                        true,
                                                        false,
                                                        false,
                                                        "bag")))),
                        new MappedEntity(
                                "cms.Quiz",
                                "Quiz",
                                List.of(
                                        new Attribute("id", Kind.BASIC, "cms.Item", false, null),
                                        new Attribute(
                                                "course",
                                                Kind.MANY_TO_ONE,
                                                "cms.Item",
                                                false,
                                                new Association(
                                                        "cms.Course",
                                                        null,
                                                        "Quiz",
                                                        List.of("course_id"),
                                                        List.of(),
                                                        false,
                                                        false,
                                                        false,
                                                        true,
                                                        true,
                                                        "one")),
                                        new Attribute("title", Kind.BASIC, "cms.Quiz", false, null))));
    }

    @Test
    void bothSidesOfAManyToManyNameTheirOwnColumnFirst() {
        worker.load("""
                @Entity public class Course {
                    %s
                    @ManyToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER) Set<User> students;
                }
                """.formatted(ID), """
                @Entity public class User {
                    %s
                    @ManyToMany(mappedBy = "students") @MapKey(name = "id") Map<Long, Course> courses;
                }
                """.formatted(ID));

        assertThat(association("students"))
                .isEqualTo(new Association(
                        "cms.User",
                        null,
                        "Course_User",
                        List.of("courses_id", "students_id"),
                        List.of("all"),
                        false,
                        true,
                        true,
                        true,
                        true,
                        "set"));
        assertThat(association("courses"))
                .isEqualTo(new Association(
                        "cms.Course",
                        "students",
                        "Course_User",
                        List.of("students_id", "courses_id"),
                        List.of(),
                        false,
                        false,
                        true,
                        false,
                        false,
                        "map"));
    }

    @Test
    void crossedMappedByIsToldAsItIs() {
        worker.load("""
                @Entity public class Course {
                    %s
                    @ManyToMany @JoinTable(name = "taking") Set<User> students;
                    @ManyToMany @JoinTable(name = "teaching") Set<User> instructors;
                }
                """.formatted(ID), """
                @Entity public class User {
                    %s
                    @ManyToMany(mappedBy = "instructors") Set<Course> coursesTaken;
                    @ManyToMany(mappedBy = "students") Set<Course> coursesTaught;
                }
                """.formatted(ID));

        assertThat(association("coursesTaken"))
                .returns("instructors", Association::mappedBy)
                .returns("teaching", Association::table);
        assertThat(association("coursesTaught"))
                .returns("students", Association::mappedBy)
                .returns("taking", Association::table);
    }

    @Test
    void bothSidesOfAOneToOneAreToldApart() {
        worker.load("""
                @Entity public class Course {
                    %s
                    @OneToOne(mappedBy = "course", orphanRemoval = true) Room room;
                }
                """.formatted(ID), """
                @Entity public class Room {
                    %s
                    @OneToOne(cascade = CascadeType.DETACH)
                    @JoinColumn(name = "c", nullable = false, updatable = false) Course course;
                }
                """.formatted(ID));

        assertThat(attribute("room").kind()).isEqualTo(Kind.ONE_TO_ONE);
        assertThat(association("room"))
                .isEqualTo(new Association(
                        "cms.Room",
                        "course",
                        "Room",
                        List.of("c"),
                        List.of("remove"),
                        true,
                        true,
                        true,
                        false,
                        false,
                        "one"));
        assertThat(attribute("course").kind()).isEqualTo(Kind.ONE_TO_ONE);
        assertThat(association("course"))
                .isEqualTo(new Association(
                        "cms.Course",
                        null,
                        "Room",
                        List.of("c"),
                        List.of("detach"),
                        false,
                        true,
                        false,
                        true,
                        false,
                        "one"));
    }

    @Test
    void oneToManyWithAJoinTableStaysOne() {
        worker.load("""
                @Entity public class Course {
                    %s
                    @OneToMany @OrderColumn List<User> a;
                    @OneToMany @JoinColumn(name = "course") Set<User> b;
                    @ElementCollection List<String> c;
                    People d;
                }
                """.formatted(ID), "@Embeddable public class People { @ManyToOne User lead; }", """
                @Entity public class User {
                    %s
                }
                """.formatted(ID));

        assertThat(attribute("a").kind()).isEqualTo(Kind.ONE_TO_MANY);
        assertThat(association("a"))
                .returns("Course_User", Association::table)
                .returns(List.of("Course_id", "a_id"), Association::columns)
                .returns("list", Association::container);
        assertThat(association("b"))
                .returns("User", Association::table)
                .returns(List.of("course"), Association::columns)
                .returns(true, Association::isInsertable)
                .returns(true, Association::isUpdatable);
        assertThat(attribute("c")).isEqualTo(new Attribute("c", Kind.ELEMENTS, "cms.Course", false, null));
        assertThat(attribute("d")).isEqualTo(new Attribute("d", Kind.EMBEDDED, "cms.Course", false, null));
        assertThat(attribute("d.lead"))
                .returns(Kind.MANY_TO_ONE, Attribute::kind)
                .returns("cms.People", Attribute::declaredBy);
    }

    @Test
    void linkEntityWithTheIdsOfBothIsDescribed() {
        worker.load(
                "@Entity public class Course { %s }".formatted(ID),
                "@Entity public class User { %s }".formatted(ID),
                """
                @Entity @IdClass(Enrollment.Key.class) public class Enrollment {
                    @Id @ManyToOne Course course;
                    @Id @ManyToOne User user;
                    String role;
                    public static class Key implements java.io.Serializable {
                        Long course;
                        Long user;
                        @Override public boolean equals(Object other) { return this == other; }
                        @Override public int hashCode() { return 1; }
                    }
                }
                """);

        assertThat(mapping().get(1).attributes())
                .extracting(Attribute::name, Attribute::kind, Attribute::declaredBy)
                .containsExactly(
                        tuple("course", Kind.MANY_TO_ONE, "cms.Enrollment"),
                        tuple("user", Kind.MANY_TO_ONE, "cms.Enrollment"),
                        tuple("role", Kind.BASIC, "cms.Enrollment"));
    }

    @Test
    void mappingIsDescribedWithoutASchema() {
        worker.load("""
                @Entity public class Course {
                    %s
                    @Column(columnDefinition = "no such type") private String code;
                    @ManyToOne private Course before;
                }
                """.formatted(ID));

        assertThat(association("before").columns()).containsExactly("before_id");
        thrown(worker.ask(new Ask.OpenDatabase()));
    }

    @Test
    void mappingThatHibernateDoesNotAcceptIsWhatItThrew() {
        worker.load("""
                @Entity public class Course { %s @ManyToMany(mappedBy = "courses") Set<User> students; }
                """.formatted(ID), """
                @Entity public class User { %s @ManyToMany(mappedBy = "students") Set<Course> courses; }
                """.formatted(ID));

        assertThat(thrown(worker.ask(new Ask.DescribeMapping())).type()).isEqualTo("java.lang.NullPointerException");
        assertThat(thrown(worker.ask(new Ask.OpenDatabase()))).isEqualTo(thrown(worker.ask(new Ask.DescribeMapping())));
    }

    private List<MappedEntity> mapping() {
        Reply reply = worker.ask(new Ask.DescribeMapping());
        assertThat(reply).isInstanceOf(Reply.Mapping.class);
        return ((Reply.Mapping) reply).entities();
    }

    private Attribute attribute(String name) {
        return mapping().stream()
                .flatMap(entity -> entity.attributes().stream())
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Association association(String name) {
        return attribute(name).association();
    }
}
