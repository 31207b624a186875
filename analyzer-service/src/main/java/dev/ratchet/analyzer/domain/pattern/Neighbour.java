package dev.ratchet.analyzer.domain.pattern;

/**
 * A pattern near another one.
 *
 * @param likeness cosine between the directions of both, −1..1; from {@value #RELATED} on patterns of different workflows
 *     are about the same: so it was for 40 of 40 pairs, with 2 of 1,560 others
 */
public record Neighbour(Pattern pattern, double likeness) {

    static final double RELATED = 0.7;

    public boolean isRelated() {
        return likeness >= RELATED;
    }
}
