package dev.ratchet.enforcer.domain.review;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.improvementId;
import static dev.ratchet.enforcer.domain.Samples.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.enforcer.domain.review.ReviewDecision.OwnProposal;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleTrial;
import dev.ratchet.events.Trial;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalPolicyTest {

    private static final String OTHER = "tests.failed == 0";
    private static final ApprovalPolicy POLICY = new ApprovalPolicy(RuleMode.SHADOW, 100, 0.1, 0.5, 0.05);

    @ParameterizedTest
    @CsvSource({
        "100, 10, 0.5, 0.05, true",
        "99, 0, 0.9, 0.01, false",
        "100, 11, 0.9, 0.01, false",
        "100, 0, 0.49, 0.01, false",
        "100, 0, 0.9, 0.051, false",
        "100, 0, , 0.01, false",
        "100, 0, 0.9, , false"
    })
    void a_backtest_earns_an_approval_when_it_meets_every_condition(
            int evaluated,
            int undecided,
            @Nullable Double caughtAtLeast,
            @Nullable Double soundStoppedAtMost,
            boolean isApproved) {
        ImprovementBacktested tested = tested(evaluated, undecided, caughtAtLeast, soundStoppedAtMost);

        assertThat(POLICY.approval(tested).isPresent()).isEqualTo(isApproved);
    }

    @Test
    void an_approval_is_by_the_policy_and_says_its_figures() {
        ApproveImprovement approval =
                POLICY.approval(tested(200, 3, 0.61, 0.04)).orElseThrow();

        assertThat(approval.by()).isEqualTo("policy");
        assertThat(approval.mode()).isEqualTo(RuleMode.SHADOW);
        assertThat(approval.revision()).isEqualTo(1);
        assertThat(approval.reason()).contains("200 decisions", "catches 6 of 6", "61.0 %", "stops 0 of 80", "4.0 %");
    }

    @Test
    void a_percentage_is_not_taken_for_a_share() {
        assertThatThrownBy(() -> new ApprovalPolicy(RuleMode.SHADOW, 100, 0.1, 0.5, 5))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("soundStoppedAtMost");
    }

    @Test
    void a_backtest_of_before_its_figures_were_told_earns_none() {
        assertThat(POLICY.approval(new ImprovementBacktested(improvementId(), 1, 500, 5, 0, 5, 0, NOW, null)))
                .isEmpty();
    }

    @Test
    void a_workflow_without_a_policy_is_left_to_people() {
        ApprovalPolicies policies = new ApprovalPolicies(Map.of("release", POLICY));

        assertThat(policies.of("release")).contains(POLICY);
        assertThat(policies.of("onboarding")).isEmpty();
    }

    @Test
    void a_proposal_about_several_workflows_is_approved_where_all_policies_agree() {
        ImprovementBacktested tested = tested(200, 0, 0.9, 0.01);
        ApprovalPolicy strict = new ApprovalPolicy(RuleMode.ENFORCE, 100, 0.1, 0.5, 0.05);
        Proposal wide = Samples.covering(CHECK, CHECK);

        assertThat(of(POLICY, POLICY).approval(wide, tested)).isPresent();
        assertThat(of(strict, POLICY).approval(wide, tested)).isEmpty();
        assertThat(new ApprovalPolicies(Map.of("release", POLICY)).approval(wide, tested))
                .isEmpty();
    }

    @Test
    void a_rule_that_was_not_tried_is_left_to_people() {
        Proposal wide = Samples.covering(CHECK, OTHER);

        assertThat(of(POLICY, POLICY).approval(wide, tested(200, 0, 0.9, 0.01))).isEmpty();
    }

    @Test
    void each_rule_of_a_proposal_must_meet_the_conditions() {
        Proposal wide = Samples.covering(CHECK, OTHER);

        assertThat(of(POLICY, POLICY).approval(wide, tested(other(OTHER, 200, 0.9, 0.01))))
                .get()
                .extracting(ApproveImprovement::reason)
                .asString()
                .contains("200 decisions", "of pre-deploy tests.failed == 0 over 200 decisions");
        assertThat(of(POLICY, POLICY).approval(wide, tested(other(OTHER, 99, 0.9, 0.01))))
                .isEmpty();
        assertThat(of(POLICY, POLICY).approval(wide, tested(other(OTHER, 200, 0.49, 0.01))))
                .isEmpty();
        assertThat(of(POLICY, POLICY).approval(wide, tested(other(OTHER, 200, 0.9, 0.051))))
                .isEmpty();
        assertThat(of(POLICY, POLICY).approval(wide, tested(other(OTHER, 200, null, 0.01))))
                .isEmpty();
    }

    @Test
    void a_trial_of_another_check_is_none_of_this_one() {
        Proposal wide = Samples.covering(CHECK, OTHER);

        assertThat(of(POLICY, POLICY).approval(wide, tested(other("tests.failed == 1", 200, 0.9, 0.01))))
                .isEmpty();
    }

    @Test
    void a_reason_of_many_rules_is_no_longer_than_a_text_may_be() {
        RuleTrial other = other("tests.failed == 0 && " + "true && ".repeat(20) + "true", 200, 0.9, 0.01);

        assertThat(POLICY.approval(tested(Collections.nCopies(40, other).toArray(RuleTrial[]::new))))
                .get()
                .extracting(ApproveImprovement::reason)
                .asString()
                .hasSizeLessThanOrEqualTo(Bounds.TEXT);
    }

    private static ImprovementBacktested tested(RuleTrial... others) {
        ImprovementBacktested one = tested(200, 0, 0.9, 0.01);
        return new ImprovementBacktested(
                one.id(),
                one.revision(),
                one.evaluated(),
                one.wouldFail(),
                one.undecided(),
                one.caught(),
                one.soundStopped(),
                one.backtestedAt(),
                one.trial(),
                List.of(others));
    }

    private static RuleTrial other(
            String check, int evaluated, @Nullable Double caughtAtLeast, @Nullable Double soundStoppedAtMost) {
        return new RuleTrial(
                CheckPoint.PRE_DEPLOY,
                check,
                List.of("service-release"),
                evaluated,
                6,
                0,
                6,
                0,
                trial(caughtAtLeast, soundStoppedAtMost));
    }

    @Test
    void what_the_policy_itself_proposed_it_can_not_approve() {
        Improvement own = Objects.requireNonNull(Improvement.after(
                null, at(0, new ImprovementProposed(improvementId(), 1, proposal(CHECK), "policy", NOW))));

        ReviewDecision decision = new Reviews(new CheckLanguage())
                .decide(own, POLICY.approval(tested(200, 0, 0.9, 0.01)).orElseThrow());

        assertThat(decision).isInstanceOf(OwnProposal.class);
    }

    private static ApprovalPolicies of(ApprovalPolicy release, ApprovalPolicy serviceRelease) {
        return new ApprovalPolicies(Map.of("release", release, "service-release", serviceRelease));
    }

    private static ImprovementBacktested tested(
            int evaluated, int undecided, @Nullable Double caughtAtLeast, @Nullable Double soundStoppedAtMost) {
        return new ImprovementBacktested(
                improvementId(), 1, evaluated, 6, undecided, 6, 0, NOW, trial(caughtAtLeast, soundStoppedAtMost));
    }

    private static Trial trial(@Nullable Double caughtAtLeast, @Nullable Double soundStoppedAtMost) {
        return new Trial(1_000, NOW, NOW, 0, 6, 6, caughtAtLeast, 80, soundStoppedAtMost, List.of(), 6, List.of());
    }
}
