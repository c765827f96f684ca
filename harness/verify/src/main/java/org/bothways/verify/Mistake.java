package org.bothways.verify;

import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.unifieddiff.UnifiedDiff;
import com.github.difflib.unifieddiff.UnifiedDiffFile;
import com.github.difflib.unifieddiff.UnifiedDiffReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bothways.judge.suite.AssignmentException;
import org.jspecify.annotations.Nullable;

/**
 * A mistake of students', as a change to the reference's sources.
 *
 * <p>Its file is a unified diff with comments at its head: {@code # cause: <id>}, or {@code none}, and a
 * sentence.
 *
 * @param id the file's name
 * @param cause what its diagnosis should be; null where no diagnosis has a name for it
 * @param about what is wrong, a sentence
 */
record Mistake(String id, @Nullable String cause, String about, String diff) {

    private static final Pattern HEAD = Pattern.compile("(?s)# cause: ([a-z0-9-]+)\\R((?:# [^\\n\\r]+\\R)+)(--- .*)");

    static Mistake read(Path file) {
        String id = file.getFileName().toString().replaceFirst("\\.diff$", "");
        try {
            Matcher head = HEAD.matcher(Files.readString(file));
            if (!head.matches()) {
                throw new AssignmentException(
                        file + " must begin with the lines `# cause: <id>` and `# <a sentence>`, then a unified diff");
            }
            String about = head.group(2).replaceAll("(?m)^# ", "").replaceAll("\\R", " ");
            String cause = head.group(1).equals("none") ? null : head.group(1);
            return new Mistake(id, cause, about.strip(), head.group(3));
        } catch (IOException e) {
            throw new AssignmentException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * {@return the sources with the mistake in them}
     *
     * @param sources text by path
     */
    Map<String, String> applyTo(Map<String, String> sources) {
        Map<String, String> changed = new TreeMap<>(sources);
        try {
            UnifiedDiff files =
                    UnifiedDiffReader.parseUnifiedDiff(new ByteArrayInputStream(diff.getBytes(StandardCharsets.UTF_8)));
            for (UnifiedDiffFile file : files.getFiles()) {
                String path = file.getFromFile().replaceFirst("^a/", "");
                String text = changed.get(path);
                if (text == null) {
                    throw new AssignmentException("The mistake %s changes %s, which is no source".formatted(id, path));
                }
                List<String> lines = file.getPatch().applyTo(text.lines().toList());
                changed.put(path, String.join("\n", lines) + "\n");
            }
        } catch (IOException | PatchFailedException e) {
            throw new AssignmentException(
                    "The mistake %s can't be put into the reference: %s".formatted(id, e.getMessage()), e);
        }
        if (changed.equals(sources)) {
            throw new AssignmentException("The mistake %s changes nothing".formatted(id));
        }
        return changed;
    }
}
