package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jakarta Persistence, as suites use it, works through proxies. */
class EntityManagerTests {

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue Long id;
                String code;
                @ManyToMany Set<User> students = new LinkedHashSet<>();
                protected Course() {}
                public Course(String code) { this.code = code; }
                public Long getId() { return id; }
                public String getCode() { return code; }
                public void setCode(String code) { this.code = code; }
                public Collection<User> getStudents() { return students; }
                public void addStudent(User user) { students.add(user); }
            }
            """;
    private static final String USER = """
            @Entity public class User {
                @Id @GeneratedValue Long id;
                String name;
                protected User() {}
                public User(String name) { this.name = name; }
                public String getName() { return name; }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(COURSE, USER);

    @Test
    void whatIsSavedCanBeFoundAgain() {
        judge.check("""
                Course course = new Course("c");
                User user = new User("u");
                course.addStudent(user);
                database.inTransaction(em -> { em.persist(user); em.persist(course); });
                database.inTransaction(em -> {
                    Course loaded = em.find(Course.class, course.getId());
                    assertNotSame(course, loaded);
                    assertEquals("c", loaded.getCode());
                    User one = loaded.getStudents().iterator().next();
                    assertEquals("u", one.getName());
                    assertSame(one, em.createQuery("select u from User u where u.name = :name", User.class)
                            .setParameter("name", "u").getSingleResult());
                    assertEquals(List.of("c"), em.createQuery("select c.code from Course c", String.class).getResultList());
                    assertTrue(em.contains(one));
                    assertFalse(em.contains(user));
                    assertNull(em.find(Course.class, -1L));
                });
                assertEquals(1L, database.count(Course.class));
                assertEquals(course.getId(), database.idOf(course));
                assertEquals(1, database.placesLinking(course, user).size());
                String code = database.fromTransaction(em -> em.find(Course.class, course.getId())).getCode();
                assertEquals("c", code);
                """);

        judge.passes(COURSE, USER);
    }

    @Test
    void whatThrowsRollsBack() {
        judge.check("""
                assertThrows(IllegalStateException.class, () -> database.inTransaction(em -> {
                    em.persist(new User("u"));
                    em.flush();
                    throw new IllegalStateException();
                }));
                assertEquals(0L, database.count(User.class));
                """);

        judge.passes(COURSE, USER);
    }

    @Test
    void eachCheckBeginsOnAnEmptyDatabase() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Two {
                    @Check(points = "1") @DisplayName("a") void a(Database database) { save(database); }
                    @Check(points = "1") @DisplayName("b") void b(Database database) { save(database); }
                    private static void save(Database database) {
                        assertEquals(0L, database.count(User.class));
                        database.inTransaction(em -> em.persist(new User("u")));
                    }
                }
                """);

        assertThat(judge.run(COURSE, USER).values()).allMatch(verdict -> verdict.isPassed());
    }

    @Test
    void aMappingThatHibernateRefusesIsTheSubmissions() {
        judge.check("database.inTransaction(em -> em.persist(new User(\"u\")));");

        String message = judge.message(Cause.EXCEPTION, """
                @Entity public class User { public User(String name) {} }
                """);

        assertThat(message).contains("Entity 'cms.User' has no identifier");
    }

    @Test
    void anApplicationThatIsMissingIsNamed() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Server {
                    @Check(points = "1") @DisplayName("a") void get(Api api) { api.get("/"); }
                }
                """);

        assertThat(judge.message(Cause.MISSING_MEMBER, COURSE, USER)).isEqualTo("There is no public class `cms.App`");
    }

    @Test
    void anApplicationWithoutStartIsNamed() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Server {
                    @Check(points = "1") @DisplayName("a") void get(Api api) { api.get("/"); }
                }
                """);

        assertThat(judge.message(
                        Cause.MISSING_MEMBER, "public class App { public static void start(int port) {} }", USER))
                .isEqualTo("`App` has no public method `start(EntityManagerFactory, int)`; it has `start(int)`");
    }

    @Test
    void anApplicationThatThrowsAtItsStartThrew() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Server {
                    @Check(points = "1") @DisplayName("a") void get(Api api) { api.get("/"); }
                }
                """);

        assertThat(judge.message(Cause.EXCEPTION, """
                        public class App {
                            public static AutoCloseable start(EntityManagerFactory database, int port) {
                                throw new IllegalStateException("not today");
                            }
                        }
                        """, USER))
                .isEqualTo("The call threw IllegalStateException: not today");
    }

    @Test
    void requestsAreShownAsCommandsWithTheirAnswers() {
        judge.suite("""
                @Checks(group = "g", visibility = Visibility.VISIBLE) class Server {
                    @Check(points = "1") @DisplayName("a") void get(Api api) {
                        api.post("/users/", Map.of("name", "u")).expectStatus(200);
                        api.restart();
                        api.sendTogether(List.of(Request.get("/a"), Request.get("/b")));
                        api.get("/users/7/").expectStatus(404);
                    }
                }
                """);

        var finding = judge.finding(Cause.ASSERTION, """
                public class App {
                    public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
                        var server = com.sun.net.httpserver.HttpServer.create(
                                new java.net.InetSocketAddress("127.0.0.1", port), 0);
                        server.createContext("/", exchange -> {
                            byte[] body = ("{\\"path\\":\\"" + exchange.getRequestURI() + "\\"}").getBytes();
                            exchange.sendResponseHeaders(200, body.length);
                            exchange.getResponseBody().write(body);
                            exchange.close();
                        });
                        server.start();
                        return () -> server.stop(0);
                    }
                }
                """, USER);

        assertThat(finding.message()).isEqualTo("GET /users/7/ answered 200, not 404");
        assertThat(finding.counterexample())
                .containsExactly(
                        "curl -X POST localhost:8000/users/ -H 'Content-Type: application/json' -d '{\"name\":\"u\"}'"
                                + "  # → 200",
                        "# the server is stopped and started again",
                        "curl localhost:8000/a &",
                        "curl localhost:8000/b  # → 200",
                        "curl localhost:8000/users/7/  # → 200 {\"path\":\"/users/7/\"} instead of 404");
    }
}
