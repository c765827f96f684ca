package org.bothways.wire;

import java.io.IOException;
import java.util.List;
import org.bothways.wire.Forms.Form;

/** What came of steps in frames. */
final class ObservedCodec {

    private static final Forms<Observed> OBSERVED = new Forms<>(
            "observation",
            List.of(
                    Form.of(Observed.Done.class, new Observed.Done()),
                    new Form<>(
                            Observed.Threw.class,
                            (out, threw) -> ReplyCodec.writeThrown(out, threw.thrown()),
                            in -> new Observed.Threw(ReplyCodec.readThrown(in))),
                    new Form<>(
                            Observed.Absent.class,
                            (out, absent) -> out.string(absent.what()),
                            in -> new Observed.Absent(in.string())),
                    new Form<>(
                            Observed.Holds.class,
                            (out, holds) -> out.bool(holds.isCollection()).list(holds.slots(), WireOutput::int32),
                            in -> new Observed.Holds(in.bool(), in.list(Observed.MAX_ELEMENTS, WireInput::int32))),
                    new Form<>(
                            Observed.Counted.class,
                            (out, counted) -> out.int64(counted.count()),
                            in -> new Observed.Counted(in.int64()))));

    private ObservedCodec() {}

    static void write(WireOutput out, Observed observed) throws IOException {
        OBSERVED.write(out, observed);
    }

    static Observed read(WireInput in) throws IOException {
        return OBSERVED.read(in);
    }
}
