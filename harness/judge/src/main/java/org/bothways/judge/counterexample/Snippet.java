package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bothways.judge.counterexample.Composer.Composition;
import org.bothways.judge.counterexample.Step.Command;
import org.jspecify.annotations.Nullable;

/**
 * A failure as Java: statements that compile against the student's classes, given {@code database}, an {@code EntityManagerFactory},
 * and {@code api}, a client of the server. The last one ends with what came out of it. What is about requests alone is shown as commands for
 * a terminal, and is Java as a program.
 */
public final class Snippet {

    /** More lines than that are put together as long as they stay short. */
    private static final int FEW_LINES = 8;

    private static final int MAX_LINES = 60;
    private static final int LONG_LINE = 120;
    private static final int REQUESTS = 8;
    private static final int COMMANDS = 20;

    private static final Pattern WORD = Pattern.compile("(?<![\\w\"])[A-Za-z]\\w*(?![\\w\"])");

    private final Recording recording;
    private final Setting setting;
    private final Composition composition;
    private final List<Step> steps;
    private final Step last;
    private final Names names;
    private final Outcome outcome;
    private boolean showsOriginals = true;

    private Snippet(Recording recording, Conclusion conclusion, Setting setting) {
        this.recording = recording;
        this.setting = setting;
        this.steps = Slice.of(recording, setting.isShared() || recording.isCut());
        this.last = steps.get(steps.size() - 1);
        this.composition = Composer.compose(steps, conclusion.ended() != null || last.thrown() != null);
        this.names = names();
        this.outcome = new Outcome(last, conclusion, this);
        // Where an object is told from itself as it was loaded again, each has its own name.
        this.showsOriginals = !outcome.looksRight();
    }

    static Snippet of(Recording recording, Conclusion conclusion, Setting setting) {
        return new Snippet(recording, conclusion, setting);
    }

    /** {@return the statements, one line each, or commands for a terminal where it is all about requests} */
    public List<String> lines() {
        if (isAboutRequests() && steps.stream().allMatch(step -> step.command() != null)) {
            return commands();
        }
        List<String> lines = new ArrayList<>();
        composition.lines().forEach(line -> lines.add(text(line, false)));
        if (isAboutRequests() && lines.size() >= REQUESTS) {
            int most = lines.size() - REQUESTS + 1;
            lines.subList(0, most).clear();
            lines.add(0, "// … (%d more)".formatted(most));
        }
        List<String> all = new ArrayList<>(packed(lines));
        if (all.size() > MAX_LINES) {
            all.subList(MAX_LINES, all.size()).clear();
            all.add("// …");
        }
        all.add(text(composition.last(), false) + outcome.comment());
        return List.copyOf(all);
    }

    private List<String> commands() {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            Command command = Objects.requireNonNull(step.command());
            String together = step.kind() == Step.Kind.TOGETHER ? " &" : "";
            lines.add(command.text() + together + (command.came() == null ? "" : "  # → " + command.came()));
        }
        Command wrong = Objects.requireNonNull(last.command());
        lines.set(lines.size() - 1, wrong.text() + outcome.comment().replaceFirst("^  //", "  #"));
        if (lines.size() > COMMANDS) {
            int more = lines.size() - REQUESTS;
            lines.subList(0, more).clear();
            lines.add(0, "# … (%d more)".formatted(more));
        }
        return List.copyOf(lines);
    }

    /** {@return how many statements there are beside those that make objects and the one that reads} */
    public int operations() {
        return composition.operations();
    }

    /** {@return text in which things go by their labels, with the names that they have in the lines} */
    public String renamed(String text) {
        Value value = last.value();
        if (value != null && value.isPlain()) {
            // Then a word that looks like a label is as likely a value.
            return text;
        }
        return WORD.matcher(text).replaceAll(word -> {
            Thing thing = recording.labels().get(word.group());
            return Matcher.quoteReplacement(thing == null ? word.group() : nameInText(thing));
        });
    }

    /**
     * {@return the source of a class {@code Counterexample} in the unnamed package, whose {@code main} does the same and prints what
     * comes out}
     *
     * @param sentence what it shows, which may be anybody's text
     */
    public String program(String sentence) {
        return new Program(setting, names, this).text(sentence);
    }

    List<String> statements() {
        return composition.lines().stream().map(line -> text(line, true)).toList();
    }

    /** {@return the last statement} */
    String lastStatement() {
        return text(composition.last(), true);
    }

    /** {@return what the last statement reads, if it reads something} */
    @Nullable String expression() {
        Code expression = composition.expression();
        return expression == null ? null : expression.text(style(true));
    }

    Outcome outcome() {
        return outcome;
    }

    /** {@return the things that have a variable when the last statement begins} */
    List<Thing> variables() {
        return composition.lines().stream()
                .map(Line::declares)
                .filter(Objects::nonNull)
                .filter(thing -> !thing.isEntityManager())
                .toList();
    }

    String text(Code code) {
        return code.text(new Code.Style(this::nameInText, this::id, false));
    }

    /** What is loaded again is, to the reader, what was saved. */
    private String nameInText(Thing thing) {
        return names.of(showsOriginals ? recording.original(thing) : thing);
    }

    boolean isAboutRequests() {
        return last.kind() == Step.Kind.REQUEST;
    }

    private Names names() {
        Stream<Thing> spoken = Stream.concat(composition.lines().stream(), Stream.of(composition.last()))
                .flatMap(line -> line.code().things());
        Value value = last.value();
        Stream<Thing> shown =
                value == null ? Stream.empty() : value.shown().things().map(recording::original);
        return new Names(Stream.concat(spoken, shown), composition.fixed());
    }

    private String text(Line line, boolean whole) {
        return line.statement().text(style(whole));
    }

    private Code.Style style(boolean whole) {
        return new Code.Style(names::of, this::id, whole);
    }

    private String id(Thing thing) {
        return setting.withGetId().contains(thing.className())
                ? names.of(thing) + ".getId()"
                : "database.getPersistenceUnitUtil().getIdentifier(" + names.of(thing) + ")";
    }

    /** {@return the lines, short ones side by side as long as there are too many} */
    private static List<String> packed(List<String> lines) {
        List<String> packed = new ArrayList<>();
        int over = lines.size() + 1 - FEW_LINES;
        for (String line : lines) {
            int previous = packed.size() - 1;
            boolean joins = over > 0
                    && previous >= 0
                    && packed.get(previous).length() + line.length() < LONG_LINE
                    && !packed.get(previous).contains("//")
                    && !line.contains("//");
            if (joins) {
                packed.set(previous, packed.get(previous) + " " + line);
                over--;
            } else {
                packed.add(line);
            }
        }
        return packed;
    }
}
