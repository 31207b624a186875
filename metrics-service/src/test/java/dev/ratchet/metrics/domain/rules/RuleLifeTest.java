package dev.ratchet.metrics.domain.rules;

import static dev.ratchet.metrics.Samples.RULE;
import static dev.ratchet.metrics.Samples.activated;
import static dev.ratchet.metrics.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Since when a rule has had a say. */
class RuleLifeTest {

    @Test
    void a_rule_activated_in_enforce_has_a_say_at_once() {
        RuleLife rule = after(activated(RuleMode.ENFORCE, 10));

        assertThat(rule.enforcedSince()).isEqualTo(day(10));
        assertThat(rule.hasASay()).isTrue();
    }

    @Test
    void a_shadow_has_no_say_until_its_mode_changes() {
        RuleLife shadow = after(activated(RuleMode.SHADOW, 10));

        RuleLife warning = Objects.requireNonNull(RuleLife.after(shadow, changed(RuleMode.SHADOW, RuleMode.WARN, 20)));

        assertThat(shadow.enforcedSince()).isNull();
        assertThat(warning.enforcedSince()).isEqualTo(day(20));
    }

    @Test
    void the_first_time_counts_even_when_it_went_back_to_shadow() {
        RuleLife rule = after(
                activated(RuleMode.WARN, 10),
                changed(RuleMode.WARN, RuleMode.SHADOW, 12),
                changed(RuleMode.SHADOW, RuleMode.ENFORCE, 20));

        assertThat(rule.enforcedSince()).isEqualTo(day(10));
    }

    @Test
    void a_person_may_pin_it_into_a_mode_and_let_go_without_changing_it() {
        RuleLife rule = after(
                activated(RuleMode.SHADOW, 10),
                new RuleModePinned(RULE, RuleMode.ENFORCE, "reviewer-1", "sure", day(11)),
                new RuleModePinned(RULE, null, "reviewer-1", "let go", day(12)));

        assertThat(rule.mode()).isEqualTo(RuleMode.ENFORCE);
        assertThat(rule.enforcedSince()).isEqualTo(day(11));
    }

    @Test
    void while_its_mode_is_fixed_nothing_else_changes_it() {
        RuleLife rule = after(
                activated(RuleMode.SHADOW, 10),
                new RuleModePinned(RULE, RuleMode.WARN, "reviewer-1", "sure", day(11)),
                new RuleModePinned(RULE, RuleMode.ENFORCE, "reviewer-2", "surer", day(12)),
                changed(RuleMode.WARN, RuleMode.ENFORCE, 13),
                activated(RuleMode.SHADOW, 14));

        assertThat(rule.mode()).isEqualTo(RuleMode.WARN);
        assertThat(rule.enforcedSince()).isEqualTo(day(11));
    }

    @Test
    void a_retired_rule_has_no_say() {
        RuleLife rule =
                after(activated(RuleMode.ENFORCE, 10), new RuleRetired(RULE, "rule-admin", "obsolete", day(30)));

        assertThat(rule.hasASay()).isFalse();
        assertThat(rule.retiredAt()).isEqualTo(day(30));
    }

    @Test
    void a_rule_that_was_never_activated_has_no_life() {
        assertThat(RuleLife.after(null, changed(RuleMode.SHADOW, RuleMode.WARN, 1)))
                .isNull();
    }

    private static RuleModeChanged changed(RuleMode from, RuleMode to, double day) {
        return new RuleModeChanged(RULE, from, to, "measured", Map.of(), "enforcer-service", day(day));
    }

    private static RuleLife after(RuleEvent... events) {
        @Nullable RuleLife rule = null;
        for (RuleEvent event : events) {
            rule = RuleLife.after(rule, event);
        }
        return Objects.requireNonNull(rule);
    }
}
