package org.bothways.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.bothways.wire.Reply.Compiled;
import org.bothways.wire.Reply.Exchanged;
import org.bothways.wire.Reply.Failed;
import org.bothways.wire.Reply.HttpAnswer;
import org.bothways.wire.Reply.Mapping;
import org.bothways.wire.Reply.Message;
import org.bothways.wire.Reply.Missing;
import org.bothways.wire.Reply.Ran;
import org.bothways.wire.Reply.Refused;
import org.bothways.wire.Reply.Returned;
import org.bothways.wire.Reply.Threw;

/** Answers in frames: a tag, then the record's components in their order. */
final class ReplyCodec {

    private static final int RETURNED = 0;
    private static final int THREW = 1;
    private static final int MISSING = 2;
    private static final int REFUSED = 3;
    private static final int EXCHANGED = 4;
    private static final int COMPILED = 5;
    private static final int RAN = 6;
    private static final int MAPPING = 7;
    private static final int FAILED = 8;

    void write(Reply reply, DataOutputStream data) throws IOException {
        WireOutput out = new WireOutput(data);
        if (reply instanceof Returned returned) {
            ValueCodec.write(out.tag(RETURNED), returned.value());
        } else if (reply instanceof Threw threw) {
            writeThrown(out.tag(THREW), threw.thrown());
        } else if (reply instanceof Missing missing) {
            out.tag(MISSING)
                    .string(missing.kind().name())
                    .string(missing.owner())
                    .strings(missing.present());
        } else if (reply instanceof Refused refused) {
            out.tag(REFUSED).string(refused.reason());
        } else if (reply instanceof Failed failed) {
            out.tag(FAILED).string(failed.sentence());
        } else if (reply instanceof Exchanged exchanged) {
            out.tag(EXCHANGED).list(exchanged.answers(), ReplyCodec::writeAnswer);
        } else if (reply instanceof Compiled compiled) {
            out.tag(COMPILED)
                    .map(compiled.classes(), WireOutput::bytes)
                    .list(compiled.messages(), ReplyCodec::writeMessage);
        } else if (reply instanceof Ran ran) {
            out.tag(RAN).list(ran.observed(), ObservedCodec::write);
        } else if (reply instanceof Mapping mapping) {
            out.tag(MAPPING).list(mapping.entities(), MappingCodec::write);
        }
    }

    Reply read(WireInput in) throws IOException {
        int tag = in.tag();
        return switch (tag) {
            case RETURNED -> new Returned(ValueCodec.read(in));
            case THREW -> new Threw(readThrown(in));
            case MISSING -> new Missing(in.constant(Missing.Kind.class), in.string(), in.strings());
            case REFUSED -> new Refused(in.string());
            case FAILED -> new Failed(in.string());
            case EXCHANGED -> new Exchanged(in.list(ReplyCodec::readAnswer));
            case COMPILED -> new Compiled(in.map(WireInput::bytes), in.list(ReplyCodec::readMessage));
            case RAN -> new Ran(in.list(Ask.Run.MAX_STEPS, ObservedCodec::read));
            case MAPPING -> new Mapping(in.list(MappingCodec::read));
            default -> throw new WireException("No answer has the tag " + tag);
        };
    }

    static void writeThrown(WireOutput out, Thrown thrown) throws IOException {
        out.strings(thrown.types())
                .optionalString(thrown.message())
                .list(thrown.frames(), ReplyCodec::writeFrame)
                .list(thrown.cause() == null ? List.of() : List.of(thrown.cause()), ReplyCodec::writeThrown);
    }

    static Thrown readThrown(WireInput in) throws IOException {
        List<String> types = in.strings();
        String message = in.optionalString();
        List<Thrown.Frame> frames = in.list(ReplyCodec::readFrame);
        List<Thrown> cause = in.list(inner -> inner.nested(ReplyCodec::readThrown));
        if (types.isEmpty() || cause.size() > 1) {
            throw new WireException("An exception doesn't fit together");
        }
        return new Thrown(types, message, frames, cause.isEmpty() ? null : cause.get(0));
    }

    private static void writeFrame(WireOutput out, Thrown.Frame frame) throws IOException {
        out.string(frame.className())
                .string(frame.method())
                .optionalString(frame.file())
                .int32(frame.line());
    }

    private static Thrown.Frame readFrame(WireInput in) throws IOException {
        return new Thrown.Frame(in.string(), in.string(), in.optionalString(), in.int32());
    }

    private static void writeAnswer(WireOutput out, HttpAnswer answer) throws IOException {
        out.int32(answer.status())
                .map(answer.headers(), WireOutput::string)
                .bytes(answer.body())
                .optionalString(answer.failure());
    }

    private static HttpAnswer readAnswer(WireInput in) throws IOException {
        return new HttpAnswer(in.int32(), in.map(WireInput::string), in.bytes(), in.optionalString());
    }

    private static void writeMessage(WireOutput out, Message message) throws IOException {
        out.bool(message.error())
                .optionalString(message.path())
                .int64(message.line())
                .int64(message.column())
                .string(message.text());
    }

    private static Message readMessage(WireInput in) throws IOException {
        return new Message(in.bool(), in.optionalString(), in.int64(), in.int64(), in.string());
    }
}
