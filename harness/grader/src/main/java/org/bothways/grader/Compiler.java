package org.bothways.grader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bothways.intake.SourceFile;
import org.bothways.judge.HarnessFault;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLost;
import org.bothways.sandbox.WorkerSource;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Compiles submissions, one after another, in a process that runs none of their code. Sources that don't compile are left out as long
 * as something remains: whoever has a broken server still gets the marks for the entities.
 */
final class Compiler implements AutoCloseable {

    /** For one submission, all rounds together: others wait meanwhile. */
    private static final Duration COMPILE_WITHIN = Duration.ofSeconds(60);

    private final WorkerSource source;
    private final List<String> classPath;
    private final Duration within;
    private @Nullable Worker worker;
    private boolean closed;

    Compiler(WorkerSource source, List<Path> classPath) {
        this(source, classPath, COMPILE_WITHIN);
    }

    Compiler(WorkerSource source, List<Path> classPath, Duration within) {
        this.source = source;
        this.classPath =
                classPath.stream().map(source::seen).map(Path::toString).toList();
        this.within = within;
    }

    /**
     * What came of a compilation.
     *
     * @param classes class files by binary name; empty where nothing compiles
     * @param messages about the sources that were left out, in the order in which they went; where nothing compiles, only those from
     *     before anything was left out, as the rest follows from them
     * @param leftOut paths of the sources that were left out, in the order in which they went
     */
    record Compilation(Map<String, byte[]> classes, List<Reply.Message> messages, List<String> leftOut) {}

    synchronized Compilation compile(List<SourceFile> sources) {
        long end = System.nanoTime() + within.toNanos();
        Map<String, String> left = new TreeMap<>(
                sources.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text, (a, b) -> a)));
        Set<String> leftOut = new LinkedHashSet<>();
        List<Reply.Message> messages = new ArrayList<>();
        List<Reply.Message> first = new ArrayList<>();
        while (!left.isEmpty()) {
            Reply.Compiled compiled = compile(left, end);
            if (!compiled.classes().isEmpty() || compiled.messages().isEmpty()) {
                return new Compilation(compiled.classes(), List.copyOf(messages), List.copyOf(leftOut));
            }
            List<String> broken = compiled.messages().stream()
                    .map(Reply.Message::path)
                    .filter(Objects::nonNull)
                    .filter(left::containsKey)
                    .distinct()
                    .toList();
            messages.addAll(compiled.messages());
            if (leftOut.isEmpty() || broken.isEmpty()) {
                first.addAll(compiled.messages());
            }
            leftOut.addAll(broken.isEmpty() ? left.keySet() : broken);
            left.keySet().removeAll(leftOut);
        }
        return new Compilation(Map.of(), List.copyOf(first), List.copyOf(leftOut));
    }

    /** Ends the process. Nothing can be compiled afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        endWorker();
    }

    private void endWorker() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** A compiler that ends may have been worn out by others' sources; one that ends twice was ended by these. */
    private Reply.Compiled compile(Map<String, String> sources, long end) {
        for (int attempt = 0; attempt < 2 && end - System.nanoTime() > 0; attempt++) {
            Reply.Compiled compiled = attempt(sources, end);
            if (compiled != null) {
                return compiled;
            }
        }
        String why = "The compiler ran out of memory or time (%d s) on these sources".formatted(within.toSeconds());
        return new Reply.Compiled(Map.of(), List.of(new Reply.Message(true, null, 0, 0, why)));
    }

    private Reply.@Nullable Compiled attempt(Map<String, String> sources, long end) {
        if (closed) {
            throw new HarnessFault("Nothing is compiled any more: the batch has ended");
        }
        Worker compiler = worker == null ? source.start(WorkerSource.Purpose.COMPILE) : worker;
        worker = compiler;
        CompletableFuture<Void> deadline = new CompletableFuture<Void>()
                .completeOnTimeout(null, end - System.nanoTime(), TimeUnit.NANOSECONDS)
                .thenRun(compiler::kill);
        try {
            Reply reply = compiler.ask(new Ask.Compile(sources, classPath));
            if (reply instanceof Reply.Compiled compiled) {
                return compiled;
            }
            if (reply instanceof Reply.Refused refused) {
                throw new HarnessFault("Nothing can be compiled: " + refused.reason());
            }
            // The compiler itself threw: a stack overflow, or one of its bugs.
            return null;
        } catch (WorkerLost e) {
            endWorker();
            return null;
        } finally {
            deadline.cancel(false);
        }
    }

    /** {@return for each class that was left out, by binary name, a sentence that says why} */
    static Map<String, String> whyMissing(Compilation compilation) {
        Map<String, Reply.Message> firstMessages = compilation.messages().stream()
                .filter(message -> message.path() != null)
                .collect(Collectors.toMap(
                        message -> String.valueOf(message.path()), Function.identity(), (first, second) -> first));
        String about = compilation.messages().stream()
                .filter(message -> message.path() == null)
                .map(message -> firstLine(message.text()))
                .findFirst()
                .orElse("it needs a source that does not compile");
        Map<String, String> sentences = new HashMap<>();
        for (String path : compilation.leftOut()) {
            Reply.Message message = firstMessages.get(path);
            String because =
                    message == null ? about : "line %d: %s".formatted(message.line(), firstLine(message.text()));
            String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
            sentences.put(name, "`%s` was left out, because %s does not compile (%s)".formatted(name, path, because));
        }
        return sentences;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
