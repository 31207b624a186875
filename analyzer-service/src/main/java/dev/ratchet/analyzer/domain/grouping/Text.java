package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.Comparator;

/**
 * One distinct text with the vector that was computed when it was new.
 *
 * @param fingerprint of all that is said, which may be more than its text
 * @param text by whose words it is placed beside its vector
 * @param vector of length 1; all vectors of a grouping have as many numbers
 */
public record Text(Fingerprint fingerprint, MaskedText text, float[] vector) {

    /** An order that no arrival decides. */
    static final Comparator<Text> CANONICAL = Comparator.comparing(
                    (Text text) -> text.fingerprint().bits(), Long::compareUnsigned)
            .thenComparing(text -> text.text().words());

    /** A text that is all that is said. */
    public Text(MaskedText text, float[] vector) {
        this(text.fingerprint(), text, vector);
    }
}
