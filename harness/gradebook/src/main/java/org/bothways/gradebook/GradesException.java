package org.bothways.gradebook;

import org.apiguardian.api.API;

/** A file of the instructor's can't be followed. The message is a sentence that says where and why. */
@API(status = API.Status.STABLE)
public final class GradesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GradesException(String message) {
        super(message);
    }
}
