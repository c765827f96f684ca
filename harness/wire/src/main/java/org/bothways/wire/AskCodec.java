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
import org.bothways.wire.Ask.CountStatements;
import org.bothways.wire.Ask.DescribeMapping;
import org.bothways.wire.Ask.Exchange;
import org.bothways.wire.Ask.HttpRequest;
import org.bothways.wire.Ask.IdOf;
import org.bothways.wire.Ask.Load;
import org.bothways.wire.Ask.OpenDatabase;
import org.bothways.wire.Ask.PlacesLinking;
import org.bothways.wire.Ask.PrintMark;
import org.bothways.wire.Ask.ReadField;
import org.bothways.wire.Ask.Run;
import org.bothways.wire.Ask.StartApplication;
import org.bothways.wire.Ask.StopApplication;
import org.bothways.wire.Forms.Form;

/** Questions in frames: a tag, then the record's components in their order. */
final class AskCodec {

    private static final Forms<Ask> FORMS = new Forms<>(
            "question",
            List.of(
                    new Form<>(
                            Compile.class,
                            (out, ask) ->
                                    out.map(ask.sources(), WireOutput::string).strings(ask.classPath()),
                            in -> new Compile(in.map(WireInput::string), in.strings())),
                    new Form<>(
                            Load.class,
                            (out, ask) ->
                                    out.map(ask.classes(), WireOutput::bytes).strings(ask.mapped()),
                            in -> new Load(in.map(WireInput::bytes), in.strings())),
                    Form.of(Begin.class, new Begin()),
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
                    Form.of(OpenDatabase.class, new OpenDatabase()),
                    new Form<>(
                            PlacesLinking.class,
                            (out, ask) -> out.int64(ask.one()).int64(ask.other()),
                            in -> new PlacesLinking(in.int64(), in.int64())),
                    new Form<>(Count.class, (out, ask) -> out.string(ask.type()), in -> new Count(in.string())),
                    new Form<>(IdOf.class, (out, ask) -> out.int64(ask.entity()), in -> new IdOf(in.int64())),
                    new Form<>(
                            StartApplication.class,
                            (out, ask) ->
                                    out.string(ask.type()).string(ask.method()).int32(ask.port()),
                            in -> new StartApplication(in.string(), in.string(), in.int32())),
                    Form.of(StopApplication.class, new StopApplication()),
                    new Form<>(
                            Exchange.class,
                            (out, ask) -> out.list(ask.requests(), AskCodec::writeRequest),
                            in -> new Exchange(in.list(AskCodec::readRequest))),
                    new Form<>(
                            Run.class,
                            (out, ask) -> out.list(ask.steps(), StepCodec::write),
                            in -> new Run(in.list(Run.MAX_STEPS, StepCodec::read))),
                    Form.of(DescribeMapping.class, new DescribeMapping()),
                    Form.of(CountStatements.class, new CountStatements()),
                    new Form<>(
                            PrintMark.class, (out, ask) -> out.string(ask.mark()), in -> new PrintMark(in.string()))));

    void write(Ask ask, DataOutputStream out) throws IOException {
        FORMS.write(new WireOutput(out), ask);
    }

    Ask read(WireInput in) throws IOException {
        return FORMS.read(in);
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
