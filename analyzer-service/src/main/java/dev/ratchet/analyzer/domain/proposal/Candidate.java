package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.ViolationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A pattern that an improvement may be proposed for, with what decides about that.
 *
 * @param portrait without violations that a rule noticed; with one at least
 * @param impact asked for only where it matters
 * @param criteria of its workflow
 * @param improvements that were ever proposed for it, the oldest first
 */
public record Candidate(
        Portrait portrait, Supplier<Impact> impact, PromotionCriteria criteria, List<Improvement> improvements) {

    public Candidate {
        improvements = List.copyOf(improvements);
    }

    public String id() {
        return portrait.pattern().id();
    }

    public String workflow() {
        return portrait.pattern().workflow();
    }

    List<ViolationId> violations() {
        return portrait.detected().stream().map(violation -> violation.id()).toList();
    }

    boolean meetsCriteria() {
        return criteria.areMetBy(portrait, impact);
    }

    /** What nobody has judged yet. */
    List<Improvement> open() {
        return improvements.stream().filter(Improvement::isOpen).toList();
    }

    /** The latest that no other has taken the place of. */
    Optional<Improvement> latest() {
        return improvements.stream()
                .filter(known -> known.status() != Improvement.Status.SUPERSEDED)
                .max(Improvement.OLDEST_FIRST);
    }
}
