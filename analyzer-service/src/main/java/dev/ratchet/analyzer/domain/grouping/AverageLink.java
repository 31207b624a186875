package dev.ratchet.analyzer.domain.grouping;

import java.util.Arrays;

/**
 * Average-link agglomeration up to a cut, along chains of nearest neighbours (Murtagh 1983): the same partition as merging
 * the two most alike clusters again and again. Ties fall to the lower index.
 */
final class AverageLink {

    private static final float GONE = Float.NEGATIVE_INFINITY;

    private final float[][] likeness;
    private final float cut;
    private final int[] sizes;
    private final int[] parents;
    private final boolean[] done;
    private final int[] chain;
    private int length;

    private AverageLink(float[][] likeness, float cut) {
        this.likeness = likeness;
        this.cut = cut;
        this.sizes = new int[likeness.length];
        this.parents = new int[likeness.length];
        this.done = new boolean[likeness.length];
        this.chain = new int[likeness.length + 1];
        Arrays.fill(sizes, 1);
        Arrays.setAll(parents, at -> at);
        for (int at = 0; at < likeness.length; at++) {
            likeness[at][at] = GONE;
        }
    }

    /**
     * The cluster of each point, named by one of its members.
     *
     * @param likeness of each pair, symmetric; it is used up
     * @param cut the mean likeness that two clusters need to become one
     */
    static int[] clusters(float[][] likeness, float cut) {
        AverageLink link = new AverageLink(likeness, cut);
        for (int start = 0; start < likeness.length; start++) {
            link.follow(start);
        }
        int[] clusters = new int[likeness.length];
        Arrays.setAll(clusters, link::root);
        return clusters;
    }

    private void follow(int start) {
        while (!done[start]) {
            if (length == 0) {
                chain[length++] = start;
            }
            step();
        }
    }

    private void step() {
        int last = chain[length - 1];
        int before = length > 1 ? chain[length - 2] : -1;
        int nearest = nearest(last, before);
        if (nearest < 0 || likeness[last][nearest] < cut) {
            retire(last);
            length--;
        } else if (nearest == before) {
            join(last, before);
            length -= 2;
        } else {
            chain[length++] = nearest;
        }
    }

    private int nearest(int cluster, int before) {
        float[] row = likeness[cluster];
        int best = before;
        float most = before < 0 ? GONE : row[before];
        for (int other = 0; other < row.length; other++) {
            if (row[other] > most) {
                most = row[other];
                best = other;
            }
        }
        return best;
    }

    private void retire(int cluster) {
        done[cluster] = true;
        for (float[] row : likeness) {
            row[cluster] = GONE;
        }
    }

    private void join(int gone, int kept) {
        if (gone == kept) {
            return;
        }
        float whole = sizes[gone] + sizes[kept];
        float[] from = likeness[gone];
        float[] to = likeness[kept];
        for (int other = 0; other < to.length; other++) {
            to[other] = (from[other] * sizes[gone] + to[other] * sizes[kept]) / whole;
            likeness[other][kept] = to[other];
        }
        to[kept] = GONE;
        sizes[kept] += sizes[gone];
        parents[gone] = kept;
        retire(gone);
        Arrays.fill(from, GONE);
    }

    private int root(int at) {
        int root = at;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }
}
