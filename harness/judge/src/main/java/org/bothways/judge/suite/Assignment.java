package org.bothways.judge.suite;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bothways.exploration.Domain;
import org.bothways.sandbox.ProcessLimits;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.wire.Value;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assignment.yaml} says.
 *
 * @param packageName where the contract's classes are
 * @param dueDate when hidden details that wait for it may be shown, or null for never
 * @param examples how objects of each class are made, for checks that explore; in the order in which callers save them
 * @param application the class that starts the API, or null where there is none
 */
public record Assignment(
        String id,
        String title,
        @JsonProperty("package") String packageName,
        @Nullable OffsetDateTime dueDate,
        List<Group> groups,
        List<Relationship> relationships,
        List<Example> examples,
        @Nullable Application application,
        Limits limits) {

    /** Checks what a typing mistake would spoil, and copies the lists. */
    public Assignment {
        require(id, "id");
        require(title, "title");
        require(packageName, "package");
        groups = groups == null ? List.of() : List.copyOf(groups);
        relationships = relationships == null ? List.of() : List.copyOf(relationships);
        examples = examples == null ? List.of() : List.copyOf(examples);
        limits = limits == null ? Limits.DEFAULT : limits;
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("There are no groups: name at least one, with points");
        }
        requireDistinct("group", groups.stream().map(Group::id).toList());
        requireDistinct(
                "relationship", relationships.stream().map(Relationship::id).toList());
    }

    /**
     * A part of the mark.
     *
     * @param points what its checks add up to, to the hundredth
     * @param extraCredit whether it comes on top of the mark instead of into it
     */
    public record Group(String id, String title, BigDecimal points, boolean extraCredit) {
        /** Refuses a group without an id, a title or points. */
        public Group {
            require(id, "groups.id");
            require(title, "groups.title");
            if (points == null
                    || points.signum() < 0
                    || points.stripTrailingZeros().scale() > 2) {
                throw new IllegalArgumentException(
                        "The points of group " + id + " must be a number, not negative, with at most two decimals");
            }
        }
    }

    /** {@return what checks can explore}
     *
     * @throws IllegalArgumentException where a relationship's objects have no examples
     */
    public Domain domain() {
        return new Domain(
                relationships.stream().map(Relationship::explored).toList(),
                examples.stream().map(Example::explored).toList());
    }

    /**
     * Objects of a class.
     *
     * @param arguments of the constructor, for one object each: strings, numbers or booleans
     */
    public record Example(@JsonProperty("class") String className, List<List<Object>> arguments) {

        /** Refuses an example that makes nothing. */
        public Example {
            require(className, "examples.class");
            if (arguments == null || arguments.size() < 2) {
                throw new IllegalArgumentException(
                        "There must be at least two examples of " + className + ", and four are better");
            }
            arguments = arguments.stream().map(List::copyOf).toList();
        }

        Domain.Example explored() {
            return new Domain.Example(
                    className,
                    arguments.stream()
                            .map(each -> each.stream().map(Value::of).toList())
                            .toList());
        }
    }

    /**
     * An association that the assignment asks for.
     *
     * @param owned whether deleting an object at the first end deletes what it is linked to
     */
    public record Relationship(String id, String title, Kind kind, boolean owned, List<End> ends) {

        /** Refuses a relationship that has not two ends. */
        public Relationship {
            require(id, "relationships.id");
            if (kind == null || ends == null || ends.size() != 2) {
                throw new IllegalArgumentException("Relationship " + id + " needs a kind and two ends");
            }
            ends = List.copyOf(ends);
        }

        org.bothways.exploration.Relationship explored() {
            return new org.bothways.exploration.Relationship(
                    id,
                    org.bothways.exploration.Relationship.Kind.valueOf(kind.name()),
                    ends.stream().map(End::explored).toList(),
                    owned);
        }

        /** How many may be at each end; the first end is named first. */
        public enum Kind {
            /** A parent with children. */
            @JsonProperty("one-to-many")
            ONE_TO_MANY,
            /** Many at either end. */
            @JsonProperty("many-to-many")
            MANY_TO_MANY,
            /** One at either end. */
            @JsonProperty("one-to-one")
            ONE_TO_ONE
        }
    }

    /** One end of a relationship, by the names of its accessor and mutators. */
    public record End(
            @JsonProperty("class") String className,
            String accessor,
            @Nullable String add,
            @Nullable String remove,
            @Nullable String set) {

        /** Refuses an end that can't be found. */
        public End {
            require(className, "relationships.ends.class");
            require(accessor, "relationships.ends.accessor");
        }

        org.bothways.exploration.Relationship.End explored() {
            return new org.bothways.exploration.Relationship.End(className, accessor, add, remove, set);
        }
    }

    /**
     * What starts the API: {@code start(EntityManagerFactory, int)}.
     *
     * @param specification the name of the OpenAPI document beside {@code assignment.yaml}, or null where there is none
     */
    public record Application(
            @JsonProperty("class") String className,
            String start,
            @Nullable String specification) {

        /** Refuses an application that can't be started. */
        @JsonCreator
        public Application {
            require(className, "application.class");
            require(start, "application.start");
            if (specification != null && !specification.matches("[\\w-][\\w.-]*")) {
                throw new IllegalArgumentException("application.specification must be the name of a file beside it");
            }
        }

        /** An application without a specification. */
        public Application(String className, String start) {
            this(className, start, null);
        }
    }

    /**
     * What a submission may use. In {@code assignment.yaml} each limit that isn't named is the default's.
     *
     * @param checkSeconds after how long a check has failed; it gets half of that first, and all of it in a second attempt
     * @param startSeconds how long a worker may take to be ready for a check
     * @param submissionSeconds after how long no further check is begun
     * @param process what the operating system sees to; named among the others in {@code assignment.yaml}
     */
    public record Limits(
            int checkSeconds,
            int startSeconds,
            int submissionSeconds,
            int heapMegabytes,
            int metaspaceMegabytes,
            int directMemoryMegabytes,
            int stackKilobytes,
            int outputKilobytes,
            ProcessLimits process) {

        /** What fits a few entities and a small server. */
        public static final Limits DEFAULT = new Limits(10, 30, 240, 256, 192, 64, 1_024, 64);

        /** Refuses absurd times: nobody waits for hours, and nobody is done in no time. Absurd sizes, too. */
        public Limits {
            range("checkSeconds", checkSeconds, 600);
            range("startSeconds", startSeconds, 600);
            range("submissionSeconds", submissionSeconds, 7_200);
            var unused = new WorkerLimits(
                    heapMegabytes, metaspaceMegabytes, directMemoryMegabytes, stackKilobytes, outputKilobytes, process);
        }

        /** Limits with what they need of the operating system. */
        public Limits(
                int checkSeconds,
                int startSeconds,
                int submissionSeconds,
                int heapMegabytes,
                int metaspaceMegabytes,
                int directMemoryMegabytes,
                int stackKilobytes,
                int outputKilobytes) {
            this(
                    checkSeconds,
                    startSeconds,
                    submissionSeconds,
                    heapMegabytes,
                    metaspaceMegabytes,
                    directMemoryMegabytes,
                    stackKilobytes,
                    outputKilobytes,
                    new WorkerLimits(
                                    heapMegabytes,
                                    metaspaceMegabytes,
                                    directMemoryMegabytes,
                                    stackKilobytes,
                                    outputKilobytes)
                            .process());
        }

        @JsonCreator
        static Limits of(
                @JsonProperty("checkSeconds") @Nullable Integer checkSeconds,
                @JsonProperty("startSeconds") @Nullable Integer startSeconds,
                @JsonProperty("submissionSeconds") @Nullable Integer submissionSeconds,
                @JsonProperty("heapMegabytes") @Nullable Integer heapMegabytes,
                @JsonProperty("metaspaceMegabytes") @Nullable Integer metaspaceMegabytes,
                @JsonProperty("directMemoryMegabytes") @Nullable Integer directMemoryMegabytes,
                @JsonProperty("stackKilobytes") @Nullable Integer stackKilobytes,
                @JsonProperty("outputKilobytes") @Nullable Integer outputKilobytes,
                @JsonProperty("cpuSeconds") @Nullable Integer cpuSeconds,
                @JsonProperty("memoryMegabytes") @Nullable Integer memoryMegabytes,
                @JsonProperty("threads") @Nullable Integer threads,
                @JsonProperty("openFiles") @Nullable Integer openFiles,
                @JsonProperty("fileMegabytes") @Nullable Integer fileMegabytes) {
            Limits others = new Limits(
                    or(checkSeconds, DEFAULT.checkSeconds),
                    or(startSeconds, DEFAULT.startSeconds),
                    or(submissionSeconds, DEFAULT.submissionSeconds),
                    or(heapMegabytes, DEFAULT.heapMegabytes),
                    or(metaspaceMegabytes, DEFAULT.metaspaceMegabytes),
                    or(directMemoryMegabytes, DEFAULT.directMemoryMegabytes),
                    or(stackKilobytes, DEFAULT.stackKilobytes),
                    or(outputKilobytes, DEFAULT.outputKilobytes));
            ProcessLimits usual = others.process;
            return new Limits(
                    others.checkSeconds,
                    others.startSeconds,
                    others.submissionSeconds,
                    others.heapMegabytes,
                    others.metaspaceMegabytes,
                    others.directMemoryMegabytes,
                    others.stackKilobytes,
                    others.outputKilobytes,
                    new ProcessLimits(
                            or(cpuSeconds, usual.cpuSeconds()),
                            or(memoryMegabytes, usual.memoryMegabytes()),
                            or(threads, usual.threads()),
                            or(openFiles, usual.openFiles()),
                            or(fileMegabytes, usual.fileMegabytes())));
        }

        private static int or(@Nullable Integer value, int otherwise) {
            return value == null ? otherwise : value;
        }

        private static void range(String name, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(
                        "The limit %s is %d; it must be between 1 and %d".formatted(name, value, most));
            }
        }
    }

    private static void require(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("There is no " + name);
        }
    }

    private static void requireDistinct(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("The " + what + " " + id + " is there twice");
            }
        }
    }
}
