package dev.ratchet.enforcer.domain.backtest;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.ProposalTrial.Tried;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.ViolationId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProposalTrialTest {

    private static final Artifact BILLING = Artifact.named("billing");
    private static final String OTHER = "tests.failed == 0";

    @Test
    void a_check_is_tried_in_every_workflow_that_the_proposal_covers() {
        TryCandidate order = order(Samples.covering(CHECK, CHECK));

        assertThat(order.candidate().mayCover(BILLING, "release")).isTrue();
        assertThat(order.candidate().mayCover(BILLING, "service-release")).isTrue();
        assertThat(order.candidate().mayCover(BILLING, "elsewhere")).isFalse();
        assertThat(order.violations()).hasSize(2);
        assertThat(order.workflow()).isNull();
    }

    @Test
    void what_is_checked_otherwise_in_another_workflow_is_not_tried_with_it() {
        TryCandidate order = order(Samples.covering(CHECK, OTHER));

        assertThat(order.candidate().mayCover(BILLING, "service-release")).isFalse();
        assertThat(order.violations()).hasSize(1);
        assertThat(order.workflow()).isEqualTo("release");
    }

    @Test
    void each_check_of_a_proposal_is_tried_once() {
        assertThat(ProposalTrial.drafts(Samples.covering(CHECK, CHECK)))
                .extracting(DraftRule::check)
                .containsExactly(CHECK);
        assertThat(ProposalTrial.drafts(Samples.covering(CHECK, OTHER)))
                .extracting(DraftRule::check)
                .containsExactly(CHECK, OTHER);
        assertThat(ProposalTrial.drafts(Samples.proposal(null))).isEmpty();
    }

    @Test
    void a_rule_for_another_workflow_is_tried_on_the_cases_of_that_workflow() {
        Proposal proposal = Samples.covering(CHECK, OTHER);

        TryCandidate order = order(proposal, ProposalTrial.drafts(proposal).getLast());

        assertThat(order.candidate().expression()).isEqualTo(OTHER);
        assertThat(order.candidate().mayCover(BILLING, "service-release")).isTrue();
        assertThat(order.candidate().mayCover(BILLING, "release")).isFalse();
        assertThat(order.violations()).containsExactly(ViolationId.parse("VIOL-2025-10-29-002"));
        assertThat(order.workflow()).isEqualTo("service-release");
    }

    @Test
    void what_came_of_the_further_rules_is_told_beside_the_first() {
        Proposal proposal = Samples.covering(CHECK, OTHER);
        List<Tried> all = ProposalTrial.drafts(proposal).stream()
                .map(draft ->
                        new Tried(draft, order(proposal, draft), new Reading(100, 0, 0, null, null), counts(draft)))
                .toList();

        ImprovementBacktested event = ProposalTrial.event(Samples.improvementId(), 1, all, Samples.NOW);

        assertThat(event.evaluated()).isEqualTo(CHECK.length());
        assertThat(event.others()).singleElement().satisfies(other -> {
            assertThat(other.check()).isEqualTo(OTHER);
            assertThat(other.workflows()).containsExactly("service-release");
            assertThat(other.evaluated()).isEqualTo(OTHER.length());
        });
    }

    /** As many decisions as its check has characters, so that one can be told from another. */
    private static BacktestCounts counts(DraftRule draft) {
        int evaluated = draft.check().length();
        return new BacktestCounts(
                evaluated, evaluated, 0, 0, 0, Map.of(), 1, Share.of(0, 1), Share.of(0, 0), 0, List.of());
    }

    private static TryCandidate order(Proposal proposal, DraftRule draft) {
        Check check = ((Compilation.Compiled) new CheckLanguage().compile(draft.check())).check();
        return ProposalTrial.order(proposal, draft, check, Range.newest(10));
    }

    private static TryCandidate order(Proposal proposal) {
        return order(proposal, Objects.requireNonNull(proposal.rule()));
    }
}
