package org.bothways.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnotationsTests {

    @Test
    void causesComeFirstAndStandAtTheStudentsLines() {
        assertThat(Annotations.of(ReportFixture.graded(), ReportFixture.PATHS))
                .containsExactly(
                        "::error file=src/main/java/cms/User.java,line=72,title=Only one end is changed::User.drop"
                                + " changes User.coursesTaken and nothing else.%0AA mutator changes both ends.%0AIt"
                                + " explains 1 failed check: 2.25 points.",
                        "::warning file=src/main/java/cms/Course.java,title=Part of the contract is missing::`Course`"
                                + " has no method `getTitle()`.",
                        "::warning file=src/main/java/cms/User.java,line=72,title=POST answers with the course::It"
                                + " answered 500%0Aexpected  [user]%0Aactual    []%0AIt is worth 2.5 points.",
                        "::notice title=Bothways::5.25 of 10 points.");
    }

    @Test
    void whatDoesNotCompileIsAnError() {
        assertThat(Annotations.of(ReportFixture.notCompiling(), ReportFixture.PATHS))
                .containsExactly(
                        "::error title=Does not compile::The submission does not compile.",
                        "::error file=src/main/java/cms/User.java,line=9,title=Does not compile::';' expected",
                        "::notice title=Bothways::0 of 10 points.");
    }

    @Test
    void nothingThatAStudentWroteStartsALine() {
        SourcePaths hostile = source -> Optional.of("a,b:c%\n::set-output");

        List<String> commands = Annotations.of(ReportFixture.hostile(), hostile);

        assertThat(commands)
                .containsExactly(
                        "::warning file=a%2Cb%3Ac%25%0A%3A%3Aset-output,line=3,title=POST answers with the"
                                + " course::x\\r"
                                + "\\n"
                                + "::error::forged 100%25 <b>]]></b>\\u001B[31m\\u0000\uFFFE\uFFFD```\\n"
                                + "##[error]y%0Aexpected  x\\r"
                                + "\\n"
                                + "::error::forged 100%25 <b>]]></b>\\u001B[31m\\u0000\uFFFE\uFFFD```\\n"
                                + "##[error]y%0Aactual    x\\r"
                                + "\\n"
                                + "::error::forged 100%25 <b>]]></b>\\u001B[31m\\u0000\uFFFE\uFFFD```\\n"
                                + "##[error]y%0AIt is worth 2.5 points.",
                        "::notice title=Bothways::5.25 of 10 points.");
    }

    @Test
    void noMoreThanTenOfATypeAreMadeAndTheOthersAreCounted() {
        List<String> commands = Annotations.of(ReportFixture.many(13), ReportFixture.PATHS);

        assertThat(commands).hasSize(11);
        assertThat(commands.get(10))
                .isEqualTo("::notice title=Bothways::1 of 10 points. 3 more findings are in the job summary.");
    }

    @Test
    void extraCreditThatWasLeftAloneIsNoFinding() {
        assertThat(Annotations.of(ReportFixture.complete(), ReportFixture.PATHS))
                .containsExactly("::notice title=Bothways::10 of 10 points.");
    }
}
