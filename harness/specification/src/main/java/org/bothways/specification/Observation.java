package org.bothways.specification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request and its answer, as far as a specification speaks of them. */
public record Observation(Asked asked, Answered answered) {

    /**
     * A request.
     *
     * @param path perhaps with a query
     * @param contentType of the body; null where there is no body, or where it came without
     */
    public record Asked(
            String method, String path, @Nullable String contentType, boolean hasBody) {

        String withoutQuery() {
            int query = path.indexOf('?');
            return query < 0 ? path : path.substring(0, query);
        }
    }

    /** An answer. */
    public record Answered(int status, @Nullable String contentType, String body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** {@return a content type without its parameters} */
    static @Nullable String mediaType(@Nullable String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
