package dev.ratchet.enforcer.domain.backtest;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Proposal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProposalTrialTest {

    private static final Artifact BILLING = Artifact.named("billing");

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
        TryCandidate order = order(Samples.covering(CHECK, "tests.failed == 0"));

        assertThat(order.candidate().mayCover(BILLING, "service-release")).isFalse();
        assertThat(order.violations()).hasSize(1);
        assertThat(order.workflow()).isEqualTo("release");
    }

    private static TryCandidate order(Proposal proposal) {
        Check check = ((Compilation.Compiled) new CheckLanguage().compile(CHECK)).check();
        return ProposalTrial.order(proposal, Objects.requireNonNull(proposal.rule()), check, Range.newest(10));
    }
}
