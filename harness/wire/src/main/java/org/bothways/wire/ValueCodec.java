package org.bothways.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bothways.wire.Value.Constant;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Plain;
import org.bothways.wire.Value.Snapshot;
import org.bothways.wire.Value.Token;

/** Values in frames: a tag, then what the tag calls for. Most plain values travel as their standard text. */
final class ValueCodec {

    private static final int NULL = 0;
    private static final int CONSTANT = 1;
    private static final int TOKEN = 2;
    private static final int HANDLE = 3;
    private static final int SNAPSHOT = 4;
    private static final int BYTES = 5;
    private static final int FIRST_TEXT = 16;

    /** Numbers with more digits than this take quadratic time to read. */
    private static final int MAX_DIGITS = 10_000;

    /** Plain types that travel as text. The position in the list is the tag, counted from {@link #FIRST_TEXT}. */
    private static final List<Text<?>> TEXTS = List.of(
            new Text<>(String.class, text -> text),
            new Text<>(Boolean.class, Boolean::valueOf),
            new Text<>(Byte.class, Byte::valueOf),
            new Text<>(Short.class, Short::valueOf),
            new Text<>(Integer.class, Integer::valueOf),
            new Text<>(Long.class, Long::valueOf),
            new Text<>(Float.class, Float::valueOf),
            new Text<>(Double.class, Double::valueOf),
            new Text<>(Character.class, text -> text.charAt(0)),
            new Text<>(BigInteger.class, text -> new BigInteger(digits(text))),
            new Text<>(BigDecimal.class, text -> new BigDecimal(digits(text))),
            new Text<>(UUID.class, UUID::fromString),
            new Text<>(Instant.class, Instant::parse),
            new Text<>(Duration.class, Duration::parse),
            new Text<>(Period.class, Period::parse),
            new Text<>(LocalDate.class, LocalDate::parse),
            new Text<>(LocalTime.class, LocalTime::parse),
            new Text<>(LocalDateTime.class, LocalDateTime::parse),
            new Text<>(OffsetDateTime.class, OffsetDateTime::parse),
            new Text<>(ZonedDateTime.class, ZonedDateTime::parse),
            new Text<>(Year.class, Year::parse),
            new Text<>(YearMonth.class, YearMonth::parse),
            new Text<>(Month.class, Month::valueOf),
            new Text<>(DayOfWeek.class, DayOfWeek::valueOf));

    private static final List<? extends Class<?>> TYPES =
            TEXTS.stream().map(Text::type).toList();

    private ValueCodec() {}

    private record Text<T>(Class<T> type, Function<String, T> parse) {}

    static void write(WireOutput out, Value value) throws IOException {
        if (value instanceof Plain plain) {
            writePlain(out, plain);
        } else if (value instanceof Constant constant) {
            out.tag(CONSTANT).string(constant.type()).string(constant.name());
        } else if (value instanceof Token token) {
            out.tag(TOKEN).string(token.className());
        } else if (value instanceof Handle handle) {
            writeHandle(out.tag(HANDLE), handle);
        } else if (value instanceof Snapshot snapshot) {
            out.tag(SNAPSHOT)
                    .string(snapshot.kind().name())
                    .list(snapshot.handle() == null ? List.of() : List.of(snapshot.handle()), ValueCodec::writeHandle)
                    .list(snapshot.elements(), ValueCodec::write);
        }
    }

    static Value read(WireInput in) throws IOException {
        return in.nested(ValueCodec::readTagged);
    }

    private static Value readTagged(WireInput in) throws IOException {
        int tag = in.tag();
        return switch (tag) {
            case NULL -> Value.NULL;
            case CONSTANT -> new Constant(in.string(), in.string());
            case TOKEN -> new Token(in.string());
            case HANDLE -> readHandle(in);
            case SNAPSHOT -> readSnapshot(in);
            case BYTES -> new Plain(in.bytes());
            default -> readText(tag - FIRST_TEXT, in.string());
        };
    }

    private static Snapshot readSnapshot(WireInput in) throws IOException {
        Snapshot.Kind kind = in.constant(Snapshot.Kind.class);
        List<Handle> handle = in.list(ValueCodec::readHandle);
        List<Value> elements = in.list(ValueCodec::read);
        if (handle.size() > 1 || (kind == Snapshot.Kind.MAP && elements.size() % 2 != 0)) {
            throw new WireException("A snapshot doesn't fit together");
        }
        return new Snapshot(kind, handle.isEmpty() ? null : handle.get(0), elements);
    }

    private static void writeHandle(WireOutput out, Handle handle) throws IOException {
        out.int64(handle.id()).strings(handle.types());
    }

    private static Handle readHandle(WireInput in) throws IOException {
        return new Handle(in.int64(), in.strings());
    }

    private static void writePlain(WireOutput out, Plain plain) throws IOException {
        Object value = plain.value();
        if (value == null) {
            out.tag(NULL);
        } else if (value instanceof byte[] bytes) {
            out.tag(BYTES).bytes(bytes);
        } else {
            out.tag(FIRST_TEXT + TYPES.indexOf(value.getClass())).string(textOf(value));
        }
    }

    private static String textOf(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Value readText(int index, String text) throws IOException {
        if (index < 0 || index >= TEXTS.size()) {
            throw new WireException("No value has the tag " + (index + FIRST_TEXT));
        }
        try {
            return Value.of(TEXTS.get(index).parse().apply(text));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new WireException("A value can't be read: " + e.getClass().getSimpleName());
        }
    }

    private static String digits(String text) {
        if (text.length() > MAX_DIGITS) {
            throw new IllegalArgumentException("too many digits");
        }
        return text;
    }
}
