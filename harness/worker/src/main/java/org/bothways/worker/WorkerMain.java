package org.bothways.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.bothways.wire.Connection;

/**
 * Entry points of the worker: {@link #main} in a process of its own, {@link #serve} inside of another. Both end when the
 * judge's end of the channel closes, so a worker never outlives its judge.
 */
public final class WorkerMain {

    /** What the process ends with when the judge has gone. */
    private static final int JUDGE_GONE = 0;

    private WorkerMain() {}

    /**
     * Connects to the judge and serves it until it goes.
     *
     * @param arguments the path of the judge's Unix-domain socket, then the name of a {@link WarmUp}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Quiet.logging();
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(Path.of(arguments[0])));
        // The process ends with the judge, whatever threads and shutdown hooks the submission has left.
        Server server = new Server(
                new Connection(channel, channel),
                WarmUp.valueOf(arguments[1]),
                () -> Runtime.getRuntime().halt(JUDGE_GONE));
        server.start().join();
    }

    /**
     * Serves a judge in the same process; returns at once. The libraries' logging goes silent for the whole process.
     *
     * @param in what the judge sends
     * @param out what the judge receives
     */
    public static void serve(ReadableByteChannel in, WritableByteChannel out) {
        Quiet.logging();
        new Server(new Connection(in, out), WarmUp.NONE, () -> {}).start();
    }
}
