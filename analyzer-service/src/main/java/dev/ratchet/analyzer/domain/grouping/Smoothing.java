package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/**
 * Moves a point to the middle between itself and those of its nearest neighbours that speak of the same, over a near, a
 * middle and a far neighbourhood. The more neighbours take part, the more alike are even two points of different subjects:
 * what is expected of two points of one subject grows with them. In a small set the nearest text is often about something
 * else, so that neighbours must be nearer there, and are fewer.
 */
final class Smoothing {

    /** The largest number of neighbours that each neighbourhood takes. */
    static final int[] SCALES = {3, 5, 8};

    private static final int WIDEST = 8;

    /** In sets smaller than this each point has one neighbour at most. */
    private static final int FEW = 16;

    /** In sets smaller than this it has none: two points that move towards one another would always meet. */
    private static final int VERY_FEW = 7;

    /** Sets up to this size are among the smallest. */
    private static final double SMALL = 13;

    /** From this size on a set is not small. */
    private static final int LARGE = 64;

    /** Below this likeness a neighbour is about something else. */
    private static final float NEAR = 0.25f;

    /** By so much nearer a neighbour must be in the smallest sets. */
    private static final float NEARER = 0.1f;

    /** What two points of one subject reach, by the number of neighbours that took part; measured on several sets. */
    private static final float[] EXPECTED = {0.38f, 0.42f, 0.46f, 0.50f, 0.54f, 0.58f, 0.61f, 0.63f, 0.65f};

    private final int points;
    private final float smallness;

    /** The smoothing of a set of so many points. */
    Smoothing(int points) {
        this.points = points;
        this.smallness = points < LARGE ? (float) Math.min(1, SMALL * SMALL / ((double) points * points)) : 0;
    }

    /** How many neighbours a point has at most. */
    int widest() {
        if (points < FEW) {
            return points < VERY_FEW ? 0 : 1;
        }
        return Math.min(WIDEST, (int) Math.round(Math.sqrt(points)));
    }

    /** The likeness from which on a neighbour speaks of the same. */
    float near() {
        return NEAR + NEARER * smallness;
    }

    /** What two points of one subject reach where so many neighbours took part. */
    static float expected(int neighbours) {
        return EXPECTED[neighbours];
    }

    /** The nearest points that are near enough, the nearest first, and never {@code self}. */
    int[] nearest(float[] likeness, int self) {
        int widest = widest();
        if (widest == 0) {
            return new int[0];
        }
        int[] found = new int[widest];
        int count = 0;
        for (int other = 0; other < likeness.length; other++) {
            if (other != self && likeness[other] >= near() && isAmong(likeness, found, count, widest, other)) {
                count = Math.min(widest, count + 1);
                insert(likeness, found, count, other);
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isAmong(float[] likeness, int[] found, int count, int widest, int other) {
        return count < widest || likeness[other] > likeness[found[count - 1]];
    }

    private static void insert(float[] likeness, int[] found, int count, int other) {
        int at = count - 1;
        while (at > 0 && likeness[found[at - 1]] < likeness[other]) {
            found[at] = found[at - 1];
            at--;
        }
        found[at] = other;
    }

    static int[] first(int[] nearest, int scale) {
        return nearest.length <= scale ? nearest : Arrays.copyOf(nearest, scale);
    }
}
