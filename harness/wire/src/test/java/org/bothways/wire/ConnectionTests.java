package org.bothways.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bothways.wire.Value.Constant;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Snapshot;
import org.bothways.wire.Value.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionTests {

    private static final Handle HANDLE = new Handle(7, List.of("cms.Quiz", "cms.Assignment"));

    @ParameterizedTest
    @MethodSource
    void valueArrivesAsItWasSent(Value value) throws IOException {
        Reply sent = new Reply.Returned(value);

        assertThat(overTheWire(sent)).usingRecursiveComparison().isEqualTo(sent);
    }

    static Stream<Value> valueArrivesAsItWasSent() {
        Stream<Value> plain = Stream.of(
                        true,
                        (byte) -1,
                        (short) 3,
                        42,
                        1L << 40,
                        1.5f,
                        Double.MIN_VALUE,
                        'ß',
                        BigInteger.TEN.pow(40),
                        new BigDecimal("1.50"),
                        "Füße \u0000 \uD83D\uDE00",
                        new byte[] {1, 2},
                        UUID.fromString("00000000-0000-0001-0000-000000000002"),
                        Instant.EPOCH,
                        Duration.ofMillis(1500),
                        Period.ofDays(3),
                        LocalDate.of(2026, 11, 22),
                        LocalTime.NOON,
                        LocalDateTime.of(2026, 11, 22, 1, 2, 3),
                        OffsetDateTime.parse("2026-12-04T23:59:00-05:00"),
                        ZonedDateTime.parse("2026-12-04T23:59:00-05:00[America/New_York]"),
                        Year.of(2026),
                        YearMonth.of(2026, 11),
                        Month.MAY,
                        DayOfWeek.FRIDAY)
                .map(Value::of);
        Snapshot map = new Snapshot(Snapshot.Kind.MAP, HANDLE, List.of(Value.of("key"), Value.NULL));
        return Stream.concat(
                plain,
                Stream.of(
                        Value.NULL,
                        new Constant("cms.Role", "STUDENT"),
                        new Token("cms.Course"),
                        HANDLE,
                        new Snapshot(Snapshot.Kind.OPTIONAL, null, List.of()),
                        new Snapshot(Snapshot.Kind.LIST, HANDLE, List.of(HANDLE, map))));
    }

    @ParameterizedTest
    @MethodSource
    void questionArrivesAsItWasSent(Ask ask) throws IOException {
        assertThat(overTheWire(ask)).usingRecursiveComparison().isEqualTo(ask);
    }

    static Stream<Ask> questionArrivesAsItWasSent() {
        List<String> types = List.of("long");
        List<Value> arguments = List.of(Value.of(1L));
        return Stream.of(
                new Ask.Compile(Map.of("cms/User.java", "class User {}"), List.of("a.jar")),
                new Ask.Load(Map.of("cms.User", new byte[] {1}), List.of("cms.User")),
                new Ask.Begin(),
                new Ask.Construct("cms.User", types, arguments),
                new Ask.Call(3, "enroll", types, arguments),
                new Ask.CallStatic("cms.User", "of", types, arguments),
                new Ask.ReadField("cms.User", 4L, "name"),
                new Ask.ReadField("cms.User", null, "COUNT"),
                new Ask.OpenDatabase(),
                new Ask.PlacesLinking(1, 2),
                new Ask.Count("cms.User"),
                new Ask.IdOf(5),
                new Ask.StartApplication("cms.App", "start"),
                new Ask.StopApplication(),
                new Ask.Exchange(List.of(
                        new Ask.HttpRequest("POST", "/", Map.of("Accept", "*/*"), new byte[] {1}),
                        new Ask.HttpRequest("GET", "/", Map.of(), null))),
                new Ask.Run(steps()),
                new Ask.DescribeMapping(),
                new Ask.CountStatements(),
                new Ask.PrintMark("a mark"));
    }

    private static List<Step> steps() {
        List<Step.Operand> operands =
                List.of(new Step.Operand.Slot(9_999), new Step.Operand.Constant(Value.of("CS 1998")));
        return List.of(
                new Step.Make(0, "cms.Course", operands),
                new Step.Invoke(1, "addStudent", operands),
                new Step.Look(2, "getStudents"),
                new Step.Persist(3),
                new Step.Flush(),
                new Step.Clear(),
                new Step.Commit(),
                new Step.Find(4),
                new Step.Merge(5),
                new Step.Delete(6),
                new Step.LinkOwner(7, 8, 9, 10),
                new Step.Remember(11),
                new Step.Remembers(12),
                new Step.Places(13, 14),
                new Step.Rows("cms.Course"),
                new Step.Statements());
    }

    @ParameterizedTest
    @MethodSource
    void answerArrivesAsItWasSent(Reply reply) throws IOException {
        assertThat(overTheWire(reply)).usingRecursiveComparison().isEqualTo(reply);
    }

    static Stream<Reply> answerArrivesAsItWasSent() {
        Thrown cause = new Thrown(List.of("java.lang.Throwable"), null, List.of(), null);
        Thrown.Frame frame = new Thrown.Frame("cms.User", "enroll", "User.java", 12);
        return Stream.of(
                new Reply.Threw(new Thrown(List.of("cms.Oops", "java.lang.Throwable"), "no", List.of(frame), cause)),
                new Reply.Missing(Reply.Missing.Kind.METHOD, "cms.User", List.of("enrol(Course)")),
                new Reply.Refused("why"),
                new Reply.Failed("It does not."),
                new Reply.Exchanged(List.of(new Reply.HttpAnswer(200, Map.of("a", "b"), new byte[] {1}, null))),
                new Reply.Compiled(
                        Map.of("cms.User", new byte[] {2}),
                        List.of(new Reply.Message(true, "cms/User.java", 3, 4, "';' expected"))),
                new Reply.Ran(List.of(
                        new Observed.Done(),
                        new Observed.Threw(cause),
                        new Observed.Absent("cms.Course.addStudent(User)"),
                        new Observed.Holds(true, List.of(0, Observed.STRANGER, Observed.NOTHING)),
                        new Observed.Counted(1L << 40))),
                new Reply.Mapping(List.of(new MappedEntity("cms.Course", "course", attributes()))));
    }

    private static List<MappedEntity.Attribute> attributes() {
        MappedEntity.Association students = new MappedEntity.Association(
                "cms.User",
                "courses",
                "course_user",
                List.of("course_id", "user_id"),
                List.of("persist"),
                true,
                false,
                true,
                false,
                true,
                "set");
        return List.of(
                new MappedEntity.Attribute("id", MappedEntity.Kind.BASIC, "cms.Item", true, null),
                new MappedEntity.Attribute("students", MappedEntity.Kind.MANY_TO_MANY, "cms.Course", false, students));
    }

    @Test
    void programOverTheLimitIsRefused() throws IOException {
        List<Step> most = Collections.nCopies(Ask.Run.MAX_STEPS, new Step.Flush());
        List<Step> more = Collections.nCopies(Ask.Run.MAX_STEPS + 1, new Step.Flush());

        assertThat(overTheWire(new Ask.Run(most))).isEqualTo(new Ask.Run(most));
        assertThatThrownBy(() -> new Ask.Run(more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A program of 10001 steps is over the limit of 10000");
    }

    @Test
    void slotWithoutANumberOfASlotIsRefused() {
        for (int number : new int[] {-1, Step.MAX_SLOT + 1}) {
            assertThatThrownBy(() -> overTheWire(new Ask.Run(List.of(new Step.Persist(number)))))
                    .isInstanceOf(WireException.class)
                    .hasMessage("No slot has the number " + number);
        }
    }

    @Test
    void resultsOverTheLimitsAreRefused() {
        List<Integer> slots = Collections.nCopies(Observed.MAX_ELEMENTS + 1, 0);
        List<Observed> observed = Collections.nCopies(Ask.Run.MAX_STEPS + 1, new Observed.Done());

        assertThatThrownBy(() -> overTheWire(new Reply.Ran(List.of(new Observed.Holds(true, slots)))))
                .isInstanceOf(WireException.class)
                .hasMessage("A list of 1001 is over the limit of 1000");
        assertThatThrownBy(() -> overTheWire(new Reply.Ran(observed)))
                .isInstanceOf(WireException.class)
                .hasMessage("A list of 10001 is over the limit of 10000");
    }

    @Test
    void frameOverTheLimitIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> receiving(0x7f, 0xff, 0xff, 0xff).receiveReply())
                .isInstanceOf(WireException.class)
                .hasMessage("A frame claims 2147483647 bytes; the limit is 16777216");
    }

    @Test
    void listLongerThanItsFrameIsRefused() {
        assertThatThrownBy(() ->
                        receiving(0, 0, 0, 6, 0, 2, 0x7f, 0xff, 0xff, 0xff).receiveReply())
                .isInstanceOf(WireException.class)
                .hasMessage("A length of 2147483647 is more than the frame holds");
    }

    @Test
    void endOfTheOtherSideIsAnEndOfFile() {
        assertThatThrownBy(() -> receiving(0, 0).receiveReply()).isInstanceOf(EOFException.class);
    }

    @Test
    void valueNestedWithoutEndIsRefused() throws IOException {
        Value value = Value.NULL;
        for (int i = 0; i < 100; i++) {
            value = new Snapshot(Snapshot.Kind.LIST, null, List.of(value));
        }
        Reply sent = new Reply.Returned(value);

        assertThatThrownBy(() -> overTheWire(sent))
                .isInstanceOf(WireException.class)
                .hasMessage("A value is nested more than 40 deep");
    }

    @Test
    void randomBytesNeverDoMoreThanFail() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = new byte[random.nextInt(60)];
            random.nextBytes(body);
            body = withPlausibleTag(body, random);
            try {
                new Connection(Channels.newChannel(new ByteArrayInputStream(framed(body))), null).receiveReply();
            } catch (IOException expected) {
                // a WireException or an early end: both are orderly
            }
        }
    }

    private static byte[] withPlausibleTag(byte[] body, Random random) {
        if (body.length > 1) {
            body[0] = (byte) random.nextInt(9);
            body[1] = (byte) random.nextInt(45);
        }
        return body;
    }

    private static byte[] framed(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(body.length);
            data.write(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Connection receiving(int... bytes) {
        byte[] input = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            input[i] = (byte) bytes[i];
        }
        return new Connection(Channels.newChannel(new ByteArrayInputStream(input)), null);
    }

    private static Reply overTheWire(Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Connection(null, Channels.newChannel(out)).send(reply);
        return new Connection(Channels.newChannel(new ByteArrayInputStream(out.toByteArray())), null).receiveReply();
    }

    private static Ask overTheWire(Ask ask) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Connection(null, Channels.newChannel(out)).send(ask);
        return new Connection(Channels.newChannel(new ByteArrayInputStream(out.toByteArray())), null).receiveAsk();
    }
}
