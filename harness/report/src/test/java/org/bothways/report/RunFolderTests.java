package org.bothways.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunFolderTests {

    private static final RunFolder FOLDER = new RunFolder(Path.of("reports"));

    @Test
    void aSubmissionHasAFolderOfItsOwn() {
        assertThat(FOLDER.reportFile("ann")).isEqualTo(Path.of("reports", "ann", "report.json"));
    }

    /** A summary is a file that anybody can change before it is rendered. */
    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "../ann", "a/b", "/etc"})
    void noIdLeadsOutOfTheFolder(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOLDER.reportFile(id))
                .withMessage("the submission's id must be a file name, not " + id + ".");
    }
}
