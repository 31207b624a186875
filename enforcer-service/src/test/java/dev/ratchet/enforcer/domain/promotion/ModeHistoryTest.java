package dev.ratchet.enforcer.domain.promotion;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModeHistoryTest {

    @Test
    void every_change_and_every_pin_begins_a_new_test_of_the_version() {
        ModeHistory history =
                after(activated(), changed(RuleMode.SHADOW, RuleMode.WARN), pinned(RuleMode.ENFORCE), pinned(null));

        assertThat(history.changes()).isEqualTo(3);
        assertThat(history.pinned()).isFalse();
        assertThat(history.measured()).hasSize(1);
    }

    @Test
    void what_changes_nothing_counts_for_nothing() {
        ModeHistory history = after(
                activated(),
                pinned(null),
                pinned(RuleMode.WARN),
                pinned(RuleMode.ENFORCE),
                changed(RuleMode.WARN, RuleMode.ENFORCE));

        assertThat(history).isEqualTo(after(activated(), pinned(RuleMode.WARN)));
    }

    @Test
    void a_new_version_begins_anew_and_stays_pinned() {
        ModeHistory history =
                after(activated(), changed(RuleMode.SHADOW, RuleMode.WARN), pinned(RuleMode.WARN), activated());

        assertThat(history.changes()).isZero();
        assertThat(history.pinned()).isTrue();
        assertThat(history.measured()).hasSize(1);
    }

    private static ModeHistory after(RuleEvent... events) {
        @Nullable ModeHistory history = null;
        for (RuleEvent event : events) {
            history = ModeHistory.after(history, event);
        }
        return Objects.requireNonNull(history);
    }

    private static RuleEvent activated() {
        return new RuleActivated(rule(RuleSeverity.BLOCKING, RuleMode.SHADOW), "a", NOW);
    }

    private static RuleEvent changed(RuleMode from, RuleMode to) {
        return new RuleModeChanged(RULE, from, to, "few", Map.of(), "x", NOW);
    }

    private static RuleEvent pinned(@Nullable RuleMode mode) {
        return new RuleModePinned(RULE, mode, "a person", "it is right", NOW);
    }
}
