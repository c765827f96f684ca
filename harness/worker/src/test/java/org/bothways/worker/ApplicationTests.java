package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bothways.worker.SubmissionFixture.missing;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.thrown;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.HttpAnswer;
import org.bothways.wire.Reply.Missing.Kind;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ApplicationTests {

    private static final Ask START = new Ask.StartApplication("cms.App", "start");

    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final AtomicInteger CLOSED = new AtomicInteger();
    private static final AtomicReference<AutoCloseable> RUNNING = new AtomicReference<>();

    private static final String PORTS = """
            public class App {
                static int last;
                public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
                    last = port;
                    var address = new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port);
                    var server = com.sun.net.httpserver.HttpServer.create(address, 0);
                    server.start();
                    return () -> server.stop(0);
                }
                public static int getPort() { return last; }
            }
            """;

    /** A request saves a course; the answer is how many there are. */
    private static final String APP = """
            public class App {
                static int closed;
                public static AutoCloseable start(EntityManagerFactory database, int port) throws Exception {
                    var address = new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port);
                    var server = com.sun.net.httpserver.HttpServer.create(address, 0);
                    server.setExecutor(java.util.concurrent.Executors.newFixedThreadPool(8, task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    }));
                    server.createContext("/", exchange -> {
                        database.runInTransaction(manager -> manager.persist(new Course()));
                        byte[] body = ("" + count(database)).getBytes();
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
                    server.start();
                    return () -> {
                        closed++;
                        server.stop(0);
                        throw new IllegalStateException("closes badly");
                    };
                }
                private static Object count(EntityManagerFactory database) {
                    return database.callInTransaction(
                        manager -> manager.createQuery("select count(*) from Course").getSingleResult());
                }
                public static int getClosed() { return closed; }
                public static void run(EntityManagerFactory database, long port) {}
                public void begin(EntityManagerFactory database, int port) {}
                public static void fails(EntityManagerFactory database, int port) throws Exception {
                    throw new java.io.IOException("no room");
                }
                public static void failsInCircles(EntityManagerFactory database, int port) {
                    RuntimeException first = new RuntimeException("first");
                    first.initCause(new RuntimeException("second", first));
                    throw first;
                }
            }
            """;

    private static final String COURSE = "@Entity public class Course { @Id @GeneratedValue private Long id; }";

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void applicationIsStartedAskedAndStopped() {
        worker.load(APP, COURSE);

        assertThat(worker.ask(START)).isEqualTo(returned(null));
        assertThat(get(1)).containsExactly("1");
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
        assertThat(worker.ask(new Ask.StopApplication())).isEqualTo(returned(null));

        assertThat(worker.ask(exchange(1))).isEqualTo(new Reply.Refused("The application was not started"));
        assertThat(worker.callStatic("cms.App", "getClosed")).isEqualTo(returned(1));
    }

    @Test
    void restartedApplicationFindsWhatWasSaved() {
        worker.load(APP, COURSE);
        worker.ask(START);
        assertThat(get(1)).containsExactly("1");

        assertThat(worker.ask(START)).isEqualTo(returned(null));

        assertThat(worker.callStatic("cms.App", "getClosed")).isEqualTo(returned(1));
        assertThat(get(1)).containsExactly("2");
    }

    @Test
    void applicationThatWasStoppedStartsAgainOnItsPort() {
        worker.load(PORTS, COURSE);
        worker.ask(START);
        Reply first = worker.callStatic("cms.App", "getPort");

        assertThat(worker.ask(new Ask.StopApplication())).isEqualTo(returned(null));
        assertThat(worker.ask(new Ask.StartApplication("cms.App", "start", Ask.StartApplication.SAME_PORT)))
                .isEqualTo(returned(null));

        assertThat(worker.callStatic("cms.App", "getPort")).isEqualTo(first);
    }

    @Test
    void closeThatKeepsThePortIsSaid() throws Exception {
        Method start = ApplicationTests.class.getDeclaredMethod("startForever", EntityManagerFactory.class, int.class);
        Method nobody =
                ApplicationTests.class.getDeclaredMethod("startForNobody", EntityManagerFactory.class, int.class);
        Application kept = Application.start(start, null);
        Application unclosable = Application.start(nobody, null);

        assertThatThrownBy(() -> kept.stop(Duration.ofMillis(20)))
                .isInstanceOf(Malfunction.class)
                .hasMessage("`close()` returned, and the server's port is still taken: it has to stop the server");
        assertThatThrownBy(() -> unclosable.stop(Duration.ofMillis(20)))
                .hasMessage("`start` returned null, so that nothing closes the server, and its port stays taken");
        RUNNING.get().close();
        kept.stop(Duration.ofSeconds(20));
    }

    /** Whatever is left running costs threads, which a later check would lack. */
    @Test
    void aWorkerFullOfServersThatNobodyStoppedHadBetterBeLeft() {
        worker.load(PORTS.replace("() -> server.stop(0)", "() -> {}"), COURSE);
        for (int i = 0; i < 6; i++) {
            worker.ask(START);
            assertThat(worker.ask(new Ask.Begin())).isEqualTo(returned(null));
        }
        worker.ask(START);

        assertThat(worker.ask(new Ask.Begin())).isEqualTo(returned(true));
    }

    static AutoCloseable startForever(EntityManagerFactory database, int port) throws Exception {
        RUNNING.set(WarmUp.start(database, port));
        return () -> {};
    }

    static @Nullable AutoCloseable startForNobody(EntityManagerFactory database, int port) throws Exception {
        AutoCloseable unused = WarmUp.start(database, port);
        return null;
    }

    @Test
    void newCheckFindsNoApplicationAndNoRows() {
        worker.load(APP, COURSE);
        worker.ask(START);
        get(1);

        worker.ask(new Ask.Begin());

        assertThat(worker.ask(exchange(1))).isEqualTo(new Reply.Refused("The application was not started"));
        worker.ask(START);
        assertThat(get(1)).containsExactly("1");
    }

    @Test
    void severalRequestsAreServedAtOnce() {
        worker.load(APP, COURSE);
        worker.ask(START);

        assertThat(get(12))
                .hasSize(12)
                .allSatisfy(each -> assertThat(Integer.parseInt(each)).isBetween(1, 12));
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(12L));
    }

    @Test
    void whatStartThrowsIsData() {
        worker.load(APP, COURSE);

        assertThat(thrown(worker.ask(new Ask.StartApplication("cms.App", "fails"))))
                .returns("java.io.IOException", Thrown::type)
                .returns("no room", Thrown::message)
                .returns(List.of(new Thrown.Frame("cms.App", "fails", "App.java", 33)), Thrown::frames);
        assertThat(thrown(worker.ask(new Ask.StartApplication("cms.App", "failsInCircles"))))
                .returns("first", Thrown::message);
    }

    @Test
    void startMethodOfAnotherShapeIsMissing() {
        worker.load(APP, COURSE);

        assertThat(worker.ask(new Ask.StartApplication("cms.App", "run")))
                .isEqualTo(missing(Kind.METHOD, "cms.App", "run(EntityManagerFactory, long)"));
        assertThat(worker.ask(new Ask.StartApplication("cms.App", "begin")))
                .isEqualTo(missing(Kind.METHOD, "cms.App", "begin(EntityManagerFactory, int)"));
        assertThat(worker.ask(new Ask.StartApplication("cms.Application", "start")))
                .isEqualTo(missing(Kind.CLASS, "cms.Application"));
    }

    @Test
    void requestThatCanNotBeSentIsTheSuitesFault() {
        worker.load(APP, COURSE);
        worker.ask(START);

        assertThat(worker.ask(new Ask.Exchange(List.of(new Ask.HttpRequest("GET", "/ü ü", Map.of(), null)))))
                .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void serverThatNobodyReachesIsStoppedAgain() throws Exception {
        Method start = ApplicationTests.class.getDeclaredMethod("startNothing", EntityManagerFactory.class, int.class);

        assertThatThrownBy(() -> Application.start(start, null, Ask.StartApplication.ANY_PORT, Duration.ofMillis(20)))
                .isInstanceOf(Malfunction.class)
                .hasMessage(
                        "`ApplicationTests.startNothing` returned, and no server accepts connections on 127.0.0.1 at the"
                                + " port that it was given: does it listen on `port`, and at once?");
        assertThat(CLOSED).hasValue(1);
    }

    static AutoCloseable startNothing(EntityManagerFactory database, int port) {
        return CLOSED::incrementAndGet;
    }

    @Test
    void portThatSomebodyTookMeanwhileIsTriedAgain() throws Exception {
        Method start = ApplicationTests.class.getDeclaredMethod("startLate", EntityManagerFactory.class, int.class);

        Application.start(start, null).close();

        assertThat(STARTED).hasValue(3);
    }

    static AutoCloseable startLate(EntityManagerFactory database, int port) throws Exception {
        if (STARTED.incrementAndGet() < 3) {
            throw new IOException("taken", new BindException());
        }
        return WarmUp.start(database, port);
    }

    private List<String> get(int times) {
        Reply reply = worker.ask(exchange(times));
        assertThat(reply).isInstanceOf(Reply.Exchanged.class);
        return ((Reply.Exchanged) reply)
                .answers().stream().map(ApplicationTests::text).toList();
    }

    private static Ask exchange(int times) {
        return new Ask.Exchange(Collections.nCopies(times, new Ask.HttpRequest("GET", "/", Map.of(), null)));
    }

    private static String text(HttpAnswer answer) {
        assertThat(answer.failure()).isNull();
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
