package dev.ratchet.enforcer.domain.check;

import org.jspecify.annotations.Nullable;

/**
 * An evaluation was ended from outside. What is recorded of it starts with {@value #MARK}, so that whoever replays the
 * decision takes the outcome from the record instead of racing again.
 */
public final class Stopped extends RuntimeException {

    /** How every such reason starts. */
    public static final String MARK = "stopped: ";

    private Stopped(String reason) {
        super(MARK + reason, null, false, false);
    }

    /** Whether a reason speaks of an evaluation that was ended from outside. */
    public static boolean isReason(@Nullable String reason) {
        return reason != null && reason.startsWith(MARK);
    }

    static Stopped bySteps(long most) {
        return new Stopped("it needs more than %d steps".formatted(most));
    }

    static Stopped byDeadline(long millis) {
        return new Stopped("it took longer than %d ms".formatted(millis));
    }

    static Stopped byIterations(int most) {
        return new Stopped("it looks at more than %d elements".formatted(most));
    }

    static Stopped byDepth() {
        return new Stopped("it nests too deeply");
    }
}
