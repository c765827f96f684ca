package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Makes class files and jars out of text blocks. */
public final class Java {

    /** The class path of these tests. */
    public static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");
    private static final List<String> OPTIONS =
            List.of("-g", "-parameters", "-proc:none", "-Xlint:-options", "-source", "17", "-target", "17");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Kept for all tests: to open every library anew takes longer than to compile. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private static final Map<List<String>, Map<String, byte[]>> DONE = new HashMap<>();

    private Java() {}

    /**
     * {@return class files by binary name}
     *
     * @param header package and imports; put before each block's first line, so that line numbers are the block's own
     * @param blocks one file each
     * @param libraries before the class path of these tests
     */
    public static Map<String, byte[]> compile(String header, List<String> blocks, List<Path> libraries) {
        List<String> key = new ArrayList<>(blocks);
        key.add(header);
        libraries.forEach(library -> key.add(library.toString()));
        Map<String, byte[]> done = DONE.get(key);
        if (done == null) {
            done = compileAnew(header, blocks, libraries);
            DONE.put(key, done);
        }
        return done;
    }

    /** Packs class files, and other entries by their path. */
    public static Path jar(Path jar, Map<String, byte[]> classes, Map<String, String> texts) {
        Map<String, byte[]> entries = new TreeMap<>();
        classes.forEach((name, bytes) -> entries.put(name.replace('.', '/') + ".class", bytes));
        texts.forEach((path, text) -> entries.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> compileAnew(String header, List<String> blocks, List<Path> libraries) {
        try {
            List<Path> classPath = new ArrayList<>(libraries);
            classPath.addAll(CLASS_PATH);
            FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            Outputs outputs = new Outputs();
            StringWriter messages = new StringWriter();
            List<Source> sources =
                    blocks.stream().map(block -> new Source(header, block)).toList();
            boolean successful = COMPILER.getTask(messages, outputs, null, OPTIONS, null, sources)
                    .call();
            assertThat(successful).as(messages.toString()).isTrue();
            return outputs.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeIn(String block) {
        Matcher type = TYPE.matcher(block);
        assertThat(type.find()).as(block).isTrue();
        return type.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String header, String block) {
            super(URI.create("mem:///" + typeIn(block) + ".java"), Kind.SOURCE);
            this.text = header + block;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

        Outputs() {
            super(FILES);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> bytes = new TreeMap<>();
            classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
            return bytes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
