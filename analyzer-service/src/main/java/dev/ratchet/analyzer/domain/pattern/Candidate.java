package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Similarity;
import dev.ratchet.analyzer.domain.wording.Wording;
import java.util.List;

/**
 * A pattern of the same workflow and type that a violation could join.
 *
 * @param wordings of its members, each wording once, the oldest first; at least one
 */
public record Candidate(Pattern pattern, List<Wording> wordings) {

    public Candidate {
        wordings = List.copyOf(wordings);
    }

    boolean hasSeen(Fingerprint fingerprint) {
        return wordings.stream().anyMatch(wording -> wording.fingerprint().equals(fingerprint));
    }

    /** The mean similarity to the members. */
    double similarity(Wording newcomer, Similarity similarity) {
        return wordings.stream()
                .mapToDouble(wording -> similarity.between(wording, newcomer))
                .average()
                .orElse(0);
    }

    /** The same, where a member with the same gap between expected and actual counts as equal. */
    double likeness(Wording newcomer, Similarity similarity) {
        return wordings.stream()
                .mapToDouble(wording -> wording.isSameGap(newcomer) ? 1 : similarity.between(wording, newcomer))
                .average()
                .orElse(0);
    }
}
