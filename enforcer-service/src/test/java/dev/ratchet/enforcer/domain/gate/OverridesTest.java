package dev.ratchet.enforcer.domain.gate;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.gate.OverrideDecision.Accepted;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.NothingBlocked;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.OverriddenAlready;
import dev.ratchet.enforcer.domain.gate.OverrideDecision.OwnDecision;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private static final DecisionOverridden OVERRIDDEN =
            new DecisionOverridden("D-1", "billing", "bob", "it can't wait", NOW);

    @Test
    void another_subject_overrides_a_blocked_decision() {
        assertThat(OverrideDecision.on(entry(decided(false)), "bob", "it can't wait", NOW))
                .isEqualTo(new Accepted(OVERRIDDEN));
    }

    @Test
    void whoever_asked_the_gate_does_not_override_the_answer() {
        assertThat(OverrideDecision.on(entry(decided(false)), "ci", "it can't wait", NOW))
                .isEqualTo(new OwnDecision("ci"));
    }

    @Test
    void what_was_allowed_needs_no_override() {
        assertThat(OverrideDecision.on(entry(decided(true)), "bob", "it can't wait", NOW))
                .isEqualTo(new NothingBlocked());
        assertThat(entry(decided(true), OVERRIDDEN).override()).isNull();
    }

    @Test
    void of_two_overrides_the_first_on_the_log_counts() {
        DecisionOverridden second = new DecisionOverridden("D-1", "billing", "carol", "me too", NOW);

        DecisionEntry entry = entry(decided(false), OVERRIDDEN, second);

        BreakGlass winner = new BreakGlass("e-1", "bob", "it can't wait", NOW);
        assertThat(entry.override()).isEqualTo(winner);
        assertThat(OverrideDecision.on(entry, "carol", "me too", NOW)).isEqualTo(new OverriddenAlready(winner));
    }

    @Test
    void an_override_of_an_unknown_decision_changes_nothing() {
        assertThat(DecisionEntry.after(null, at(0, OVERRIDDEN))).isNull();
    }

    private static DecisionEntry entry(DecisionEvent... events) {
        @Nullable DecisionEntry entry = null;
        for (int i = 0; i < events.length; i++) {
            entry = DecisionEntry.after(entry, at(i, "e-" + i, events[i]));
        }
        return Objects.requireNonNull(entry);
    }

    private static GateDecided decided(boolean allowed) {
        return new GateDecided(
                "D-1",
                CheckPoint.PRE_DEPLOY,
                BILLING,
                null,
                null,
                Facts.none(),
                "ci",
                0,
                allowed,
                List.of(),
                List.of(),
                false,
                "replica",
                0,
                NOW);
    }
}
