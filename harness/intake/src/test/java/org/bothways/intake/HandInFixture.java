package org.bothways.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What somebody hands in, as names and contents, written to a folder or packed. */
final class HandInFixture {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static HandInFixture handIn() {
        return new HandInFixture();
    }

    static String source(String packageName, String type) {
        return "package " + packageName + ";\npublic class " + type + " {}\n";
    }

    /** A source of package {@code cms}, named after its file. */
    HandInFixture cms(String... paths) {
        for (String path : paths) {
            String file = path.substring(path.lastIndexOf('/') + 1);
            with(path, source("cms", file.replace(".java", "")));
        }
        return this;
    }

    HandInFixture with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    HandInFixture with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Names that end in {@code /} become folders. */
    Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (file.getKey().endsWith("/")) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
        return folder;
    }

    Path zipped(Path file) throws IOException {
        return Files.write(file, zip());
    }

    Path tarred(Path file) throws IOException {
        byte[] tar = tar();
        if (!file.toString().endsWith(".tar")) {
            tar = gzip(tar);
        }
        return Files.write(file, tar);
    }

    byte[] zip() throws IOException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeArchiveEntry();
                }
            }
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
