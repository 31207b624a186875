package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/**
 * On which side of the background each axis of many vectors is, one bit each: what is near in meaning agrees on most bits,
 * and those are compared without looking at the vectors.
 */
final class Sketches {

    private final int words;
    private final float[] centre;
    private long[] bits = new long[0];
    private int count;

    Sketches(float[] centre) {
        this.centre = centre;
        this.words = (centre.length + Long.SIZE - 1) / Long.SIZE;
    }

    void add(Text text) {
        if ((count + 1) * words > bits.length) {
            bits = Arrays.copyOf(bits, Math.max(1_024, 2 * count) * words);
        }
        System.arraycopy(of(text), 0, bits, count * words, words);
        count++;
    }

    /** What the model doesn't read is sketched by its stems. */
    private long[] of(Text text) {
        long[] sketch = new long[words];
        if (Stems.areForeign(text.text())) {
            Stems.of(text.text())
                    .forEach(stem -> mark(sketch, Math.floorMod(Space.mixed(stem.hashCode()), centre.length)));
            return sketch;
        }
        for (int axis = 0; axis < centre.length; axis++) {
            if (text.vector()[axis] > centre[axis]) {
                mark(sketch, axis);
            }
        }
        return sketch;
    }

    private static void mark(long[] sketch, int bit) {
        sketch[bit / Long.SIZE] |= 1L << bit;
    }

    /** The places of at least as many as are wanted, if there are as many, none of the others agrees better. */
    int[] nearest(Text text, int wanted) {
        long[] sketch = of(text);
        Closest closest = new Closest(wanted, words * Long.SIZE);
        for (int at = 0; at < count; at++) {
            closest.offer(at, distance(at * words, sketch));
        }
        return closest.places();
    }

    /** Three words at a time, which is what makes it quick. */
    private int distance(int from, long[] sketch) {
        int distance = 0;
        int word = 0;
        for (; word + 2 < words; word += 3) {
            distance += Long.bitCount(bits[from + word] ^ sketch[word])
                    + Long.bitCount(bits[from + word + 1] ^ sketch[word + 1])
                    + Long.bitCount(bits[from + word + 2] ^ sketch[word + 2]);
        }
        for (; word < words; word++) {
            distance += Long.bitCount(bits[from + word] ^ sketch[word]);
        }
        return distance;
    }
}
