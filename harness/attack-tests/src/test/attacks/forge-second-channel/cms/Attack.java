package cms;

import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

final class Attack extends Hooks {
    void load() throws Exception {
        String socket = System.getProperty("sun.java.command").split(" ")[1];
        tell("connects");
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 0, 0}));
            tell("connected");
        }
    }
}
