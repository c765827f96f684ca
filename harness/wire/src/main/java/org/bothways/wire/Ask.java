package org.bothways.wire;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the judge asks of a worker. Each is answered by exactly one {@link Reply}. */
public sealed interface Ask {

    /**
     * Compile sources; see {@link Reply.Compiled}.
     *
     * @param sources text by path, the path being the package as folders and the file's name
     * @param classPath file names of jars
     */
    record Compile(Map<String, String> sources, List<String> classPath) implements Ask {}

    /**
     * Take a submission's classes, in a loader of their own. Answered by {@link Reply.Returned} null.
     *
     * @param classes class files by binary name
     * @param mapped names of the classes that carry mapping annotations
     */
    record Load(Map<String, byte[]> classes, List<String> mapped) implements Ask {}

    /**
     * Forget every handle, stop the application, empty the database: a new check begins. Answered by null, or by true where the submission
     * has left so much running that the check had better begin in another worker.
     */
    record Begin() implements Ask {}

    /**
     * Print a mark on both standard outputs, behind everything that was printed there before. Answered by true, or by false where an
     * output is closed.
     */
    record PrintMark(String mark) implements Ask {}

    /** Construct an object. Parameter types, here and below, are binary names that choose between overloads. */
    record Construct(String type, List<String> parameterTypes, List<Value> arguments) implements Ask {}

    /** Call a method of an object by name. */
    record Call(long target, String method, List<String> parameterTypes, List<Value> arguments) implements Ask {}

    /** Call a static method by name. */
    record CallStatic(String type, String method, List<String> parameterTypes, List<Value> arguments) implements Ask {}

    /** Read a public field of an object, or of the class where no target is given. */
    record ReadField(String type, @Nullable Long target, String field) implements Ask {}

    /** Build the entity manager factory, if it doesn't stand yet. Answered by its handle, or by what Hibernate threw. */
    record OpenDatabase() implements Ask {}

    /** Name every place where the database stores a link between two saved entities. Answered by a list of strings. */
    record PlacesLinking(long one, long other) implements Ask {}

    /** Count the stored rows of an entity class. Answered by a long. */
    record Count(String type) implements Ask {}

    /** Count the SQL statements since this was asked for the last time. Answered by a long. */
    record CountStatements() implements Ask {}

    /** Give the id of an entity. */
    record IdOf(long entity) implements Ask {}

    /**
     * Start the application on the database: {@code type.method(EntityManagerFactory, int port)}. Answered by null, or by
     * {@link Reply.Failed}.
     *
     * @param port to listen on, {@link #ANY_PORT} or {@link #SAME_PORT}
     */
    record StartApplication(String type, String method, int port) implements Ask {

        /** One that is free. */
        public static final int ANY_PORT = 0;

        /** The one that the application listened on before. */
        public static final int SAME_PORT = -1;

        /** Start it on a port that is free. */
        public StartApplication(String type, String method) {
            this(type, method, ANY_PORT);
        }
    }

    /** Stop the application. Answered by null, also when none runs, or by {@link Reply.Failed} when its port stays taken. */
    record StopApplication() implements Ask {}

    /** Send HTTP requests to the application, all at once; see {@link Reply.Exchanged}. */
    record Exchange(List<HttpRequest> requests) implements Ask {}

    /**
     * Run a program, its slots empty at first; where a step needs the database, that is emptied before. Answered by {@link Reply.Ran}.
     *
     * @param steps in their order, at most {@link #MAX_STEPS}
     */
    record Run(List<Step> steps) implements Ask {

        /** A longer program is refused. */
        public static final int MAX_STEPS = 10_000;

        /** Copies the steps. */
        public Run {
            steps = List.copyOf(steps);
            if (steps.size() > MAX_STEPS) {
                throw new IllegalArgumentException(
                        "A program of " + steps.size() + " steps is over the limit of " + MAX_STEPS);
            }
        }
    }

    /** Describe the mapping as the provider understands it. Answered by {@link Reply.Mapping}, or by what the provider threw. */
    record DescribeMapping() implements Ask {}

    /** One HTTP request; header names and values in the order they are sent. */
    @SuppressWarnings("ArrayRecordComponent") // requests are sent, never compared
    record HttpRequest(String method, String path, Map<String, String> headers, byte @Nullable [] body) {

        /**
         * {@return what the JDK's client sends to a port of this machine's}
         *
         * @throws IllegalArgumentException if that client has no such request: a blank in the path, a header that is its own business
         */
        public java.net.http.HttpRequest toJdk(int port) {
            java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder()
                    .uri(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach(builder::header);
            return builder.build();
        }
    }
}
