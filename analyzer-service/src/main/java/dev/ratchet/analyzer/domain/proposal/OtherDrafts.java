package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.Outlook.SameRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other improvements came to, as far as they are open or approved. Of two that are open the older one has what both
 * came to, so that each rule is brought once.
 */
public final class OtherDrafts {

    private static final int MOST = 5;

    private final @Nullable Candidates candidates;
    private final @Nullable Improvement own;

    private OtherDrafts(@Nullable Candidates candidates, @Nullable Improvement own) {
        this.candidates = candidates;
        this.own = own;
    }

    static OtherDrafts none() {
        return new OtherDrafts(null, null);
    }

    /** Beside a proposal that is not there yet: all others are older. */
    public static OtherDrafts besideNew(Candidates candidates) {
        return new OtherDrafts(candidates, null);
    }

    public static OtherDrafts beside(Improvement own, Candidates candidates) {
        return new OtherDrafts(candidates, own);
    }

    /** Who brings the very same rule already, an approved one first. */
    Optional<Improvement> having(DraftedRule rule) {
        List<Improvement> holders = holders(rule);
        return holders.stream()
                .filter(Improvement::isApproved)
                .findFirst()
                .or(() -> holders.stream().findFirst());
    }

    /** Whether a rule that was left to another improvement is still there, and one that is brought is nowhere else. */
    boolean isAsSaid(DraftedRule rule) {
        List<Improvement> holders = holders(rule);
        return rule.isBrought()
                ? holders.isEmpty()
                : holders.stream().anyMatch(holder -> holder.id().equals(rule.leftTo()));
    }

    /** Where others have the check for other workflows. */
    List<SameRule> elsewhere(DraftedRule rule) {
        return others(rule).stream()
                .flatMap(other -> other.rules().stream()
                        .filter(DraftedRule::isBrought)
                        .filter(there -> there.hasSameCheckAs(rule) && !there.isSameAs(rule))
                        .flatMap(there -> sameRule(other, there).stream()))
                .limit(MOST)
                .toList();
    }

    static Optional<SameRule> sameRule(Improvement holder, DraftedRule rule) {
        return Optional.ofNullable(rule.workflow())
                .map(workflow -> new SameRule(holder.id(), workflow, rule.checkPoint(), rule.check()));
    }

    private List<Improvement> holders(DraftedRule rule) {
        return others(rule).stream()
                .filter(other -> other.isApproved() || isOlder(other))
                .filter(other -> other.rules().stream().anyMatch(there -> there.isBrought() && there.isSameAs(rule)))
                .toList();
    }

    private List<Improvement> others(DraftedRule rule) {
        return candidates == null
                ? List.of()
                : candidates.drafting(rule.checkPoint(), rule.check()).stream()
                        .filter(Improvement::isUpheld)
                        .filter(other -> own == null || !other.id().equals(own.id()))
                        .sorted(Improvement.OLDEST_FIRST)
                        .toList();
    }

    private boolean isOlder(Improvement other) {
        return own == null || Improvement.OLDEST_FIRST.compare(other, own) < 0;
    }
}
