package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bothways.diagnosis.Subject.LeftOut;

/** Facts about the checks that failed, and about the submission as a whole. */
final class CheckFacts {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_CONSOLE = 20_000;
    private static final int MOST_LEFT_OUT = 20;

    private final Subject subject;
    private final List<FailedCheck> failed;

    CheckFacts(Subject subject, List<FailedCheck> failed) {
        this.subject = subject;
        this.failed = failed;
    }

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        for (FailedCheck check : failed) {
            Set<String> concerns = check.concerns().isEmpty() ? Set.of("") : check.concerns();
            concerns.stream().sorted().forEach(relationship -> facts.add(failed(check, relationship)));
        }
        subject.leftOut().stream().limit(MOST_LEFT_OUT).forEach(each -> facts.add(leftOut(each)));
        if (!subject.console().isBlank()) {
            facts.add(Fact.of("console", null, "text", cut(subject.console(), LONGEST_CONSOLE)));
        }
        return facts;
    }

    private static Fact failed(FailedCheck check, String relationship) {
        return Fact.of(
                "failed",
                check.place(),
                "check",
                check.id(),
                "group",
                check.group(),
                "cause",
                check.cause(),
                "concerns",
                relationship.isEmpty() ? null : relationship,
                "message",
                check.texts().isEmpty() ? null : cut(check.texts().get(0), LONGEST_TEXT),
                "text",
                cut(String.join("\n", check.texts()), LONGEST_TEXT));
    }

    private Fact leftOut(LeftOut each) {
        String file = each.place().file();
        return Fact.of(
                "left-out",
                each.place(),
                "file",
                file,
                "class",
                file.substring(file.lastIndexOf('/') + 1).replace(".java", ""),
                "message",
                each.message().lines().findFirst().orElse(""),
                "rest",
                Fact.yes(!subject.classes().isEmpty()));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
