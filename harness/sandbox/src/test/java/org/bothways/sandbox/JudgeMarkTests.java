package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bothways.sandbox.JudgeMark.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whether a container's judge is at work. A wrong yes leaves a container, a wrong no takes it from under a judge. */
@EnabledOnOs(OS.LINUX)
class JudgeMarkTests {

    private final JudgeMark own = own();

    @Test
    void aJudgeIsReadFromItsLabels() {
        assertThat(JudgeMark.of(own.labels())).isEqualTo(own);
    }

    @Test
    void whoeverLooksIsAtWork() {
        assertThat(own.seenBy(own)).isEqualTo(Fate.AT_WORK);
    }

    @Test
    void aProcessThatHasEndedIsGone() throws Exception {
        Process ended = new ProcessBuilder(WorkerJvm.ownJava().toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(ended.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(judge(own.boot(), own.namespace(), own.user(), ended.pid(), own.since())
                        .seenBy(own))
                .isEqualTo(Fate.GONE);
    }

    @Test
    void anotherProcessWithItsNumberIsNotIt() {
        assertThat(judge(own.boot(), own.namespace(), own.user(), own.process(), own.since() - 1)
                        .seenBy(own))
                .isEqualTo(Fate.GONE);
    }

    @Test
    void nobodyOutlivesTheMachine() {
        assertThat(judge("another", own.namespace(), own.user(), own.process(), own.since())
                        .seenBy(own))
                .isEqualTo(Fate.GONE);
    }

    @Test
    void inAnotherNamespaceNumbersAreOthers() {
        assertThat(judge(own.boot(), "pid:[1]", own.user(), own.process(), own.since())
                        .seenBy(own))
                .isEqualTo(Fate.UNKNOWN);
    }

    @Test
    void rootAloneKnowsOfOtherUsers() {
        JudgeMark ended = judge(own.boot(), own.namespace(), 4_711, own.process(), own.since() - 1);

        assertThat(ended.seenBy(judge(own.boot(), own.namespace(), 0, 1, 1))).isEqualTo(Fate.GONE);
        assertThat(ended.seenBy(judge(own.boot(), own.namespace(), 4_712, 1, 1)))
                .isEqualTo(Fate.UNKNOWN);
    }

    @Test
    void ofWhatIsNotOursNothingIsKnown() {
        for (String label : new String[] {"", "x", "a b 0 1", "a b c d e"}) {
            assertThat(JudgeMark.of(Map.of(JudgeMark.LABEL, label)).seenBy(own))
                    .as(label)
                    .isEqualTo(Fate.UNKNOWN);
        }
        assertThat(JudgeMark.of(Map.of()).seenBy(own)).isEqualTo(Fate.UNKNOWN);
    }

    private static JudgeMark judge(String boot, String namespace, long user, long process, long since) {
        return new JudgeMark(boot, namespace, user, process, since);
    }

    private static JudgeMark own() {
        try {
            return JudgeMark.own();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
