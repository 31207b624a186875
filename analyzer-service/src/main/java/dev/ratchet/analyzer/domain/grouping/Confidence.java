package dev.ratchet.analyzer.domain.grouping;

/**
 * How surely the members of a group belong together. 0.8 or more says that at least 80 % of them do: that held for more than
 * 93 % of such groups on sets whose subjects are apart (requests to a bank, violations), and for fewer where people
 * themselves drew overlapping subjects.
 *
 * @param value 0..1
 * @param isCalibrated false for a group that is too small to say; its value then is below 0.8
 */
public record Confidence(double value, boolean isCalibrated) {

    /** Fewer texts than these say nothing. */
    static final int SMALLEST = 4;

    /** Members of one template are alike by construction. */
    static final Confidence TEMPLATE = new Confidence(0.95, true);

    private static final double UNCALIBRATED = 0.5;
    private static final double SURE = 0.8;

    /** From where on 93 % of the groups were pure. */
    private static final double ENOUGH = 0.32;

    /**
     * What is to be expected of a group.
     *
     * @param size its texts
     * @param closeness the mean likeness of its members to one another, 0 where they just belong together
     * @param distance how far the nearest other group is from joining, the more the farther
     */
    static Confidence of(int size, double closeness, double distance) {
        if (size < SMALLEST) {
            return new Confidence(UNCALIBRATED, false);
        }
        return new Confidence(Math.clamp(SURE + closeness + distance / 2 - ENOUGH, 0, 1), true);
    }
}
