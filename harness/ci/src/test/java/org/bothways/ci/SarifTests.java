package org.bothways.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifTests {

    private static final SourcePaths ANYWHERE = source -> Optional.of("src/a b%/" + source.length() + "ü:x.java");

    static Stream<Report> reports() {
        return Stream.of(
                ReportFixture.graded(),
                ReportFixture.hostile(),
                ReportFixture.notCompiling(),
                ReportFixture.harnessFailed(),
                ReportFixture.complete(),
                ReportFixture.many(30));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theSchemaOfOasisHolds(Report report) throws IOException {
        JsonNode document = JsonMapper.shared().readTree(Sarif.bytes(report, ANYWHERE, "0.1.0"));

        assertThat(schema().validate(document)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws IOException {
        assertThat(schema().validate(JsonMapper.shared().readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
                .isNotEmpty();
    }

    @Test
    void findingsStandAtTheirLines() {
        assertThat(new String(
                        Sarif.bytes(ReportFixture.notCompiling(), ReportFixture.PATHS, "0.1.0"),
                        StandardCharsets.UTF_8))
                .isEqualTo("""
                    {
                      "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
                      "version" : "2.1.0",
                      "runs" : [
                        {
                          "tool" : {
                            "driver" : {
                              "name" : "Bothways",
                              "version" : "0.1.0",
                              "rules" : [
                                {
                                  "id" : "compiler/error",
                                  "shortDescription" : {
                                    "text" : "Does not compile"
                                  }
                                }
                              ]
                            }
                          },
                          "columnKind" : "utf16CodeUnits",
                          "results" : [
                            {
                              "ruleId" : "compiler/error",
                              "ruleIndex" : 0,
                              "level" : "error",
                              "message" : {
                                "text" : "Does not compile\\n';' expected"
                              },
                              "locations" : [
                                {
                                  "physicalLocation" : {
                                    "artifactLocation" : {
                                      "uri" : "src/main/java/cms/User.java",
                                      "uriBaseId" : "%SRCROOT%"
                                    },
                                    "region" : {
                                      "startLine" : 9
                                    }
                                  }
                                }
                              ],
                              "partialFingerprints" : {
                                "bothways/v1" : "FINGERPRINT"
                              }
                            }
                          ]
                        }
                      ]
                    }
                    """.replace("FINGERPRINT", fingerprint(ReportFixture.notCompiling())));
    }

    @Test
    void pathsAreWrittenAsUris() throws IOException {
        JsonNode document = JsonMapper.shared().readTree(Sarif.bytes(ReportFixture.notCompiling(), ANYWHERE, "0.1.0"));

        assertThat(document.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("src/a%20b%25/13%C3%BC:x.java");
    }

    private static String fingerprint(Report report) {
        return JsonMapper.shared()
                .readTree(Sarif.bytes(report, ReportFixture.PATHS, "0.1.0"))
                .at("/runs/0/results/0/partialFingerprints/bothways~1v1")
                .asString();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema(text);
        }
    }
}
