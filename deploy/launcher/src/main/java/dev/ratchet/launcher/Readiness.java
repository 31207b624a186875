package dev.ratchet.launcher;

/** Whether a process serves, and if not, why; {@code reason} is empty when it does. */
public record Readiness(boolean isReady, String reason) {

    static final Readiness READY = new Readiness(true, "");

    static Readiness not(String reason) {
        return new Readiness(false, reason);
    }
}
