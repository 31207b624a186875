package dev.ratchet.analyzer.domain.wording;

import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.List;
import java.util.stream.Stream;

/** The masked words of one violation: what happened, what was expected, and what came instead. */
public record Wording(List<String> description, List<String> expected, List<String> actual) {

    public Wording {
        description = List.copyOf(description);
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
    }

    public static Wording of(ViolationDetected violation) {
        Masking masking =
                Masking.of(violation.context().affectedArtifact(), violation.artifactVersion(), violation.run());
        return new Wording(
                masking.words(violation.description()),
                masking.words(violation.context().expectedBehavior()),
                masking.words(violation.context().actualBehavior()));
    }

    /** True when the same was expected, and the same came instead, whatever the words around it. */
    public boolean isSameGap(Wording other) {
        return expected.equals(other.expected) && actual.equals(other.actual);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of(description, expected, actual));
    }

    Stream<List<String>> fields() {
        return Stream.of(description, expected, actual);
    }

    /** Words with a meaning of their own, in their order: no fillers, no masks. */
    public static List<String> telling(List<String> words) {
        return words.stream().filter(Wording::isTelling).toList();
    }

    /** True for a word with a meaning of its own. */
    public static boolean isTelling(String word) {
        return !Mask.is(word) && !Filler.is(word);
    }
}
