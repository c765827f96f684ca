package org.bothways.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what submissions in this process print apart from what the judge prints: threads that descend from a worker's start print
 * into its buffer.
 */
final class RoutedOutput extends OutputStream {

    private static final InheritableThreadLocal<@Nullable OutputStream> ROUTE = new InheritableThreadLocal<>();

    private final PrintStream otherwise;

    private RoutedOutput(PrintStream otherwise) {
        this.otherwise = otherwise;
    }

    /** Work that may fail as reflection does. */
    interface Start {
        void run() throws ReflectiveOperationException;
    }

    /** Runs a start; every thread that comes of it prints into the buffer, for good. */
    static void during(OutputStream buffer, Start start) throws ReflectiveOperationException {
        install();
        ROUTE.set(buffer);
        try {
            start.run();
        } finally {
            ROUTE.remove();
        }
    }

    private static synchronized void install() {
        if (!(System.out instanceof Routed)) {
            System.setOut(new Routed(System.out));
            System.setErr(new Routed(System.err));
        }
    }

    @Override
    public void write(int b) throws IOException {
        target().write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        target().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        target().flush();
    }

    private OutputStream target() {
        OutputStream route = ROUTE.get();
        return route != null ? route : otherwise;
    }

    /** Marks streams that are routed already. */
    private static final class Routed extends PrintStream {
        Routed(PrintStream otherwise) {
            super(new RoutedOutput(otherwise), true, StandardCharsets.UTF_8);
        }

        /** Everybody shares it: whoever closes it for himself would close it for the judge. */
        @Override
        public void close() {
            flush();
        }
    }
}
