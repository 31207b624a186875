package dev.ratchet.analyzer.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.evidence.RuleRecord.Chapter;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.events.RuleMode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleRecordTest {

    private static final Instant NOVEMBER = Instant.parse("2025-11-02T12:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2025-12-02T12:00:00Z");

    @Test
    void a_rule_has_the_say_that_its_last_event_gave_it() {
        RuleRecord rule = after(
                Rules.activated(RuleMode.SHADOW),
                changed(RuleMode.SHADOW, RuleMode.ENFORCE),
                new RuleRetired(Rules.ID, "reviewer-1", "done", DECEMBER));

        assertThat(rule.chapters()).extracting(Chapter::mode).containsExactly(RuleMode.SHADOW, RuleMode.ENFORCE, null);
        assertThat(rule.at(NOVEMBER).map(Chapter::citation)).contains("ratchet-rules@1");
        assertThat(rule.wasInForceAt(NOVEMBER)).isTrue();
        assertThat(rule.inForce()).isFalse();
        assertThat(rule.at(Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_pinned_mode_outlasts_other_changes_until_it_is_let_go() {
        RuleRecord rule = after(
                Rules.activated(RuleMode.SHADOW),
                pinned(RuleMode.WARN),
                changed(RuleMode.SHADOW, RuleMode.ENFORCE),
                Rules.activated(RuleMode.ENFORCE),
                pinned(null),
                changed(RuleMode.WARN, RuleMode.ENFORCE));

        assertThat(rule.chapters())
                .extracting(Chapter::mode)
                .containsExactly(RuleMode.SHADOW, RuleMode.WARN, RuleMode.WARN, RuleMode.ENFORCE);
        assertThat(rule.lastOffset()).isEqualTo(5);
    }

    @Test
    void an_exception_applies_from_its_grant_to_its_end_or_revocation() {
        Waiver granted = Rules.waived("unit-1", 0).waivers().getFirst();
        Waiver revoked = Objects.requireNonNull(Rules.after(
                        Rules.waived("unit-1", 0),
                        new WaiverRevoked("WVR-1", Rules.ID, "reviewer-1", "enough", NOVEMBER),
                        3))
                .waivers()
                .getFirst();

        assertThat(granted.appliesTo("unit-1", DECEMBER)).isTrue();
        assertThat(granted.appliesTo("unit-2", DECEMBER)).isFalse();
        assertThat(granted.appliesTo("unit-1", Instant.EPOCH)).isFalse();
        assertThat(granted.appliesTo("unit-1", granted.expiresAt())).isFalse();
        assertThat(revoked.appliesTo("unit-1", DECEMBER)).isFalse();
    }

    private static RuleRecord after(RuleEvent... events) {
        @Nullable RuleRecord record = null;
        for (int offset = 0; offset < events.length; offset++) {
            record = Rules.after(record, events[offset], offset);
        }
        return Objects.requireNonNull(record);
    }

    private static RuleModeChanged changed(RuleMode from, RuleMode to) {
        return new RuleModeChanged(Rules.ID, from, to, "figures", Map.of(), "enforcer-service", NOVEMBER);
    }

    private static RuleModePinned pinned(@Nullable RuleMode mode) {
        return new RuleModePinned(Rules.ID, mode, "reviewer-1", "we know", NOVEMBER);
    }
}
