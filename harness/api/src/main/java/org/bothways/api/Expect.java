package org.bothways.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Expectations that compare the way relationships are compared, by identity and whatever the order, and that fail with a
 * sentence. JUnit's own assertions serve as well.
 */
@API(status = API.Status.STABLE)
public final class Expect {

    private Expect() {}

    /**
     * Fails unless a to-many end holds exactly these objects, each once.
     *
     * @param sentence what should be the case, for a student: {@code "The course lists the student"}
     */
    public static void members(String sentence, @Nullable Collection<?> actual, Object... expected) {
        if (actual == null) {
            throw new AssertionFailedError(sentence, list(Arrays.asList(expected)), "null");
        }
        List<Object> left = new ArrayList<>(actual);
        boolean allFound = Arrays.stream(expected).allMatch(object -> removeIdentical(left, object));
        if (!allFound || !left.isEmpty()) {
            throw new AssertionFailedError(sentence, list(Arrays.asList(expected)), list(actual));
        }
    }

    /** Fails unless a to-one end, or anything else that is compared by identity, is this object or null. */
    public static void same(String sentence, @Nullable Object expected, @Nullable Object actual) {
        if (expected != actual) {
            throw new AssertionFailedError(sentence, String.valueOf(expected), String.valueOf(actual));
        }
    }

    /** Fails unless two plain values, such as strings, numbers and booleans, are equal. */
    public static void value(String sentence, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionFailedError(sentence, String.valueOf(expected), String.valueOf(actual));
        }
    }

    /** Fails unless a claim holds. */
    public static void that(String sentence, boolean claim) {
        if (!claim) {
            throw new AssertionFailedError(sentence);
        }
    }

    /**
     * Runs an operation that may be refused with an exception or ignored. Errors, such as a stack overflow, are no refusal and
     * pass through.
     */
    @SuppressWarnings("CatchingUnchecked") // a refusal may be any exception
    public static void refusedOrIgnored(Executable operation) {
        try {
            operation.execute();
        } catch (Error e) {
            throw e;
        } catch (Throwable refusal) {
            // Either way is right; what counts is what the check looks at next.
        }
    }

    private static boolean removeIdentical(List<Object> objects, Object wanted) {
        for (Iterator<Object> each = objects.iterator(); each.hasNext(); ) {
            if (each.next() == wanted) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    private static String list(Collection<?> objects) {
        return objects.stream().map(String::valueOf).sorted().toList().toString();
    }
}
