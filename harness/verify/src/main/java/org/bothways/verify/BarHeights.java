package org.bothways.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.judge.suite.AssignmentException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How high the bars are, which is for an assignment to say, in {@code verify/bars.yaml}. Each has a default.
 *
 * @param correctStyles how many correct samples there are at least
 * @param mistakes how many mistakes there are at least
 * @param killedPercent of the mutants that are not equivalent
 * @param diagnosedPercent of the submissions with a cause
 * @param operations the most that the median counterexample may have
 * @param pointsForNothing what a starter stays under
 */
record BarHeights(
        int correctStyles,
        int mistakes,
        int killedPercent,
        int diagnosedPercent,
        int operations,
        BigDecimal pointsForNothing) {

    /** What a small assignment can reach in an hour. */
    static final BarHeights DEFAULT = new BarHeights(2, 0, 98, 90, 3, BigDecimal.valueOf(5));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Refuses what can't be reached. */
    BarHeights {
        between("correctStyles", correctStyles, 0, 1_000);
        between("mistakes", mistakes, 0, 10_000);
        between("killedPercent", killedPercent, 0, 100);
        between("diagnosedPercent", diagnosedPercent, 0, 100);
        between("operations", operations, 1, 100);
        if (pointsForNothing.signum() <= 0) {
            throw new IllegalArgumentException("pointsForNothing must be above 0");
        }
    }

    /** What the file holds: each key may be absent. */
    private record Document(
            @Nullable Integer correctStyles,
            @Nullable Integer mistakes,
            @Nullable Integer killedPercent,
            @Nullable Integer diagnosedPercent,
            @Nullable Integer operations,
            @Nullable BigDecimal pointsForNothing) {

        BarHeights heights() {
            return new BarHeights(
                    or(correctStyles, DEFAULT.correctStyles),
                    or(mistakes, DEFAULT.mistakes),
                    or(killedPercent, DEFAULT.killedPercent),
                    or(diagnosedPercent, DEFAULT.diagnosedPercent),
                    or(operations, DEFAULT.operations),
                    pointsForNothing == null ? DEFAULT.pointsForNothing : pointsForNothing);
        }

        private static int or(@Nullable Integer value, int otherwise) {
            return value == null ? otherwise : value;
        }
    }

    /** {@return what the file says; the defaults where there is no file} */
    static BarHeights read(Path file) {
        if (!Files.exists(file)) {
            return DEFAULT;
        }
        try {
            return YAML.readValue(Files.readString(file), Document.class).heights();
        } catch (UnrecognizedPropertyException e) {
            throw new AssignmentException(
                    "%s can't be used: there is no key `%s`; there are %s"
                            .formatted(file, e.getPropertyName(), e.getKnownPropertyIds()),
                    e);
        } catch (JacksonException e) {
            throw new AssignmentException(
                    "%s can't be used: line %d: %s"
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new AssignmentException("%s can't be used: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new AssignmentException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d; it must be between %d and %d".formatted(name, value, least, most));
        }
    }
}
