package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.File;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Snapshot;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A worker that has a submission made of text blocks. Each block is one file of the package {@code cms}; what most of them
 * import stands before its first line, so that line numbers are the block's own.
 */
final class SubmissionFixture implements AfterEachCallback {

    /** What the compiler and the submission find, as the judge would name it. */
    static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    private static final String HEADER = "package cms; import jakarta.persistence.*; import java.util.*; ";
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");
    private static final List<Class<? extends Annotation>> MAPPING =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    static {
        Quiet.logging();
    }

    private final Answers answers = new Answers();
    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    Reply ask(Ask ask) {
        return answers.to(ask);
    }

    /** Compiles and loads a submission. */
    void load(String... blocks) {
        assertThat(ask(toLoad(blocks))).isEqualTo(returned(null));
    }

    Ask.Load toLoad(String... blocks) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String block : blocks) {
            Matcher type = TYPE.matcher(block);
            assertThat(type.find()).isTrue();
            sources.put("cms/" + type.group(1) + ".java", HEADER + block);
        }
        Reply.Compiled compiled = (Reply.Compiled) ask(new Ask.Compile(sources, CLASS_PATH));
        assertThat(compiled.messages()).isEmpty();
        return new Ask.Load(compiled.classes(), mapped(compiled.classes()));
    }

    Handle construct(String type, Object... arguments) {
        return (Handle) value(ask(new Ask.Construct(type, List.of(), values(arguments))));
    }

    Reply call(Handle target, String method, Object... arguments) {
        return ask(new Ask.Call(target.id(), method, List.of(), values(arguments)));
    }

    Reply callStatic(String type, String method, Object... arguments) {
        return ask(new Ask.CallStatic(type, method, List.of(), values(arguments)));
    }

    /** Calls what returns an object that stays in the worker. */
    Handle get(Handle target, String method, Object... arguments) {
        return (Handle) value(call(target, method, arguments));
    }

    /** Calls what throws. */
    Thrown thrown(Handle target, String method, Object... arguments) {
        return thrown(call(target, method, arguments));
    }

    Handle openDatabase() {
        return (Handle) value(ask(new Ask.OpenDatabase()));
    }

    /** Opens an entity manager and begins a transaction, which stay open. */
    Handle beginTransaction() {
        Handle manager = get(openDatabase(), "createEntityManager");
        call(get(manager, "getTransaction"), "begin");
        return manager;
    }

    void commit(Handle manager) {
        assertThat(call(get(manager, "getTransaction"), "commit")).isEqualTo(returned(null));
        assertThat(call(manager, "close")).isEqualTo(returned(null));
    }

    /** Persists entities in one transaction. */
    void save(Handle... entities) {
        Handle manager = beginTransaction();
        for (Handle entity : entities) {
            assertThat(call(manager, "persist", entity)).isEqualTo(returned(null));
        }
        commit(manager);
    }

    /** {@return what tells an object from its successor when the handles start anew} */
    Value hash(Handle target) {
        return value(call(target, "hashCode"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        answers.close();
        Thread.currentThread().setContextClassLoader(usual);
    }

    static Value value(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Returned.class);
        return ((Reply.Returned) reply).value();
    }

    static Thrown thrown(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Threw.class);
        return ((Reply.Threw) reply).thrown();
    }

    static Reply returned(Object value) {
        return new Reply.Returned(value instanceof Value ready ? ready : Value.of(value));
    }

    static Reply missing(Reply.Missing.Kind kind, String owner, String... present) {
        return new Reply.Missing(kind, owner, List.of(present));
    }

    /** {@return a collection, map, array or optional as it travels when there is no remote one yet} */
    static Snapshot snapshot(Snapshot.Kind kind, Object... elements) {
        return new Snapshot(kind, null, values(elements));
    }

    static List<Value> values(Object... objects) {
        return Stream.of(objects)
                .map(object -> object instanceof Value ready ? ready : Value.of(object))
                .toList();
    }

    private static List<String> mapped(Map<String, byte[]> classes) {
        SubmissionLoader loader = new SubmissionLoader(classes);
        return classes.keySet().stream()
                .filter(name -> MAPPING.stream().anyMatch(named(name, loader)::isAnnotationPresent))
                .toList();
    }

    private static Class<?> named(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
