package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pattern with its members: the violations in the order in which they were detected, without those that were
 * withdrawn.
 */
public record Portrait(Pattern pattern, List<Membership> memberships, List<Violation> violations) {

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
                violations.stream().filter(Violation::teaches).toList());
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
     * How surely the members belong together, 0..1: the mean confidence of those that joined. The one that founded the
     * pattern joined nothing and does not count; alone it is certain.
     */
    public double confidence() {
        int joined = memberships.size() - 1;
        double sum = memberships.stream().mapToDouble(Membership::confidence).sum();
        return joined < 1 ? 1 : Math.clamp((sum - 1) / joined, 0, 1);
    }
}
