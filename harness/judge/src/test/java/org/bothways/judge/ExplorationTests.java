package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.screen.Screening.Source;
import org.bothways.judge.suite.Assignment.End;
import org.bothways.judge.suite.Assignment.Example;
import org.bothways.judge.suite.Assignment.Relationship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplorationTests {

    private static final String MOM = """
            @Entity public class Mom {
                @Id @GeneratedValue Long id;
                String name;
                @OneToMany(mappedBy = "mom", cascade = CascadeType.ALL) List<Kid> kids = new ArrayList<>();
                protected Mom() {}
                public Mom(String name) { this.name = name; }
                public List<Kid> getKids() { return kids; }
                public void addKid(Kid kid) { if (kid != null) kid.setMom(this); }
                public void removeKid(Kid kid) { if (kid != null && getKids().contains(kid)) kid.setMom(null); }
            }
            """;

    private static final String KID = """
            @Entity public class Kid {
                @Id @GeneratedValue Long id;
                String name;
                @ManyToOne(fetch = FetchType.LAZY) Mom mom;
                protected Kid() {}
                public Kid(String name) { this.name = name; }
                public Mom getMom() { return mom; }
                public void setMom(Mom other) {
                    if (mom != null) mom.getKids().remove(this);
                    mom = other;
                    if (other != null) other.getKids().add(this);
                }
            }
            """;

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture().reference(MOM, KID).relationship(kids(), moms(), kid());

    private static Relationship kids() {
        return new Relationship(
                "kids",
                "Kids",
                Relationship.Kind.ONE_TO_MANY,
                true,
                List.of(
                        new End("cms.Mom", "getKids", "addKid", "removeKid", null),
                        new End("cms.Kid", "getMom", null, null, "setMom")));
    }

    private static Example moms() {
        return new Example("cms.Mom", List.of(List.of("Ann"), List.of("Bea"), List.of("Cleo")));
    }

    private static Example kid() {
        return new Example("cms.Kid", List.of(List.of("Kim"), List.of("Lou"), List.of("Mo"), List.of("Nic")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shortSequences", "longSequences", "storedSequences", "loadedSequences", "deletions"})
    void whatIsRightPasses(String exploration) {
        judge.check("exploration." + exploration + "(\"kids\");").passes(MOM, KID);
    }

    @Test
    void failureIsAFindingWithAShortProgramAndItsPlace() {
        Finding finding = judge.check("exploration.shortSequences(\"kids\");")
                .finding(
                        Cause.ASSERTION,
                        MOM,
                        KID.replace("if (mom != null) mom.getKids().remove(this);", "")
                                .replace("(other != null)", "(other != null && !other.getKids().contains(this))"));

        assertThat(finding.message())
                .isEqualTo("After `mom2.addKid(kid)`, both ends agree: `mom1.getKids()` shows it"
                        + " (at fault as well: `removeKid`, `setMom`)");
        assertThat(finding.expected()).isEqualTo("[]");
        assertThat(finding.actual()).isEqualTo("[kid]");
        assertThat(finding.counterexample())
                .containsExactly(
                        "var mom1 = new Mom(\"Ann\");",
                        "var mom2 = new Mom(\"Bea\");",
                        "var kid = new Kid(\"Kim\");",
                        "mom1.addKid(kid);",
                        "mom2.addKid(kid);",
                        "mom1.getKids();  // → [kid] instead of []");
        assertThat(finding.source()).isEqualTo(new Source("cms/Mom.java", 8));
    }

    @Test
    void operationThatFailsIsShownWithWhatItThrew() {
        Finding finding = judge.check("exploration.shortSequences(\"kids\");")
                .finding(Cause.EXCEPTION, MOM, KID.replace("if (other != null)", ""));

        assertThat(finding.message()).startsWith("The call threw NullPointerException");
        assertThat(finding.counterexample())
                .containsExactly("var kid = new Kid(\"Kim\");", "kid.setMom(null);  // → throws NullPointerException");
    }

    @Test
    void endlessRecursionIsNoRefusal() {
        judge.check("exploration.shortSequences(\"kids\");")
                .finding(Cause.STACK_OVERFLOW, MOM.replace("if (kid != null) kid.setMom(this);", "addKid(kid);"), KID);
    }

    /** The channel is an object of the submission's JVM. What comes through it in the worker's place is nothing that the suite did wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"0, 0, 0, 2, 0, 0", "0, 0, 0, 5, 3, 0, 0, 0, 0"})
    void whoAnswersInTheWorkersPlaceBreaksTheConnection(String frame) {
        String answer = """
                public void setMom(Mom other) {
                    try {
                        Thread thread = Thread.getAllStackTraces().keySet().stream()
                            .filter(each -> each.getName().equals("submission")).findFirst().orElseThrow();
                        var unsafe = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                        unsafe.setAccessible(true);
                        Object task = target((sun.misc.Unsafe) unsafe.get(null), thread);
                        Object server = ((sun.misc.Unsafe) unsafe.get(null)).getObject(task, 12L);
                        var channel = (java.nio.channels.WritableByteChannel) get(get(server, "connection"), "out");
                        channel.write(java.nio.ByteBuffer.wrap(new byte[] {FRAME}));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
                private static Object target(sun.misc.Unsafe unsafe, Thread thread) throws Exception {
                    try {
                        return unsafe.getObject(thread, unsafe.objectFieldOffset(Thread.class.getDeclaredField("target")));
                    } catch (NoSuchFieldException newer) {
                        Object holder = unsafe.getObject(thread, unsafe.objectFieldOffset(Thread.class.getDeclaredField("holder")));
                        return unsafe.getObject(holder, unsafe.objectFieldOffset(holder.getClass().getDeclaredField("task")));
                    }
                }
                private static Object get(Object owner, String name) throws Exception {
                    var field = owner.getClass().getDeclaredField(name);
                    field.setAccessible(true);
                    return field.get(owner);
                }
                """;

        assertThat(judge.inProcesses()
                        .check("exploration.shortSequences(\"kids\");")
                        .message(
                                Cause.PROTOCOL,
                                MOM,
                                KID.replaceAll("(?s)public void setMom.*(?=}\\s*$)", answer.replace("FRAME", frame))))
                .endsWith(" broke off the connection to the program");
    }

    @Test
    void missingAccessorIsAMissingMember() {
        assertThat(judge.check("exploration.shortSequences(\"kids\");")
                        .message(Cause.MISSING_MEMBER, MOM, KID.replace("getMom", "mother")))
                .isEqualTo("cms.Kid.getMom() is missing");
    }

    @Test
    void linkThatIsStoredTwiceIsFound() {
        Finding finding = judge.check("exploration.storedSequences(\"kids\");")
                .finding(Cause.ASSERTION, MOM.replace("mappedBy = \"mom\", ", ""), KID);

        assertThat(finding.expected()).isEqualTo("1");
        assertThat(finding.actual()).isEqualTo("2");
    }

    @Test
    void linkThatIsStoredByTheOtherSideAloneIsFound() {
        judge.check("exploration.storedSequences(\"kids\");")
                .finding(Cause.ASSERTION, MOM, KID.replace("@ManyToOne", "@JoinColumn(insertable = false) @ManyToOne"));
    }

    @Test
    void changeOfALoadedObjectThatIsNotStoredIsFound() {
        String kid = KID.replace("@ManyToOne", "@JoinColumn(updatable = false) @ManyToOne");

        judge.check("exploration.loadedSequences(\"kids\");").finding(Cause.ASSERTION, MOM, kid);
    }

    @Test
    void fieldOfALazyObjectIsFoundWhereTheChildIsLoadedFirst() {
        String kid = KID.replace("mom.getKids().remove(this)", "mom.kids.remove(this)");

        assertThat(judge.check("exploration.loadedSequences(\"kids\");").finding(Cause.ASSERTION, MOM, kid))
                .extracting(Finding::counterexample)
                .asList()
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void deletionThatTakesTheParentAlongIsFound() {
        String kid = KID.replace("fetch = FetchType.LAZY", "fetch = FetchType.LAZY, cascade = CascadeType.ALL");
        String mom = MOM.replace(", cascade = CascadeType.ALL", ", cascade = CascadeType.PERSIST");

        judge.check("exploration.deletions(\"kids\");").passes(MOM, kid);
        assertThat(judge.check("exploration.deletions(\"kids\");")
                        .verdict(mom, KID)
                        .isPassed())
                .isFalse();
    }

    @Test
    void relationshipThatIsNotThereIsTheSuitesFault() {
        assertThatThrownBy(
                        () -> judge.check("exploration.deletions(\"cousins\");").verdict(MOM, KID))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("A check explores cousins, which assignment.yaml doesn't have");
    }
}
