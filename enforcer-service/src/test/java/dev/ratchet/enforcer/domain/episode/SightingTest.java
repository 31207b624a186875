package dev.ratchet.enforcer.domain.episode;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightingTest {

    private static final String ID = "VIOL-2025-10-30-001";
    private static final Instant OPENED = NOW.plusSeconds(60);
    private static final Instant CLOSED = NOW.plusSeconds(600);

    @Test
    void what_a_person_saw_while_the_shadow_stood_bears_it_out() {
        assertThat(seen(SourceKind.PERSON, "alice", "billing", OPENED.plusSeconds(1))
                        .bearsOut(shadow()))
                .isTrue();
    }

    @Test
    void what_the_rule_saw_itself_never_counts_for_it() {
        assertThat(seen(SourceKind.RULE, RULE.value(), "billing", OPENED.plusSeconds(1))
                        .bearsOut(shadow()))
                .isFalse();
        assertThat(seen(SourceKind.RULE, "RULE-QA-002", "billing", OPENED.plusSeconds(1))
                        .bearsOut(shadow()))
                .isTrue();
    }

    @Test
    void what_was_seen_of_another_artifact_or_at_another_time_does_not_count() {
        assertThat(seen(SourceKind.PERSON, "alice", "parcels", OPENED.plusSeconds(1))
                        .bearsOut(shadow()))
                .isFalse();
        assertThat(seen(SourceKind.PERSON, "alice", "billing", OPENED.minusSeconds(1))
                        .bearsOut(shadow()))
                .isFalse();
        assertThat(seen(SourceKind.PERSON, "alice", "billing", CLOSED.plusSeconds(1))
                        .bearsOut(shadow()))
                .isFalse();
    }

    @Test
    void an_episode_in_which_the_rule_had_a_say_is_judged_by_what_became_of_it() {
        Sighting sighting = seen(SourceKind.PERSON, "alice", "billing", OPENED.plusSeconds(1));

        assertThat(sighting.bearsOut(episode(RuleMode.WARN, true))).isFalse();
        assertThat(sighting.bearsOut(episode(RuleMode.SHADOW, true))).isFalse();
    }

    @Test
    void what_was_withdrawn_does_not_count() {
        ViolationWithdrawn withdrawn =
                new ViolationWithdrawn(ViolationId.parse(ID), "release", CLOSED, "alice", "mistaken");

        Sighting sighting =
                sighting(violation(ID, SourceKind.PERSON, "alice", "billing", OPENED.plusSeconds(1)), withdrawn);

        assertThat(sighting.bearsOut(shadow())).isFalse();
    }

    private static Sighting seen(SourceKind kind, String source, String artifact, Instant at) {
        return sighting(violation(ID, kind, source, artifact, at));
    }

    private static Sighting sighting(ViolationEvent... events) {
        @Nullable Sighting sighting = null;
        for (ViolationEvent event : events) {
            sighting = Sighting.after(sighting, at(0, event));
        }
        return Objects.requireNonNull(sighting);
    }

    private static Episode shadow() {
        return episode(RuleMode.SHADOW, false);
    }

    private static Episode episode(RuleMode mode, boolean hadSay) {
        EpisodeKey key = new EpisodeKey(RULE, CheckPoint.PRE_DEPLOY, "billing");
        return new Episode(
                "e-1",
                key,
                1,
                mode,
                1,
                hadSay,
                "D-1",
                0,
                OPENED,
                "D-1",
                "bad",
                null,
                "D-2",
                5L,
                CLOSED,
                false,
                List.of("ci"));
    }
}
