package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which share of its members' nearest neighbours each cluster holds itself, 0..1. */
final class Coherence {

    private static final int NEIGHBOURS = 5;

    private final double[] shares;

    /** @param nearest for each point its nearest neighbours, the nearest first */
    Coherence(List<List<Integer>> clusters, int[][] nearest) {
        this.shares = clusters.stream()
                .mapToDouble(cluster -> share(Set.copyOf(cluster), nearest))
                .toArray();
    }

    double of(int cluster) {
        return shares[cluster];
    }

    /** A member has no more neighbours of its own cluster than there are others. */
    private static double share(Set<Integer> cluster, int[][] nearest) {
        int most = Math.min(NEIGHBOURS, cluster.size() - 1);
        long all = 0;
        long own = 0;
        for (int member : cluster) {
            int[] near = Smoothing.first(nearest[member], most);
            all += near.length;
            own += Arrays.stream(near).filter(cluster::contains).count();
        }
        return all == 0 ? 1 : own / (double) all;
    }
}
