package org.bothways.judge.counterexample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bothways.judge.suite.Assignment.Application;
import org.jspecify.annotations.Nullable;

/** Puts a snippet into a class that can be run. */
final class Program {

    private static final int MAX_SENTENCE = 300;
    private static final String INDENT = "        ";

    private static final String SHOWN = """

                private static final Map<Object, String> NAMES = new IdentityHashMap<>();

                /** Shows objects by the names of their variables: their own toString may be what is broken. */
                private static String shown(Object value) {
                    if (value instanceof Collection<?> all) {
                        return all.stream().map(Counterexample::shown).sorted().toList().toString();
                    }
                    for (Map.Entry<Object, String> each : NAMES.entrySet()) {
                        if (isSame(each.getKey(), value)) {
                            return each.getValue();
                        }
                    }
                    boolean isPlain = value == null || value.getClass().getName().startsWith("java.");
                    return isPlain ? String.valueOf(value) : "another " + value.getClass().getSimpleName();
                }
            """;

    private static final String SAME = """

                private static boolean isSame(Object known, Object value) {
                    return known == value;
                }
            """;

    private static final String SAME_STORED = """

                private static PersistenceUnitUtil stored;

                /** An object that was loaded again is the one with its id. */
                private static boolean isSame(Object known, Object value) {
                    if (known == value || !known.getClass().isInstance(value)) {
                        return known == value;
                    }
                    try {
                        Object id = stored.getIdentifier(known);
                        return id != null && id.equals(stored.getIdentifier(value));
                    } catch (IllegalArgumentException notAnEntity) {
                        return false;
                    }
                }
            """;

    private static final String CLIENT = """

                /** Starts the application on a free port and sends requests to it. */
                private static final class Client implements AutoCloseable {

                    private final HttpClient http =
                            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                    private final EntityManagerFactory database;
                    private final int port;
                    private AutoCloseable application;

                    Client(EntityManagerFactory database) throws Exception {
                        try (ServerSocket free = new ServerSocket(0)) {
                            port = free.getLocalPort();
                        }
                        this.database = database;
                        application = %1$s.%2$s(database, port);
                    }

                    Answer get(String path) throws Exception {
                        return send("GET", path, null);
                    }

                    Answer delete(String path) throws Exception {
                        return send("DELETE", path, null);
                    }

                    Answer post(String path, String body) throws Exception {
                        return send("POST", path, body);
                    }

                    /** Headers are names and values in turn; without any, both sides speak JSON. */
                    Answer send(String method, String path, String body, String... headers) throws Exception {
                        String[] json = {"Content-Type", "application/json", "Accept", "application/json"};
                        HttpRequest.BodyPublisher content = body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body);
                        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .method(method, content)
                                .headers(headers.length == 0 ? json : headers)
                                .build();
                        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                        return new Answer(answer.statusCode(), answer.body());
                    }

                    void restart() throws Exception {
                        application.close();
                        application = %1$s.%2$s(database, port);
                    }

                    @Override
                    public void close() throws Exception {
                        application.close();
                    }
                }

                private record Answer(int status, String body) {

                    /** The id in the answer, and none of those in what it holds. */
                    String id() {
                        String own = body.substring(body.indexOf('{') + 1);
                        for (String before = ""; !before.equals(own); ) {
                            before = own;
                            own = own.replaceAll("[{][^{}]*[}]|[\\\\[][^\\\\[\\\\]]*[\\\\]]", "");
                        }
                        return own.replaceFirst("(?s).*?\\"id\\" *: *(-?[0-9]+).*", "$1");
                    }

                    @Override
                    public String toString() {
                        return status + " " + body;
                    }
                }
            """;

    private final Setting setting;
    private final Names names;
    private final Snippet snippet;
    private final Map<String, String> classes;
    private final boolean hasServer;
    private final boolean hasDatabase;

    Program(Setting setting, Names names, Snippet snippet) {
        this.setting = setting;
        this.names = names;
        this.snippet = snippet;
        this.classes = classes(setting);
        List<String> all = new ArrayList<>(snippet.statements());
        all.add(snippet.lastStatement());
        this.hasServer = all.stream().anyMatch(line -> line.contains("api."));
        this.hasDatabase =
                hasServer || all.stream().anyMatch(line -> line.contains("database.") || line.contains("(database"));
    }

