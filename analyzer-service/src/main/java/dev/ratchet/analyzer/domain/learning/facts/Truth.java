package dev.ratchet.analyzer.domain.learning.facts;

/** What a check says of a document, in Kleene's three values: what does not depend on the unknown is decided. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
