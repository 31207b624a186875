package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
        this.space = Space.of(texts, background);
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
        open.forEach(text -> groups.add(Group.alone(text)));
        return groups;
    }

    private List<Text> constrainedFirst(List<Text> texts) {
        Set<Fingerprint> constrained = constraints.texts();
        return texts.stream()
                .sorted(Comparator.comparing((Text text) -> !constrained.contains(text.fingerprint())))
                .toList();
    }

    private Core core(List<Text> sample) {
        float[][] points = sample.stream().map(space::point).toArray(float[][]::new);
        int[][] parted = parted(sample);
        Likeness likeness = new Likeness(points, parted);
        int[] clusters = AverageLink.clusters(separated(likeness.smoothed(), parted), CUT);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int at = 0; at < clusters.length; at++) {
            members.computeIfAbsent(clusters[at], cluster -> new ArrayList<>()).add(at);
        }
        return new Core(space, sample, points, likeness.nearest(), List.copyOf(members.values()));
    }

    private static float[][] separated(float[][] likeness, int[][] parted) {
        for (int at = 0; at < parted.length; at++) {
            for (int other : parted[at]) {
                likeness[at][other] = NEVER;
            }
        }
        return likeness;
    }

    /** For each text of the sample the places of those that it is parted from. */
    private int[][] parted(List<Text> sample) {
        int[][] parted = new int[sample.size()][0];
        Set<Fingerprint> constrained = constraints.texts();
        int[] places = IntStream.range(0, sample.size())
                .filter(at -> constrained.contains(sample.get(at).fingerprint()))
                .toArray();
        for (int at : places) {
            Fingerprint text = sample.get(at).fingerprint();
            parted[at] = Arrays.stream(places)
                    .filter(other ->
                            constraints.areParted(text, sample.get(other).fingerprint()))
                    .toArray();
        }
        return parted;
    }
}
