package org.bothways.judge;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bothways.api.Exploration;
import org.bothways.exploration.Counterexample;
import org.bothways.exploration.Domain;
import org.bothways.exploration.Effort;
import org.bothways.exploration.Explorer;
import org.bothways.exploration.Failure;
import org.bothways.exploration.Rendering;
import org.bothways.judge.stub.Remote;
import org.bothways.judge.stub.Transcript;
import org.bothways.judge.stub.WorkerGone;
import org.bothways.wire.Observed;
import org.bothways.wire.Step;
import org.opentest4j.AssertionFailedError;

/** Explores the submission in a worker. */
final class RemoteExploration implements Exploration {

    private final Remote remote;
    private final Domain domain;
    private final Explorer explorer;
    private final Runnable beforeEachProgram;

    RemoteExploration(Remote remote, Domain domain, Effort effort, Runnable beforeEachProgram) {
        this.remote = remote;
        this.domain = domain;
        this.beforeEachProgram = beforeEachProgram;
        this.explorer = new Explorer(domain, effort, this::run);
    }

    @Override
    public void shortSequences(String relationship) {
        explore(relationship, Explorer::shortSequences);
    }

    @Override
    public void longSequences(String relationship) {
        explore(relationship, Explorer::longSequences);
    }

    @Override
    public void storedSequences(String relationship) {
        explore(relationship, Explorer::storedSequences);
    }

    @Override
    public void loadedSequences(String relationship) {
        explore(relationship, Explorer::loadedSequences);
    }

    @Override
    public void deletions(String relationship) {
        explore(relationship, Explorer::deletions);
    }

    private void explore(String relationship, BiFunction<Explorer, String, List<Failure>> exploration) {
        if (domain.relationships().stream().noneMatch(each -> each.id().equals(relationship))) {
            throw new HarnessFault("A check explores %s, which assignment.yaml doesn't have".formatted(relationship));
        }
        List<Failure> failures = exploration.apply(explorer, relationship);
        if (!failures.isEmpty()) {
            fail(failures);
        }
    }

    private void fail(List<Failure> failures) {
        Failure first = failures.get(0);
        Counterexample counterexample = first.counterexample();
        show(counterexample);
        if (counterexample.actual() instanceof Observed.Absent) {
            throw remote.missing(first.message());
        }
        if (counterexample.actual() instanceof Observed.Threw threw) {
            throw RemoteExploration.<RuntimeException>asIs(remote.exception(threw.thrown()));
        }
        Rendering shown = new Rendering(counterexample);
        throw new AssertionFailedError(first.message() + others(failures), shown.expected(), shown.actual());
    }

    private static String others(List<Failure> failures) {
        String first = failures.get(0).signature().member();
        String others = failures.stream()
                .map(failure -> failure.signature().member())
                .filter(member -> !member.equals(first))
                .distinct()
                .sorted()
                .map(member -> "`" + member + "`")
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " (at fault as well: " + others + ")";
    }

    private void show(Counterexample counterexample) {
        remote.transcript().retell(recording -> Retelling.tell(counterexample, recording));
        counterexample
                .lastCall()
                .ifPresent(call -> remote.transcript()
                        .changedBy(new Transcript.Place(
                                counterexample.typeOf(call.slot()),
                                call.method(),
                                call.arguments().size())));
    }

    private List<Observed> run(List<Step> program) {
        beforeEachProgram.run();
        try {
            return remote.run(program, () -> Rendering.calls(program));
        } catch (WorkerGone e) {
            show(Counterexample.ofAll(program));
            throw e;
        }
    }

    /** The compiler takes {@code T} for a runtime exception; at run time the cast is nothing. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asIs(Throwable e) throws T {
        throw (T) e;
    }
}
