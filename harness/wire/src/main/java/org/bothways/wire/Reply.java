package org.bothways.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker answers. It says what happened, never what it means: a verdict is the judge's. */
public sealed interface Reply {

    /** The operation returned; a method without a result returns null. */
    record Returned(Value value) implements Reply {}

    /** The submission's code, or a library on its behalf, threw. */
    record Threw(Thrown thrown) implements Reply {}

    /**
     * The submission has no such member.
     *
     * @param owner binary name of the class that was asked
     * @param present signatures of public members with the same or a similar name, for a hint
     */
    record Missing(Kind kind, String owner, List<String> present) implements Reply {

        /** What is missing. */
        public enum Kind {
            /** The class itself, or it is not public. */
            CLASS,
            /** A public constructor for these arguments. */
            CONSTRUCTOR,
            /** A public method of this name for these arguments. */
            METHOD,
            /** A public field. */
            FIELD
        }
    }

    /**
     * The submission's application does not do its part, without throwing anything.
     *
     * @param sentence what it does not do, for its author
     */
    record Failed(String sentence) implements Reply {}

    /**
     * The worker can't do this, whatever the submission is. The judge asks for nothing of the kind, so where a submission shares the worker, it is
     * the submission that has answered.
     */
    record Refused(String reason) implements Reply {}

    /**
     * What came of a program.
     *
     * @param observed one per step; fewer when a step that needs the database threw, which is then the last
     */
    record Ran(List<Observed> observed) implements Reply {

        /** Copies the list. */
        public Ran {
            observed = List.copyOf(observed);
        }
    }

    /** The mapped entities, by name. */
    record Mapping(List<MappedEntity> entities) implements Reply {

        /** Copies the list. */
        public Mapping {
            entities = List.copyOf(entities);
        }
    }

    /** Answers to HTTP requests, in their order. */
    record Exchanged(List<HttpAnswer> answers) implements Reply {}

    /**
     * One HTTP answer, or why there is none.
     *
     * @param status 0 where there is no answer
     * @param headers by name as sent; of a repeated header the first
     * @param failure a few words, or null where there is an answer
     */
    @SuppressWarnings("ArrayRecordComponent") // answers are read, never compared
    record HttpAnswer(
            int status,
            Map<String, String> headers,
            byte[] body,
            @Nullable String failure) {

        /** The failure of an answer that takes too long. */
        public static final String LATE = "there was no whole answer in time";

        /** {@return whether there is no answer because that would have taken too long} */
        public boolean isLate() {
            return LATE.equals(failure);
        }
    }

    /**
     * What the compiler made.
     *
     * @param classes class files by binary name; empty where there are errors
     */
    record Compiled(Map<String, byte[]> classes, List<Message> messages) implements Reply {}

    /**
     * One message of the compiler.
     *
     * @param path of the source, or null where it belongs to none
     * @param line from 1, or 0
     * @param column from 1, or 0
     */
    record Message(boolean error, @Nullable String path, long line, long column, String text) {}
}
