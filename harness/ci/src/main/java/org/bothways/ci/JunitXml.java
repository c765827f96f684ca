package org.bothways.ci;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apiguardian.api.API;
import org.bothways.report.Report;
import org.bothways.report.Report.Check;
import org.bothways.report.SubmissionOutcome;
import org.bothways.report.UntrustedText;
import org.jspecify.annotations.Nullable;

/**
 * A report as JUnit XML, in the form that Surefire's schema 3.0.2 describes: one {@code testsuite}, a {@code testcase} per check
 * with at most one child. GitLab keeps the first of two cases with one classname and name, so no two have both.
 *
 * <ul>
 *   <li>What XML can't hold, control characters and lone surrogates, is written visibly.
 *   <li>There is no {@code system-out}: readers look for names in it, and it would be the student's to write.
 *   <li>A submission that was not graded has a case of its own that fails. With every other case skipped, a pipeline would be
 *       green.
 * </ul>
 */
@API(status = API.Status.STABLE)
public final class JunitXml {

    private static final int LONGEST_ATTRIBUTE = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final Report report;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Set<String> names = new HashSet<>();

    private JunitXml(Report report) throws XMLStreamException {
        this.report = report;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** {@return the document, UTF-8} */
    public static byte[] bytes(Report report) {
        try {
            JunitXml rendering = new JunitXml(report);
            rendering.write();
            return rendering.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A report can be written as XML", impossible);
        }
    }

    /** One testcase; at most one of failure, skipped and error is there. */
    private record Case(
            String className,
            String name,
            @Nullable Problem failure,
            @Nullable String skipped,
            @Nullable String error) {}

    private record Problem(String type, String message, String text) {}

    private void write() throws XMLStreamException {
        List<Case> cases = cases();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        attribute("name", report.assignment().title());
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", count(cases.stream().filter(each -> each.failure() != null)));
        attribute("errors", count(cases.stream().filter(each -> each.error() != null)));
        attribute("skipped", count(cases.stream().filter(each -> each.skipped() != null)));
        attribute("time", seconds(report.timing().totalMillis()));
        properties();
        for (Case each : cases) {
            write(each);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        text.append('\n');
    }

    private static String count(java.util.stream.Stream<Case> cases) {
        return String.valueOf(cases.count());
    }

    private void properties() throws XMLStreamException {
        line(1);
        xml.writeStartElement("properties");
        property("submission", report.submission().id());
        property("outcome", report.outcome().word());
        property("isolation", report.isolation());
        property("max_score", report.maxScore().toPlainString());
        BigDecimal score = report.score();
        if (score != null) {
            property("score", score.toPlainString());
            property("extra_credit", report.extraCredit().toPlainString());
        }
        line(1);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        String message = report.message();
        if (message != null) {
            boolean ours = report.outcome() == SubmissionOutcome.HARNESS_ERROR;
            String type = report.outcome().word();
            cases.add(new Case(
                    report.assignment().id(),
                    "The submission is graded",
                    ours ? null : new Problem(type, message, compilation(message)),
                    null,
                    ours ? message : null));
        }
        report.checks().forEach(check -> cases.add(of(check)));
        return cases;
    }

    private String compilation(String message) {
        StringBuilder lines = new StringBuilder(message);
        for (Report.Compilation.Message said : report.compilation().messages()) {
            lines.append('\n');
            if (said.file() != null) {
                lines.append(said.file())
                        .append(said.line() == null ? "" : ":" + said.line())
                        .append(": ");
            }
            lines.append(said.text());
        }
        return lines.toString();
    }

    private Case of(Check check) {
        int dot = check.id().lastIndexOf('.');
        String className =
                report.assignment().id() + (dot < 0 ? "" : "." + check.id().substring(0, dot));
        String name = check.title();
        if (!names.add(className + "\n" + shownName(name))) {
            name = UntrustedText.cut(name, LONGEST_ATTRIBUTE / 2) + " ["
                    + check.id().substring(dot + 1) + "]";
        }
        return switch (check.outcome()) {
            case PASSED -> new Case(className, name, null, null, null);
            case FAILED ->
                Finding.hasEveryPoint(report)
                        ? new Case(className, name, null, "Extra credit that was left alone", null)
                        : new Case(className, name, failure(check), null, null);
            case BLOCKED -> new Case(className, name, null, blocked(check), null);
        };
    }

    private static Problem failure(Check check) {
        String message = check.message() == null ? "Failed" : check.message();
        List<String> lines = new ArrayList<>(List.of(message));
        if (check.expected() != null) {
            lines.add("expected  " + check.expected());
        }
        if (check.actual() != null) {
            lines.add("actual    " + check.actual());
        }
        if (check.source() != null) {
            lines.add("see       " + check.source().file()
                    + (check.source().line() == null ? "" : ":" + check.source().line()));
        }
        if (check.counterexample() != null) {
            lines.addAll(check.counterexample());
        }
        String type = check.cause() == null ? "failed" : check.cause().word();
        return new Problem(type, message, String.join("\n", lines));
    }

    private String blocked(Check check) {
        return check.blockedBy() == null ? "Not run" : "Not run before this is right: " + title(check.blockedBy());
    }

    private String title(String id) {
        return report.checks().stream()
                .filter(check -> check.id().equals(id))
                .map(Check::title)
                .findFirst()
                .orElse(id);
    }

    private void write(Case each) throws XMLStreamException {
        line(1);
        boolean empty = each.failure() == null && each.skipped() == null && each.error() == null;
        if (empty) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        attribute("classname", each.className());
        attribute("name", each.name());
        attribute("time", "0");
        if (each.failure() != null) {
            line(2);
            xml.writeStartElement("failure");
            attribute("message", each.failure().message());
            attribute("type", each.failure().type());
            xml.writeCharacters(paragraph(each.failure().text()));
            xml.writeEndElement();
        }
        if (each.skipped() != null) {
            line(2);
            xml.writeEmptyElement("skipped");
            attribute("message", each.skipped());
        }
        if (each.error() != null) {
            line(2);
            xml.writeEmptyElement("error");
            attribute("message", each.error());
            attribute("type", "harness_error");
        }
        if (!empty) {
            line(1);
            xml.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, shownName(value));
    }

    private static String shownName(String value) {
        return printable(UntrustedText.onOneLine(UntrustedText.cut(value, LONGEST_ATTRIBUTE)));
    }

    private static String paragraph(String value) {
        StringBuilder lines = new StringBuilder();
        UntrustedText.cut(value, LONGEST_TEXT)
                .lines()
                .forEach(line ->
                        lines.append(lines.isEmpty() ? "" : "\n").append(printable(UntrustedText.onOneLine(line))));
        return lines.toString();
    }

    /** What is neither a control character nor a surrogate and still no character of XML 1.0. */
    private static String printable(String line) {
        return line.replace("\uFFFE", "\\uFFFE").replace("\uFFFF", "\\uFFFF");
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }
}
