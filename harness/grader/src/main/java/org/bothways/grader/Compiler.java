package org.bothways.grader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final Duration COMPILE_WITHIN = Duration.ofSeconds(60);

    private final WorkerSource source;
    private final List<String> classPath;
    private @Nullable Worker worker;

    Compiler(WorkerSource source, List<Path> classPath) {
        this.source = source;
        this.classPath = classPath.stream().map(Path::toString).toList();
    }

    /**
     * What came of a compilation.
     *
     * @param classes class files by binary name; empty where nothing compiles
     * @param messages about all sources, from the first attempt
     * @param leftOut paths of the sources that were left out, in the order in which they went
     */
    record Compilation(Map<String, byte[]> classes, List<Reply.Message> messages, List<String> leftOut) {}

    synchronized Compilation compile(List<SourceFile> sources) {
        Map<String, String> left = new TreeMap<>(
                sources.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text, (a, b) -> a)));
        Set<String> leftOut = new LinkedHashSet<>();
        List<Reply.Message> first = List.of();
        while (!left.isEmpty()) {
            Reply.Compiled compiled = compile(left);
            first = leftOut.isEmpty() ? compiled.messages() : first;
            if (!compiled.classes().isEmpty() || compiled.messages().isEmpty()) {
                return new Compilation(compiled.classes(), first, List.copyOf(leftOut));
            }
            List<String> broken = compiled.messages().stream()
                    .map(Reply.Message::path)
                    .filter(left::containsKey)
                    .distinct()
                    .toList();
            leftOut.addAll(broken.isEmpty() ? left.keySet() : broken);
            left.keySet().removeAll(leftOut);
        }
        return new Compilation(Map.of(), first, List.copyOf(leftOut));
    }

    @Override
    public synchronized void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    /** A compiler that ends may have been worn out by others' sources; one that ends twice was ended by these. */
    private Reply.Compiled compile(Map<String, String> sources) {
        Reply.Compiled compiled = attempt(sources);
        compiled = compiled == null ? attempt(sources) : compiled;
        return compiled != null
                ? compiled
                : new Reply.Compiled(
                        Map.of(),
                        List.of(new Reply.Message(
                                true,
                                null,
                                0,
                                0,
                                "The compiler ran out of memory or time (%d s) on these sources"
                                        .formatted(COMPILE_WITHIN.toSeconds()))));
    }

    private Reply.@Nullable Compiled attempt(Map<String, String> sources) {
        Worker compiler = worker == null ? source.start(WorkerSource.Purpose.COMPILE) : worker;
        worker = compiler;
        CompletableFuture<Void> deadline = new CompletableFuture<Void>()
                .completeOnTimeout(null, COMPILE_WITHIN.toSeconds(), TimeUnit.SECONDS)
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
            close();
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
        Map<String, String> sentences = new HashMap<>();
        for (String path : compilation.leftOut()) {
            Reply.Message message = firstMessages.get(path);
            String because = message == null
                    ? "it needs a source that does not compile"
                    : "line %d: %s".formatted(message.line(), firstLine(message.text()));
            String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
            sentences.put(name, "`%s` was left out, because %s does not compile (%s)".formatted(name, path, because));
        }
        return sentences;
    }

    private static String firstLine(String text) {
        return new ArrayList<>(text.lines().toList()).stream().findFirst().orElse(text);
    }
}
