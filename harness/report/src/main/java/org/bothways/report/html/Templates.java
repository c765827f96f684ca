package org.bothways.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The templates, which the build compiles, and what every page carries with it: one style sheet and one script. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    static String render(String template, Object page, Assets assets) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, Map.of("page", page, "assets", assets), output);
        return output.toString();
    }

    /**
     * The style sheet and the script of a page.
     *
     * @param policy lets a browser use these two and nothing else, from nowhere
     */
    record Assets(String style, String script, String policy) {

        static final Assets OF_STUDENT_PAGES = of("student.js");
        static final Assets OF_CLASS_PAGES = of("class.js");

        private static Assets of(String scriptFile) {
            String style = text("page.css");
            String script = text(scriptFile);
            String policy = "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                    .formatted(digest(style), digest(script));
            return new Assets(style, script, policy);
        }

        private static String digest(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "sha256-" + Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }

        private static String text(String resource) {
            try (InputStream in = Templates.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is missing from the jar.");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
