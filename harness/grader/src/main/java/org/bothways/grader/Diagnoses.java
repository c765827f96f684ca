package org.bothways.grader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bothways.diagnosis.Catalogue;
import org.bothways.diagnosis.Diagnosis;
import org.bothways.diagnosis.Diagnostician;
import org.bothways.diagnosis.Place;
import org.bothways.diagnosis.Programs;
import org.bothways.diagnosis.Relationship;
import org.bothways.diagnosis.Subject;
import org.bothways.diagnosis.Subject.LeftOut;
import org.bothways.diagnosis.Subject.LostCheck;
import org.bothways.intake.SourceFile;
import org.bothways.judge.CheckResult;
import org.bothways.judge.Suite;
import org.bothways.judge.Verdict.Blocked;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.screen.Screening;
import org.bothways.judge.suite.Assignment;
import org.bothways.wire.Ask;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;
import org.jspecify.annotations.Nullable;

/** Has what submissions lost explained. */
final class Diagnoses {

    private final List<Relationship> relationships;
    private final Suite suite;
    private final Diagnostician diagnostician;

    Diagnoses(Suite suite, Catalogue catalogue) {
        this.suite = suite;
        this.relationships = suite.assignment().relationships().stream()
                .map(each -> new Relationship(
                        each.id(), each.ends().stream().map(Diagnoses::end).toList()))
                .toList();
        this.diagnostician = new Diagnostician(catalogue);
    }

    private static Relationship.End end(Assignment.End end) {
        return new Relationship.End(end.className(), end.accessor(), end.add(), end.remove(), end.set());
    }

    /** {@return the diagnoses of a submission that was run} */
    List<Diagnosis> of(
            List<SourceFile> sources,
            Compiler.Compilation compilation,
            List<CheckResult> results,
            Function<Ask, Optional<Reply>> worker,
            String console) {
        return diagnostician.diagnose(subject(sources, compilation, lost(results), console), new AskedPrograms(worker));
    }

    /** {@return the diagnoses of a submission of which nothing compiles} */
    List<Diagnosis> ofNotCompiling(List<SourceFile> sources, Compiler.Compilation compilation) {
        List<LostCheck> lost = suite.manifest().checks().stream()
                .map(check -> new LostCheck(
                        check.id(),
                        check.relationship(),
                        check.group(),
                        "missing_member",
                        null,
                        List.of(),
                        List.of(),
                        check.points(),
                        null))
                .toList();
        return diagnostician.diagnose(subject(sources, compilation, lost, ""), Programs.NONE);
    }

    private Subject subject(
            List<SourceFile> sources, Compiler.Compilation compilation, List<LostCheck> lost, String console) {
        Map<String, String> texts = new HashMap<>();
        sources.forEach(source -> texts.put(source.path(), source.text()));
        return new Subject(relationships, compilation.classes(), texts, leftOut(compilation), lost, console);
    }

    private static List<LeftOut> leftOut(Compiler.Compilation compilation) {
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Reply.Message message : compilation.messages()) {
            if (message.path() != null && compilation.leftOut().contains(message.path()) && seen.add(message.path())) {
                Integer line = message.line() > 0 && message.line() <= Integer.MAX_VALUE ? (int) message.line() : null;
                leftOut.add(new LeftOut(new Place(message.path(), line), message.text()));
            }
        }
        return leftOut;
    }

    /** Extra credit that nobody asked for is nothing lost. */
    private List<LostCheck> lost(List<CheckResult> results) {
        Set<String> extra = suite.assignment().groups().stream()
                .filter(Assignment.Group::extraCredit)
                .map(Assignment.Group::id)
                .collect(Collectors.toSet());
        return results.stream()
                .filter(result -> !result.verdict().isPassed())
                .filter(result -> !extra.contains(result.check().group()))
                .map(Diagnoses::lost)
                .toList();
    }

    private static LostCheck lost(CheckResult result) {
        Finding finding = result.verdict() instanceof Failed failed ? failed.finding() : Finding.of("");
        String cause = result.verdict() instanceof Failed failed
                ? failed.cause().name().toLowerCase(Locale.ROOT)
                : null;
        return new LostCheck(
                result.check().id(),
                result.check().relationship(),
                result.check().group(),
                cause,
                result.verdict() instanceof Blocked blocked ? blocked.by() : null,
                Stream.of(finding.message(), finding.expected(), finding.actual())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList()),
                finding.counterexample() == null ? List.of() : finding.counterexample(),
                result.check().points(),
                place(finding.source()));
    }

    private static @Nullable Place place(Screening.@Nullable Source source) {
        return source == null ? null : new Place(source.file(), source.line());
    }

    /** Programs that a worker runs. What it answers is text of a submission's: anything unexpected is no answer. */
    private static final class AskedPrograms implements Programs {

        private final Function<Ask, Optional<Reply>> worker;
        private final List<Optional<Reply>> mapping = new ArrayList<>();

        AskedPrograms(Function<Ask, Optional<Reply>> worker) {
            this.worker = worker;
        }

        @Override
        public Optional<List<Observed>> run(List<Step> steps) {
            return worker.apply(new Ask.Run(steps))
                    .filter(Reply.Ran.class::isInstance)
                    .map(reply -> ((Reply.Ran) reply).observed());
        }

        @Override
        public Optional<Reply> mapping() {
            if (mapping.isEmpty()) {
                mapping.add(worker.apply(new Ask.DescribeMapping())
                        .filter(reply -> reply instanceof Reply.Mapping || reply instanceof Reply.Threw));
            }
            return mapping.get(0);
        }
    }
}
