package org.bothways.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bothways.judge.suite.AssignmentException;
import org.bothways.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code expected.json} by which a sample would have got what it deserves. It lies beside the reports, for somebody to look at and to copy:
 * what came out is not yet what is right.
 */
final class Proposal {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Proposal() {}

    /**
     * Writes {@code <id>.json}.
     *
     * @param recorded the file as it is, whose other keys are kept
     */
    static void write(String id, Path recorded, Report report, Path folder) throws IOException {
        ObjectNode file = read(recorded);
        Recorded came = Recorded.of(report);
        file.put("outcome", came.outcome());
        file.put("score", came.score());
        ObjectNode groups = file.putObject("groups");
        report.groups().forEach(group -> groups.put(group.id(), came.groups().get(group.id())));
        ArrayNode diagnoses = file.putArray("diagnoses");
        report.diagnoses().forEach(diagnosis -> diagnoses.add(diagnosis.id()));
        ObjectNode failed = file.putObject("failed");
        report.checks().stream()
                .filter(check -> came.failed().containsKey(check.id()))
                .forEach(check -> failed.put(check.id(), came.failed().get(check.id())));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".json"), MAPPER.writeValueAsString(file) + "\n");
    }

    private static ObjectNode read(Path recorded) throws IOException {
        try {
            return (ObjectNode) MAPPER.readTree(Files.readString(recorded));
        } catch (JacksonException e) {
            throw new AssignmentException(recorded + " can't be used: " + e.getOriginalMessage(), e);
        }
    }
}
