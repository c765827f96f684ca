package org.bothways.diagnosis;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The submission's texts, in which declarations are looked up: class files don't say in which line a field is. */
final class Sources {

    private static final int LONGEST_SOURCE = 400_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NAME = 200;

    private final Map<String, String> texts;

    Sources(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** {@return where a field is declared, or the file alone} */
    @Nullable Place field(@Nullable String file, String name) {
        return declaration(file, "\\b" + quoted(name) + "\\s*(?:=(?!=)|;|,)");
    }

    /** {@return where a class is declared, or the file alone} */
    @Nullable Place type(@Nullable String file, String name) {
        return declaration(file, "\\b(?:class|record|interface|enum)\\s+" + quoted(name) + "\\b");
    }

    private static String quoted(String name) {
        return java.util.regex.Pattern.quote(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
    }

    private @Nullable Place declaration(@Nullable String file, String regex) {
        if (file == null) {
            return null;
        }
        String text = texts.get(file);
        if (text == null || text.length() > LONGEST_SOURCE) {
            return new Place(file, null);
        }
        java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(regex);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String code = line.strip();
            boolean isStatement = code.startsWith("return ")
                    || code.startsWith("this.")
                    || code.startsWith("*")
                    || code.startsWith("//")
                    || (code.startsWith("@") && !code.endsWith(";"));
            if (line.length() <= LONGEST_LINE && !isStatement) {
                Matcher found = pattern.matcher(line);
                // A declaration has a type before the name; an assignment begins with the name.
                if (found.find()
                        && found.start() > line.length() - line.stripLeading().length()) {
                    return new Place(file, number);
                }
            }
        }
        return new Place(file, null);
    }
}
