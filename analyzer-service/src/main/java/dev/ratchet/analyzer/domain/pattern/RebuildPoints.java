package dev.ratchet.analyzer.domain.pattern;

/**
 * At how many distinct texts of a workflow and type the patterns are drawn anew: with each new one while there are few,
 * later whenever there are a certain share more. Only the number decides, never the clock, so that any order of arrival
 * has the same points.
 *
 * @param share a set is drawn anew when it has grown by its 1/share-th part; 1 or more
 */
public record RebuildPoints(int share) {

    public RebuildPoints {
        if (share < 1) {
            throw new IllegalArgumentException("Expected a share of at least 1, but it was " + share);
        }
    }

    boolean isDueAt(int texts) {
        return texts % Math.max(1, Integer.highestOneBit(texts / share)) == 0;
    }
}
