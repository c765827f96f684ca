package org.bothways.worker;

import java.util.List;
import org.bothways.wire.Reply.Missing;

/** The submission lacks what the judge's question names. */
final class Absence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Missing missing;

    Absence(Missing.Kind kind, String owner, List<String> present) {
        super(kind + " of " + owner, null, false, false);
        this.missing = new Missing(kind, owner, present);
    }

    /** {@return the answer} */
    Missing missing() {
        return missing;
    }
}
