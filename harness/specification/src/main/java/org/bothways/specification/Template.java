package org.bothways.specification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with places for parameters: {@code /api/courses/{id}/}. */
record Template(String text) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]+}");

    boolean matches(String path) {
        return pattern().matcher(path).matches();
    }

    /** Of two that match, the one without parameters is meant. */
    boolean isConcrete() {
        return !PARAMETER.matcher(text).find();
    }

    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(text);
        int begin = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(text.substring(begin, parameter.start())))
                    .append("[^/]+");
            begin = parameter.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(text.substring(begin))).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
