package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.ImprovementEvent.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.MissingFact;
import dev.ratchet.events.ImprovementEvent.Proposal;
import dev.ratchet.events.ImprovementEvent.Trial;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;
import java.time.Instant;

/** The backtest of a proposal: what is tried, and what is said of it on the log. */
public final class ProposalTrial {

    /** Flips that an event carries. */
    private static final int FLIPS = 50;

    private ProposalTrial() {}

    /** @param draft of the proposal */
    public static TryCandidate order(Proposal proposal, DraftRule draft, Check check, Range range) {
        Candidate candidate = new Candidate(
                draft.check(),
                check,
                draft.checkPoint(),
                draft.scope(),
                draft.severity(),
                Rule.defaultOnError(draft.severity(), RuleMode.ENFORCE),
                null);
        return new TryCandidate(candidate, proposal.violations(), proposal.workflow(), range);
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
                trial(reading, counts));
    }

    private static Trial trial(Reading reading, BacktestCounts counts) {
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
                counts.kept().stream().limit(FLIPS).map(FlippedDecision::asFlip).toList());
    }
}
