package org.bothways.judge.counterexample;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param defines the thing that it made or found, where that was not known before
 * @param transaction the one that it was done in
 * @param value what it gave, as far as it is known
 * @param thrown the name of the exception that it ended with
 * @param command what does the same in a terminal, if something does
 */
record Step(
        Kind kind,
        Code code,
        @Nullable Thing defines,
        @Nullable Transaction transaction,
        @Nullable Value value,
        @Nullable String thrown,
        @Nullable Command command) {

    Step(
            Kind kind,
            Code code,
            @Nullable Thing defines,
            @Nullable Transaction transaction,
            @Nullable Value value,
            @Nullable String thrown) {
        this(kind, code, defines, transaction, value, thrown, null);
    }

    /**
     * The same, for a terminal.
     *
     * @param came what came of it, as far as whoever goes on needs it
     */
    record Command(String text, @Nullable String came) {}

    /** What it does to others. */
    enum Kind {
        /** Makes an object. */
        CONSTRUCTION,
        /** May change anything that it speaks of. */
        CHANGE,
        /** Changes nothing, as far as anybody can promise. */
        READ,
        /** The same, by an expression that is no statement of Java. */
        FIELD,
        /** Goes to the server. */
        REQUEST,
        /** Goes to the server, at the same time as the next step. */
        TOGETHER,
        /** Says something that Java has no line for. */
        REMARK
    }

    boolean isRead() {
        return kind == Kind.READ || kind == Kind.FIELD;
    }

    /** {@return what it speaks of} */
    Stream<Thing> uses() {
        return code.things();
    }

    /** {@return what it may change or be changed by} */
    Stream<Thing> touches() {
        return defines == null ? uses() : Stream.concat(Stream.of(defines), uses());
    }

    Step defining(@Nullable Thing thing) {
        return new Step(kind, code, thing, transaction, value, thrown, command);
    }

    Step giving(Value given) {
        return new Step(kind, code, defines, transaction, given, thrown, command);
    }

    Step throwing(String type) {
        return new Step(kind, code, defines, transaction, value, type, command);
    }

    Step commanding(Command other) {
        return new Step(kind, code, defines, transaction, value, thrown, other);
    }

    Step with(Map<Thing, Code> pieces) {
        return withCode(code.with(pieces));
    }

    Step withCode(Code other) {
        return new Step(kind, other, defines, transaction, value, thrown, command);
    }
}
