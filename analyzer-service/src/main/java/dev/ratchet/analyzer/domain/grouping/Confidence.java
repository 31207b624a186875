package dev.ratchet.analyzer.domain.grouping;

/**
 * How surely the members of a group belong together. 0.8 or more says that at least 80 % of them do: that held for more than
 * 93 % of such groups over three sets together, for all where subjects are apart, for fewer where people drew overlapping
 * ones.
 *
 * @param value 0..1
 * @param isCalibrated false for a group that is too small to say; its value then is below 0.8
 */
public record Confidence(double value, boolean isCalibrated) {

    /** Too little is known to say. */
    public static final Confidence UNKNOWN = new Confidence(0.5, false);

    /** Fewer texts than these say nothing: of four, 80 % would be all. */
    static final int SMALLEST = 5;

    /** Members of one template are alike by construction. */
    static final Confidence TEMPLATE = new Confidence(0.95, true);

    private static final double UNCALIBRATED = 0.5;
    private static final double SURE = 0.8;

    /** A group that is farther from all others than this is no surer for it. */
    private static final double FAR = 0.3;

    /** From where on more than 93 % of the groups were pure, over whole sets and over small parts of each. */
    private static final double ENOUGH = 0.815;

    /**
     * What is to be expected of a group.
     *
     * @param size its texts
     * @param closeness the mean likeness of its members to one another, 0 where they just belong together
     * @param distance how far the nearest other group is from joining, the more the farther
     * @param coherence the share of its members' nearest neighbours that it holds itself, 0..1
     */
    static Confidence of(int size, double closeness, double distance, double coherence) {
        if (size < SMALLEST) {
            return new Confidence(UNCALIBRATED, false);
        }
        double score = closeness + Math.min(distance, FAR) / 2 + coherence / 2;
        return new Confidence(Math.clamp(SURE + score - ENOUGH, 0, 1), true);
    }

    /** Of so many texts of the group. */
    Confidence ofPart(int size) {
        return size < SMALLEST ? new Confidence(Math.min(value, UNCALIBRATED), false) : this;
    }
}
