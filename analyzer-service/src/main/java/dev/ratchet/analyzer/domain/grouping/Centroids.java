package dev.ratchet.analyzer.domain.grouping;

import java.util.List;
import java.util.function.IntFunction;

/** The mean smoothed point of each cluster, and what is expected of its members, in one neighbourhood. */
final class Centroids {

    private final Products products;
    private final float[][] means;
    private final float[] expected;
    private final int[] sizes;

    Centroids(List<List<Integer>> clusters, IntFunction<float[]> smoothed, IntFunction<Float> expectation) {
        this.means = new float[clusters.size()][];
        this.expected = new float[clusters.size()];
        this.sizes = new int[clusters.size()];
        for (int cluster = 0; cluster < means.length; cluster++) {
            List<Integer> members = clusters.get(cluster);
            float share = 1f / members.size();
            sizes[cluster] = members.size();
            means[cluster] = new float[smoothed.apply(members.getFirst()).length];
            for (int member : members) {
                Products.add(means[cluster], smoothed.apply(member), share);
                expected[cluster] += expectation.apply(member) * share;
            }
        }
        this.products = new Products(means);
    }

    /** The mean likeness of a smoothed point to the members of each cluster, 0 where it just belongs there. */
    float[] likeness(float[] point, float expectedOfPoint) {
        float[] likeness = products.of(point);
        for (int cluster = 0; cluster < likeness.length; cluster++) {
            likeness[cluster] -= (expected[cluster] + expectedOfPoint) / 2;
        }
        return likeness;
    }

    /** The mean likeness of each two clusters' members. */
    float[] between(int cluster) {
        return likeness(means[cluster], expected[cluster]);
    }

    /** The mean likeness of different members of a cluster; 0 for a single one. */
    float within(int cluster) {
        int size = sizes[cluster];
        if (size < 2) {
            return 0;
        }
        float square = products.of(means[cluster])[cluster];
        return (square * size - 1) / (size - 1) - expected[cluster];
    }
}
