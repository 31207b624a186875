package dev.ratchet.analyzer.domain.learning;

import java.math.BigDecimal;

/** How a number is held against a bound. */
enum Comparison {
    EQUAL("=="),
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    boolean holds(BigDecimal value, BigDecimal bound) {
        int sign = value.compareTo(bound);
        return switch (this) {
            case EQUAL -> sign == 0;
            case AT_LEAST -> sign >= 0;
            case AT_MOST -> sign <= 0;
        };
    }
}
