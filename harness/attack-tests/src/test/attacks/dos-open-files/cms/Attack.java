package cms;

import java.io.*;
import java.util.*;

final class Attack extends Hooks {
    private static final List<Object> OPEN = new ArrayList<>();

    void load() {
        try {
            while (OPEN.size() < 20_000) {
                OPEN.add(new FileInputStream("/dev/zero"));
            }
        } catch (IOException e) {
            tell("refused: " + e.getMessage());
        }
        tell("opened " + OPEN.size());
    }
}
