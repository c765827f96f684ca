package cms;

import java.time.Instant;

/** Seconds since 1970. A long is more than an Instant can hold, so it is only made for printing. */
record UnixTime(long seconds) {

    @Override
    public String toString() {
        return Math.abs(seconds) > Instant.MAX.getEpochSecond() ? seconds + " s" : Instant.ofEpochSecond(seconds).toString();
    }
}
