package org.bothways.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A forked worker: its process tree, its output, its folder. */
final class WorkerProcess implements Worker.Body {

    private static final Duration EXIT_WITHIN = Duration.ofSeconds(5);
    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(10);

    private static final int ROUNDS = 5;

    private final Process process;
    private final Path directory;
    private final ConsoleBuffer output;
    private final Marks marks = new Marks();
    private final Thread pump;

    WorkerProcess(Process process, Path directory, int outputBytes) {
        this.process = process;
        this.directory = directory;
        this.output = new ConsoleBuffer(outputBytes);
        this.pump = new Thread(this::pump, "output of worker " + process.pid());
        pump.setDaemon(true);
        pump.start();
    }

    @Override
    public synchronized void kill() {
        // Children first, while their parent still tells who they are.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(EXIT_WITHIN);
        killStragglers();
        join(pump, OUTPUT_WITHIN);
        Folders.delete(directory);
    }

    /** Whoever starts processes faster than this ends them is a matter for a stronger level. */
    private void killStragglers() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = Stragglers.in(directory);
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Override
    public Ending ending() {
        awaitEnd(EXIT_WITHIN);
        if (process.isAlive()) {
            kill();
            return new Ending(Ending.Kind.BROKEN_PROTOCOL, 0);
        }
        int status = process.exitValue();
        join(pump, OUTPUT_WITHIN);
        Ending.Kind kind = JvmEnding.kind(status, output.toConsole().text());
        boolean leftLog = kind == Ending.Kind.EXITED && Files.exists(WorkerJvm.crashLog(directory));
        return new Ending(leftLog ? Ending.Kind.CRASHED : kind, status);
    }

    @Override
    @SuppressWarnings("ReturnValueIgnored") // whoever waited looks whether it is alive
    public void awaitEnd(Duration atMost) {
        try {
            process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Console console() {
        return output.toConsole();
    }

    @Override
    public Optional<Marks> marks() {
        return Optional.of(marks);
    }

    private void pump() {
        try (InputStream in = process.getInputStream();
                OutputStream unmarked = marks.leftOutOf(output)) {
            in.transferTo(unmarked);
        } catch (IOException e) {
            // The process is gone, and so is the rest of its output.
        }
    }

    private static void join(Thread thread, Duration atMost) {
        try {
            thread.join(atMost.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
