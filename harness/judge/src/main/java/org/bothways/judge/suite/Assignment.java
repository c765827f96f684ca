package org.bothways.judge.suite;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assignment.yaml} says.
 *
 * @param packageName where the contract's classes are
 * @param dueDate when hidden details that wait for it may be shown, or null for never
 * @param application the class that starts the API, or null where there is none
 */
public record Assignment(
        String id,
        String title,
        @JsonProperty("package") String packageName,
        @Nullable OffsetDateTime dueDate,
        List<Group> groups,
        List<Relationship> relationships,
        @Nullable Application application,
        Limits limits) {

    /** Checks what a typing mistake would spoil, and copies the lists. */
    public Assignment {
        require(id, "id");
        require(title, "title");
        require(packageName, "package");
        groups = groups == null ? List.of() : List.copyOf(groups);
        relationships = relationships == null ? List.of() : List.copyOf(relationships);
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

    /** An association that the assignment asks for. */
    public record Relationship(String id, String title, Kind kind, List<End> ends) {

        /** Refuses a relationship that has not two ends. */
        public Relationship {
            require(id, "relationships.id");
            if (kind == null || ends == null || ends.size() != 2) {
                throw new IllegalArgumentException("Relationship " + id + " needs a kind and two ends");
            }
            ends = List.copyOf(ends);
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
            @Nullable String set) {}

    /** What starts the API: {@code start(EntityManagerFactory, int)}. */
    public record Application(@JsonProperty("class") String className, String start) {}

    /**
     * What a submission may use; see {@code WorkerLimits} for the ranges of those in bytes.
     *
     * @param checkSeconds after how long a check has failed; it gets half of that first, and all of it in a second attempt
     * @param startSeconds how long a worker may take to be ready for a check
     * @param submissionSeconds after how long no further check is begun
     */
    public record Limits(
            int checkSeconds,
            int startSeconds,
            int submissionSeconds,
            int heapMegabytes,
            int metaspaceMegabytes,
            int directMemoryMegabytes,
            int stackKilobytes,
            int outputKilobytes) {

        /** What fits a few entities and a small server. */
        public static final Limits DEFAULT = new Limits(10, 30, 240, 256, 192, 64, 1_024, 64);

        /** Refuses absurd times: nobody waits for hours, and nobody is done in no time. */
        public Limits {
            range("checkSeconds", checkSeconds, 600);
            range("startSeconds", startSeconds, 600);
            range("submissionSeconds", submissionSeconds, 7_200);
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
