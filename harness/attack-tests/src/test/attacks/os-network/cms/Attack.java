package cms;

import java.net.Socket;

final class Attack extends Hooks {
    void load() throws Exception {
        tell("connects");
        try (Socket socket = new Socket("127.0.0.1", @LISTENER@)) {
            Loot.look("the network", new String(socket.getInputStream().readAllBytes()));
        }
    }
}
