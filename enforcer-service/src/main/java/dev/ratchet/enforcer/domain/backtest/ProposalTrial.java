package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Trial;
import dev.ratchet.events.Trial.MissingFact;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The backtest of a proposal: what is tried, and what is said of it on the log. */
public final class ProposalTrial {

    /** Flips that an event carries. */
    private static final int FLIPS = 50;

    private ProposalTrial() {}

    /**
     * The draft on trial in all workflows in which the proposal has the same check; what is proposed otherwise for another
     * workflow is not tried with it.
     *
     * @param draft of the proposal
     */
    public static TryCandidate order(Proposal proposal, DraftRule draft, Check check, Range range) {
        List<Rule.Scope> alsoIn = proposal.rules().stream()
                .filter(other -> other.check().equals(draft.check()) && other.checkPoint() == draft.checkPoint())
                .map(DraftRule::scope)
                .filter(scope -> !scope.equals(draft.scope()))
                .toList();
        Candidate candidate = new Candidate(
                draft.check(),
                check,
                draft.checkPoint(),
                draft.scope(),
                draft.severity(),
                Rule.defaultOnError(draft.severity(), RuleMode.ENFORCE),
                null,
                alsoIn);
        return new TryCandidate(
                candidate, tried(proposal, alsoIn), alsoIn.isEmpty() ? proposal.workflow() : null, range);
    }

    /** The violations of the workflows in which it is on trial. */
    private static List<ViolationId> tried(Proposal proposal, List<Rule.Scope> alsoIn) {
        Set<ViolationId> there = new HashSet<>(proposal.violationsIn(proposal.workflow()));
        alsoIn.forEach(scope -> there.addAll(proposal.violationsIn(scope.workflow())));
        return proposal.violations().stream().filter(there::contains).toList();
    }

    /** What came of it, as the event that keeps it. */
    public static ImprovementBacktested event(
            ImprovementId id, int revision, Reading reading, BacktestCounts counts, Instant at) {
        return new ImprovementBacktested(
                id,
                revision,
                counts.evaluated(),
                counts.wouldFail(),
                counts.undecided(),
                counts.caught().count(),
                counts.soundStopped().count(),
                at,
                trial(
                        reading,
                        counts,
                        counts.kept().stream()
                                .limit(FLIPS)
                                .map(FlippedDecision::asFlip)
                                .toList()));
    }

    static Trial trial(Reading reading, BacktestCounts counts, List<Trial.Flip> flips) {
        return new Trial(
                reading.decisions(),
                reading.from(),
                reading.to(),
                counts.waived(),
                counts.linked(),
                counts.caught().of(),
                counts.caught().atLeast(),
                counts.soundStopped().of(),
                counts.soundStopped().atMost(),
                counts.missing().entrySet().stream()
                        .map(fact -> new MissingFact(fact.getKey(), fact.getValue()))
                        .toList(),
                counts.flips(),
                flips);
    }
}
