package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleTrial;
import dev.ratchet.events.Trial;
import dev.ratchet.events.Trial.MissingFact;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The backtest of a proposal: what is tried, and what is said of it on the log. */
public final class ProposalTrial {

    /** Rules that are tried; a proposal with more of them is left to people. */
    private static final int MOST = 20;

    /** Flips that an event carries of its first rule. */
    private static final int FLIPS = 50;

    /** And of each further one. */
    private static final int FURTHER_FLIPS = 10;

    private ProposalTrial() {}

    /** What came of one draft. */
    public record Tried(DraftRule draft, TryCandidate order, Reading reading, BacktestCounts counts) {}

    /** The drafts that are tried, each check once however many workflows it is for; the proposal's own first. */
    public static List<DraftRule> drafts(Proposal proposal) {
        List<DraftRule> different = new ArrayList<>();
        for (DraftRule draft : proposal.rules()) {
            if (different.size() < MOST && different.stream().noneMatch(known -> isSameCheck(known, draft))) {
                different.add(draft);
            }
        }
        return different;
    }

    /** A draft on trial in all workflows in which the proposal has the same check. */
    public static TryCandidate order(Proposal proposal, DraftRule draft, Check check, Range range) {
        List<Rule.Scope> alsoIn = proposal.rules().stream()
                .filter(other -> isSameCheck(other, draft))
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
        String workflow = draft.equals(proposal.rule())
                ? proposal.workflow()
                : draft.scope().workflow();
        return new TryCandidate(
                candidate, tried(proposal, workflow, alsoIn), alsoIn.isEmpty() ? workflow : null, range);
    }

    private static boolean isSameCheck(DraftRule one, DraftRule other) {
        return one.check().equals(other.check()) && one.checkPoint() == other.checkPoint();
    }

    /** The violations of the workflows in which it is on trial. */
    private static List<ViolationId> tried(Proposal proposal, @Nullable String workflow, List<Rule.Scope> alsoIn) {
        Set<ViolationId> there = new HashSet<>(proposal.violationsIn(workflow));
        alsoIn.forEach(scope -> there.addAll(proposal.violationsIn(scope.workflow())));
        return proposal.violations().stream().filter(there::contains).toList();
    }

    /**
     * What came of it, as the event that keeps it.
     *
     * @param all that was tried, the first of {@link #drafts} first
     */
    public static ImprovementBacktested event(ImprovementId id, int revision, List<Tried> all, Instant at) {
        Tried first = all.getFirst();
        BacktestCounts counts = first.counts();
        return new ImprovementBacktested(
                id,
                revision,
                counts.evaluated(),
                counts.wouldFail(),
                counts.undecided(),
                counts.caught().count(),
                counts.soundStopped().count(),
                at,
                trial(first.reading(), counts, flips(counts, FLIPS)),
                all.stream().skip(1).map(ProposalTrial::further).toList());
    }

    private static RuleTrial further(Tried tried) {
        BacktestCounts counts = tried.counts();
        return new RuleTrial(
                tried.draft().checkPoint(),
                tried.draft().check(),
                tried.order().candidate().workflows(),
                counts.evaluated(),
                counts.wouldFail(),
                counts.undecided(),
                counts.caught().count(),
                counts.soundStopped().count(),
                trial(tried.reading(), counts, flips(counts, FURTHER_FLIPS)));
    }

    private static List<Trial.Flip> flips(BacktestCounts counts, int most) {
        return counts.kept().stream().limit(most).map(FlippedDecision::asFlip).toList();
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
