package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.missing;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.thrown;
import static org.bothways.worker.SubmissionFixture.value;

import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Missing.Kind;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistenceUnitTests {

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue private Long id;
                private String code;
                public Course() {}
                public Course(String code) { this.code = code; }
                public String getCode() { return code; }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void statementThatNeedsAnAdministratorIsRefused() {
        worker.load(COURSE, """
                public class Sql {
                    public static void run(EntityManager manager, String sql) {
                        Query query = manager.createNativeQuery(sql);
                        if (sql.startsWith("S")) { query.getResultList(); } else { query.executeUpdate(); }
                    }
                }
                """);
        Handle manager = worker.beginTransaction();

        assertThat(List.of(
                        "CREATE ALIAS STOP FOR \"java.lang.System.exit\"",
                        "CREATE TRIGGER T BEFORE INSERT ON Course AS 'void x() {}'",
                        "CREATE LINKED TABLE L('', 'jdbc:h2:mem:other', 'SA', '', 'T')",
                        "SELECT FILE_READ('/etc/passwd')",
                        "SELECT * FROM CSVREAD('/etc/passwd')",
                        "CALL CSVWRITE('/nowhere/x.csv', 'SELECT 1')",
                        "SCRIPT TO '/nowhere/x.sql'",
                        "RUNSCRIPT FROM '/nowhere/x.sql'",
                        "BACKUP TO '/nowhere/x.zip'",
                        "CREATE USER MALLORY PASSWORD '' ADMIN",
                        "ALTER USER SUBMISSION ADMIN TRUE",
                        "DROP USER HARNESS"))
                .allSatisfy(sql -> assertThat(deepest(thrown(worker.callStatic("cms.Sql", "run", manager, sql)))
                                .message())
                        .contains("[90040-"));
    }

    @Test
    void mappingThatHibernateDoesNotAcceptIsData() {
        worker.load("""
                @Entity public class Course {
                    @Id private Long id;
                    @OneToMany(mappedBy = "curse") private List<Course> next;
                }
                """);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(thrown(worker.ask(new Ask.OpenDatabase())))
                    .returns("org.hibernate.AnnotationException", Thrown::type)
                    .satisfies(thrown -> assertThat(thrown.message()).contains("curse"));
        }
        assertThat(worker.ask(new Ask.Begin())).isEqualTo(returned(null));
    }

    @Test
    void schemaThatTheDatabaseDoesNotAcceptIsData() {
        worker.load("""
                @Entity public class Course {
                    @Id private Long id;
                    @Column(columnDefinition = "no such type") private String code;
                }
                """);

        assertThat(thrown(worker.ask(new Ask.OpenDatabase())).types()).contains("org.hibernate.HibernateException");
    }

    @Test
    void reservedWordsAreNamesLikeAnyOther() {
        worker.load(
                "@Entity public class User { @Id @GeneratedValue private Long id; private String value, key; }", """
                @Entity public class Order {
                    @Id @GeneratedValue private Long id;
                    @ManyToOne private User user;
                    @ManyToMany private Set<User> all = new HashSet<>();
                    public void setUser(User user) { this.user = user; all.add(user); }
                }
                """);
        Handle user = worker.construct("cms.User");
        Handle order = worker.construct("cms.Order");
        worker.call(order, "setUser", user);

        worker.save(user, order);

        assertThat(worker.ask(new Ask.Count("cms.User"))).isEqualTo(returned(1L));
        assertThat(worker.ask(new Ask.Count("cms.Order"))).isEqualTo(returned(1L));
        Handle before = worker.openDatabase();
        worker.ask(new Ask.Begin());
        assertThat(worker.ask(new Ask.Count("cms.User"))).isEqualTo(returned(0L));
        assertThat(worker.ask(new Ask.Count("cms.Order"))).isEqualTo(returned(0L));
        assertThat(worker.call(before, "isOpen"))
                .isEqualTo(new Reply.Refused("The object belongs to an earlier check or an earlier worker"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTO", "SEQUENCE", "IDENTITY", "TABLE"})
    void generatedIdsNeverCollideFromCheckToCheck(String strategy) {
        worker.load(COURSE.replace("@GeneratedValue", "@GeneratedValue(strategy = GenerationType." + strategy + ")"));

        for (int check = 0; check < 4; check++) {
            Handle[] courses = new Handle[33];
            for (int i = 0; i < courses.length; i++) {
                courses[i] = worker.construct("cms.Course", "CS " + i);
            }
            worker.save(courses);
            assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(33L));
            worker.ask(new Ask.Begin());
            assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
        }
    }

    @Test
    void everyKindOfTableIsEmptied() {
        worker.load("""
                @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) public abstract class Item {
                    @Id public Long id = 1L;
                }
                """, "@Entity public class Quiz extends Item {}", """
                @Entity @SecondaryTable(name = "details") public class Course {
                    @Id public Long id = 1L;
                    @Column(table = "details") public String details = "x";
                    @ElementCollection public Set<String> tags = new HashSet<>(Set.of("a"));
                    @ManyToOne @JoinTable(name = "prerequisite") public Course before = this;
                    @ManyToMany public Set<Course> next = new HashSet<>(Set.of(this));
                }
                """);
        Value factory = worker.hash(worker.openDatabase());
        worker.save(worker.construct("cms.Course"), worker.construct("cms.Quiz"));

        worker.ask(new Ask.Begin());

        assertThat(worker.hash(worker.openDatabase())).isEqualTo(factory);
        assertThat(worker.ask(new Ask.Count("cms.Item"))).isEqualTo(returned(0L));
        worker.save(worker.construct("cms.Course"), worker.construct("cms.Quiz"));
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
    }

    @Test
    void databaseIsReplacedWhereATransactionWasLeftOpen() {
        worker.load(COURSE);
        Handle manager = worker.beginTransaction();
        worker.call(manager, "persist", worker.construct("cms.Course", "CS 1998"));
        worker.call(manager, "flush");

        assertThat(worker.ask(new Ask.Begin())).isEqualTo(returned(null));

        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
        worker.save(worker.construct("cms.Course", "CS 1998"));
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
    }

    @Test
    void transactionLeftOpenBeforeItWroteNeverReachesTheNextCheck() {
        worker.load(COURSE, """
                public class Late {
                    private static EntityManager manager;
                    public static void begin(EntityManagerFactory factory) {
                        manager = factory.createEntityManager();
                        manager.getTransaction().begin();
                        manager.createQuery("from Course").getResultList();
                    }
                    public static boolean commits() {
                        try {
                            manager.persist(new Course("late"));
                            manager.getTransaction().commit();
                            return true;
                        } catch (RuntimeException e) {
                            return false;
                        }
                    }
                }
                """);
        worker.callStatic("cms.Late", "begin", worker.openDatabase());

        worker.ask(new Ask.Begin());
        worker.openDatabase();

        assertThat(worker.callStatic("cms.Late", "commits")).isEqualTo(returned(false));
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
    }

    @Test
    void factoryThatTheSubmissionClosedIsReplaced() {
        worker.load(COURSE);
        worker.call(worker.openDatabase(), "close");

        worker.ask(new Ask.Begin());

        worker.save(worker.construct("cms.Course", "CS 1998"));
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
    }

    @Test
    void databaseStaysFromCallToCall() {
        worker.load(COURSE);

        assertThat(worker.openDatabase()).isEqualTo(worker.openDatabase());
    }

    @Test
    void idIsNullUntilTheEntityIsSaved() {
        worker.load(COURSE, "public class Plain {}");
        Handle course = worker.construct("cms.Course", "CS 1998");

        assertThat(worker.ask(new Ask.IdOf(course.id()))).isEqualTo(returned(null));
        worker.save(course);

        Value id = value(worker.ask(new Ask.IdOf(course.id())));
        Handle manager = worker.beginTransaction();
        Handle loaded = worker.get(manager, "find", new Token("cms.Course"), id);
        assertThat(loaded).isNotEqualTo(course);
        assertThat(worker.call(loaded, "getCode")).isEqualTo(returned("CS 1998"));
        assertThat(worker.ask(new Ask.IdOf(loaded.id()))).isEqualTo(returned(id));
        assertThat(thrown(worker.ask(new Ask.IdOf(worker.construct("cms.Plain").id())))
                        .type())
                .isEqualTo("java.lang.IllegalArgumentException");
    }

    @Test
    void countTakesSubclassesAlong() {
        worker.load("""
                @Entity @Inheritance(strategy = InheritanceType.JOINED) public class Item {
                    @Id @GeneratedValue private Long id;
                }
                """, "@Entity(name = \"Test\") public class Quiz extends Item {}");
        worker.save(worker.construct("cms.Item"), worker.construct("cms.Quiz"), worker.construct("cms.Quiz"));

        assertThat(worker.ask(new Ask.Count("cms.Item"))).isEqualTo(returned(3L));
        assertThat(worker.ask(new Ask.Count("cms.Quiz"))).isEqualTo(returned(2L));
        assertThat(worker.ask(new Ask.Count("cms.Exam"))).isEqualTo(missing(Kind.CLASS, "cms.Exam"));
    }

    /** Takes the five seconds that a query may take. */
    @Test
    void queryWithoutEndIsStopped() {
        worker.load(COURSE);
        Handle query = worker.get(worker.beginTransaction(), "createNativeQuery", """
                SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000) A, SYSTEM_RANGE(1, 1000000000) B""");

        assertThat(thrown(worker.call(query, "getResultList")).types())
                .contains("jakarta.persistence.QueryTimeoutException");
    }

    private static Thrown deepest(Thrown thrown) {
        return thrown.cause() == null ? thrown : deepest(thrown.cause());
    }
}
