package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.ProposalTrial;
import dev.ratchet.enforcer.domain.backtest.ProposalTrial.Tried;
import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.enforcer.domain.review.ApprovalPolicies;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.ImprovementStatus;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.enforcer.domain.review.ReviewDecision.Accepted;
import dev.ratchet.enforcer.domain.review.Reviews;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from a proposal: the backtest of its drafts, over the newest decisions, while it is the current revision and
 * open. And from a backtest: the approval, where the workflow has a policy that it satisfies.
 */
@ApplicationScoped
public class ProposalTrials implements Reaction<ImprovementEvent> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Improvements improvements;
    private final Trials trials;
    private final CheckLanguage language;
    private final Reviews reviews;
    private final ApprovalPolicies policies;
    private final Positions positions;
    private final Fold<ViolationEvent> violations;
    private final Fold<WorkflowEvent> runs;
    private final Clock clock;
    private final EnforcerConfig.Backtest config;

    ProposalTrials(
            Improvements improvements,
            Trials trials,
            CheckLanguage language,
            Reviews reviews,
            ApprovalPolicies policies,
            Positions positions,
            Fold<ViolationEvent> violations,
            Fold<WorkflowEvent> runs,
            Clock clock,
            EnforcerConfig config) {
        this.improvements = improvements;
        this.trials = trials;
        this.language = language;
        this.reviews = reviews;
        this.policies = policies;
        this.positions = positions;
        this.violations = violations;
        this.runs = runs;
        this.clock = clock;
        this.config = config.backtest();
    }

    @Override
    public String name() {
        return "proposal-trials";
    }

    @Override
    public List<Outgoing> outcome(Recorded<ImprovementEvent> event) {
        return switch (event.event()) {
            case ImprovementProposed proposed -> backtested(event, proposed.revision());
            case ImprovementAmended amended -> backtested(event, amended.revision());
            case ImprovementBacktested tested -> approved(event, tested);
            default -> List.of();
        };
    }

    private List<Outgoing> backtested(Recorded<ImprovementEvent> event, int revision) {
        Improvement improvement = open(event, revision).orElse(null);
        if (improvement == null || !isTriable(improvement.proposal())) {
            return List.of();
        }
        awaitCases();
        List<Tried> tried = tried(improvement.proposal());
        return List.of(Outgoing.following(
                event, "backtest", 0, ProposalTrial.event(improvement.id(), revision, tried, clock.instant())));
    }

    /** Whether its first rule can be judged by: without that one there is nothing that others could be told beside. */
    private boolean isTriable(Proposal proposal) {
        return ProposalTrial.drafts(proposal).stream()
                .findFirst()
                .flatMap(this::compiled)
                .isPresent();
    }

    private Optional<Check> compiled(DraftRule draft) {
        return language.compile(draft.check()) instanceof Compilation.Compiled(Check check)
                ? Optional.of(check)
                : Optional.empty();
    }

    /** Each draft that compiles, in the time that those before it have left to it and those after it. */
    private List<Tried> tried(Proposal proposal) {
        long until = System.nanoTime() + config.proposalTime().toNanos();
        List<DraftRule> drafts = ProposalTrial.drafts(proposal);
        List<Tried> all = new ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            DraftRule draft = drafts.get(at);
            Optional<Check> check = compiled(draft);
            if (check.isPresent()) {
                Deadline share = new Deadline((until - System.nanoTime()) / (drafts.size() - at));
                TryCandidate order =
                        ProposalTrial.order(proposal, draft, check.get(), Range.newest(config.proposalDecisions()));
                Trials.Tried tried = trials.tried(order, share);
                all.add(new Tried(draft, order, tried.reading(), tried.counts()));
            }
        }
        return all;
    }

    /** A proposal follows from violations and runs. Without them its backtest would prove nothing, and it is not repeated. */
    private void awaitCases() {
        if (!positions.awaitCaughtUp(PATIENCE, violations.name(), runs.name())) {
            throw new DatabaseUnavailable(
                    new IllegalStateException("violations and runs that a backtest needs are not folded yet"));
        }
    }

    private List<Outgoing> approved(Recorded<ImprovementEvent> event, ImprovementBacktested tested) {
        return open(event, tested.revision()).stream()
                .flatMap(improvement -> approval(improvement, tested))
                .map(approval -> Outgoing.following(event, "policy", 0, approval))
                .toList();
    }

    private Stream<ImprovementEvent> approval(Improvement improvement, ImprovementBacktested tested) {
        return policies
                .approval(improvement.proposal(), tested)
                .map(command -> reviews.decide(improvement, command))
                .stream()
                .flatMap(decision ->
                        decision instanceof Accepted(ImprovementEvent accepted) ? Stream.of(accepted) : Stream.empty());
    }

    private Optional<Improvement> open(Recorded<ImprovementEvent> event, int revision) {
        return improvements
                .find(event.event().id())
                .filter(known -> known.status() == ImprovementStatus.PROPOSED && known.revision() == revision);
    }

    /** Ends a reading that takes too long: what has been read by then is the result. */
    private static final class Deadline implements RecordedTopic.Watch {

        private final long until;

        Deadline(long atMostNanos) {
            this.until = System.nanoTime() + atMostNanos;
        }

        @Override
        public void total(long records) {}

        @Override
        public void read(long more) {}

        @Override
        public boolean isCancelled() {
            return System.nanoTime() - until > 0;
        }
    }
}
