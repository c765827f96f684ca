package org.bothways.ci;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.bothways.ci.Finding.Rule;
import org.bothways.report.Report;
import org.bothways.report.UntrustedText;

/**
 * A report as SARIF 2.1.0. Findings that nobody knows a file of are left out: code scanning refuses a whole document in which
 * one has no place.
 */
@API(status = API.Status.STABLE)
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /** Code scanning keeps that many of a run. */
    private static final int MOST_RESULTS = 5_000;

    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private Sarif() {}

    /**
     * {@return the document, UTF-8}
     *
     * @param version of Bothways
     */
    public static byte[] bytes(Report report, SourcePaths paths, String version) {
        return Documents.bytes(new Sarif().document(report, paths, version));
    }

    private Map<String, Object> document(Report report, SourcePaths paths, String version) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Finding finding : Finding.of(report, paths)) {
            if (finding.path() != null && results.size() < MOST_RESULTS) {
                results.add(result(finding, finding.path()));
            }
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Bothways");
        driver.put("version", version);
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(run));
        return document;
    }

    private Map<String, Object> result(Finding finding, String path) {
        Map<String, Object> physical = new LinkedHashMap<>();
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(path));
        artifact.put("uriBaseId", "%SRCROOT%");
        physical.put("artifactLocation", artifact);
        physical.put("region", Map.of("startLine", finding.line() == null ? 1 : finding.line()));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule().id());
        result.put("ruleIndex", index(finding.rule()));
        result.put("level", finding.severity().name().toLowerCase(Locale.ROOT));
        result.put("message", Map.of("text", message(finding)));
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        result.put("partialFingerprints", Map.of("bothways/v1", fingerprint(finding, path)));
        return result;
    }

    /** In a message, brackets are links and braces placeholders. */
    private static String message(Finding finding) {
        String text = finding.title() + "\n" + finding.text();
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    private int index(Rule rule) {
        return ruleIndexes.computeIfAbsent(rule.id(), missing -> {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("id", rule.id());
            described.put("shortDescription", Map.of("text", rule.title()));
            if (rule.lesson() != null) {
                described.put("help", Map.of("text", rule.lesson()));
            }
            rules.add(described);
            return rules.size() - 1;
        });
    }

    /** The same for the same finding after lines have moved; counted where there are several of a kind in a file. */
    private String fingerprint(Finding finding, String path) {
        String kind = finding.rule().id() + "\n" + path + "\n" + finding.title();
        int nth = seen.merge(kind, 1, Integer::sum);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((kind + "\n" + nth).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    private static String uri(String path) {
        try {
            // With an empty authority, so that a first step with a colon is no scheme.
            return new URI(null, null, "/" + UntrustedText.wellFormed(path), null)
                    .toASCIIString()
                    .substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("A path can always be quoted: " + path, impossible);
        }
    }
}
