package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A pattern with what was proposed for it.
 *
 * @param portrait with at least one member
 * @param improvement the latest
 */
public record WeighedPattern(Portrait portrait, Impact impact, Optional<Improvement> improvement) {

    String workflow() {
        return portrait.pattern().workflow();
    }

    /** Proposed or approved: it is being dealt with. */
    boolean isDealtWith() {
        return improvement.filter(Improvement::isUpheld).isPresent();
    }

    List<Violation> ofHighImpact() {
        return portrait.violations().stream()
                .filter(violation -> violation.detected().severity() == Severity.HIGH
                        || violation.detected().severity() == Severity.CRITICAL)
                .toList();
    }

    List<Violation> open() {
        return portrait.violations().stream()
                .filter(violation -> violation.standing() == Violation.Standing.OPEN)
                .toList();
    }
}
