package dev.ratchet.metrics.domain.rules;

import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.judged;
import static dev.ratchet.metrics.Samples.triggered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleMode;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an episode. */
class EpisodeTest {

    @Test
    void a_first_trigger_opens_it() {
        Episode episode = after(triggered("E", "lamp", RuleMode.ENFORCE, 1));

        assertThat(episode.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(episode.triggers()).isEqualTo(1);
        assertThat(episode.openedAt()).isEqualTo(day(1));
        assertThat(episode.isShadow()).isFalse();
    }

    @Test
    void further_triggers_are_counted_and_open_no_other() {
        Episode episode =
                after(triggered("E", "lamp", RuleMode.ENFORCE, 1), triggered("E", "lamp", RuleMode.ENFORCE, 2));

        assertThat(episode.triggers()).isEqualTo(2);
        assertThat(episode.openedAt()).isEqualTo(day(1));
        assertThat(episode.lastTriggeredAt()).isEqualTo(day(2));
    }

    @Test
    void a_later_verdict_replaces_the_earlier_one() {
        Episode episode = after(
                triggered("E", "lamp", RuleMode.ENFORCE, 1),
                judged("E", "lamp", Verdict.PREVENTED, 2),
                judged("E", "lamp", Verdict.FALSE_POSITIVE, 3));

        assertThat(episode.verdict()).isEqualTo(Verdict.FALSE_POSITIVE);
        assertThat(episode.judgedAt()).isEqualTo(day(3));
    }

    @Test
    void what_a_person_decided_outlasts_what_happens_afterwards() {
        Episode episode = after(
                triggered("E", "lamp", RuleMode.ENFORCE, 1),
                judged("E", "lamp", Verdict.OVERRIDDEN, 2),
                judged("E", "lamp", Verdict.PREVENTED, 3));

        assertThat(episode.verdict()).isEqualTo(Verdict.OVERRIDDEN);
        assertThat(episode.judgedAt()).isEqualTo(day(2));
    }

    @Test
    void a_dispute_that_was_found_wrong_takes_no_verdict_back() {
        Episode episode = after(
                triggered("E", "lamp", RuleMode.ENFORCE, 1),
                judged("E", "lamp", Verdict.PREVENTED, 2),
                judged("E", "lamp", Verdict.OPEN, 3));

        assertThat(episode.verdict()).isEqualTo(Verdict.PREVENTED);
    }

    @Test
    void one_trigger_with_a_say_is_enough_to_be_more_than_a_shadow() {
        Episode shadow = after(triggered("E", "lamp", RuleMode.SHADOW, 1));

        Episode seen = Objects.requireNonNull(Episode.after(shadow, triggered("E", "lamp", RuleMode.WARN, 2)));

        assertThat(shadow.isShadow()).isTrue();
        assertThat(seen.isShadow()).isFalse();
    }

    @Test
    void a_judgement_that_comes_before_the_triggers_tells_how_many_there_were() {
        Episode episode = after(judged("E", "lamp", Verdict.PREVENTED, 2));

        assertThat(episode.triggers()).isEqualTo(1);
        assertThat(episode.openedAt()).isEqualTo(day(1.5));
    }

    @Test
    void it_precedes_what_happens_to_its_artifact_while_it_is_open() {
        Episode episode = after(triggered("E", "lamp", RuleMode.ENFORCE, 1));

        assertThat(episode.precedes("lamp", day(1))).isTrue();
        assertThat(episode.precedes("lamp", day(0.9))).isFalse();
        assertThat(episode.precedes("chair", day(2))).isFalse();
    }

    @Test
    void it_precedes_nothing_any_more_once_the_rule_held_again() {
        Episode episode = after(triggered("E", "lamp", RuleMode.ENFORCE, 1), judged("E", "lamp", Verdict.PREVENTED, 2));

        assertThat(episode.precedes("lamp", day(1.5))).isTrue();
        assertThat(episode.precedes("lamp", day(2.5))).isFalse();
    }

    private static Episode after(TriggerEvent... events) {
        @Nullable Episode episode = null;
        for (TriggerEvent event : events) {
            episode = Episode.after(episode, event);
        }
        return Objects.requireNonNull(episode);
    }
}
