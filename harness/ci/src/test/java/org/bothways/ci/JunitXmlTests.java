package org.bothways.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bothways.report.Report;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlTests {

    @Test
    void everyCheckIsACase() {
        assertThat(xml(ReportFixture.graded())).isEqualTo("""
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="Courses" tests="4" failures="2" errors="0" skipped="1" time="1.500">
              <properties>
                <property name="submission" value="ann"/>
                <property name="outcome" value="graded"/>
                <property name="isolation" value="process"/>
                <property name="max_score" value="10"/>
                <property name="score" value="5.25"/>
                <property name="extra_credit" value="0"/>
              </properties>
              <testcase classname="cms.consistency.students" name="Adding shows at both ends" time="0"/>
              <testcase classname="cms.consistency.students" name="Dropping shows at both ends" time="0">
                <failure message="The user still lists the course" type="assertion">The user still lists the course
            expected  [user]
            actual    []
            see       cms/User.java:72
            user.drop(course);</failure>
              </testcase>
              <testcase classname="cms.api" name="POST answers with the course" time="0">
                <failure message="It answered 500" type="assertion">It answered 500
            expected  [user]
            actual    []
            see       cms/User.java:72
            user.drop(course);</failure>
              </testcase>
              <testcase classname="cms.api" name="DELETE answers with the course" time="0">
                <skipped message="Not run before this is right: POST answers with the course"/>
              </testcase>
            </testsuite>
            """);
    }

    @Test
    void aSubmissionThatDoesNotCompileIsRed() {
        assertThat(xml(ReportFixture.notCompiling())).contains("""
            <testsuite name="Courses" tests="2" failures="1" errors="0" skipped="1" time="1.500">
            """, """
              <testcase classname="cms" name="The submission is graded" time="0">
                <failure message="The submission does not compile." type="not_compiling">The submission does not compile.
            cms/User.java:9: ';' expected</failure>
              </testcase>
            """);
    }

    @Test
    void aFaultOfOursIsAnError() {
        assertThat(xml(ReportFixture.harnessFailed())).contains("""
              <testcase classname="cms" name="The submission is graded" time="0">
                <error message="A worker could not be started." type="harness_error"/>
              </testcase>
            """);
    }

    @Test
    void extraCreditThatWasLeftAloneIsNoFailure() {
        assertThat(xml(ReportFixture.complete())).contains("failures=\"0\"", """
              <testcase classname="cms.extra" name="Data outlives a restart" time="0">
                <skipped message="Extra credit that was left alone"/>
              </testcase>
            """);
    }

    @Test
    void whatAStudentWroteStaysText() throws Exception {
        Document document = parsed(ReportFixture.hostile());

        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        String shown = "::error::forged 100% <b>]]></b>\\u001B[31m\\u0000\\uFFFE\\uD800```";
        assertThat(failure.getAttribute("message")).isEqualTo("x\\r\\n" + shown + "\\n##[error]y");
        assertThat(failure.getTextContent().lines().limit(4)).containsExactly("x", shown, "##[error]y", "expected  x");
        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(10);
    }

    @Test
    void noTwoCasesHaveOneClassnameAndName() throws Exception {
        NodeList cases =
                parsed(ReportFixture.titled("Same", "Same", "Other", "Same")).getElementsByTagName("testcase");

        Set<String> names = new HashSet<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element each = (Element) cases.item(i);
            names.add(each.getAttribute("classname") + " " + each.getAttribute("name"));
        }
        assertThat(names)
                .containsExactlyInAnyOrder("cms.api Same", "cms.api Same [c1]", "cms.api Other", "cms.api Same [c3]");
    }

    private static String xml(Report report) {
        return new String(JunitXml.bytes(report), StandardCharsets.UTF_8);
    }

    private static Document parsed(Report report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(JunitXml.bytes(report)));
    }
}
