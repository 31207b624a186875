package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups texts that people wrote, by what they mean. Up to {@value #CORE} texts are compared each with each; of a larger set
 * a sample that only fingerprints decide is, and the others join its groups or are grouped among themselves.
 */
final class Meanings {

    static final int CORE = 3_200;
    private static final int ROUNDS = 6;
    private static final float CUT = 0;
    private static final float NEVER = -1e9f;

    private final Constraints constraints;
    private final Space space;
    private final int core;

    Meanings(List<Text> texts, Background background, Constraints constraints, int core) {
        this.constraints = constraints;
        this.space = new Space(texts, background);
        this.core = core;
    }

    /** @param texts distinct, in their canonical order */
    List<Group> groups(List<Text> texts) {
        List<Group> groups = new ArrayList<>();
        List<Text> open = constrainedFirst(texts);
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            List<Text> sample = open.subList(0, Math.min(core, open.size()));
            List<Text> others = open.subList(sample.size(), open.size());
            Core centre = core(sample);
            open = centre.takingIn(others);
            groups.addAll(centre.groups());
        }
        open.forEach(text -> groups.add(new Group(List.of(text), Confidence.of(1, 0, 0, 0))));
        return groups;
    }

    private List<Text> constrainedFirst(List<Text> texts) {
        Set<Fingerprint> constrained = Stream.of(constraints.together(), constraints.apart())
                .flatMap(Collection::stream)
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        return texts.stream()
                .sorted(Comparator.comparing((Text text) -> !constrained.contains(text.fingerprint())))
                .toList();
    }

    private Core core(List<Text> sample) {
        float[][] points = sample.stream().map(space::point).toArray(float[][]::new);
        Likeness likeness = new Likeness(points);
        float[][] smoothed = likeness.smoothed();
        int[] clusters = AverageLink.clusters(separated(smoothed, sample), pairs(constraints.together(), sample), CUT);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int at = 0; at < clusters.length; at++) {
            members.computeIfAbsent(clusters[at], cluster -> new ArrayList<>()).add(at);
        }
        return new Core(space, sample, points, likeness.nearest(), List.copyOf(members.values()));
    }

    private float[][] separated(float[][] likeness, List<Text> sample) {
        for (int[] pair : pairs(constraints.apart(), sample)) {
            likeness[pair[0]][pair[1]] = NEVER;
            likeness[pair[1]][pair[0]] = NEVER;
        }
        return likeness;
    }

    private static int[][] pairs(Set<Constraints.Pair> pairs, List<Text> sample) {
        Map<Fingerprint, Integer> places = new HashMap<>();
        for (int at = 0; at < sample.size(); at++) {
            places.put(sample.get(at).fingerprint(), at);
        }
        return pairs.stream()
                .filter(pair -> places.containsKey(pair.one()) && places.containsKey(pair.other()))
                .map(pair -> new int[] {places.get(pair.one()), places.get(pair.other())})
                .filter(pair -> pair[0] != pair[1])
                .sorted(Comparator.comparingInt((int[] pair) -> pair[0]).thenComparingInt(pair -> pair[1]))
                .toArray(int[][]::new);
    }
}
