package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Text;
import dev.ratchet.analyzer.domain.text.MaskedViolation;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Wording;

/**
 * A text with all that the drawing of patterns looks at.
 *
 * @param pattern that it is in now
 * @param recorded the pattern that the log names for it, which may stand for another one by now
 * @param count how many violations say it
 */
public record Remembered(Content content, String pattern, String recorded, int count) {

    /**
     * What never changes about a text.
     *
     * @param violation the first that said it
     */
    public record Content(String violation, Text text, MaskedViolation said, Wording wording) {}

    Fingerprint fingerprint() {
        return content.text().fingerprint();
    }
}
