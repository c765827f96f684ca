package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.bothways.wire.Reply;

/** Everything that is known of a submission. */
final class Facts {

    /** A submission of thousands of classes says no more than its first ones. */
    private static final int MOST = 20_000;

    private Facts() {}

    static List<Fact> of(Subject subject, List<FailedCheck> failed, Programs programs) {
        Code code = Code.read(subject.classes(), new Sources(subject.sources()));
        Reply mapping = programs.mapping().orElse(null);
        Model model = Model.of(code, subject.relationships(), mapping);
        List<Fact> facts = new ArrayList<>();
        facts.addAll(new CheckFacts(subject, failed).list());
        facts.addAll(new AnswerFacts(failed).list());
        facts.addAll(new MappingFacts(code, model, subject.relationships()).list());
        facts.addAll(new MethodFacts(code, model, subject.relationships()).list());
        facts.addAll(new BehaviourFacts(code, model, subject.relationships(), programs).list());
        return facts.size() <= MOST ? facts : facts.subList(0, MOST);
    }
}
