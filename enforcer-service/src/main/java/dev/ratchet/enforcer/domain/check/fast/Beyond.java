package dev.ratchet.enforcer.domain.check.fast;

/** Thrown where an evaluation goes beyond what closures cover or may cost; the interpreter then decides. */
final class Beyond extends RuntimeException {

    private static final long serialVersionUID = 1;

    Beyond() {
        super("beyond the reach of compiled checks", null, false, false);
    }
}
