package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/** Scalar products of one point with many, laid out so that the many are worked on side by side. */
final class Products {

    private final float[][] columns;
    private final int count;

    Products(float[][] points) {
        this.count = points.length;
        this.columns = new float[count == 0 ? 0 : points[0].length][count];
        for (int row = 0; row < count; row++) {
            for (int axis = 0; axis < columns.length; axis++) {
                columns[axis][row] = points[row][axis];
            }
        }
    }

    float[] of(float[] point) {
        float[] products = new float[count];
        for (int axis = 0; axis < columns.length; axis++) {
            if (point[axis] != 0) {
                add(products, columns[axis], point[axis]);
            }
        }
        return products;
    }

    float[][] ofAll(float[][] points) {
        return Arrays.stream(points).map(this::of).toArray(float[][]::new);
    }

    /** Adds a multiple of some numbers to others. */
    static void add(float[] sums, float[] numbers, float factor) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += factor * numbers[at];
        }
    }

    static float[] ofLengthOne(float[] point) {
        double square = 0;
        for (float part : point) {
            square += part * part;
        }
        float scale = square < Float.MIN_NORMAL ? 0 : (float) (1 / Math.sqrt(square));
        float[] scaled = new float[point.length];
        add(scaled, point, scale);
        return scaled;
    }
}
