package org.bothways.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/** The JSON Schemas (2020-12) of our documents, for whoever reads them without our code. */
@API(status = API.Status.STABLE)
public enum DocumentSchema {
    /** Of {@code report.json}. */
    REPORT("report.schema.json"),
    /** Of {@code summary.json}. */
    SUMMARY("summary.schema.json"),
    /** Of {@code changes.json}. */
    COMPARISON("comparison.schema.json"),
    /** Of {@code verify.json}. */
    VERIFICATION("verification.schema.json");

    private final String resource;

    DocumentSchema(String resource) {
        this.resource = resource;
    }

    /** {@return the name of the schema's file} */
    public String fileName() {
        return resource;
    }

    /** {@return the schema, a JSON text} */
    public String text() {
        try (InputStream in = DocumentSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
