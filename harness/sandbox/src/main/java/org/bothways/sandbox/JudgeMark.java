package org.bothways.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The judge that a container belongs to, as the container's labels name it. Numbers of processes are used again, and are others in
 * another namespace: whoever removes containers on their account must not take those of a judge that is at work.
 *
 * @param boot of the machine
 * @param namespace in which the judge has its number
 * @param user number of the user who runs it
 * @param process its number
 * @param since ticks of the kernel's clock after the boot. Not the time of day, which clocks that are set right would change
 */
record JudgeMark(String boot, String namespace, long user, long process, long since) {

    /** What every container of ours has. */
    static final String LABEL = "org.bothways.judge";

    private static final Path PROC = Path.of("/proc");

    /** In {@code /proc/<pid>/stat}, behind the command, which may hold anything. */
    private static final int STATE = 0;

    private static final int START = 19;

    /** Ended, but nobody has asked how. */
    private static final List<String> ENDED = List.of("Z", "X");

    /** What has become of a judge. */
    enum Fate {
        /** It is at work. */
        AT_WORK,
        /** It has ended. */
        GONE,
        /** It runs, or ran, where one can't see it from here: as another user, or in another container. */
        UNKNOWN
    }

    /**
     * {@return this process}
     *
     * @throws IOException where there is no such file system as Linux has
     */
    static JudgeMark own() throws IOException {
        long process = ProcessHandle.current().pid();
        return new JudgeMark(
                Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip(),
                Files.readSymbolicLink(PROC.resolve("self/ns/pid")).toString(),
                ((Number) Files.getAttribute(PROC.resolve("self"), "unix:uid")).longValue(),
                process,
                Long.parseLong(stat(process).get(START)));
    }

    /** {@return what stands in the labels, or a judge of which nothing can be known} */
    static JudgeMark of(Map<String, String> labels) {
        String[] words = labels.getOrDefault(LABEL, "").split(" ", -1);
        try {
            return new JudgeMark(
                    words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4]));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return new JudgeMark("", "", -1, 0, 0);
        }
    }

    Map<String, String> labels() {
        return Map.of(LABEL, "%s %s %d %d %d".formatted(boot, namespace, user, process, since));
    }

    /** {@return what has become of this judge, as another one sees it} */
    Fate seenBy(JudgeMark other) {
        if (boot.isEmpty()) {
            return Fate.UNKNOWN;
        }
        if (!boot.equals(other.boot)) {
            return Fate.GONE;
        }
        // Where /proc hides other users' processes, only root knows that one has ended.
        if (!namespace.equals(other.namespace) || (user != other.user && other.user != 0)) {
            return Fate.UNKNOWN;
        }
        try {
            List<String> now = stat(process);
            return now.get(START).equals(Long.toString(since)) && !ENDED.contains(now.get(STATE))
                    ? Fate.AT_WORK
                    : Fate.GONE;
        } catch (NoSuchFileException e) {
            return Fate.GONE;
        } catch (IOException e) {
            return Fate.UNKNOWN;
        }
    }

    private static List<String> stat(long process) throws IOException {
        String line = Files.readString(PROC.resolve(Long.toString(process)).resolve("stat"));
        List<String> words =
                List.of(line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1));
        if (words.size() <= START) {
            throw new IOException("The system says little of process " + process);
        }
        return words;
    }
}
