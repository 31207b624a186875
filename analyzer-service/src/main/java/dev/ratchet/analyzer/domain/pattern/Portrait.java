package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern with its members: the violations in the order in which they were detected, without those that were
 * withdrawn.
 *
 * @param certainty as it was said last, or, where a person has put others together since, as it has to be
 * @param bonds texts that people put together, by their fingerprints
 */
public record Portrait(
        Pattern pattern,
        List<Membership> memberships,
        List<Violation> violations,
        @Nullable Certainty certainty,
        List<Set<String>> bonds) {

    private static final Comparator<Violation> BY_DETECTION = Comparator.comparing(
                    (Violation violation) -> violation.detected().detectedAt())
            .thenComparing(Violation::id);

    public Portrait {
        violations = violations.stream()
                .filter(Violation::counts)
                .sorted(BY_DETECTION)
                .toList();
        Set<String> counted = violations.stream().map(Violation::id).collect(Collectors.toUnmodifiableSet());
        memberships = memberships.stream()
                .filter(membership -> counted.contains(membership.violation()))
                .toList();
        Set<String> texts = memberships.stream().map(Membership::fingerprint).collect(Collectors.toSet());
        bonds = bonds.stream()
                .filter(bond -> !Collections.disjoint(texts, bond))
                .map(Set::copyOf)
                .toList();
        certainty = new OneGap(memberships, bonds).restated(certainty, violations);
    }

    /** A portrait of a pattern of which people said nothing. */
    public Portrait(
            Pattern pattern, List<Membership> memberships, List<Violation> violations, @Nullable Certainty certainty) {
        this(pattern, memberships, violations, certainty, List.of());
    }

    /** A portrait of a pattern of which nobody said how sure it is. */
    public Portrait(Pattern pattern, List<Membership> memberships, List<Violation> violations) {
        this(pattern, memberships, violations, null);
    }

    public int frequency() {
        return violations.size();
    }

    public List<ViolationDetected> detected() {
        return violations.stream().map(Violation::detected).toList();
    }

    /** Each wording of its members once. */
    public List<Wording> wordings() {
        return violations.stream().map(Violation::wording).distinct().toList();
    }

    /** Its members without those that a rule noticed. */
    public Portrait teaching() {
        return new Portrait(
                pattern,
                memberships,
                violations.stream().filter(Violation::teaches).toList(),
                certainty,
                bonds);
    }

    /**
     * What a proposal may rest on: all of a pattern that could be measured; of one too small for that the most that say the
     * same or show the same gap between expected and actual behaviour, since the others only resemble them.
     */
    public Portrait proposable() {
        return isTooSmallToMeasure() && frequency() > 1
                ? new Portrait(pattern, memberships, new OneGap(memberships, bonds).most(violations), certainty, bonds)
                : this;
    }

    public List<String> artifacts() {
        return detected().stream()
                .map(violation -> violation.context().affectedArtifact())
                .distinct()
                .sorted()
                .toList();
    }

    /** When its members were detected, in that order. */
    public List<Instant> times() {
        return detected().stream().map(ViolationDetected::detectedAt).toList();
    }

    public Instant firstSeen() {
        return violations.getFirst().detected().detectedAt();
    }

    public Instant lastSeen() {
        return violations.getLast().detected().detectedAt();
    }

    /**
     * How surely the members belong together, 0..1, as it was said last. Where nothing was said, the mean confidence of
     * those that joined: the one that founded the pattern joined nothing and does not count; alone it is certain.
     */
    public double confidence() {
        if (certainty != null) {
            return certainty.confidence();
        }
        int joined = memberships.size() - 1;
        double sum = memberships.stream().mapToDouble(Membership::confidence).sum();
        return joined < 1 ? 1 : Math.clamp((sum - 1) / joined, 0, 1);
    }

    /** The confidence where it is a measured share; empty where it rests on something else, see {@link Sureness}. */
    public Optional<Double> measured() {
        return certainty == null || certainty.isMeasured() ? Optional.of(confidence()) : Optional.empty();
    }

    /**
     * Whether its members belong together surely enough. A pattern that is too small to measure does where enough of its
     * members say the same, or expected the same and saw the same instead.
     *
     * @param confidence that is enough, 0..1
     * @param members how many must be equal where the pattern can't be measured
     */
    public boolean holdsTogether(double confidence, int members) {
        return isTooSmallToMeasure() ? mostAlike() >= members : confidence() >= confidence;
    }

    /** Whether there are too few different texts in it to say how surely they belong together. */
    public boolean isTooSmallToMeasure() {
        return certainty != null && certainty.basis() == ConfidenceBasis.TOO_SMALL;
    }

    /** How many members show the same gap between expected and actual; those that say the same do. */
    public long mostAlike() {
        return new OneGap(memberships, bonds).most(violations).size();
    }
}
