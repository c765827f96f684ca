package cms;

import java.net.ServerSocket;

final class Attack extends Hooks {
    private static ServerSocket kept;

    void load() throws Exception {
        kept = new ServerSocket(@PORT@);
        tell("listens");
    }
}
