package org.bothways.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A forked worker: its process tree, its output, its folder. */
final class WorkerProcess implements Worker.Body {

    private static final Duration EXIT_WITHIN = Duration.ofSeconds(5);
    private static final Duration OUTPUT_WITHIN = Duration.ofSeconds(2);

    private static final int ROUNDS = 5;

    /** What {@code -XX:+ExitOnOutOfMemoryError} ends a virtual machine with. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private static final String OUT_OF_MEMORY_LINE = "Terminating due to java.lang.OutOfMemoryError";

    private static final Pattern CLASS_MEMORY =
            Pattern.compile(OUT_OF_MEMORY_LINE + ": (Metaspace|Compressed class space)");

    /** What a virtual machine says that the operating system gave no memory to. */
    private static final String OUT_OF_PROCESS_MEMORY_LINE =
            "There is insufficient memory for the Java Runtime Environment to continue";

    /** What a virtual machine says when it crashes. */
    private static final String CRASH_LINE = "A fatal error has been detected by the Java Runtime Environment";

    /** Between these a status is 128 and the number of a signal. Above are the statuses of {@code System.exit(-1)} and its like. */
    private static final int FIRST_SIGNAL = 129;

    private static final int LAST_SIGNAL = 128 + 31;

    /** SIGXCPU has the same number everywhere. */
    private static final int OUT_OF_PROCESSOR_TIME_STATUS = 128 + 24;

    private final Process process;
    private final Path directory;
    private final ConsoleBuffer output;
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
        return new Ending(kind(status, output.toConsole().text()), status);
    }

    /** What a submission prints to look like another ending costs it the check all the same. */
    private Ending.Kind kind(int status, String printed) {
        if (status == OUT_OF_MEMORY_STATUS && printed.contains(OUT_OF_MEMORY_LINE)) {
            return CLASS_MEMORY.matcher(printed).find() ? Ending.Kind.OUT_OF_CLASS_MEMORY : Ending.Kind.OUT_OF_MEMORY;
        }
        if (status == OUT_OF_PROCESSOR_TIME_STATUS) {
            return Ending.Kind.OUT_OF_PROCESSOR_TIME;
        }
        if (status == 1 && printed.contains(OUT_OF_PROCESS_MEMORY_LINE)) {
            return Ending.Kind.OUT_OF_PROCESS_MEMORY;
        }
        return isCrash(status, printed) ? Ending.Kind.CRASHED : Ending.Kind.EXITED;
    }

    /** A virtual machine that writes no core file ends a crash with status 1, and says so or leaves its log. */
    private boolean isCrash(int status, String printed) {
        return (status >= FIRST_SIGNAL && status <= LAST_SIGNAL)
                || (status == 1 && printed.contains(CRASH_LINE))
                || Files.exists(WorkerJvm.crashLog(directory));
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

    private void pump() {
        try (InputStream in = process.getInputStream()) {
            in.transferTo(output);
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
