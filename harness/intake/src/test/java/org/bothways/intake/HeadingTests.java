package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package cms;",
                "package  cms ; class A {}",
                "\r\n\t package\ncms\n;",
                "package cms;\r\nclass A {}\r\n",
                "// package other;\npackage cms;",
                "/* package other; */ package cms;",
                "/** Says \"package other;\" */ package cms;",
                "/**/package/**/cms/* */;",
                "@Deprecated package cms;",
                "@a.b.C(value = \"package x; )\", other = @D({1, 2})) package cms;",
                "@Q('\"') package cms;",
                "@T(\"\"\"\n package x;\n \\\"\"\" \" ) \"\"\") package cms;",
                ";; package cms;",
                "p\\u0061ckage c\\uuu006ds;",
            })
    void declaredPackageIsRead(String source) {
        String packageName = Heading.packageOf(source);

        assertThat(packageName).isEqualTo("cms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class A {}",
                "import cms.B; class A {}",
                "// package cms;",
                "/* package cms;",
                "\"package cms;\"",
                "public class A { String s = \"x\"; } package cms;",
                "@interface A {} package cms;",
                "package",
                "package cms",
                "package 1cms;",
                "package c-ms;",
                "package cms..model;",
                "package ../cms;",
                "package class;",
                "@",
                "@A(",
                "packages cms;",
            })
    void whatDeclaresNoPackageIsInTheDefaultPackage(String source) {
        String packageName = Heading.packageOf(source);

        assertThat(packageName).isEmpty();
    }

    @Test
    void packageOfManyPartsAndLetters() {
        String packageName = Heading.packageOf("package de . übung /* x */ .\n cms_1;");

        assertThat(packageName).isEqualTo("de.übung.cms_1");
    }

    @Test
    void doubledBackslashStartsNoUnicodeEscape() {
        String packageName = Heading.packageOf("@A(\"\\\\u0022) package x; \") package cms;");

        assertThat(packageName).isEqualTo("cms");
    }

    @Test
    void publicTypeIsPreferred() {
        String source = "package cms; @A(kind = B.class) class Helper { public class Inner {} }\n"
                + "/* public class No {} */ public final class User<T> {}";

        assertThat(Heading.typeOf(source)).contains("User");
    }

    @Test
    void firstTypeServesWhereNoneIsPublic() {
        assertThat(Heading.typeOf("import a.B; record Point(int x) {} enum E {}"))
                .contains("Point");
        assertThat(Heading.typeOf("@interface Marker {}")).contains("Marker");
    }

    @Test
    void sourceWithoutTypeHasNone() {
        assertThat(Heading.typeOf("package cms; // class A {}")).isEmpty();
        assertThat(Heading.typeOf("class")).isEmpty();
    }

    @Test
    void hugeNonsenseIsReadToItsEnd() {
        String nonsense = "@(\"\\".repeat(100_000);

        assertThat(Heading.packageOf(nonsense)).isEmpty();
        assertThat(Heading.typeOf("{".repeat(500_000))).isEmpty();
    }
}
