package dev.ratchet.cli;

/** A service refused a call or did not answer it; the message says why in one line, and below it what was listed and how to mend it. */
public final class ServiceCallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** With the HTTP status, or 0 where there was no answer. */
    public ServiceCallFailed(String reason, int status) {
        super(reason);
        this.status = status;
    }

    /** The HTTP status of the answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** 2 when the service refused what was asked for, 1 when it failed. */
    public int exitCode() {
        return status >= 400 && status < 500 ? 2 : 1;
    }
}
