package dev.ratchet.analyzer.domain.grouping;

/**
 * Gives a text a direction in a space where texts of the same meaning lie close together. Another processor may compute
 * other bits, so that a vector is kept, never computed again.
 */
public interface Embedding {

    /** Its name and version, recorded with every vector. */
    String model();

    /**
     * A vector of length 1; always as many numbers. Any text will do, of which the beginning is read.
     *
     * @throws EmbeddingFailed when there is none now, and there will be one later
     */
    float[] of(String text);
}
