package dev.ratchet.enforcer.domain.promotion;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    private static final PromotionPolicy POLICY = PromotionPolicy.standard();

    @Test
    void a_rule_that_was_never_wrong_gets_more_say_only_when_enough_was_judged() {
        Assessment early = record(RuleMode.SHADOW, 0, evidence(60, 0)).assessed(POLICY);
        Assessment late = record(RuleMode.SHADOW, 0, evidence(95, 0)).assessed(POLICY);

        assertThat(early.due()).isEmpty();
        assertThat(late.due()).contains(RuleMode.WARN);
    }

    @Test
    void after_each_change_more_evidence_is_asked_for() {
        Assessment first = record(RuleMode.SHADOW, 0, evidence(95, 0)).assessed(POLICY);
        Assessment second = record(RuleMode.WARN, 1, evidence(95, 0)).assessed(POLICY);

        assertThat(first.due()).contains(RuleMode.WARN);
        assertThat(second.due()).isEmpty();
        assertThat(second.needed()).isEqualTo(3 * first.needed());
    }

    @Test
    void a_rule_that_is_often_wrong_loses_its_say_step_by_step() {
        assertThat(record(RuleMode.ENFORCE, 0, evidence(20, 8)).assessed(POLICY).due())
                .contains(RuleMode.WARN);
        assertThat(record(RuleMode.WARN, 0, evidence(20, 8)).assessed(POLICY).due())
                .contains(RuleMode.SHADOW);
        assertThat(record(RuleMode.SHADOW, 0, evidence(20, 8)).assessed(POLICY).due())
                .isEmpty();
    }

    @Test
    void two_unlucky_episodes_are_too_few_for_anything() {
        assertThat(record(RuleMode.ENFORCE, 0, evidence(2, 2)).assessed(POLICY).due())
                .isEmpty();
    }

    @Test
    void a_long_good_past_does_not_hide_that_a_rule_has_gone_wrong() {
        Evidence evidence = evidence(500, 0);
        for (int episode = 0; episode < 60; episode++) {
            evidence = evidence.with(episode % 3 == 0);
        }

        assertThat(record(RuleMode.ENFORCE, 0, evidence).assessed(POLICY).due()).contains(RuleMode.WARN);
    }

    @Test
    void a_pinned_mode_stays_whatever_the_evidence() {
        TrackRecord pinned = new TrackRecord(RuleMode.ENFORCE, true, 1, evidence(40, 40));

        assertThat(pinned.assessed(POLICY).due()).isEmpty();
        assertThat(Objects.requireNonNull(pinned.assessed(POLICY).demotion()).isMade())
                .isTrue();
    }

    @Test
    void a_change_says_what_it_rests_on() {
        Assessment assessment = record(RuleMode.SHADOW, 0, evidence(120, 0)).assessed(POLICY);

        RuleModeChanged changed = ModeChange.event(RULE, assessment, RuleMode.WARN, NOW);

        assertThat(changed.reason()).startsWith("0 of 120 judged episodes");
        assertThat(changed.figures())
                .containsEntry("episodes", 120.0)
                .containsEntry("falsePositives", 0.0)
                .containsEntry("evidenceNeeded", 40.0)
                .containsKey("promotionEvidence");
    }

    private static TrackRecord record(RuleMode mode, int changes, Evidence evidence) {
        return new TrackRecord(mode, false, changes, evidence);
    }

    /** The wrong ones first. */
    private static Evidence evidence(int episodes, int wrong) {
        Evidence evidence = Evidence.none();
        for (int episode = 0; episode < episodes; episode++) {
            evidence = evidence.with(episode < wrong);
        }
        return evidence;
    }
}
