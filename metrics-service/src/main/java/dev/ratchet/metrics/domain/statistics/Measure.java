package dev.ratchet.metrics.domain.statistics;

/**
 * The measures there are, each with the target that it is held against; a measure without one is only shown. A target is
 * judged from so many observations on that one more of the other kind could not alone decide it: 20 for a bound of 95 %.
 */
public enum Measure {
    PREVENTION_RATE(Relation.ABOVE, 0.95, 20),
    FALSE_POSITIVE_RATE(Relation.BELOW, 0.05, 20),
    PREVENTED_PER_TRIGGER,
    EFFECTIVENESS,
    FIRST_TIME_QUALITY(Relation.ABOVE, 0.9, 10),
    /** In days; a median has a 95 % interval from six values on. */
    TIME_TO_IMPROVEMENT(Relation.BELOW, 7, 6),
    /** A part of the time to improvement, in days. */
    STAGE,
    /** Counts all that is declared, not a sample: one is enough. */
    AUTOMATION_LEVEL(Relation.ABOVE, 0.8, 1),
    ADHERENCE,
    /** The change against the period before; the target speaks of periods of three months. */
    VIOLATION_FREQUENCY(Relation.AT_MOST, -0.5, 10);

    /** On which side of the bound the target lies. */
    public enum Relation {
        ABOVE,
        BELOW,
        AT_MOST,
        NONE
    }

    private final Relation relation;
    private final double bound;
    private final long enough;

    Measure() {
        this(Relation.NONE, Double.NaN, 0);
    }

    Measure(Relation relation, double bound, long enough) {
        this.relation = relation;
        this.bound = bound;
        this.enough = enough;
    }

    public Relation relation() {
        return relation;
    }

    /** What the value is compared with; not a number for a measure without a target. */
    public double bound() {
        return bound;
    }

    /** From how many observations on the target is judged. */
    public long enough() {
        return enough;
    }

    /** True when a value is on the right side; false for a measure without a target. */
    public boolean isMetBy(double value) {
        return switch (relation) {
            case ABOVE -> value > bound;
            case BELOW -> value < bound;
            case AT_MOST -> value <= bound;
            case NONE -> false;
        };
    }
}
