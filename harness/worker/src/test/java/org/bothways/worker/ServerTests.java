package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.thrown;
import static org.bothways.worker.SubmissionFixture.value;
import static org.bothways.worker.SubmissionFixture.values;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Connection;
import org.bothways.wire.Reply;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Talks to a worker over two pipes, as a judge in the same process does. */
@Timeout(60)
class ServerTests {

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue private Long id;
                public String name() { return "Backend"; }
                public String large() { return "x".repeat(20_000_000); }
                public void interrupt() { Thread.currentThread().interrupt(); }
                public void hang() throws InterruptedException { new java.util.concurrent.CountDownLatch(1).await(); }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture compiler = new SubmissionFixture();

    private Connection judge;
    private Thread submission;

    @BeforeEach
    void startWorker() throws IOException {
        Pipe questions = Pipe.open();
        Pipe answers = Pipe.open();
        WorkerMain.serve(questions.source(), answers.sink());
        judge = new Connection(answers.source(), questions.sink());
        submission = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("submission"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stopWorker() throws Exception {
        judge.close();
        submission.join();
    }

    @Test
    void conversationGoesFromLoadToDatabase() throws IOException {
        assertThat(ask(compiler.toLoad(COURSE))).isEqualTo(returned(null));
        assertThat(ask(new Ask.Begin())).isEqualTo(returned(null));
        Handle course = (Handle) value(ask(new Ask.Construct("cms.Course", List.of(), List.of())));
        assertThat(call(course, "name")).isEqualTo(returned("Backend"));

        Handle factory = (Handle) value(ask(new Ask.OpenDatabase()));
        Handle manager = (Handle) value(call(factory, "createEntityManager"));
        Handle transaction = (Handle) value(call(manager, "getTransaction"));
        call(transaction, "begin");
        assertThat(ask(new Ask.Call(manager.id(), "persist", List.of("java.lang.Object"), List.of(course))))
                .isEqualTo(returned(null));
        call(transaction, "commit");
        call(manager, "close");

        assertThat(ask(new Ask.Count("cms.Course"))).isEqualTo(returned(1L));
        assertThat(ask(new Ask.Begin())).isEqualTo(returned(null));
        assertThat(ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
    }

    @Test
    void resultLargerThanAFrameIsAFailureOfTheCall() throws IOException {
        Handle course = load();

        assertThat(thrown(call(course, "large")))
                .isEqualTo(new Thrown(
                        List.of(
                                "java.lang.IllegalStateException",
                                "java.lang.RuntimeException",
                                "java.lang.Exception",
                                "java.lang.Throwable"),
                        "The result is too large to look at",
                        List.of(),
                        null));
        assertThat(call(course, "name")).isEqualTo(returned("Backend"));
    }

    @Test
    void interruptedFlagThatTheSubmissionSetsIsForgotten() throws IOException {
        Handle course = load();

        assertThat(call(course, "interrupt")).isEqualTo(returned(null));
        assertThat(call(course, "name")).isEqualTo(returned("Backend"));
    }

    /** A thread that the submission has started may do that at any time. */
    @Test
    void interruptBetweenQuestionsMeansNothing() throws IOException {
        Handle course = load();
        while (submission.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        submission.interrupt();

        assertThat(call(course, "name")).isEqualTo(returned("Backend"));
    }

    @Test
    void endOfTheJudgeEndsAWorkerThatWaits() throws Exception {
        load();

        judge.close();

        submission.join();
        assertThat(submission.isAlive()).isFalse();
    }

    @Test
    void endOfTheJudgeEndsACallThatHangs() throws Exception {
        Handle course = load();
        judge.send(new Ask.Call(course.id(), "hang", List.of(), List.of()));

        judge.close();

        submission.join();
        assertThat(submission.isAlive()).isFalse();
    }

    @Test
    void questionThatIsNoneEndsTheConversation() throws Exception {
        Pipe questions = Pipe.open();
        Pipe answers = Pipe.open();
        WorkerMain.serve(questions.source(), answers.sink());
        questions.sink().write(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 99}));

        assertThatThrownBy(() -> new Connection(answers.source(), questions.sink()).receiveReply())
                .isInstanceOf(EOFException.class);
        questions.sink().close();
    }

    private Handle load() throws IOException {
        ask(compiler.toLoad(COURSE));
        return (Handle) value(ask(new Ask.Construct("cms.Course", List.of(), List.of())));
    }

    private Reply call(Handle target, String method, Object... arguments) throws IOException {
        return ask(new Ask.Call(target.id(), method, List.of(), values(arguments)));
    }

    private Reply ask(Ask ask) throws IOException {
        judge.send(ask);
        return judge.receiveReply();
    }
}
