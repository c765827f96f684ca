package org.bothways.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.bothways.report.UntrustedText;

/** What is known of the terminal, if there is one. */
final class Terminal {

    private Terminal() {}

    /** {@return whether somebody watches: output is a terminal, and not a file or a pipe} */
    @SuppressWarnings("SystemConsoleNull") // what newer JDKs do instead is handled below
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since JDK 22 there is always a console, which says itself whether it is one.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** {@return whether colours are wanted}, see no-color.org. */
    static boolean hasColours() {
        String noColour = System.getenv("NO_COLOR");
        return isInteractive() && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** {@return the encoding of the terminal; of files and pipes, UTF-8} */
    static Charset charset() {
        return isInteractive()
                ? Charset.forName(System.getProperty("native.encoding", "UTF-8"))
                : StandardCharsets.UTF_8;
    }

    /** {@return text that may be a student's, on one line and harmless} */
    static String line(String text) {
        return UntrustedText.onOneLine(text);
    }
}
