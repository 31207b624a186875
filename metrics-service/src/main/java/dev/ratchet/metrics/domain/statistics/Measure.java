package dev.ratchet.metrics.domain.statistics;

/** The measures there are, each with the target that it is held against; a measure without one is only shown. */
public enum Measure {
    PREVENTION_RATE(Relation.ABOVE, 0.95),
    FALSE_POSITIVE_RATE(Relation.BELOW, 0.05),
    PREVENTED_PER_TRIGGER,
    EFFECTIVENESS,
    FIRST_TIME_QUALITY(Relation.ABOVE, 0.9),
    /** In days. */
    TIME_TO_IMPROVEMENT(Relation.BELOW, 7),
    /** A part of the time to improvement, in days. */
    STAGE,
    AUTOMATION_LEVEL(Relation.ABOVE, 0.8),
    ADHERENCE,
    /** The change against the period before; the target speaks of periods of three months. */
    VIOLATION_FREQUENCY(Relation.AT_MOST, -0.5);

    /** On which side of the bound the target lies. */
    public enum Relation {
        ABOVE,
        BELOW,
        AT_MOST,
        NONE
    }

    private final Relation relation;
    private final double bound;

    Measure() {
        this(Relation.NONE, Double.NaN);
    }

    Measure(Relation relation, double bound) {
        this.relation = relation;
        this.bound = bound;
    }

    public Relation relation() {
        return relation;
    }

    /** What the value is compared with; not a number for a measure without a target. */
    public double bound() {
        return bound;
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
