package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.suite.Assignment.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConversationsTests {

    /** How long it takes is none of these tests' business. */
    private static final Limits PATIENT = new Limits(240, 120, 600, 256, 192, 64, 1_024, 64);

    private static final String NOTE = """
            @Entity public class Note { @Id @GeneratedValue public Long id; public String text; }
            """;

    private static final String APP = """
            public class App {
                public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
                    var server = com.sun.net.httpserver.HttpServer.create(
                            new java.net.InetSocketAddress("127.0.0.1", port), 0);
                    server.createContext("/notes", exchange -> {
                        String body = exchange.getRequestMethod().equals("POST") ? post(database) : list(database);
                        byte[] bytes = body.getBytes("UTF-8");
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                        exchange.close();
                    });
                    server.start();
                    return () -> server.stop(0);
                }
                static String post(EntityManagerFactory database) {
                    Note note = new Note();
                    database.runInTransaction(em -> em.persist(note));
                    return "{\\"id\\": " + note.id + "}";
                }
                static String list(EntityManagerFactory database) {
                    return database.callInTransaction(em -> {
                        List<Note> all = em.createQuery("from Note", Note.class).getResultList();
                        StringJoiner notes = new StringJoiner(", ", "{\\"notes\\": [", "]}");
                        all.forEach(each -> notes.add("{\\"id\\": " + each.id + "}"));
                        return notes.toString();
                    });
                }
            }
            """;

    private static final String MODEL = """
            class Notes implements ApiModel<Set<ApiModel.Resource>> {
                private final List<Operation<Set<Resource>>> operations = List.of(
                        Operation.<Set<Resource>>change("write", List.of(), (all, made) -> {
                            Set<Resource> more = new HashSet<>(all);
                            more.addAll(made);
                            return new Turn<>(Call.post(Map.of("text", "t"), "/notes"), Map.of("id", made.get(0)), more);
                        }).making("note"),
                        Operation.read("list", List.of(), (all, none) -> new Turn<>(Call.get("/notes"),
                                Map.of("notes", all.stream().map(each -> Map.of("id", each)).toList()), all)));
                public Set<Resource> start() { return Set.of(); }
                public Set<Resource> present(Set<Resource> all) { return all; }
                public List<Operation<Set<Resource>>> operations() { return operations; }
            }
            """;

    private static final String CHECKS = """
            @Checks(group = "g", visibility = Visibility.VISIBLE) class OneCheck {
                @Check(points = "1") @DisplayName("Notes are kept") void check(Conversations conversations) {
                    conversations.shortOnes(new Notes());
                    conversations.longOnes(new Notes());
                }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge =
            new JudgeFixture().limits(PATIENT).reference(NOTE).suite(MODEL, CHECKS);

    @Test
    void whatKeepsTheModelPasses() {
        judge.passes(NOTE, APP);
    }

    @Test
    void failureIsAConversationWithIdsFromTheStart() {
        Finding finding = judge.finding(
                Cause.ASSERTION, NOTE, APP.replace("all.forEach", "if (all.size() > 1) all.remove(0); all.forEach"));

        assertThat(finding.message()).isEqualTo("GET /notes answers what the requests before it have led to: notes");
        assertThat(finding.expected()).isEqualTo("[{\"id\": 1}, {\"id\": 2}]");
        assertThat(finding.actual()).isEqualTo("[{\"id\": 2}]");
        assertThat(finding.counterexample())
                .containsExactly(
                        "curl -X POST localhost:8000/notes -H 'Content-Type: application/json' -d '{\"text\":\"t\"}'"
                                + "  # → 200 {\"id\": 1}",
                        "curl -X POST localhost:8000/notes -H 'Content-Type: application/json' -d '{\"text\":\"t\"}'"
                                + "  # → 200 {\"id\": 2}",
                        "curl localhost:8000/notes  # → 200 {\"notes\": [{\"id\": 2}]}:"
                                + " [{\"id\": 2}] instead of [{\"id\": 1}, {\"id\": 2}]");
        assertThat(finding.program())
                .contains("api.post(\"/notes\", \"{\\\"text\\\":\\\"t\\\"}\");", "api.get(\"/notes\")");
    }

    @Test
    void stateInMemoryIsGoneWithTheServer() {
        judge.passes(
                NOTE,
                APP.replace(
                                "public class App {",
                                "public class App { static final Map<Long, Note> CACHE = new HashMap<>();")
                        .replace(
                                "return \"{\\\"id\\\": \" + note.id",
                                "CACHE.put(note.id, note); return \"{\\\"id\\\": \" + note.id"));
    }

    @Test
    void applicationThatEndsTheProgramIsShownAtTheRequest() {
        judge.inProcesses();

        Finding finding = judge.finding(
                Cause.EXIT,
                NOTE,
                APP.replace("all.forEach", "if (all.size() > 1) Runtime.getRuntime().halt(3); all.forEach"));

        assertThat(finding.message()).isEqualTo("`GET /notes` ended the whole program, with exit status 3");
        assertThat(finding.counterexample()).isNotEmpty();
        assertThat(finding.counterexample().get(finding.counterexample().size() - 1))
                .isEqualTo("curl localhost:8000/notes  # → ends the whole program");
    }

    @Test
    void applicationThatDoesNotStartIsTheSubmissions() {
        assertThat(judge.message(
                        Cause.EXCEPTION,
                        NOTE,
                        APP.replace("var server", "if (true) throw new RuntimeException(\"no\"); var server")))
                .isEqualTo("The call threw RuntimeException: no");
    }

    @Test
    void modelThatFailsIsTheSuites() {
        judge.suite(
                MODEL.replace(
                        "Set<Resource> more",
                        "if (all.size() > 1) throw new RuntimeException(\"oops\"); Set<Resource> more"),
                CHECKS);

        assertThatThrownBy(() -> judge.verdict(NOTE, APP))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("A check's model of the API is at fault: oops");
    }

    @Test
    void reportsOfTwoRunsAreTheSame() {
        String wrong = APP.replace("all.forEach", "if (all.size() > 2) all.remove(1); all.forEach");

        assertThat(((Failed) judge.verdict(NOTE, wrong)).finding())
                .isEqualTo(judge.finding(Cause.ASSERTION, NOTE, wrong));
    }
}
