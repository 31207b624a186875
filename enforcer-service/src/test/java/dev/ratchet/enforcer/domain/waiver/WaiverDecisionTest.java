package dev.ratchet.enforcer.domain.waiver;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.granted;
import static dev.ratchet.enforcer.domain.Samples.requested;
import static dev.ratchet.enforcer.domain.Samples.revoked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.waiver.WaiverCommand.GrantWaiver;
import dev.ratchet.enforcer.domain.waiver.WaiverCommand.RevokeWaiver;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.Accepted;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.NoLongerOpen;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.NotTheirs;
import dev.ratchet.enforcer.domain.waiver.WaiverDecision.OwnRequest;
import dev.ratchet.events.RuleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaiverDecisionTest {

    private static final String ID = "WAIV-2025-10-30-001";
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant EXPIRED = NOW.plus(Duration.ofDays(11));

    @Test
    void another_person_grants_what_was_asked_for() {
        assertThat(WaiverDecision.on(waiver(requested(ID, null)), new GrantWaiver("bob", "agreed", LATER)))
                .isEqualTo(new Accepted(granted(ID, "bob", LATER)));
    }

    @Test
    void nobody_grants_what_they_asked_for() {
        assertThat(WaiverDecision.on(waiver(requested(ID, null)), new GrantWaiver("alice", "agreed", LATER)))
                .isEqualTo(new OwnRequest("alice"));
    }

    @Test
    void what_is_granted_revoked_or_expired_is_not_granted_again() {
        Waiver granted = waiver(requested(ID, null), granted(ID, "bob", LATER));
        Waiver revoked = waiver(requested(ID, null), revoked(ID, "bob", LATER));
        Waiver expired = waiver(requested(ID, null));

        assertThat(WaiverDecision.on(granted, new GrantWaiver("carol", "agreed", LATER)))
                .isEqualTo(new NoLongerOpen(granted, WaiverState.GRANTED));
        assertThat(WaiverDecision.on(revoked, new GrantWaiver("carol", "agreed", LATER)))
                .isEqualTo(new NoLongerOpen(revoked, WaiverState.REVOKED));
        assertThat(WaiverDecision.on(expired, new GrantWaiver("carol", "agreed", EXPIRED)))
                .isEqualTo(new NoLongerOpen(expired, WaiverState.EXPIRED));
    }

    @Test
    void whoever_asked_may_take_it_back_and_a_reviewer_may_end_it() {
        Waiver granted = waiver(requested(ID, null), granted(ID, "bob", LATER));

        assertThat(WaiverDecision.on(granted, new RevokeWaiver("alice", false, "it is there", LATER)))
                .isEqualTo(new Accepted(revoked(ID, "alice", LATER)));
        assertThat(WaiverDecision.on(granted, new RevokeWaiver("carol", true, "it is there", LATER)))
                .isEqualTo(new Accepted(revoked(ID, "carol", LATER)));
        assertThat(WaiverDecision.on(granted, new RevokeWaiver("dave", false, "it is there", LATER)))
                .isEqualTo(new NotTheirs("alice"));
    }

    @Test
    void what_is_over_can_not_end_again() {
        Waiver granted = waiver(requested(ID, null), granted(ID, "bob", LATER));

        assertThat(WaiverDecision.on(granted, new RevokeWaiver("carol", true, "late", EXPIRED)))
                .isEqualTo(new NoLongerOpen(granted, WaiverState.EXPIRED));
    }

    @Test
    void an_entry_knows_which_events_counted() {
        WaiverEntry entry = WaiverEntry.after(null, at(0, "e-0", requested(ID, null)));
        entry = WaiverEntry.after(entry, at(1, "e-1", granted(ID, "bob", LATER)));
        entry = WaiverEntry.after(entry, at(2, "e-2", granted(ID, "carol", LATER)));
        entry = WaiverEntry.after(entry, at(3, "e-3", revoked(ID, "carol", LATER)));
        entry = WaiverEntry.after(entry, at(4, "e-4", revoked(ID, "bob", LATER)));

        assertThat(entry).isNotNull().satisfies(it -> {
            assertThat(it.requestEvent()).isEqualTo("e-0");
            assertThat(it.grantEvent()).isEqualTo("e-1");
            assertThat(it.revocationEvent()).isEqualTo("e-3");
        });
    }

    @Test
    void a_number_is_read_from_an_id_of_its_form_only() {
        assertThat(WaiverNumber.in("WAIV-2025-10-30-012")).contains(new WaiverNumber("WAIV-2025-10-30", 12));
        assertThat(new WaiverNumber(WaiverNumber.seriesOf(NOW), 12)).hasToString("WAIV-2025-10-30-012");
        assertThat(WaiverNumber.in("WAIVER-0192f3c1")).isEmpty();
    }

    private static Waiver waiver(RuleEvent... events) {
        @Nullable Waiver waiver = null;
        for (RuleEvent event : events) {
            waiver = Waiver.after(waiver, event);
        }
        return Objects.requireNonNull(waiver);
    }
}
