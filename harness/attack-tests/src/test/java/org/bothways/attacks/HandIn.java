package org.bothways.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a submission: the twin's, and over them the attack's. In a file of an attack {@code @NAME@} stands for something of the
 * machine's, as an attacker may know it, and {@code @REPEAT 20 text@} for that text twenty times. {@code X.java.members} holds members
 * that go into the twin's class {@code X}.
 */
final class HandIn {

    private static final Pattern REPEAT = Pattern.compile("@REPEAT (\\d+) ([^@]+)@");
    private static final String MEMBERS = ".members";

    private HandIn() {}

    static Map<String, byte[]> of(Path folder, Map<String, String> known) throws IOException {
        Map<String, byte[]> files = read(Attack.TWIN);
        read(folder).forEach((name, content) -> {
            if (name.equals("attack.yaml")) {
                return;
            }
            String text = expand(new String(content, StandardCharsets.UTF_8), known);
            if (name.endsWith(MEMBERS)) {
                String twin = name.substring(0, name.length() - MEMBERS.length());
                files.compute(twin, (path, source) -> bytes(within(new String(source, StandardCharsets.UTF_8), text)));
            } else {
                files.put(name, bytes(text));
            }
        });
        return files;
    }

    private static String within(String source, String members) {
        int end = source.lastIndexOf('}');
        return source.substring(0, end) + "\n" + members + source.substring(end);
    }

    private static String expand(String text, Map<String, String> known) {
        String expanded = text;
        for (Map.Entry<String, String> each : known.entrySet()) {
            expanded = expanded.replace("@" + each.getKey() + "@", each.getValue());
        }
        return REPEAT.matcher(expanded).replaceAll(HandIn::repeat);
    }

    private static String repeat(MatchResult match) {
        return java.util.regex.Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1))));
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
