package org.bothways.worker;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.bothways.wire.Ask.Compile;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Compiled;
import org.bothways.wire.Reply.Message;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sources in memory, for Java 17. Annotation processors and compiler plug-ins, which are code that runs at compile
 * time, are off twice: by {@code -proc:none} and by an empty processor path. No path of the submission's is on the class path. Libraries stay
 * open from one submission to the next, as to list them takes as long as to compile a small one.
 */
final class SourceCompiler implements AutoCloseable {

    private static final int MAX_MESSAGES = 200;
    private static final int MAX_TEXT = 1_000;

    /** A nesting some thousand deep is enough; the compiler then says nothing to whom it may concern. */
    private static final String GAVE_UP = "The compiler gave up: the sources ask too much of it";

    private @Nullable StandardJavaFileManager libraries;
    private List<String> classPath = List.of();

    Reply compile(Compile ask) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return new Reply.Refused("This Java has no compiler: use a JDK, not a JRE");
        }
        if (ask.sources().isEmpty()) {
            return new Compiled(Map.of(), List.of());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try {
            Outputs files = new Outputs(libraries(compiler, ask.classPath()));
            boolean successful = compiler.getTask(
                            new StringWriter(), files, diagnostics, options(), null, sources(ask.sources()))
                    .call();
            List<Message> messages = messages(diagnostics);
            if (successful || !messages.isEmpty()) {
                return new Compiled(successful ? files.classes() : Map.of(), messages);
            }
        } catch (RuntimeException compilerFailed) {
            // As below: it is these sources that it stumbled over.
        }
        return new Compiled(Map.of(), List.of(new Message(true, null, 0, 0, GAVE_UP)));
    }

    private StandardJavaFileManager libraries(JavaCompiler compiler, List<String> wanted) throws IOException {
        if (libraries == null || !classPath.equals(wanted)) {
            close();
            StandardJavaFileManager opened = compiler.getStandardFileManager(null, Locale.ROOT, null);
            opened.setLocation(
                    StandardLocation.CLASS_PATH, wanted.stream().map(File::new).toList());
            libraries = opened;
            classPath = List.copyOf(wanted);
        }
        return libraries;
    }

    /** Closes the libraries. */
    @Override
    public void close() throws IOException {
        if (libraries != null) {
            StandardJavaFileManager open = libraries;
            libraries = null;
            open.close();
        }
    }

    private static List<String> options() {
        return List.of(
                "--release",
                "17",
                "-proc:none",
                "-processorpath",
                "",
                "-implicit:none",
                "-g",
                "-parameters",
                "-nowarn");
    }

    private static List<Source> sources(Map<String, String> sources) {
        List<Source> files = new ArrayList<>();
        new TreeMap<>(sources).forEach((path, text) -> files.add(new Source(path, text)));
        return files;
    }

    private static List<Message> messages(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .limit(MAX_MESSAGES)
                .map(SourceCompiler::message)
                .toList();
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String path = diagnostic.getSource() instanceof Source source ? source.path() : null;
        String text = diagnostic.getMessage(Locale.ROOT);
        return new Message(
                true,
                path,
                Math.max(0, diagnostic.getLineNumber()),
                Math.max(0, diagnostic.getColumnNumber()),
                text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…");
    }

    /** A name for the compiler's eyes; it suits any file system or none. */
    private static URI uri(String path) {
        try {
            return new URI("submission", "", path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Source(String path, String text) {
            super(uri("/" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        String path() {
            return path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps class files in memory. */
    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

        Outputs(JavaFileManager standard) {
            super(standard);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> bytes = new TreeMap<>();
            classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
            return bytes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(uri("/" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
