package dev.ratchet.analyzer.domain.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The groups of a sample, which other texts may join: the one with whose members a text is most alike on average, when that
 * is enough for two clusters to become one.
 */
final class Core {

    private static final float CUT = 0;

    private final Space space;
    private final float[][] points;
    private final Smoothing smoothing;
    private final Products sample;
    private final Coherence coherence;
    private final List<List<Text>> members = new ArrayList<>();
    private final Centroids[] centroids = new Centroids[Smoothing.SCALES.length];

    Core(Space space, List<Text> texts, float[][] points, int[][] nearest, List<List<Integer>> clusters) {
        this.space = space;
        this.points = points;
        this.smoothing = new Smoothing(points.length);
        this.sample = new Products(points);
        this.coherence = new Coherence(clusters, nearest);
        clusters.forEach(cluster ->
                members.add(new ArrayList<>(cluster.stream().map(texts::get).toList())));
        for (int scale = 0; scale < centroids.length; scale++) {
            int widest = Smoothing.SCALES[scale];
            centroids[scale] = new Centroids(
                    clusters,
                    at -> smoothed(points[at], Smoothing.first(nearest[at], widest)),
                    at -> Smoothing.expected(Smoothing.first(nearest[at], widest).length));
        }
    }

    /** Lets these texts join, and gives back those that join no group. */
    List<Text> takingIn(List<Text> others) {
        List<Text> left = new ArrayList<>();
        int groups = members.size();
        List<List<Text>> joined = new ArrayList<>();
        members.forEach(group -> joined.add(new ArrayList<>()));
        for (Text other : others) {
            float[] likeness = likeness(other);
            int best = 0;
            for (int group = 1; group < groups; group++) {
                best = likeness[group] > likeness[best] ? group : best;
            }
            (likeness[best] >= CUT ? joined.get(best) : left).add(other);
        }
        for (int group = 0; group < groups; group++) {
            members.get(group).addAll(joined.get(group));
        }
        return left;
    }

    /** Of a text outside the sample to each group. */
    private float[] likeness(Text other) {
        float[] point = space.point(other);
        int[] nearest = smoothing.nearest(sample.of(point), -1);
        float[] likeness = new float[members.size()];
        for (int scale = 0; scale < centroids.length; scale++) {
            int[] near = Smoothing.first(nearest, Smoothing.SCALES[scale]);
            Products.add(
                    likeness,
                    centroids[scale].likeness(smoothed(point, near), Smoothing.expected(near.length)),
                    1f / centroids.length);
        }
        return likeness;
    }

    private float[] smoothed(float[] point, int[] near) {
        float[] sum = point.clone();
        for (int neighbour : near) {
            Products.add(sum, points[neighbour], 1);
        }
        return Products.ofLengthOne(sum);
    }

    List<Group> groups() {
        Separation separation = new Separation(centroids);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < members.size(); group++) {
            List<Text> texts =
                    members.get(group).stream().sorted(Text.CANONICAL).toList();
            Confidence confidence = Confidence.of(
                    texts.size(), separation.closeness(group), separation.distance(group), coherence.of(group));
            groups.add(new Group(texts, confidence));
        }
        groups.sort(Comparator.comparing(group -> group.members().getFirst(), Text.CANONICAL));
        return groups;
    }
}
