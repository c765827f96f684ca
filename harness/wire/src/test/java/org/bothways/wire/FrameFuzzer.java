package org.bothways.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;

/**
 * What Jazzer calls. Whatever a worker sends, the judge understands it or refuses it with an {@link IOException}: nothing else is thrown, and
 * what was understood says the same when it is sent on.
 */
public final class FrameFuzzer {

    private FrameFuzzer() {}

    /** Takes the body of a frame. */
    public static void fuzzerTestOneInput(byte[] body) throws IOException {
        Reply understood;
        try {
            understood = reply(body);
        } catch (IOException refused) {
            return;
        }
        byte[] said = body(understood);
        if (!Arrays.equals(body(reply(said)), said)) {
            throw new IllegalStateException("An answer changes when it is sent on");
        }
    }

    private static Reply reply(byte[] body) throws IOException {
        byte[] frame = ByteBuffer.allocate(Integer.BYTES + body.length)
                .putInt(body.length)
                .put(body)
                .array();
        return new Connection(Channels.newChannel(new ByteArrayInputStream(frame)), null).receiveReply();
    }

    /** {@return the answer as the body of a frame} */
    static byte[] body(Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Connection(null, Channels.newChannel(out)).send(reply);
        byte[] frame = out.toByteArray();
        return Arrays.copyOfRange(frame, Integer.BYTES, frame.length);
    }
}
