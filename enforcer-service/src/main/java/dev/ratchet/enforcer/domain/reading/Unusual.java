package dev.ratchet.enforcer.domain.reading;

/** Here stands something that is left to the general reader, which also knows how to refuse it. */
final class Unusual extends RuntimeException {

    Unusual() {
        super("something that is left to the general reader", null, false, false);
    }
}
