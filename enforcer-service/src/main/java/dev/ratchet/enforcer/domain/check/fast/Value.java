package dev.ratchet.enforcer.domain.check.fast;

/** A part of a check that has a value: a text, a number, a list, an object or a truth. */
@FunctionalInterface
interface Value {

    /** What stands for a value that is unknown or could not be computed. */
    Nothing NONE = Nothing.NOTHING;

    Object in(Frame frame);

    /** The one value that is none. */
    enum Nothing {
        NOTHING
    }

    /** A truth as a value. */
    static Value of(Truth truth) {
        return frame -> {
            int known = truth.of(frame);
            return known == Truth.UNDECIDED ? NONE : (Object) (known == Truth.TRUE);
        };
    }
}
