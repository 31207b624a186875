package dev.ratchet.events.redaction;

/** A stretch of a text in one number, so that none is made for the many places where no secret is. */
final class Span {

    static final long NONE = -1;

    private Span() {}

    static long of(int from, int to) {
        return ((long) from << 32) | to;
    }

    static int from(long span) {
        return (int) (span >>> 32);
    }

    static int to(long span) {
        return (int) span;
    }
}
