package org.bothways.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * One end of the private channel between judge and worker. A frame is a four-byte big-endian length and that many bytes; a
 * longer one than {@link #MAX_FRAME} ends the conversation before its body is read.
 *
 * <p>It reads and writes channels itself: the JDK's stream adapters for socket channels share one lock for both directions.
 */
public final class Connection implements Closeable {

    /** The largest frame, in bytes. */
    public static final int MAX_FRAME = 16 << 20;

    private final ReadableByteChannel in;
    private final WritableByteChannel out;

    /** Wraps both directions; either may be the same channel. */
    public Connection(ReadableByteChannel in, WritableByteChannel out) {
        this.in = in;
        this.out = out;
    }

    /** Sends a question. */
    public void send(Ask ask) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new AskCodec().write(ask, new DataOutputStream(body));
        write(body.toByteArray());
    }

    /** Sends an answer. */
    public void send(Reply reply) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new ReplyCodec().write(reply, new DataOutputStream(body));
        write(body.toByteArray());
    }

    /** Waits for a question. Throws {@link EOFException} when the other side is gone. */
    public Ask receiveAsk() throws IOException {
        return new AskCodec().read(new WireInput(read()));
    }

    /** Waits for an answer. Throws {@link EOFException} when the other side is gone. */
    public Reply receiveReply() throws IOException {
        return new ReplyCodec().read(new WireInput(read()));
    }

    /** Closes both directions; whoever waits in a receive gets an exception. */
    @Override
    public void close() throws IOException {
        try (in;
                out) {
            // Closing is all.
        }
    }

    private void write(byte[] body) throws IOException {
        if (body.length > MAX_FRAME) {
            throw new WireException("A frame of " + body.length + " bytes is over the limit of " + MAX_FRAME);
        }
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + body.length);
        frame.putInt(body.length).put(body).flip();
        while (frame.hasRemaining()) {
            out.write(frame);
        }
    }

    private DataInputStream read() throws IOException {
        int length = readFully(Integer.BYTES).getInt();
        if (length < 0 || length > MAX_FRAME) {
            throw new WireException("A frame claims " + length + " bytes; the limit is " + MAX_FRAME);
        }
        return new DataInputStream(
                new java.io.ByteArrayInputStream(readFully(length).array()));
    }

    private ByteBuffer readFully(int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                throw new EOFException("The other side is gone");
            }
        }
        return buffer.flip();
    }
}
