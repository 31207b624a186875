package dev.ratchet.analyzer.domain.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * On which side of the background each axis of many vectors is, one bit each: what is near in meaning agrees on most bits,
 * and those are compared without looking at the vectors, many sketches side by side.
 */
final class Sketches {

    /** So many sketches lie together, word by word. */
    private static final int BLOCK = 1_024;

    private final int words;
    private final float[] centre;
    private final List<int[][]> blocks = new ArrayList<>();
    private final int[] distances = new int[BLOCK];
    private int count;

    Sketches(float[] centre) {
        this.centre = centre;
        this.words = (centre.length + Integer.SIZE - 1) / Integer.SIZE;
    }

    void add(Text text) {
        if (count == blocks.size() * BLOCK) {
            blocks.add(new int[words][BLOCK]);
        }
        int[] sketch = of(text);
        for (int word = 0; word < words; word++) {
            blocks.getLast()[word][count % BLOCK] = sketch[word];
        }
        count++;
    }

    /** What the model doesn't read is sketched by its stems. */
    private int[] of(Text text) {
        int[] sketch = new int[words];
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

    private static void mark(int[] sketch, int bit) {
        sketch[bit / Integer.SIZE] |= 1 << bit;
    }

    /** The places of at least as many as are wanted, if there are as many, none of the others agrees better. */
    int[] nearest(Text text, int wanted) {
        int[] sketch = of(text);
        Closest closest = new Closest(wanted, words * Integer.SIZE);
        for (int from = 0; from < count; from += BLOCK) {
            compare(sketch, blocks.get(from / BLOCK));
            int size = Math.min(BLOCK, count - from);
            for (int at = 0; at < size; at++) {
                closest.offer(from + at, distances[at]);
            }
        }
        return closest.places();
    }

    private void compare(int[] sketch, int[][] block) {
        Arrays.fill(distances, 0);
        for (int word = 0; word < words; word++) {
            add(distances, block[word], sketch[word]);
        }
    }

    /** In a loop of its own, which the processor runs over many at once. */
    private static void add(int[] distances, int[] words, int word) {
        for (int at = 0; at < BLOCK; at++) {
            distances[at] += Integer.bitCount(words[at] ^ word);
        }
    }
}
