package dev.ratchet.analyzer.domain.grouping;

/**
 * How much more alike two points of a set are after smoothing than two points of one subject are expected to be: 0 where
 * they just belong together. The mean over all neighbourhoods.
 */
final class Likeness {

    private final float[][] products;
    private final int[][] nearest;
    private final Smoothing smoothing;

    /** @param parted for each point the points that it has nothing to do with, whatever their likeness */
    Likeness(float[][] points, int[][] parted) {
        this.products = new Products(points).ofAll(points);
        this.nearest = new int[points.length][];
        this.smoothing = new Smoothing(points.length);
        for (int at = 0; at < points.length; at++) {
            nearest[at] = smoothing.nearest(without(products[at], parted[at]), at);
        }
    }

    private static float[] without(float[] row, int[] parted) {
        if (parted.length == 0) {
            return row;
        }
        float[] others = row.clone();
        for (int at : parted) {
            others[at] = Float.NEGATIVE_INFINITY;
        }
        return others;
    }

    int[][] nearest() {
        return nearest;
    }

    /** For each pair; symmetric. */
    float[][] smoothed() {
        float[][] sums = new float[nearest.length][nearest.length];
        for (int scale : Smoothing.SCALES) {
            add(sums, new Scale(scale));
        }
        return sums;
    }

    private void add(float[][] sums, Scale scale) {
        for (int one = 0; one < sums.length; one++) {
            float[] row = scale.row(one);
            for (int other = one; other < sums.length; other++) {
                float likeness = scale.likeness(row, one, other) / Smoothing.SCALES.length;
                sums[one][other] += likeness;
                sums[other][one] = sums[one][other];
            }
        }
    }

    /** One neighbourhood of every point. */
    private final class Scale {

        private final int[][] near = new int[nearest.length][];
        private final float[] scales = new float[nearest.length];
        private final float[] expected = new float[nearest.length];

        Scale(int widest) {
            for (int at = 0; at < near.length; at++) {
                near[at] = Smoothing.first(nearest[at], widest);
                expected[at] = Smoothing.expected(near[at].length);
            }
            for (int at = 0; at < near.length; at++) {
                float square = with(row(at), at);
                scales[at] = square <= 0 ? 0 : (float) (1 / Math.sqrt(square));
            }
        }

        /** Products of the sum of a point and its neighbours with every point. */
        private float[] row(int at) {
            float[] row = products[at].clone();
            for (int neighbour : near[at]) {
                Products.add(row, products[neighbour], 1);
            }
            return row;
        }

        private float with(float[] row, int other) {
            float sum = row[other];
            for (int neighbour : near[other]) {
                sum += row[neighbour];
            }
            return sum;
        }

        private float likeness(float[] row, int one, int other) {
            return with(row, other) * scales[one] * scales[other] - (expected[one] + expected[other]) / 2;
        }
    }
}