    String text(String sentence) {
        Application application = setting.application();
        String client = hasServer && application != null
                ? CLIENT.formatted(reference(application.className()), application.start())
                : "";
        String source = """
                public final class Counterexample {

                    public static void main(String[] arguments) throws Exception {
                %s    }
                %s%s%s%s}
                """.formatted(
                        body(sentence), hasDatabase ? database() : "", SHOWN, hasDatabase ? SAME_STORED : SAME, client);
        return "// " + JavaText.comment(sentence, MAX_SENTENCE) + "\n" + imports(source) + "\n" + source;
    }

    private String imports(String source) {
        TreeSet<String> needed = new TreeSet<>(List.of("java.util.*"));
        if (hasDatabase) {
            needed.add("jakarta.persistence.*");
        }
        if (hasServer) {
            needed.addAll(List.of("java.net.ServerSocket", "java.net.URI", "java.net.http.*"));
        }
        classes.forEach((simple, name) -> {
            if (name.contains(".")
                    && Pattern.compile("\\b" + Pattern.quote(simple) + "\\b")
                            .matcher(source)
                            .find()) {
                needed.add(name);
            }
        });
        StringBuilder text = new StringBuilder();
        needed.forEach(each -> text.append("import ").append(each).append(";\n"));
        return text.toString();
    }

    /** {@return what simple names stand for} Of two classes with the same one, the other is spelled out. */
    private static Map<String, String> classes(Setting setting) {
        Map<String, String> classes = new TreeMap<>();
        setting.open().stream()
                .filter(name -> !name.contains("$"))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(name -> classes.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name));
        return classes;
    }

    private String body(String sentence) {
        List<String> lines = new ArrayList<>(snippet.statements());
        snippet.variables()
                .forEach(thing -> lines.add("NAMES.put(%s, \"%s\");".formatted(names.of(thing), names.of(thing))));
        lines.addAll(ending(sentence));
        if (!hasDatabase) {
            return indented(lines, INDENT);
        }
        String opened = hasServer
                ? "try (EntityManagerFactory database = database();\n" + INDENT
                        + "        Client api = new Client(database)) {"
                : "try (EntityManagerFactory database = database()) {";
        lines.add(0, "stored = database.getPersistenceUnitUtil();");
        return INDENT + "// Without what Hibernate says of its start.\n"
                + INDENT + "java.util.logging.LogManager.getLogManager().reset();\n"
                + INDENT + opened + "\n"
                + indented(lines, INDENT + "    ")
                + INDENT + "}\n";
    }

    private List<String> ending(String sentence) {
        Outcome outcome = snippet.outcome();
        String expression = snippet.expression();
        if (expression != null) {
            return List.of(
                    "var value = " + expression + ";" + outcome.comment(),
                    "System.out.println(" + quoted(wanted(sentence) + ", was ")
                            + (snippet.isAboutRequests() ? " + value);" : " + shown(value));"));
        }
        String statement = snippet.lastStatement() + outcome.comment();
        if (outcome.ended() == null) {
            return List.of(statement, "System.out.println(" + quoted(wanted(sentence)) + ");");
        }
        return List.of(
                "try {",
                "    " + statement,
                "    System.out.println(\"expected to end well, was so\");",
                "} catch (Throwable thrown) {",
                "    System.out.println(\"expected to end well, was \" + thrown.getClass().getSimpleName());",
                "}");
    }

    private String wanted(String sentence) {
        String expected = snippet.outcome().expected();
        if (expected == null) {
            return sentence;
        }
        return snippet.outcome().isCompared() ? "expected " + expected : sentence + ": expected " + expected;
    }

    private String database() {
        StringBuilder classes = new StringBuilder();
        for (String name : setting.mapped()) {
            classes.append(INDENT)
                    .append("        .managedClass(")
                    .append(isNameable(name) ? reference(name) + ".class" : "Class.forName(\"" + name + "\")")
                    .append(")\n");
        }
        return """

                    /** The mapped classes on an empty database in memory. */
                    private static EntityManagerFactory database() throws Exception {
                        return new PersistenceConfiguration("counterexample")
                %s                .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:counterexample;DB_CLOSE_DELAY=-1")
                                .property("jakarta.persistence.schema-generation.database.action", "create")
                                .property("hibernate.auto_quote_keyword", true)
                                .createEntityManagerFactory();
                    }
                """.formatted(classes);
    }

    private boolean isNameable(String name) {
        return setting.open().contains(name) && !name.contains("$");
    }

    private String reference(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return className.equals(classes.getOrDefault(simple, className)) ? simple : className;
    }

    private static String indented(List<String> lines, String indent) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(indent).append(line).append('\n'));
        return text.toString();
    }

    private static String quoted(@Nullable String text) {
        return JavaText.quoted(text == null ? "" : text, MAX_SENTENCE);
    }
}
