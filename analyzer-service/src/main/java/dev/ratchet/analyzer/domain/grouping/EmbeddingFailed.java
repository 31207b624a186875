package dev.ratchet.analyzer.domain.grouping;

/** A text could not be given a vector now, for a reason that is not the text's: the same text will have one later. */
public final class EmbeddingFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EmbeddingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
