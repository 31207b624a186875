package dev.ratchet.analyzer.domain.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The texts of one place, which only ever grow, kept so that those near a new one are found at once: among many thousands
 * by their sketches first, and then exactly. It is used by one thread at a time.
 */
public final class Landmarks {

    /** So many are compared exactly with a new text, which is all of them in most places. */
    private static final int BY_MEANING = 200;

    /** So many of them by their words too. */
    private static final int BY_WORDS = 24;

    private static final double TINY = 1e-9;

    private final Background background;
    private final Sketches sketches;
    private final List<Text> texts = new ArrayList<>();
    private final double[] sum;
    private float[] lengths = new float[0];
    private final Map<String, Integer> frequencies = new HashMap<>();

    public Landmarks(Background background) {
        this.background = background;
        this.sketches = new Sketches(background.centre());
        this.sum = new double[background.centre().length];
    }

    /** One text near a new one. */
    record Near(int place, float likeness) {}

    public int size() {
        return texts.size();
    }

    Text text(int place) {
        return texts.get(place);
    }

    public void add(Text text) {
        float[] centred = centred(text);
        lengths = texts.size() < lengths.length ? lengths : Arrays.copyOf(lengths, Math.max(64, 2 * lengths.length));
        lengths[texts.size()] = (float) Math.max(TINY, Math.sqrt(product(centred, centred)));
        texts.add(text);
        sketches.add(text);
        for (int axis = 0; axis < sum.length; axis++) {
            sum[axis] += text.vector()[axis];
        }
        Space.count(text, frequencies);
    }

    /** Those with which a new text shares most, the nearest first. */
    List<Near> near(Text newcomer, int atMost) {
        Space space = new Space(background.with(sum, texts.size()), frequencies, texts.size());
        float[] point = space.point(newcomer);
        return IntStream.of(byMeaning(newcomer))
                .mapToObj(at -> new Near(at, (float) product(point, space.point(texts.get(at)))))
                .sorted(Comparator.comparingDouble((Near near) -> -near.likeness())
                        .thenComparingInt(Near::place))
                .limit(atMost)
                .toList();
    }

    private int[] byMeaning(Text newcomer) {
        int[] candidates = sketches.nearest(newcomer, BY_MEANING);
        if (candidates.length <= BY_WORDS || Stems.areForeign(newcomer.text())) {
            return candidates;
        }
        float[] meaning = Products.ofLengthOne(centred(newcomer));
        double offset = product(meaning, background.centre());
        double[] likeness = new double[candidates.length];
        for (int at = 0; at < candidates.length; at++) {
            likeness[at] = (product(meaning, texts.get(candidates[at]).vector()) - offset) / lengths[candidates[at]];
        }
        return IntStream.range(0, candidates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -likeness[at]))
                .limit(BY_WORDS)
                .mapToInt(at -> candidates[at])
                .toArray();
    }

    private float[] centred(Text text) {
        float[] meaning = text.vector().clone();
        Products.add(meaning, background.centre(), -1);
        return meaning;
    }

    /** In four sums, so that none waits for another. */
    private static double product(float[] one, float[] other) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int at = 0;
        for (; at + 3 < one.length; at += 4) {
            first += one[at] * other[at];
            second += one[at + 1] * other[at + 1];
            third += one[at + 2] * other[at + 2];
            fourth += one[at + 3] * other[at + 3];
        }
        for (; at < one.length; at++) {
            first += one[at] * other[at];
        }
        return (double) first + second + third + fourth;
    }
}
