package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bothways.exploration.Failure.Signature;
import org.bothways.exploration.Point.Finding;
import org.bothways.exploration.Point.Happening;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.jspecify.annotations.Nullable;

/** A program, with what should come of it: the two grow together. */
final class Script {

    private final String relationship;
    private final List<Step> steps = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private Model model = Model.EMPTY;
    private @Nullable Happening last;

    Script(Cast cast) {
        this.relationship = cast.relationship().id();
        cast.make().forEach(this::must);
    }

    /** {@return what should be the case by now} */
    Model model() {
        return model;
    }

    List<Step> steps() {
        return steps;
    }

    /** Does a step that has to return. */
    Script must(Step step) {
        points.add(new Point.Returns(add(step), false));
        return this;
    }

    /** Does an operation. */
    Script then(Operation operation) {
        Model.Outcome outcome = model.apply(operation);
        int step = add(operation.step());
        points.add(new Point.Returns(step, outcome.mayRefuse()));
        last = new Happening(operation, step, model);
        model = outcome.model();
        return this;
    }

    Script then(List<Operation> operations) {
        operations.forEach(this::then);
        return this;
    }

    /** Looks at what the last operation did. */
    Script look(List<Read> reads) {
        return look(reads, null);
    }

    /** Looks whether everything is as it should be; what isn't breaks this law, or one that depends on what it is. */
    Script look(List<Read> reads, @Nullable Law law) {
        points.add(new Views(steps.size(), reads, model, last, law));
        reads.forEach(read -> add(read.step()));
        return this;
    }

    /** Does a step that counts. */
    Script count(Step step, long expected, Law law) {
        int index = add(step);
        points.add(new Point.Returns(index, false));
        points.add(new Point.Counts(index, expected, law));
        return this;
    }

    /** Sets what should be the case after something that is no operation. */
    Script nowIs(Model other) {
        model = other;
        return this;
    }

    /** {@return the first thing that is not as it should be} */
    Optional<Failure> run(Programs programs) {
        List<Observed> seen = programs.run(steps);
        for (Point point : points) {
            Optional<Finding> finding = point.judge(seen);
            if (finding.isPresent()) {
                return finding.map(this::failure);
            }
        }
        return Optional.empty();
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    private Failure failure(Finding finding) {
        String member = "";
        for (Step step : steps.subList(0, finding.step() + 1)) {
            if (step instanceof Step.Invoke invoke) {
                member = invoke.method();
            }
        }
        return new Failure(
                new Signature(relationship, member, finding.law()),
                Counterexample.of(steps, finding.step(), finding.expected(), finding.actual()));
    }
}
