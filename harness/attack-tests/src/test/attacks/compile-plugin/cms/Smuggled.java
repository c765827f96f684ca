package cms;

import com.sun.source.util.*;
import java.io.*;

public final class Smuggled implements Plugin {
    public String getName() {
        return "smuggled";
    }

    public boolean autoStart() {
        return true;
    }

    public void init(JavacTask task, String... arguments) {
        try {
            new FileOutputStream("@HOME@/@TOKEN@").close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
