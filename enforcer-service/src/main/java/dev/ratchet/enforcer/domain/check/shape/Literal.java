package dev.ratchet.enforcer.domain.check.shape;

/** The smallest claim that a check makes: about one term, which is written in its normal form. */
sealed interface Literal {

    String term();

    /** The term is true, or it is false. */
    record Atom(String term, boolean isTrue) implements Literal {}

    /** The term equals a constant, or it doesn't. */
    record Equal(String term, String constant, boolean isEqual) implements Literal {

        boolean excludesEqual(Equal other) {
            return constant.equals(other.constant) ? isEqual != other.isEqual : isEqual && other.isEqual;
        }
    }

    /** The term is a number in a range; infinite where the range has no bound. */
    record Range(String term, double low, boolean isLowOpen, double high, boolean isHighOpen) implements Literal {

        static Range point(String term, double value) {
            return new Range(term, value, false, value, false);
        }

        boolean isWithin(Range other) {
            boolean low = this.low > other.low || (this.low == other.low && (isLowOpen || !other.isLowOpen));
            boolean high = this.high < other.high || (this.high == other.high && (isHighOpen || !other.isHighOpen));
            return low && high;
        }

        boolean isApartFrom(Range other) {
            return isBelow(other) || other.isBelow(this);
        }

        private boolean isBelow(Range other) {
            return high < other.low || (high == other.low && (isHighOpen || other.isLowOpen));
        }
    }

    /** Whether the other claim is true whenever this one is. */
    default boolean implies(Literal other) {
        if (equals(other)) {
            return true;
        }
        if (!term().equals(other.term())) {
            return false;
        }
        return switch (this) {
            case Range range -> other instanceof Range wider && range.isWithin(wider);
            case Equal equal ->
                equal.isEqual()
                        && other instanceof Equal unequal
                        && !unequal.isEqual()
                        && !unequal.constant().equals(equal.constant());
            case Atom atom -> false;
        };
    }

    /** Whether both claims can never be true together. */
    default boolean excludes(Literal other) {
        if (!term().equals(other.term())) {
            return false;
        }
        return switch (this) {
            case Range range -> other instanceof Range apart && range.isApartFrom(apart);
            case Atom atom -> other instanceof Atom opposite && atom.isTrue() != opposite.isTrue();
            case Equal equal -> other instanceof Equal unequal && equal.excludesEqual(unequal);
        };
    }
}
