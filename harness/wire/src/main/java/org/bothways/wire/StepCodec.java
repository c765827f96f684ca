package org.bothways.wire;

import java.io.IOException;
import java.util.List;
import org.bothways.wire.Forms.Form;
import org.bothways.wire.Step.Operand;

/** Steps of programs in frames. */
final class StepCodec {

    private static final Forms<Operand> OPERANDS = new Forms<>(
            "operand",
            List.of(
                    new Form<>(
                            Operand.Slot.class,
                            (out, slot) -> out.int32(slot.number()),
                            in -> new Operand.Slot(slot(in))),
                    new Form<>(
                            Operand.Constant.class,
                            (out, constant) -> ValueCodec.write(out, constant.value()),
                            in -> new Operand.Constant(plain(in)))));

    private static final Forms<Step> STEPS = new Forms<>(
            "step",
            List.of(
                    new Form<>(
                            Step.Make.class,
                            (out, make) ->
                                    out.int32(make.slot()).string(make.type()).list(make.arguments(), OPERANDS::write),
                            in -> new Step.Make(slot(in), in.string(), in.list(OPERANDS::read))),
                    new Form<>(
                            Step.Invoke.class,
                            (out, invoke) -> out.int32(invoke.slot())
                                    .string(invoke.method())
                                    .list(invoke.arguments(), OPERANDS::write),
                            in -> new Step.Invoke(slot(in), in.string(), in.list(OPERANDS::read))),
                    new Form<>(
                            Step.Look.class,
                            (out, look) -> out.int32(look.slot()).string(look.accessor()),
                            in -> new Step.Look(slot(in), in.string())),
                    new Form<>(
                            Step.Persist.class,
                            (out, step) -> out.int32(step.slot()),
                            in -> new Step.Persist(slot(in))),
                    Form.of(Step.Flush.class, new Step.Flush()),
                    Form.of(Step.Clear.class, new Step.Clear()),
                    Form.of(Step.Commit.class, new Step.Commit()),
                    new Form<>(Step.Find.class, (out, step) -> out.int32(step.slot()), in -> new Step.Find(slot(in))),
                    new Form<>(Step.Merge.class, (out, step) -> out.int32(step.slot()), in -> new Step.Merge(slot(in))),
                    new Form<>(
                            Step.Delete.class, (out, step) -> out.int32(step.slot()), in -> new Step.Delete(slot(in))),
                    new Form<>(
                            Step.LinkOwner.class,
                            (out, link) -> out.int32(link.one())
                                    .int32(link.other())
                                    .int32(link.sampleOne())
                                    .int32(link.sampleOther()),
                            in -> new Step.LinkOwner(slot(in), slot(in), slot(in), slot(in))),
                    new Form<>(
                            Step.Remember.class,
                            (out, step) -> out.int32(step.slot()),
                            in -> new Step.Remember(slot(in))),
                    new Form<>(
                            Step.Remembers.class,
                            (out, step) -> out.int32(step.slot()),
                            in -> new Step.Remembers(slot(in))),
                    new Form<>(
                            Step.Places.class,
                            (out, places) -> out.int32(places.one()).int32(places.other()),
                            in -> new Step.Places(slot(in), slot(in))),
                    new Form<>(
                            Step.Rows.class, (out, rows) -> out.string(rows.type()), in -> new Step.Rows(in.string())),
                    Form.of(Step.Statements.class, new Step.Statements())));

    private StepCodec() {}

    static void write(WireOutput out, Step step) throws IOException {
        STEPS.write(out, step);
    }

    static Step read(WireInput in) throws IOException {
        return STEPS.read(in);
    }

    private static int slot(WireInput in) throws IOException {
        int number = in.int32();
        if (number < 0 || number > Step.MAX_SLOT) {
            throw new WireException("No slot has the number " + number);
        }
        return number;
    }

    private static Value.Plain plain(WireInput in) throws IOException {
        if (ValueCodec.read(in) instanceof Value.Plain plain) {
            return plain;
        }
        throw new WireException("A constant is no plain value");
    }
}
