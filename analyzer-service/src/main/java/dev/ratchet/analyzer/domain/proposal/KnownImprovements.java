package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementId;
import java.util.List;
import java.util.Optional;

/** The improvements as they stand now. */
public interface KnownImprovements {

    /** All that were ever proposed for a pattern or one that it stands for, alone or with others; the oldest first. */
    List<Improvement> of(String pattern);

    Optional<Improvement> find(ImprovementId id);

    /** The open and approved ones that came to a check at a checkpoint, in whatever workflow; the 50 oldest. */
    List<Improvement> drafting(CheckPoint checkPoint, String check);

    /** The one that counts for a pattern now: the latest that no other has taken the place of. */
    default Optional<Improvement> latestOf(String pattern) {
        List<Improvement> all = of(pattern);
        return all.stream()
                .filter(known -> known.status() != Improvement.Status.SUPERSEDED)
                .reduce((older, newer) -> newer)
                .or(() -> all.stream().reduce((older, newer) -> newer));
    }

    /** The rejected one that an open improvement of the same pattern takes up again. */
    default Optional<Improvement> rejectedBefore(Improvement open) {
        return of(open.pattern()).stream()
                .takeWhile(known -> !known.id().equals(open.id()))
                .filter(known -> known.status() == Improvement.Status.REJECTED)
                .reduce((older, newer) -> newer);
    }
}
