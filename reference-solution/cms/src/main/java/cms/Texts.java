package cms;

/** How long a text may be. */
final class Texts {

    /**
     * The most characters that a text column holds: as many as a request has bytes, so that whatever can be sent can be saved.
     * Without it a column holds 255, and the database refuses the 256th.
     */
    static final int MAX_LENGTH = 1_000_000;

    private Texts() {}
}
