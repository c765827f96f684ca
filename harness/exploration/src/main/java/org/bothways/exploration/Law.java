package org.bothways.exploration;

import org.apiguardian.api.API;

/** What an operation broke. */
@API(status = API.Status.INTERNAL)
public enum Law {
    /** A class, constructor or method isn't there. */
    PRESENT("%2$s is missing"),
    /** What is legal returns normally; what may be refused is refused with an exception, never with an error. */
    RETURNS("%1$s threw"),
    /** Both ends agree. */
    MIRROR("After %1$s, both ends agree: %2$s shows it"),
    /** The operation does what its name says. */
    EFFECT("After %1$s, %2$s shows what it did"),
    /** A link shows once. */
    NO_DUPLICATES("After %1$s, %2$s holds nothing twice"),
    /** Nothing else changes. */
    FRAME("%1$s changes nothing else: %2$s shows it"),
    /** What is there is not added, and what is not there is not removed. */
    IDEMPOTENT("%1$s changes nothing, as there is nothing to change: %2$s shows it"),
    /** What is refused has no effect. */
    ATOMIC("%1$s was refused with an exception, and changes nothing: %2$s shows it"),
    /** Saving changes no link in memory. */
    FLUSH("After %1$s and a flush, %2$s is as before"),
    /** What is saved is what is loaded. */
    RELOAD("After %1$s, saved and loaded again, %2$s is the same"),
    /** A link is stored once, and not at all when it is gone. */
    ONE_FACT("After %1$s, the database says in one place per link who is linked"),
    /** Writing the owning side alone is enough. */
    OWNER("The owning side stores the link for both: loaded again, %2$s shows it"),
    /** What is deleted is gone, and nothing else. */
    LIFE("After %1$s, deleting deletes what it should: %2$s");

    private final String sentence;

    Law(String sentence) {
        this.sentence = sentence;
    }

    /** {@return what should be the case, for a student; both parts are quoted Java} */
    String sentence(String call, String read) {
        return sentence.formatted(call, read);
    }
}
