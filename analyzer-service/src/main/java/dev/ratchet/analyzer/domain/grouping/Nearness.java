package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.grouping.Landmarks.Near;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds where a text belongs until the groups are drawn again: with most of its near neighbours. */
public final class Nearness {

    /** Of all places together. */
    private static final int AT_MOST = 100_000;

    private final Background background;
    private final Map<String, Kept> places = new LinkedHashMap<>();

    public Nearness(Background background) {
        this.background = background;
    }

    /**
     * The group that the near neighbours of a text are in, by their likeness; empty where none is near enough.
     *
     * @param place of which all the texts are
     * @param groups the group of each of the texts, in their order
     */
    public Optional<String> nearest(String place, Text newcomer, List<Text> texts, List<String> groups) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Map<Fingerprint, String> groupOf = new HashMap<>();
        for (int at = 0; at < groups.size(); at++) {
            groupOf.put(texts.get(at).fingerprint(), groups.get(at));
        }
        return nearest(newcomer, landmarks(place, texts), groupOf);
    }

    /** The same, where the landmarks of the place are at hand. */
    public Optional<String> nearest(Text newcomer, Landmarks landmarks, Map<Fingerprint, String> groupOf) {
        Smoothing smoothing = new Smoothing(landmarks.size());
        int widest = Math.max(1, smoothing.widest());
        List<Near> near = landmarks.near(newcomer, widest).stream()
                .filter(text -> text.likeness() >= smoothing.near())
                .toList();
        boolean isOneOfThem = !near.isEmpty() && near.getFirst().likeness() >= Smoothing.expected(0);
        Map<String, Double> votes = near.stream()
                .collect(Collectors.groupingBy(
                        text -> groupOf.getOrDefault(
                                landmarks.text(text.place()).fingerprint(), ""),
                        TreeMap::new,
                        Collectors.summingDouble(Near::likeness)));
        return isOneOfThem
                ? votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                : Optional.empty();
    }

    /** What is kept of a place, with the texts that came since. */
    private synchronized Landmarks landmarks(String place, List<Text> texts) {
        Kept kept = places.remove(place);
        if (kept == null || !kept.areAllIn(texts)) {
            kept = new Kept(new Landmarks(background), new HashMap<>());
        }
        kept.add(texts);
        places.put(place, kept);
        forgetTheOldest();
        return kept.landmarks();
    }

    private void forgetTheOldest() {
        int size = places.values().stream()
                .mapToInt(kept -> kept.landmarks().size())
                .sum();
        Iterator<Kept> oldest = places.values().iterator();
        while (places.size() > 1 && size > AT_MOST) {
            size -= oldest.next().landmarks().size();
            oldest.remove();
        }
    }

    /** The landmarks of a place, and which vector each of its texts had. */
    private record Kept(Landmarks landmarks, Map<Fingerprint, float[]> vectors) {

        /** No text that is kept has gone, and none has another vector by now. */
        boolean areAllIn(List<Text> texts) {
            long known = texts.stream()
                    .filter(text -> Arrays.equals(vectors.get(text.fingerprint()), text.vector()))
                    .count();
            return known == vectors.size();
        }

        void add(List<Text> texts) {
            for (Text text : texts) {
                if (vectors.putIfAbsent(text.fingerprint(), text.vector()) == null) {
                    landmarks.add(text);
                }
            }
        }
    }

    /** The mean cosine of a text's vector with those of others, 0..1; 1 where there are none. */
    public double similarity(Text text, List<Text> others) {
        double mean = others.stream()
                .mapToDouble(other -> product(text.vector(), other.vector()))
                .average()
                .orElse(1);
        return Math.clamp(mean, 0, 1);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
