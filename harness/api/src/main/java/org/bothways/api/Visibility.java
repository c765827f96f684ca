package org.bothways.api;

import org.apiguardian.api.API;

/** Who may read the details of a check, and when. The words are those of Gradescope's {@code results.json}. */
@API(status = API.Status.STABLE)
public enum Visibility {
    /** Students read everything at once; the check is part of the public suite. */
    VISIBLE,
    /** Students read the details once the assignment's due date has passed. */
    AFTER_DUE_DATE,
    /** Students read title, points and outcome, never arguments or values. */
    HIDDEN
}
