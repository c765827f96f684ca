package org.bothways.exploration;

import org.apiguardian.api.API;
import org.bothways.wire.Observed;

/** A law that an operation breaks, and a short program that shows it. */
@API(status = API.Status.INTERNAL)
public record Failure(Signature signature, Counterexample counterexample) {

    /**
     * What tells one mistake from another.
     *
     * @param member the mutator that was called last, or nothing where a new object is wrong
     */
    public record Signature(String relationship, String member, Law law) {}

    /** {@return what should be the case, as a sentence for a student} */
    public String message() {
        Rendering shown = new Rendering(counterexample);
        if (counterexample.actual() instanceof Observed.Absent absent) {
            return signature.law().sentence("", absent.what());
        }
        return signature.law().sentence(shown.call(), shown.read());
    }
}
