package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Similarity;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Assigns a violation to the pattern of its workflow and type that it is most like, or lets it found one. A fingerprint
 * that a pattern has seen joins that pattern; another joins where its likeness reaches the threshold.
 */
public final class Classifier {

    private static final int ID_DIGITS = 12;

    private final Similarity similarity;
    private final double threshold;

    /** @param threshold the mean likeness to the members that is enough to join them, 0..1 */
    public Classifier(Similarity similarity, double threshold) {
        this.similarity = similarity;
        this.threshold = threshold;
    }

    public String model() {
        return similarity.model();
    }

    /**
     * The pattern that a violation belongs to.
     *
     * @param candidates the patterns of the violation's workflow and type, in any order
     */
    public Assignment assign(Violation newcomer, List<Candidate> candidates) {
        Wording wording = newcomer.wording();
        return best(wording, candidates)
                .map(candidate -> joining(candidate, wording, newcomer, candidates))
                .orElseGet(() -> founding(newcomer, wording, candidates));
    }

    private Optional<Candidate> best(Wording wording, List<Candidate> candidates) {
        Fingerprint fingerprint = wording.fingerprint();
        return candidates.stream()
                .filter(c -> c.hasSeen(fingerprint) || c.likeness(wording, similarity) >= threshold)
                .min(Comparator.comparing((Candidate candidate) -> !candidate.hasSeen(fingerprint))
                        .thenComparingDouble(candidate -> -candidate.likeness(wording, similarity))
                        .thenComparing(candidate -> candidate.pattern().id()));
    }

    private Assignment joining(Candidate joined, Wording wording, Violation newcomer, List<Candidate> candidates) {
        List<Wording> members = new ArrayList<>(joined.wordings());
        members.add(wording);
        Pattern pattern = joined.pattern();
        return new Assignment(
                pattern.id(),
                Naming.slug(members, newcomer.detected().type(), taken(candidates, pattern.id())),
                joined.similarity(wording, similarity),
                joined.likeness(wording, similarity));
    }

    private static Assignment founding(Violation newcomer, Wording wording, List<Candidate> candidates) {
        ViolationDetected detected = newcomer.detected();
        String id = idOf(detected, wording.fingerprint());
        return new Assignment(id, Naming.slug(List.of(wording), detected.type(), taken(candidates, id)), 1, 1);
    }

    /** The same words in the same workflow and type always found the same pattern. */
    private static String idOf(ViolationDetected detected, Fingerprint fingerprint) {
        String type = detected.type().wireName();
        String hash = EventId.hash("pattern", detected.workflow(), type, fingerprint.toString());
        return "PAT-" + hash.substring(0, ID_DIGITS).toLowerCase(Locale.ROOT);
    }

    private static List<String> taken(List<Candidate> candidates, String exceptBy) {
        return candidates.stream()
                .map(Candidate::pattern)
                .filter(pattern -> !pattern.id().equals(exceptBy))
                .map(Pattern::slug)
                .toList();
    }
}
