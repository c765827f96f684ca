package org.bothways.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.acceptance.Distribution.CMS;
import static org.bothways.acceptance.Distribution.ROOT;
import static org.bothways.acceptance.Distribution.bothways;
import static org.bothways.acceptance.Distribution.jarsIn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bothways.acceptance.Distribution.Run;
import org.bothways.judge.suite.JarClasses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** What students get: enough to check their work, and nothing that hidden checks know. */
final class StudentZipTests {

    private static final int UTF8 = 1;

    /** Shorter ones are said by chance. */
    private static final int SHORTEST = 12;

    /** Jars that we didn't make: there is too much in them to search. */
    private static final String OTHERS = ".*/(?!bothways-|outline)[^/!]*(?<!-0\\.1\\.0)\\.jar";

    @TempDir
    private static Path directory;

    private static Path zip;

    @BeforeAll
    static void export() throws IOException {
        zip = directory.resolve("bothways-student.zip");
        Run run = bothways("export", "student", "--assignment", "cms", "--out", zip.toString());
        assertThat(run).isEqualTo(new Run(0, "For students: %s%n".formatted(zip), ""));
    }

    @Test
    void noHiddenClassIsInside() throws IOException {
        List<String> hidden = classes("hidden");
        assertThat(hidden).hasSizeGreaterThan(20);

        assertThat(namesIn(contents(CMS))).as("the full distribution").containsAll(hidden);
        assertThat(namesIn(contents(zip))).isNotEmpty().doesNotContainAnyElementsOf(hidden);
    }

    /** Titles, arguments, expected values and sentences: whatever a hidden class says, and nothing that students get anyway. */
    @Test
    void noHiddenCheckIsQuotedInside() throws IOException {
        Set<String> canaries = texts("hidden");
        canaries.removeAll(texts("public"));
        String known = Files.readString(CMS.resolve("HANDOUT.md"))
                + Files.readString(CMS.resolve("openapi.yaml"))
                + Files.readString(CMS.resolve("assignment.yaml"))
                // They tell failures apart by what these are called, as docs/instructors.md says.
                + text(CMS.resolve("diagnoses"));
        canaries.removeIf(known::contains);
        assertThat(canaries).hasSizeGreaterThan(100);

        assertThat(found(canaries, contents(CMS.resolve("hidden"))))
                .as("the full distribution")
                .isEqualTo(canaries);
        assertThat(found(canaries, contents(zip))).isEmpty();
        assertThat(found(Set.of("cms/suite/hidden", "cms.suite.hidden"), contents(zip)))
                .isEmpty();
    }

    /** Its class files could be turned back into sources. */
    @Test
    void theModelAnswerIsNotInside() throws IOException {
        Map<String, byte[]> answer = JarClasses.read(jarsIn(CMS.resolve("reference")));
        Map<String, byte[]> files = contents(zip);

        assertThat(contents(CMS).values()).as("the full distribution").anyMatch(file -> isOneOf(answer, file));
        assertThat(files.values()).noneMatch(file -> isOneOf(answer, file));
        assertThat(namesIn(files)).contains("cms/Course.class").doesNotContain("cms/App.class");
        assertThat(found(Set.of("jakarta/persistence/ManyToMany"), only(files, "outline.jar!")))
                .isEmpty();
    }

    @Test
    void whatItSaysIsWhatTheInstructorsCopySays() throws IOException {
        Path unpacked = unpack(directory.resolve("a student's folder"));
        String sample = ROOT.resolve("submissions/cms/unfinished").toString();
        Run full = bothways("check", sample, "--all");
        assertThat(full.code()).isEqualTo(1);

        Run run = Distribution.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbothways.cache=" + Distribution.CACHE,
                "-jar",
                unpacked.resolve("bothways-student.jar").toString(),
                "check",
                sample,
                "--all"));

        assertThat(run.out()).isEqualTo(full.out());
        assertThat(run.code()).as(run.err()).isEqualTo(1);
    }

    @Test
    void theSameFilesGiveTheSameZip() throws IOException {
        Path again = directory.resolve("again.zip");
        bothways("export", "student", "--out", again.toString());

        assertThat(again).hasSameBinaryContentAs(zip);
    }

    private static boolean isOneOf(Map<String, byte[]> classes, byte[] file) {
        return classes.values().stream().anyMatch(each -> Arrays.equals(each, file));
    }

    private static List<String> classes(String suite) throws IOException {
        return JarClasses.read(jarsIn(CMS.resolve(suite))).keySet().stream()
                .map(name -> name.replace('.', '/') + ".class")
                .toList();
    }

    /** {@return the texts in a suite's class files that are no names: those with a blank in them} */
    private static Set<String> texts(String suite) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (byte[] file : JarClasses.read(jarsIn(CMS.resolve(suite))).values()) {
            ClassReader reader = new ClassReader(file);
            char[] buffer = new char[reader.getMaxStringLength()];
            for (int item = 1; item < reader.getItemCount(); item++) {
                int offset = reader.getItem(item);
                if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
                    String text = readUtf8(reader, offset, buffer);
                    if (text.strip().indexOf(' ') > 0 && text.length() >= SHORTEST) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }

    private static String readUtf8(ClassReader reader, int offset, char[] buffer) {
        byte[] bytes = new byte[reader.readUnsignedShort(offset)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) reader.readByte(offset + 2 + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String text(Path folder) throws IOException {
        return contents(folder).values().stream()
                .map(file -> new String(file, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> found(Set<String> canaries, Map<String, byte[]> files) {
        List<String> contents = files.values().stream()
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .toList();
        return canaries.stream()
                .filter(canary -> contents.stream().anyMatch(content -> content.contains(canary)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, byte[]> only(Map<String, byte[]> files, String part) {
        return files.entrySet().stream()
                .filter(each -> each.getKey().contains(part))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> namesIn(Map<String, byte[]> files) {
        return files.keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('!') + 1))
                .toList();
    }

    /** {@return the files in a folder or an archive, and those in archives of ours in it, as {@code outer.zip!inner.jar!file}} */
    private static Map<String, byte[]> contents(Path place) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                add(file.toString(), Files.readAllBytes(file), contents);
            }
        }
        return contents;
    }

    private static void add(String name, byte[] content, Map<String, byte[]> contents) throws IOException {
        if (name.matches(OTHERS)) {
            return;
        }
        contents.put(name, content);
        if (name.endsWith(".jar") || name.endsWith(".zip")) {
            try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        add(name + "!" + entry.getName(), archive.readAllBytes(), contents);
                    }
                }
            }
        }
    }

    private static Path unpack(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream archive = new ZipInputStream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(archive, target);
                names.add(entry.getName());
            }
        }
        assertThat(names).allMatch(name -> name.startsWith("bothways-student/"));
        return folder.resolve("bothways-student");
    }
}
