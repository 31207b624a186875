package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.Comparator;

/**
 * One distinct text with the vector that was computed when it was new.
 *
 * @param vector of length 1; all vectors of a grouping have as many numbers
 */
public record Text(MaskedText text, float[] vector) {

    /** An order that no arrival decides. */
    static final Comparator<Text> CANONICAL = Comparator.comparing(
                    (Text text) -> text.fingerprint().bits(), Long::compareUnsigned)
            .thenComparing(text -> text.text().words());

    public Fingerprint fingerprint() {
        return text.fingerprint();
    }
}
