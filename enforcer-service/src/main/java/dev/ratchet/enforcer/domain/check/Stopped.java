package dev.ratchet.enforcer.domain.check;

import org.jspecify.annotations.Nullable;

/**
 * An evaluation was ended from outside. What is recorded of it starts with {@value #MARK}, so that whoever replays the
 * decision takes the outcome from the record instead of racing again.
 */
public final class Stopped extends RuntimeException {

    /** How every such reason starts. */
    public static final String MARK = "stopped: ";

    private static final String LATE = "it took longer than ";

    private Stopped(String reason) {
        super(MARK + reason, null, false, false);
    }

    /** Whether a reason speaks of an evaluation that was ended from outside. */
    public static boolean isReason(@Nullable String reason) {
        return reason != null && reason.startsWith(MARK);
    }

    /** Whether it was the clock that ended it, and nothing that is the same for the same facts. */
    static boolean isByDeadline(@Nullable String reason) {
        return reason != null && reason.startsWith(MARK + LATE);
    }

    static Stopped bySteps(long most) {
        return new Stopped("it needs more than %d steps".formatted(most));
    }

    static Stopped byDeadline(long millis) {
        return new Stopped(LATE + "%d ms".formatted(millis));
    }

    static Stopped byIterations(int most) {
        return new Stopped("it looks at more than %d elements".formatted(most));
    }

    static Stopped byDepth() {
        return new Stopped("it nests too deeply");
    }
}
