package dev.ratchet.log;

/** The broker did not acknowledge in time. The event may still arrive; asking again with the same key is safe. */
public final class LogUnavailable extends RuntimeException {

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
