package org.bothways.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTests {

    @Test
    void utf8IsReadAsItIs() {
        SourceText decoded = SourceText.decode("größer \r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded).isEqualTo(new SourceText("größer \r\n", "UTF-8"));
    }

    @Test
    void byteOrderMarkIsStripped() {
        SourceText decoded = SourceText.decode("\uFEFFpackage ü;".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded).isEqualTo(new SourceText("package ü;", "UTF-8"));
    }

    @Test
    void whatIsNotUtf8IsWindows1252() {
        SourceText decoded = SourceText.decode("größer: 5 €".getBytes(Charset.forName("windows-1252")));

        assertThat(decoded).isEqualTo(new SourceText("größer: 5 €", "windows-1252"));
    }

    @Test
    void utf16IsKnownByItsMark() {
        ByteArrayOutputStream little = new ByteArrayOutputStream();
        little.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        little.writeBytes("package ü;".getBytes(StandardCharsets.UTF_16LE));

        assertThat(SourceText.decode(little.toByteArray())).isEqualTo(new SourceText("package ü;", "UTF-16"));
        assertThat(SourceText.decode("package ü;".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new SourceText("package ü;", "UTF-16"));
    }

    @Test
    void emptyFileIsEmptyText() {
        assertThat(SourceText.decode(new byte[0]).text()).isEmpty();
    }
}
