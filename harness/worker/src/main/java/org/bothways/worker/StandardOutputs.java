package org.bothways.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What this process prints on, whatever the submission puts in its place later. */
final class StandardOutputs {

    /** They may hold back what has no end of line yet. */
    private final List<PrintStream> streams = List.of(System.out, System.err);

    /** Never closed: the outputs are the submission's. */
    private final List<OutputStream> descriptors =
            List.of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));

    /** {@return whether both outputs took the mark} */
    boolean print(String mark) {
        streams.forEach(PrintStream::flush);
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        boolean both = true;
        for (OutputStream descriptor : descriptors) {
            try {
                descriptor.write(bytes);
            } catch (IOException e) {
                both = false;
            }
        }
        return both;
    }
}
