package cms.suite.hidden;

import org.bothways.api.Api;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.junit.jupiter.api.DisplayName;

/** What all other checks of extra credit have seen, as {@link WholeApiChecks} has it for the rest. */
@Checks(group = "extra")
@DisplayName("Extra credit: the HTTP API, compared with openapi.yaml as a whole")
final class WholeExtraApiChecks {

    @Check(
            points = "0.25",
            needs = {"extra.dropsStudent", "extra.updatesAssignment", "extra.grades"})
    @DisplayName("Every answer that the checks of extra credit got is as openapi.yaml says")
    void everyAnswerConforms(Api api) {
        api.expectConformanceOfAll();
    }
}
