package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which patterns are to be looked at afresh after an event of an improvement: those of a proposal that is new, or
 * that was amended in vain, and those of open proposals that share a rule with it.
 */
public final class Upkeep {

    private final KnownImprovements improvements;

    public Upkeep(KnownImprovements improvements) {
        this.improvements = improvements;
    }

    public List<String> unsettledBy(ImprovementEvent event) {
        return switch (event) {
            case ImprovementProposed proposed ->
                and(patterns(proposed.proposal()), sharing(proposed.id(), DraftedRule.of(proposed.proposal())));
            case ImprovementAmended amended ->
                and(
                        isInVain(amended) ? patterns(amended.proposal()) : List.of(),
                        sharing(amended.id(), DraftedRule.of(amended.proposal())));
            case ImprovementRejected rejected -> leftTo(rejected.id());
            case ImprovementSuperseded superseded -> leftTo(superseded.id());
            case ImprovementApproved approved -> leftTo(approved.id());
            case ImprovementBacktested backtested -> List.of();
        };
    }

    /** Another event had the same revision before it, or a verdict came first. */
    private boolean isInVain(ImprovementAmended amended) {
        Optional<Improvement> current = improvements.find(amended.id());
        return current.filter(known -> known.saysTheSameAs(amended)).isEmpty();
    }

    private List<String> leftTo(ImprovementId id) {
        return improvements.find(id).stream()
                .flatMap(known -> sharing(id, known.rules()).stream())
                .distinct()
                .toList();
    }

    /** Patterns of other open proposals that came to one of these rules. */
    private List<String> sharing(ImprovementId id, List<DraftedRule> rules) {
        return rules.stream()
                .flatMap(rule -> improvements.drafting(rule.checkPoint(), rule.check()).stream()
                        .filter(other -> other.rules().stream().anyMatch(rule::isSameAs)))
                .filter(other -> other.isOpen() && !other.id().equals(id))
                .flatMap(other -> other.patterns().stream())
                .distinct()
                .toList();
    }

    private static List<String> patterns(Proposal proposal) {
        return Stream.concat(
                        Stream.of(proposal.pattern()),
                        proposal.covers().stream().map(Covered::pattern))
                .toList();
    }

    private static List<String> and(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
