package dev.ratchet.local;

/** A broker or a database did not come up; the message says in one sentence why, and where its log is. */
public final class LocalStartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalStartFailed(String reason) {
        super(reason);
    }

    public LocalStartFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
