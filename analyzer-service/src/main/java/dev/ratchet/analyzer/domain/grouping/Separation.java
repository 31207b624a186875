package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/** How close the members of each cluster are, and how far the nearest other cluster is, over all neighbourhoods. */
final class Separation {

    private final Centroids[] scales;

    Separation(Centroids[] scales) {
        this.scales = scales;
    }

    /** The mean likeness of members, 0 where they just belong together. */
    double closeness(int cluster) {
        return Arrays.stream(scales)
                .mapToDouble(scale -> scale.within(cluster))
                .average()
                .orElse(0);
    }

    /** What the nearest other cluster lacks to join, 0 where it just doesn't. */
    double distance(int cluster) {
        float[] sums = scales[0].between(cluster);
        for (int scale = 1; scale < scales.length; scale++) {
            Products.add(sums, scales[scale].between(cluster), 1);
        }
        sums[cluster] = Float.NEGATIVE_INFINITY;
        float nearest = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            nearest = Math.max(nearest, sum);
        }
        return nearest == Float.NEGATIVE_INFINITY ? 1 : -nearest / scales.length;
    }
}
