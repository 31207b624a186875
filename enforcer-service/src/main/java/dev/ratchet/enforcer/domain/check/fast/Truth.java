package dev.ratchet.enforcer.domain.check.fast;

/**
 * A part of a check that is true, false or undecided. Undecided stands for what the interpreter calls unknown and for what
 * it calls an error: they are absorbed alike by what decides without them.
 */
@FunctionalInterface
public interface Truth {

    int FALSE = 0;
    int TRUE = 1;
    int UNDECIDED = 2;

    /** One of the three, for these facts. */
    int of(Frame frame);

    static int known(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static int not(int truth) {
        return truth == UNDECIDED ? UNDECIDED : 1 - truth;
    }

    static int ofValue(Object value) {
        return value instanceof Boolean holds ? known(holds) : UNDECIDED;
    }
}
