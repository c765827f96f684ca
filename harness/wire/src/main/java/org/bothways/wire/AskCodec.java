package org.bothways.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.bothways.wire.Ask.Begin;
import org.bothways.wire.Ask.Call;
import org.bothways.wire.Ask.CallStatic;
import org.bothways.wire.Ask.Compile;
import org.bothways.wire.Ask.Construct;
import org.bothways.wire.Ask.Count;
import org.bothways.wire.Ask.Exchange;
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Ask.IdOf;
import org.bothways.wire.Ask.Load;
import org.bothways.wire.Ask.OpenDatabase;
import org.bothways.wire.Ask.PlacesLinking;
import org.bothways.wire.Ask.ReadField;
import org.bothways.wire.Ask.StartApplication;
import org.bothways.wire.Ask.StopApplication;

/** Questions in frames: a tag, then the record's components in their order. */
final class AskCodec {

    /** The position of a form in this list is its tag. */
    private static final List<Form<?>> FORMS = List.of(
            new Form<>(
                    Compile.class,
                    (out, ask) -> out.map(ask.sources(), WireOutput::string).strings(ask.classPath()),
                    in -> new Compile(in.map(WireInput::string), in.strings())),
            new Form<>(
                    Load.class,
                    (out, ask) -> out.map(ask.classes(), WireOutput::bytes).strings(ask.mapped()),
                    in -> new Load(in.map(WireInput::bytes), in.strings())),
            new Form<>(Begin.class, (out, ask) -> {}, in -> new Begin()),
            new Form<>(
                    Construct.class,
                    (out, ask) -> out.string(ask.type())
                            .strings(ask.parameterTypes())
                            .list(ask.arguments(), ValueCodec::write),
                    in -> new Construct(in.string(), in.strings(), in.list(ValueCodec::read))),
            new Form<>(
                    Call.class,
                    (out, ask) -> out.int64(ask.target())
                            .string(ask.method())
                            .strings(ask.parameterTypes())
                            .list(ask.arguments(), ValueCodec::write),
                    in -> new Call(in.int64(), in.string(), in.strings(), in.list(ValueCodec::read))),
            new Form<>(
                    CallStatic.class,
                    (out, ask) -> out.string(ask.type())
                            .string(ask.method())
                            .strings(ask.parameterTypes())
                            .list(ask.arguments(), ValueCodec::write),
                    in -> new CallStatic(in.string(), in.string(), in.strings(), in.list(ValueCodec::read))),
            new Form<>(
                    ReadField.class,
                    (out, ask) -> {
                        out.string(ask.type()).string(ask.field()).bool(ask.target() != null);
                        if (ask.target() != null) {
                            out.int64(ask.target());
                        }
                    },
                    in -> {
                        String type = in.string();
                        String field = in.string();
                        return new ReadField(type, in.bool() ? in.int64() : null, field);
                    }),
            new Form<>(OpenDatabase.class, (out, ask) -> {}, in -> new OpenDatabase()),
            new Form<>(
                    PlacesLinking.class,
                    (out, ask) -> out.int64(ask.one()).int64(ask.other()),
                    in -> new PlacesLinking(in.int64(), in.int64())),
            new Form<>(Count.class, (out, ask) -> out.string(ask.type()), in -> new Count(in.string())),
            new Form<>(IdOf.class, (out, ask) -> out.int64(ask.entity()), in -> new IdOf(in.int64())),
            new Form<>(
                    StartApplication.class,
                    (out, ask) -> out.string(ask.type()).string(ask.method()),
                    in -> new StartApplication(in.string(), in.string())),
            new Form<>(StopApplication.class, (out, ask) -> {}, in -> new StopApplication()),
            new Form<>(
                    Exchange.class,
                    (out, ask) -> out.list(ask.requests(), AskCodec::writeRequest),
                    in -> new Exchange(in.list(AskCodec::readRequest))));

    private record Form<T extends Ask>(Class<T> type, WireOutput.Element<T> writer, WireInput.Element<T> reader) {
        void write(WireOutput out, Ask ask) throws IOException {
            writer.write(out, type.cast(ask));
        }
    }

    void write(Ask ask, DataOutputStream out) throws IOException {
        for (int tag = 0; tag < FORMS.size(); tag++) {
            if (FORMS.get(tag).type().isInstance(ask)) {
                FORMS.get(tag).write(new WireOutput(out).tag(tag), ask);
                return;
            }
        }
        throw new WireException("No form for " + ask.getClass().getSimpleName());
    }

    Ask read(WireInput in) throws IOException {
        int tag = in.tag();
        if (tag >= FORMS.size()) {
            throw new WireException("No question has the tag " + tag);
        }
        return FORMS.get(tag).reader().read(in);
    }

    private static void writeRequest(WireOutput out, HttpRequest request) throws IOException {
        out.string(request.method())
                .string(request.path())
                .map(request.headers(), WireOutput::string)
                .optionalBytes(request.body());
    }

    private static HttpRequest readRequest(WireInput in) throws IOException {
        return new HttpRequest(in.string(), in.string(), in.map(WireInput::string), in.optionalBytes());
    }
}
