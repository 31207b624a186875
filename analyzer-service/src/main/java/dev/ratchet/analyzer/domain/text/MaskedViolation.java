package dev.ratchet.analyzer.domain.text;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.List;

/** What a violation says without names and values: what happened, what was expected, and what came instead. */
public record MaskedViolation(MaskedText description, MaskedText expected, MaskedText actual) {

    /** Stands between what is said. No text contains it. */
    private static final char END = '\u001e';

    public static MaskedViolation of(ViolationDetected violation) {
        Normaliser normaliser = Normaliser.knowing(
                violation.context().affectedArtifact(), violation.artifactVersion(), violation.run());
        return new MaskedViolation(
                normaliser.masked(violation.description()),
                normaliser.masked(violation.context().expectedBehavior()),
                normaliser.masked(violation.context().actualBehavior()));
    }

    /** Equal for violations that say the same, whatever it is called and counted there. */
    public Fingerprint fingerprint() {
        return new MaskedText(description.words() + END + expected.words() + END + actual.words()).fingerprint();
    }

    /** True when both expected the same and saw the same instead, whatever the words around it. */
    public boolean isSameGap(MaskedViolation other) {
        return gap().equals(other.gap());
    }

    /** What was expected, and what came instead. */
    public List<MaskedText> gap() {
        return List.of(expected, actual);
    }

    /** All of it as one text with plain words in the place of the masks. */
    public String readable() {
        return description.readable() + ". " + actual.readable() + ". " + expected.readable();
    }
}
