package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds where a text belongs until the groups are drawn again: with most of its near neighbours. */
public final class Nearness {

    private final Background background;

    public Nearness(Background background) {
        this.background = background;
    }

    /**
     * The group that the near neighbours of a text are in, by their likeness; empty where none is near enough.
     *
     * @param groups the group of each of the texts, in their order
     */
    public Optional<String> nearest(Text newcomer, List<Text> texts, List<String> groups) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        float[] likeness = likeness(newcomer, texts);
        int[] near = Smoothing.nearest(likeness, -1, Math.max(1, Smoothing.widest(texts.size())));
        Map<String, Double> votes = Arrays.stream(near)
                .boxed()
                .collect(Collectors.groupingBy(
                        groups::get, TreeMap::new, Collectors.summingDouble(at -> (double) likeness[at])));
        boolean isOneOfThem = near.length > 0 && likeness[near[0]] >= Smoothing.expected(0);
        return isOneOfThem
                ? votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                : Optional.empty();
    }

    /** The mean cosine of a text's vector with those of others, 0..1; 1 where there are none. */
    public double similarity(Text text, List<Text> others) {
        double mean = others.stream()
                .mapToDouble(other -> product(text.vector(), other.vector()))
                .average()
                .orElse(1);
        return Math.clamp(mean, 0, 1);
    }

    private float[] likeness(Text newcomer, List<Text> texts) {
        Space space = new Space(texts, background);
        return new Products(texts.stream().map(space::point).toArray(float[][]::new)).of(space.point(newcomer));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
