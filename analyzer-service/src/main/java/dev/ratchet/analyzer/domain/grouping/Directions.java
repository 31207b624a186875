package dev.ratchet.analyzer.domain.grouping;

import java.util.List;

/** Where texts point to together, once what all sentences have in common is taken away. */
public final class Directions {

    private final Background background;

    public Directions(Background background) {
        this.background = background;
    }

    /** The mean direction of some vectors, of length 1. */
    public float[] of(List<float[]> vectors) {
        float[] sum = new float[background.centre().length];
        for (float[] vector : vectors) {
            Products.add(sum, vector, 1);
            Products.add(sum, background.centre(), -1);
        }
        return Products.ofLengthOne(sum);
    }

    /** The cosine between two directions, −1..1. */
    public double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return Math.clamp(sum, -1, 1);
    }
}
