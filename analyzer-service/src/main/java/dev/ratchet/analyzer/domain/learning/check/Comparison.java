package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.facts.Truth;

/** How two values are held against each other. */
public enum Comparison {
    EQUAL("==", 0),
    AT_LEAST(">=", 0.5),
    AT_MOST("<=", 0.5),
    ABOVE(">", 1),
    BELOW("<", 1),
    UNEQUAL("!=", 1);

    private final String symbol;
    private final double bits;

    Comparison(String symbol, double bits) {
        this.symbol = symbol;
        this.bits = bits;
    }

    String symbol() {
        return symbol;
    }

    double bits() {
        return bits;
    }

    /** Values of different types are unequal, and in no order. */
    public Truth holds(Object left, Object right) {
        if (this == EQUAL || this == UNEQUAL) {
            return Truth.of(left.equals(right) == (this == EQUAL));
        }
        return switch (left) {
            case Double number when right instanceof Double other -> ordered(Double.compare(number, other));
            case String text when right instanceof String other -> ordered(text.compareTo(other));
            default -> Truth.UNKNOWN;
        };
    }

    private Truth ordered(int sign) {
        return Truth.of(
                switch (this) {
                    case AT_LEAST -> sign >= 0;
                    case AT_MOST -> sign <= 0;
                    case ABOVE -> sign > 0;
                    case BELOW -> sign < 0;
                    case EQUAL, UNEQUAL -> throw new IllegalStateException("not an order");
                });
    }
}
