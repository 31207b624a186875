package dev.ratchet.launcher;

/** A start or a stop that could not be done: one clear line, and the exit code that goes with it. */
public final class LaunchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was asked for cannot be done as asked; nothing was started. */
    public static final int BAD_REQUEST = 2;

    /** It was tried and went wrong; what was started is stopped. */
    public static final int FAILED = 1;

    private final int exitCode;

    private LaunchFailed(int exitCode, String reason) {
        super(reason);
        this.exitCode = exitCode;
    }

    public static LaunchFailed badRequest(String reason) {
        return new LaunchFailed(BAD_REQUEST, reason);
    }

    public static LaunchFailed failed(String reason) {
        return new LaunchFailed(FAILED, reason);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The reason, which every refusal has. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
