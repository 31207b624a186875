package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/**
 * Moves a point to the middle between itself and those of its nearest neighbours that speak of the same, over a near, a
 * middle and a far neighbourhood. The more neighbours take part, the more alike are even two points of different subjects:
 * what is expected of two points of one subject grows with them.
 */
final class Smoothing {

    /** The largest number of neighbours that each neighbourhood takes. */
    static final int[] SCALES = {3, 5, 8};

    private static final int WIDEST = 8;

    /** In sets smaller than this neighbourhoods are narrower still. */
    private static final int FEW = 16;

    /** Below this likeness a neighbour is about something else. */
    static final float NEAR = 0.25f;

    /** What two points of one subject reach, by the number of neighbours that took part; measured on several sets. */
    private static final float[] EXPECTED = {0.38f, 0.42f, 0.46f, 0.50f, 0.54f, 0.58f, 0.61f, 0.63f, 0.65f};

    private Smoothing() {}

    /**
     * How wide neighbourhoods may be in a set of so many points: a small set has no far neighbours of the same subject,
     * and of the fewest points each stays where it is. Two points that move towards one another would always meet.
     */
    static int widest(int points) {
        int root = (int) Math.round(Math.sqrt(points));
        return points < FEW ? Math.max(0, root - 2) : Math.min(WIDEST, root);
    }

    /** The nearest points that are near enough, the nearest first, at most {@code widest} and never {@code self}. */
    static int[] nearest(float[] likeness, int self, int widest) {
        if (widest == 0) {
            return new int[0];
        }
        int[] found = new int[widest];
        int count = 0;
        for (int other = 0; other < likeness.length; other++) {
            if (other != self && likeness[other] >= NEAR && isAmong(likeness, found, count, widest, other)) {
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

    static float expected(int neighbours) {
        return EXPECTED[neighbours];
    }
}
